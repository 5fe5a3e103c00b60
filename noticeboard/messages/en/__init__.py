"""Every message to staff in English, by its code."""

from noticeboard.messages.en.build import BUILD
from noticeboard.messages.en.commands import COMMANDS
from noticeboard.messages.en.comparing import COMPARING
from noticeboard.messages.en.device import DEVICE
from noticeboard.messages.en.device_check import DEVICE_CHECK
from noticeboard.messages.en.device_pages import DEVICE_PAGES
from noticeboard.messages.en.device_usage import DEVICE_USAGE
from noticeboard.messages.en.differences import DIFFERENCES
from noticeboard.messages.en.edit_choices import EDIT_CHOICES
from noticeboard.messages.en.edit_helps import EDIT_HELPS
from noticeboard.messages.en.edit_page import EDIT_PAGE
from noticeboard.messages.en.edit_preview import EDIT_PREVIEW
from noticeboard.messages.en.editing import EDITING
from noticeboard.messages.en.editions import EDITIONS
from noticeboard.messages.en.emergencies import EMERGENCIES
from noticeboard.messages.en.fields import FIELDS
from noticeboard.messages.en.files import FILES
from noticeboard.messages.en.forms import FORMS
from noticeboard.messages.en.lobby import LOBBY
from noticeboard.messages.en.phrases import PHRASES
from noticeboard.messages.en.publications import PUBLICATIONS
from noticeboard.messages.en.publishing import PUBLISHING
from noticeboard.messages.en.records import RECORDS
from noticeboard.messages.en.sense_dates import SENSE_DATES
from noticeboard.messages.en.sense_figures import SENSE_FIGURES
from noticeboard.messages.en.sense_records import SENSE_RECORDS
from noticeboard.messages.en.sense_words import SENSE_WORDS
from noticeboard.messages.en.setup import SETUP
from noticeboard.messages.en.shapes import SHAPES
from noticeboard.messages.en.speech import SPEECH
from noticeboard.messages.en.syntax import SYNTAX
from noticeboard.messages.en.texts import TEXTS
from noticeboard.messages.en.usage import USAGE
from noticeboard.messages.en.values import VALUES
from noticeboard.messages.en.visit_counts import VISIT_COUNTS
from noticeboard.messages.en.visit_evidence import VISIT_EVIDENCE
from noticeboard.messages.en.visit_pushes import VISIT_PUSHES
from noticeboard.messages.en.visit_queue import VISIT_QUEUE
from noticeboard.messages.en.visit_queue_pages import VISIT_QUEUE_PAGES
from noticeboard.messages.en.visit_survey import VISIT_SURVEY

SENTENCES: dict[str, str] = {
    **BUILD,
    **COMMANDS,
    **COMPARING,
    **DEVICE,
    **DEVICE_CHECK,
    **DEVICE_PAGES,
    **DEVICE_USAGE,
    **DIFFERENCES,
    **EDIT_CHOICES,
    **EDIT_HELPS,
    **EDIT_PAGE,
    **EDIT_PREVIEW,
    **EDITING,
    **EDITIONS,
    **EMERGENCIES,
    **FIELDS,
    **FILES,
    **FORMS,
    **LOBBY,
    **PHRASES,
    **PUBLICATIONS,
    **PUBLISHING,
    **RECORDS,
    **SENSE_DATES,
    **SENSE_FIGURES,
    **SENSE_RECORDS,
    **SENSE_WORDS,
    **SETUP,
    **SHAPES,
    **SPEECH,
    **SYNTAX,
    **TEXTS,
    **USAGE,
    **VALUES,
    **VISIT_COUNTS,
    **VISIT_EVIDENCE,
    **VISIT_QUEUE,
    **VISIT_SURVEY,
    **VISIT_QUEUE_PAGES,
    **VISIT_PUSHES,
}
