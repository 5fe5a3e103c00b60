"""Surfaces as they would be: rendered in memory from facts that are not saved, for staff to see."""

from noticeboard.previews.office_previews import (
    OfficePreview,
    OfficePreviews,
    PreviewDayOutside,
    PreviewRequest,
)
from noticeboard.previews.preview_choice import Edited, PreviewChoice, choose
from noticeboard.previews.preview_documents import (
    braille_text,
    page_document,
    preview_policy,
    sheet_document,
    slide_document,
    style_sources,
)
from noticeboard.previews.preview_sounds import speak_preview
from noticeboard.previews.rendered_office import (
    PreviewSentence,
    PreviewSlide,
    RenderedOffice,
    next_change,
    render_office,
)

__all__ = [
    "Edited",
    "OfficePreview",
    "OfficePreviews",
    "PreviewChoice",
    "PreviewDayOutside",
    "PreviewRequest",
    "PreviewSentence",
    "PreviewSlide",
    "RenderedOffice",
    "braille_text",
    "choose",
    "next_change",
    "page_document",
    "preview_policy",
    "render_office",
    "sheet_document",
    "slide_document",
    "speak_preview",
    "style_sources",
]
