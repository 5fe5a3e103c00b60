"""The office, its notices, and the prose of an edition."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from noticeboard.edition.sentence import Sentence
from noticeboard.edition.values.questions import OpenQuestion
from noticeboard.edition.values.services import Place
from noticeboard.model import NoticeSurface, ServiceAudience, Visitor


@dataclass(frozen=True)
class Notice:
    """A message between two moments, both UTC."""

    id: str
    text: Sentence
    first: datetime.datetime
    last: datetime.datetime
    surfaces: tuple[NoticeSurface, ...]
    rank: int


@dataclass(frozen=True)
class Campaign:
    """A message with what to do about it, between two moments, both UTC."""

    id: str
    title: Sentence
    message: Sentence
    action: Sentence
    page: str
    """Where its link leads, as `Edition.path_of` names pages."""
    audience: ServiceAudience
    services: tuple[str, ...]
    first: datetime.datetime
    last: datetime.datetime
    rank: int


@dataclass(frozen=True)
class CounterPhrase:
    """A sentence that staff say or show at the counter."""

    id: str
    text: Sentence
    pronounced: str
    """How it sounds, spelled for readers of the other language."""
    visitor: Visitor


@dataclass(frozen=True)
class Emergency:
    """A kind of emergency in one language, said only while it is on."""

    id: str
    name: Sentence
    text: Sentence
    """What whoever is in the building should do."""
    site: Sentence
    """What readers elsewhere should know."""


@dataclass(frozen=True)
class Term:
    """A word of the glossary."""

    id: str
    name: str
    plain: str | None
    meaning: Sentence
    searched_as: tuple[str, ...]


@dataclass(frozen=True)
class ArticleBlock:
    """A paragraph, heading or list item, its figures in place, bold and links still marked."""

    kind: Literal["heading", "paragraph", "bullet", "number"]
    text: Sentence
    anchor: str | None


@dataclass(frozen=True)
class Article:
    """A page of prose."""

    id: str
    slug: str
    title: str
    summary: Sentence
    blocks: tuple[ArticleBlock, ...]


@dataclass(frozen=True)
class Office:
    """Who answers, and what is known of the places."""

    name: str
    short_name: str
    tagline: str
    adopted_by: str | None
    site_url: str | None
    email: str
    complaints_url: str
    serving: Place
    first_tasks: tuple[str, ...]
    """Ids of the services that the home page offers first."""
    unanswered_endpoint: str | None
    """Where pages send words that had no answer; None where they send nothing."""
    places: tuple[Place, ...]
    open_questions: tuple[OpenQuestion, ...]
    covers_from: datetime.date
    """The first day that the records speak of."""
    holidays: tuple[datetime.date, ...]
    """Holidays and joint leave, in order."""
    holidays_decreed_until: datetime.date | None
    """The last day whose holidays are known; None when no decree is in the data."""

    def questions_on(self, page: str) -> tuple[OpenQuestion, ...]:
        """Return the open questions that an article asks too."""
        return tuple(one for one in self.open_questions if page in one.pages)
