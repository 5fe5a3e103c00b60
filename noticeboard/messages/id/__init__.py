"""Every message to staff in Indonesian, by its code."""

from noticeboard.messages.id.build import BUILD
from noticeboard.messages.id.commands import COMMANDS
from noticeboard.messages.id.comparing import COMPARING
from noticeboard.messages.id.device import DEVICE
from noticeboard.messages.id.device_check import DEVICE_CHECK
from noticeboard.messages.id.device_pages import DEVICE_PAGES
from noticeboard.messages.id.device_usage import DEVICE_USAGE
from noticeboard.messages.id.differences import DIFFERENCES
from noticeboard.messages.id.edit_choices import EDIT_CHOICES
from noticeboard.messages.id.edit_helps import EDIT_HELPS
from noticeboard.messages.id.edit_page import EDIT_PAGE
from noticeboard.messages.id.edit_preview import EDIT_PREVIEW
from noticeboard.messages.id.editing import EDITING
from noticeboard.messages.id.editions import EDITIONS
from noticeboard.messages.id.emergencies import EMERGENCIES
from noticeboard.messages.id.fields import FIELDS
from noticeboard.messages.id.files import FILES
from noticeboard.messages.id.forms import FORMS
from noticeboard.messages.id.lobby import LOBBY
from noticeboard.messages.id.phrases import PHRASES
from noticeboard.messages.id.publications import PUBLICATIONS
from noticeboard.messages.id.publishing import PUBLISHING
from noticeboard.messages.id.records import RECORDS
from noticeboard.messages.id.sense_dates import SENSE_DATES
from noticeboard.messages.id.sense_figures import SENSE_FIGURES
from noticeboard.messages.id.sense_records import SENSE_RECORDS
from noticeboard.messages.id.sense_words import SENSE_WORDS
from noticeboard.messages.id.setup import SETUP
from noticeboard.messages.id.shapes import SHAPES
from noticeboard.messages.id.speech import SPEECH
from noticeboard.messages.id.syntax import SYNTAX
from noticeboard.messages.id.texts import TEXTS
from noticeboard.messages.id.usage import USAGE
from noticeboard.messages.id.values import VALUES
from noticeboard.messages.id.visit_counts import VISIT_COUNTS
from noticeboard.messages.id.visit_evidence import VISIT_EVIDENCE
from noticeboard.messages.id.visit_pushes import VISIT_PUSHES
from noticeboard.messages.id.visit_queue import VISIT_QUEUE
from noticeboard.messages.id.visit_queue_pages import VISIT_QUEUE_PAGES
from noticeboard.messages.id.visit_survey import VISIT_SURVEY

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
