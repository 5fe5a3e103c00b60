"""The log of what visitors answered to the survey: the survey's server and the kiosk write it."""

from noticeboard.survey_log.answers_log import DETAILS, AnswersLog
from noticeboard.survey_log.survey_forms import (
    UNANSWERED,
    Channel,
    SurveyForm,
    SurveyRefused,
    fates_of,
    mark_of,
)

__all__ = [
    "DETAILS",
    "UNANSWERED",
    "AnswersLog",
    "Channel",
    "SurveyForm",
    "SurveyRefused",
    "fates_of",
    "mark_of",
]
