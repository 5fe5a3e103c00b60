"""The content of a slide, before anybody knows how much room it has."""

from __future__ import annotations

from dataclasses import dataclass

from noticeboard.edition import Figure, Sentence

OWN = "signage/pictograms"
"""Pictograms drawn for screens: few, large shapes that hold at a tenth of their size."""

ICONS = {
    "call": f"{OWN}/call", "campaign": f"{OWN}/campaign", "cash": f"{OWN}/fee",
    "check": "calendar-check", "clock": f"{OWN}/time", "complaint": f"{OWN}/complaint",
    "document": f"{OWN}/document", "help": "help-circle", "no-cash": "cash-remove",
    "notice": f"{OWN}/notice", "passport": "passport", "payment": f"{OWN}/payment",
    "phone": "cellphone-check", "pilot": "information", "place": "map-marker",
    "priority": f"{OWN}/priority", "site": "shield-check",
}  # fmt: skip
"""The drawing behind each name of the model's `SlideIcon`, and of calls and campaigns."""

KIND_ICONS = {
    "fee": "cash",
    "time": "clock",
    "documents": "document",
    "service_fees": "cash",
    "service": "passport",
    "table": "cash",
    "change": "notice",
    "hours": "clock",
    "campaign": "campaign",
    "text": "help",
}


@dataclass(frozen=True)
class DraftRow:
    """Words and their value; each sentence begins on a line of its own."""

    label: tuple[Sentence, ...]
    value: Sentence


@dataclass(frozen=True)
class SlideDraft:
    """A heading, and below it one figure with notes, or rows or items that may be split."""

    kind: str
    icon: str
    heading: Sentence
    figure: Figure | None = None
    notes: tuple[tuple[Sentence, ...], ...] = ()
    """Ways to say what is below the figure, the fullest first."""
    items: tuple[Sentence, ...] = ()
    is_list: bool = False
    rows: tuple[DraftRow, ...] = ()
    take_away: str = ""
    """What a code carries to the visitor's phone; empty for no code."""

    is_code_only: bool = False
    """The heading stands over the code, and nothing is said before it."""
    otherwise: SlideDraft | None = None
    """What is said where the figure has no room for all that must be beside it."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return every figure it shows or quotes."""
        rows = (one for row in self.rows for one in (*row.label, row.value))
        said = (self.heading, *self.items, *rows, *(note for way in self.notes for note in way))
        quoted = [figure for sentence in said for figure in sentence.figures]
        return (self.figure, *quoted) if self.figure else tuple(quoted)
