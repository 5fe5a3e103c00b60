"""An edition and its parts: the facts of one day in one language, ready to be laid out."""

from noticeboard.edition.values.edition import Edition, language_root
from noticeboard.edition.values.facts import Basis, Change, Fact, Rate, Source
from noticeboard.edition.values.office import (
    Article,
    ArticleBlock,
    Campaign,
    CounterPhrase,
    Emergency,
    Notice,
    Office,
    Term,
)
from noticeboard.edition.values.questions import Answer, OpenQuestion, Question, Questionnaire
from noticeboard.edition.values.services import (
    Channel,
    Condition,
    Contact,
    Document,
    Elsewhere,
    FeeLine,
    FeeOption,
    Group,
    Place,
    PriceCase,
    Requirement,
    Service,
    Statement,
    Step,
    Total,
    applicability_of,
)
from noticeboard.edition.values.survey_quarter import (
    SURVEY_PAGE,
    ElementMean,
    FollowUp,
    SurveyQuarter,
)

__all__ = [
    "SURVEY_PAGE", "Answer", "Article", "ArticleBlock", "Basis", "Campaign", "Change", "Channel", "Condition", "Contact", "CounterPhrase",
    "Document", "Edition", "ElementMean", "Elsewhere", "Emergency", "Fact", "FeeLine", "FeeOption", "FollowUp", "Group", "Notice",
    "Office", "OpenQuestion", "Place", "PriceCase", "Question", "Questionnaire", "Rate", "Requirement", "Service",
    "Source", "Statement", "Step", "SurveyQuarter", "Term", "Total", "applicability_of", "language_root",
]  # fmt: skip
