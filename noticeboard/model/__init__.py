"""Records of a catalogue: the facts of all dates, in all languages."""

from noticeboard.model.campaign_records import CampaignRecord
from noticeboard.model.catalogue import Catalogue
from noticeboard.model.counter_records import CounterPhraseRecord, Visitor
from noticeboard.model.emergency_records import LONGEST_EMERGENCY, EmergencyNow, EmergencyRecord
from noticeboard.model.fact_records import (
    PRINTABLE_KINDS,
    SOURCE_KINDS,
    STANDINGS,
    Bound,
    Check,
    FactRecord,
    Fee,
    FeePeriod,
    FeeUnit,
    Limit,
    Period,
    ProcessingTime,
    SourceKind,
    SourceRecord,
    Standing,
    TimeKind,
    Unit,
    ValuePeriod,
    known,
)
from noticeboard.model.hours import WEEKDAYS, Span, Week, days_of, span_of, week_of
from noticeboard.model.kinds import (
    Kind,
    MomentInTime,
    Money,
    OwnDigits,
    Quotes,
    TimeOfDay,
    kinds_in,
)
from noticeboard.model.moments import MOMENT, Moment, written_moment
from noticeboard.model.office_records import (
    CheckDaysRecord,
    ContactKind,
    ContactRecord,
    Holiday,
    HolidayKind,
    NoticeRecord,
    NoticeSurface,
    OfficeRecord,
    OpenQuestionRecord,
    PlaceRecord,
    Pronunciation,
    TermRecord,
)
from noticeboard.model.plain import NUMBER, PLAIN_QUOTE, plain_value
from noticeboard.model.prose import ArticleText, Block
from noticeboard.model.quarters import quarter_days
from noticeboard.model.query_records import (
    FACETS,
    GENERAL_SUBJECTS,
    OPEN,
    SIGNALS,
    FillersRecord,
    PhrasesRecord,
    QueriesRecord,
    SynonymRecord,
    listed,
)
from noticeboard.model.record import (
    LANGUAGES,
    Citation,
    Id,
    OneOrMore,
    PlacedRecords,
    Record,
    Text,
    every_record,
)
from noticeboard.model.screen_schedule import CLOCK
from noticeboard.model.service_records import (
    NO_OFFICE,
    AnswerRecord,
    ChannelRecord,
    Conditional,
    ConditionRecord,
    Copies,
    Dated,
    DocumentRecord,
    ElsewhereRecord,
    Facet,
    FeeChoice,
    FeeLineRecord,
    GroupRecord,
    QuestionRecord,
    RequirementRecord,
    Rule,
    ServiceAudience,
    ServiceRecord,
    SharedStep,
    StatementRecord,
    StepRecord,
)
from noticeboard.model.surfaces import (
    PHYSICAL_KEYS,
    UNSAID,
    Playlist,
    Profile,
    Screen,
    Signage,
    SlideSetting,
    Speech,
    TableRow,
    Voice,
    with_profiles,
)
from noticeboard.model.survey_index import (
    FEWEST_FOR_BAND,
    SurveyIndex,
    band_of,
    index_of,
    rounded_half_up,
    sample_size,
)
from noticeboard.model.survey_records import (
    FEWEST_SHOWN,
    SURVEY_ANSWERS,
    SURVEY_ELEMENTS,
    Band,
    ElementPoints,
    FollowUpRecord,
    SurveyElementRecord,
    SurveyQuarterRecord,
    SurveyRecord,
)

__all__ = [
    "CLOCK", "FACETS", "FEWEST_FOR_BAND", "FEWEST_SHOWN", "GENERAL_SUBJECTS", "LANGUAGES",
    "LONGEST_EMERGENCY", "MOMENT", "NO_OFFICE", "NUMBER", "OPEN", "PHYSICAL_KEYS", "PLAIN_QUOTE",
    "PRINTABLE_KINDS", "SIGNALS", "SOURCE_KINDS", "STANDINGS", "SURVEY_ANSWERS", "SURVEY_ELEMENTS",
    "UNSAID", "WEEKDAYS", "AnswerRecord", "ArticleText", "Band", "Block", "Bound", "CampaignRecord",
    "Catalogue", "ChannelRecord", "Check", "CheckDaysRecord", "Citation", "ConditionRecord",
    "Conditional", "ContactKind", "ContactRecord", "Copies", "CounterPhraseRecord", "Dated",
    "DocumentRecord", "ElementPoints", "ElsewhereRecord", "EmergencyNow", "EmergencyRecord",
    "Facet", "FactRecord", "Fee", "FeeChoice", "FeeLineRecord", "FeePeriod", "FeeUnit",
    "FillersRecord", "FollowUpRecord", "GroupRecord", "Holiday", "HolidayKind", "Id", "Kind",
    "Limit", "Moment", "MomentInTime", "Money", "NoticeRecord", "NoticeSurface", "OfficeRecord",
    "OneOrMore", "OpenQuestionRecord", "OwnDigits", "Period", "PhrasesRecord", "PlaceRecord",
    "PlacedRecords", "Playlist", "ProcessingTime", "Profile", "Pronunciation", "QueriesRecord",
    "QuestionRecord", "Quotes", "Record", "RequirementRecord", "Rule", "Screen", "ServiceAudience",
    "ServiceRecord", "SharedStep", "Signage", "SlideSetting", "SourceKind", "SourceRecord", "Span",
    "Speech", "Standing", "StatementRecord", "StepRecord", "SurveyElementRecord", "SurveyIndex",
    "SurveyQuarterRecord", "SurveyRecord", "SynonymRecord", "TableRow", "TermRecord", "Text",
    "TimeKind", "TimeOfDay", "Unit", "ValuePeriod", "Visitor", "Voice", "Week", "band_of",
    "days_of", "every_record", "index_of", "kinds_in", "known", "listed", "plain_value",
    "quarter_days", "rounded_half_up", "sample_size", "span_of", "week_of", "with_profiles",
    "written_moment",
]  # fmt: skip
