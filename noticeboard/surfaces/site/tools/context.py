"""Functions for the pages' templates beside an edition: addresses of files, rows of tools."""

from __future__ import annotations

from noticeboard.edition import Edition
from noticeboard.surfaces.output import braille_path, clip_path
from noticeboard.surfaces.site.glance import documents_brief
from noticeboard.surfaces.site.page_wording import wording_of
from noticeboard.surfaces.site.tools.family import family_ways
from noticeboard.surfaces.site.tools.fees import groups_of, rates_by_fee, words_of
from noticeboard.surfaces.site.tools.opening import days_open
from noticeboard.telling.fees import choices_of
from noticeboard.telling.open_question import tell_open_questions
from noticeboard.telling.quarter import tell_quarter
from noticeboard.telling.service import tell_service
from noticeboard.telling.time import tell_time

LOCALES = {"en": "en-GB"}
"""How a browser calls a language, where it would write days in another order."""


def tool_context(edition: Edition) -> dict[str, object]:
    """Return the functions and names that every block of a page may use."""
    wording = wording_of(edition)
    return {
        "said": wording.said,
        "note": wording.note,
        "choices_of": choices_of,
        "tell": lambda service: tell_service(edition, service),
        "tell_quarter": lambda quarter: tell_quarter(quarter, edition),
        "tell_open_questions": tell_open_questions,
        "tell_time": tell_time,
        "locale": LOCALES.get(edition.language, edition.language),
        "documents_brief": documents_brief,
        "days_open": days_open,
        "family_ways": family_ways,
        "groups_of": groups_of,
        "rates_by_fee": rates_by_fee,
        "words_of": words_of,
        "braille_path": braille_path,
        "clip_path": clip_path,
    }
