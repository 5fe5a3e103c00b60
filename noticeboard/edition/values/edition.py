"""An edition: the facts of one day in one language, ready to be laid out."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from noticeboard.edition.values.facts import Change, Fact
from noticeboard.edition.values.office import (
    Article,
    Campaign,
    CounterPhrase,
    Emergency,
    Notice,
    Office,
    Term,
)
from noticeboard.edition.values.questions import NOTHING_ASKED, Question, Questionnaire
from noticeboard.edition.values.services import Condition, Group, Service
from noticeboard.edition.values.survey_quarter import SurveyQuarter
from noticeboard.model import LANGUAGES, SOURCE_KINDS, NoticeSurface
from noticeboard.rules import Dialogue, ServiceRules, dialogue_of


def language_root(language: str) -> str:
    """Return the folder of a language's pages below the site's root; the first one has none."""
    return "" if language == LANGUAGES[0] else f"{language}/"


@dataclass(frozen=True)
class Edition:
    """The facts of one day in one language."""

    day: datetime.date
    language: str
    office: Office
    facts: Mapping[str, Fact]
    """Fees, limits and times by id; one that does not exist yet is absent."""
    groups: tuple[Group, ...]
    notices: tuple[Notice, ...]
    terms: tuple[Term, ...]
    articles: Mapping[str, Article]
    changes: tuple[Change, ...]
    """Newest first; those after the edition's day are coming."""
    words: Mapping[str, str]
    """Interface strings by key."""
    questions: Mapping[str, Question]
    """What may be asked of a person, by id."""
    rules: Mapping[str, ServiceRules]
    """What answers decide on this day about each service, by its id."""
    emergencies: tuple[Emergency, ...] = ()
    """What can be said in emergencies."""
    campaigns: tuple[Campaign, ...] = ()
    """The most important first, then by their first moment."""
    counter_phrases: tuple[CounterPhrase, ...] = ()
    survey: tuple[SurveyQuarter, ...] = ()
    """Published results of the survey, the newest first."""
    questionnaire: Questionnaire = NOTHING_ASKED
    """Without elements where the office asks nothing."""

    @cached_property
    def services(self) -> tuple[Service, ...]:
        """Return every service, in the order of the groups."""
        return tuple(service for group in self.groups for service in group.services)

    def notices_on(self, surface: NoticeSurface) -> tuple[Notice, ...]:
        """Return the notices of a surface: the most important first, then by their first moment."""
        found = (notice for notice in self.notices if surface in notice.surfaces)
        return tuple(sorted(found, key=lambda notice: (notice.rank, notice.first)))

    def campaigns_on(self, page: str) -> tuple[Campaign, ...]:
        """Return the campaigns of a page, by its id: all of them on "home", else a service's."""
        is_home = page == "home"
        return tuple(one for one in self.campaigns if is_home or page in one.services)

    @cached_property
    def services_by_id(self) -> Mapping[str, Service]:
        """Return every service by its id."""
        return {service.id: service for service in self.services}

    def service(self, id: str) -> Service:
        """Return a service by its id; KeyError when there is none."""
        return self.services_by_id[id]

    def path_of(self, page: str) -> str:
        """Return where a page lies below the site's root: "" or "en/" for home, "en/fees/".

        Other pages are named as `slug_of` names them; KeyError for a page that does not exist.
        """
        slug = self.slug_of(page)
        return language_root(self.language) + (f"{slug}/" if slug else "")

    def slug_of(self, page: str) -> str:
        """Return a page's address within its language: "biaya", "paspor-hilang/dokumen-saya".

        A page is "home", the id of an article, that of a page made from data alone ("fees"), or a
        service with the kind of its page: "service:ID", "checker:ID", "sheet:ID", "embed:ID".
        """
        if page == "home":
            return ""
        match page.split(":"):
            case ["service", id]:
                return self.service(id).slug
            case ["checker", id]:
                return f"{self.service(id).slug}/{self.words['slug_checker']}"
            case ["sheet", id]:
                return f"{self.words['slug_print']}/{self.service(id).slug}"
            case ["embed", id]:
                return f"{self.words['slug_embed']}/{self.service(id).slug}"
        article = self.articles.get(page)
        return article.slug if article else self.words[f"slug_{page}"]

    @cached_property
    def fees(self) -> tuple[Fact, ...]:
        """Return every fee in force or to come."""
        return tuple(fact for fact in self.facts.values() if fact.kind == "fee")

    @cached_property
    def times(self) -> tuple[Fact, ...]:
        """Return every processing time."""
        return tuple(fact for fact in self.facts.values() if fact.kind == "time")

    @cached_property
    def times_by_basis(self) -> Mapping[str, tuple[Fact, ...]]:
        """Return the times that are known by the kind of their evidence, what binds most first."""
        known = [(time, time.basis.kind) for time in self.times if time.basis]
        return {
            kind: found
            for kind in SOURCE_KINDS
            if (found := tuple(time for time, its in known if its == kind))
        }

    @cached_property
    def fee_conditions(self) -> Mapping[str, Condition]:
        """Return the condition of a fee by its id, where it is the same in every service."""
        found: dict[str, set[Condition | None]] = {}
        for service in self.services:
            for line in service.fee_lines or ():
                for option in line.options:
                    found.setdefault(option.fee.id, set()).add(line.condition)
        alone = {id: next(iter(ones)) for id, ones in found.items() if len(ones) == 1}
        return {id: condition for id, condition in alone.items() if condition}

    @cached_property
    def dialogues(self) -> Mapping[str, Dialogue]:
        """Return the dialogue of each service that has something to ask, by the service's id."""
        made = {service.id: dialogue_of(self.rules[service.id]) for service in self.services}
        return {id: dialogue for id, dialogue in made.items() if dialogue.questions}
