"""Lines: what a person needs to know, in order, before any surface has worded or laid it out."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from noticeboard.edition import Sentence, values
from noticeboard.model import Standing
from noticeboard.telling.standing import is_known, marked_standing

Role = Literal[
    "document",
    "any_of",
    "option",
    "copies_original",
    "copies_original_and_copy",
    "copies_copy",
    "explanation",
    "where",
    "must_show",
    "otherwise",
    "fee",
    "optional",
    "choose_one",
    "choose_other",
    "amount",
    "amount_unknown",
    "at_most",
    "times_open",
    "until",
    "coming",
    "price",
    "price_if",
    "price_otherwise",
    "way",
    "total",
    "total_unknown",
    "paid_for",
    "unit",
    "step",
    "time",
    "duration",
    "duration_at_most",
    "duration_about",
    "duration_unknown",
    "counted_from",
    "basis",
    "dated",
    "no_promise",
    "channel",
    "place",
    "text",
    "statement",
    "question",
    "known",
    "now",
    "next_step",
    "article",
    "notice",
    "campaign",
]
"""What a line is to the person; each surface has its own words for it."""

COPIES: tuple[Role, ...] = ("copies_original", "copies_original_and_copy", "copies_copy")

NO_WORDS = Sentence(())


@dataclass(frozen=True)
class Line:
    """One thing that a person needs to know: the words of the data, and what they depend on."""

    role: Role
    sentence: Sentence = NO_WORDS
    """Empty where the role says all: "bring the original"."""
    conditions: tuple[values.Condition, ...] = ()
    """For whom it holds; for everyone when there are none."""
    only: values.Condition | None = None
    """For an option of a choice: who may take it."""
    standing: Standing = "official"
    """The mark it needs where it is by itself."""
    parts: tuple[Line, ...] = ()
    """What belongs to it, in order."""
    day: datetime.date | None = None
    """The day that it names."""
    id: str = ""
    """Of the document or fee it names; of a basis, the kind of source."""
    sources: tuple[values.Source, ...] = ()
    """Where a statement of its own was read."""
    url: str | None = None
    """Where a way in leads."""

    @property
    def condition(self) -> values.Condition | None:
        """Return the condition of a line that is under one at most."""
        return next(iter(self.conditions), None)

    @property
    def copies(self) -> tuple[Line, ...]:
        """Return how its documents are to be brought, each way once."""
        return tuple(dict.fromkeys(part for one in self.options for part in one.all(*COPIES)))

    @property
    def basis(self) -> tuple[Line, ...]:
        """Return where a time was read, of which day, and that an observed one is no promise."""
        return self.all("basis", "dated", "no_promise")

    @property
    def options(self) -> tuple[Line, ...]:
        """Return the documents of which one is enough: its options, or the line itself."""
        return self.all("option") or (self,)

    def all(self, *roles: Role) -> tuple[Line, ...]:
        """Return its parts of some roles, in their own order."""
        return tuple(part for part in self.parts if part.role in roles)


def given(role: Role, sentence: Sentence | None) -> tuple[Line, ...]:
    """Return a line of words that the data may leave out."""
    return () if sentence is None else (Line(role, sentence),)


@dataclass(frozen=True)
class Section:
    """The lines of one part of a service, and the mark that they need as a block."""

    lines: tuple[Line, ...]
    standing: Standing
    """Unknown when nobody could verify the whole part: then it has no lines."""

    @property
    def is_missing(self) -> bool:
        """Return whether nobody could verify this part; a part that is known may still be empty."""
        return not self.lines and not is_known(self.standing)

    @property
    def mark(self) -> Standing:
        """Return the mark of the block where a line that is unknown says so by itself."""
        return marked_standing([self.standing, *(line.standing for line in self.lines)])
