"""Differences between two bundles as values: what changed, and how far people meet it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from noticeboard.messages import Message

Kind = Literal["added", "closed", "changed"]
BothLanguages = Mapping[str, str]
"""Words by language."""


@dataclass(frozen=True)
class Reach:
    """How many pages, slides and spoken sentences say something else."""

    pages: int = 0
    slides: int = 0
    sentences: int = 0

    @property
    def is_nowhere(self) -> bool:
        """Return whether nobody would notice."""
        return not (self.pages or self.slides or self.sentences)


@dataclass(frozen=True)
class Difference:
    """One thing that the public will notice, with its sentence in every language."""

    table: str
    """Where it is in `catalogue.json`: "facts", "services", …; "pages" for words of a page."""
    id: str
    kind: Kind
    message: Message
    facts: frozenset[str] = frozenset()
    """The facts whose figures differ."""
    words: tuple[BothLanguages, ...] = ()
    """Texts that people read because of it, or do no longer."""
    page: BothLanguages = field(default_factory=dict)
    """The pages that are about nothing else, by language: they and all below them."""
    is_amount: bool = False
    """Whether people will pay another sum, or a fee begins or ends."""
    reach: Reach = Reach()


@dataclass(frozen=True)
class ChangedUtterance:
    """A spoken sentence that is new, gone, or says something else."""

    language: str
    id: str
    before: str | None
    """What is shown beside it; None when it was not there."""
    after: str | None
    sound: str | None
    """The address of its sound from the site's root; None when it is not spoken yet."""


@dataclass(frozen=True)
class Differences:
    """Everything that the public will notice when one bundle takes the place of another."""

    found: tuple[Difference, ...]
    reach: Reach
    sentences: tuple[ChangedUtterance, ...]
    is_first: bool = False
    """Nothing was published before, so that everything is new."""

    @property
    def changes_amounts(self) -> bool:
        """Return whether anybody will pay another sum."""
        return any(one.is_amount for one in self.found)

    @property
    def is_none(self) -> bool:
        """Return whether nobody will notice anything."""
        return not (self.found or self.is_first) and self.reach.is_nowhere
