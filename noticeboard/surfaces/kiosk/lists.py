"""Lines of a service in the kiosk's words: each becomes an item of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from noticeboard.edition import Edition, Sentence, literal
from noticeboard.surfaces.kiosk.view import Item, Piece, item, note, with_standing
from noticeboard.telling.line import Line, Role, Section
from noticeboard.telling.standing import block_note
from noticeboard.telling.wording import SHARED_KEYS, Wording

KEYS: Mapping[Role, str] = {
    **SHARED_KEYS,
    "any_of": "kiosk_any_of",
    "amount_unknown": "kiosk_unknown",
    "at_most": "kiosk_times_line",
    "times_open": "kiosk_times_open",
    "until": "kiosk_until",
    "total": "kiosk_total",
    "total_unknown": "kiosk_total",
    "duration_unknown": "kiosk_unknown",
    "next_step": "kiosk_ask_staff",
    "notice": "kiosk_notice",
}
"""The kiosk's words for each role; a role that is missing is worded by the data alone."""

HEADS: Mapping[Role, str] = {
    "optional": "kiosk_optional",
    "choose_one": "kiosk_choose_one",
    "choose_other": "kiosk_choose_other",
}
"""The words before a fee that is optional, or one of several to choose from."""

UNSAID: tuple[Role, ...] = ("coming", "article")
"""What the kiosk leaves out: coming values, and the pages of the site that say more."""


def wording_of(edition: Edition) -> Wording:
    """Return the kiosk's words in an edition's language."""
    return Wording(edition.words, KEYS, edition.language, surface="kiosk")


def list_of(
    section: Section, wording: Wording, lines: Iterable[Line] | None = None
) -> tuple[Item, ...]:
    """Make an item of each line, or of some; once for all, how sure we are of them."""
    words = wording.words
    if section.is_missing:
        return (note(block_note(section.standing, "kiosk", words)),)
    shown = section.lines if lines is None else lines
    return with_standing([item_of(one, wording) for one in shown], section.mark, words)


def item_of(line: Line, wording: Wording) -> Item:
    """Make an item of a line: its conditions, itself, then its parts."""
    head = HEADS.get(line.role)
    before = [wording.words[head] if head else None, *wording.conditions(line)]
    return item(wording.said(line), *pieces_of(line.parts, wording), before=before)


def pieces_of(parts: Iterable[Line], wording: Wording) -> Iterator[Sentence | Piece]:
    """Word the parts of a line in order, each option of several followed by its own parts."""
    for part in parts:
        if part.role == "option":
            yield Piece(part.sentence, "option")
            yield from pieces_of(part.parts, wording)
        elif part.role not in UNSAID:
            yield wording.said(part)
            if part.role == "known" and (note_of_known := wording.note(part)):
                yield literal(note_of_known)
