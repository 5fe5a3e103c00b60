"""The words of pages, sheets and braille files for the lines of a service."""

from __future__ import annotations

from collections.abc import Mapping

from noticeboard.edition import Edition
from noticeboard.telling.line import Role
from noticeboard.telling.wording import SHARED_KEYS, Wording

KEYS: Mapping[Role, str] = {
    **SHARED_KEYS,
    "duration_unknown": "time_unknown",
    "next_step": "next_step_site",
}


def wording_of(edition: Edition) -> Wording:
    """Return the words of what is read, in an edition's language."""
    return Wording(edition.words, KEYS, edition.language, surface="page")
