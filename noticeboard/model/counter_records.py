"""Sentences for the counter, in every language, with how they sound."""

from __future__ import annotations

from typing import Literal

from noticeboard.model.record import Citation, Id, Record, Text

Visitor = Literal["anyone", "deaf", "blind"]


class CounterPhraseRecord(Record):
    """A sentence that staff say or show to a visitor who speaks another language, or none."""

    id: Id
    text: Text
    pronounced: Citation
    """How the sentence of each language sounds, spelled for readers of the other one."""
    visitor: Visitor = "anyone"
    """Whom it helps most: it is shown to deaf visitors, and read out to blind ones."""
