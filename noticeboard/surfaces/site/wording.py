"""What is told of a service, in the words of pages, sheets and braille files."""

from __future__ import annotations

from collections.abc import Mapping

from noticeboard.edition import Edition
from noticeboard.telling.line import COPIES, Role, Wording
from noticeboard.telling.time import BASIS_KEYS

KEYS: Mapping[Role, str] = {
    **{role: f"kiosk_{role}" for role in COPIES},
    "must_show": "kiosk_must_show",
    "duration_at_most": "kiosk_at_most",
    "duration_about": "kiosk_about",
    "duration_unknown": "time_unknown",
    "counted_from": "kiosk_counted_from",
    **BASIS_KEYS,
}
"""The words of each role that the data does not word alone; a kiosk speaks the same ones."""


def wording_of(edition: Edition) -> Wording:
    """Return the words of what is read, in an edition's language."""
    return Wording(
        edition.words, KEYS, if_="kiosk_if", unless="kiosk_unless", language=edition.language
    )
