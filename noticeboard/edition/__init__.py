"""An edition: the facts of one date in one language; a timeline: those of all days to come."""

from __future__ import annotations

import datetime
import itertools
from dataclasses import dataclass

from noticeboard.edition import values
from noticeboard.edition.basis import basis_told
from noticeboard.edition.compiled import compiled_rules, table_for
from noticeboard.edition.facts import AbsentFact, FactMaker
from noticeboard.edition.outcome import Outcome, outcome_of
from noticeboard.edition.plain import with_plain_quotes
from noticeboard.edition.prices import sum_of, totals_of
from noticeboard.edition.rules import Answers, Table, applies, elsewhere_of, holds, open_questions
from noticeboard.edition.sentence import Figure, Sentence, filled, literal
from noticeboard.edition.services import ServiceMaker
from noticeboard.edition.values import Edition
from noticeboard.model import Article, Catalogue, Notice, Question, Term, known
from noticeboard.telling.standing import block_note, marked_standing

__all__ = [
    "HORIZON_DAYS", "WIB", "AbsentFact", "Answers", "Edition", "Figure", "NotCovered", "Outcome",
    "Sentence", "Table", "Timeline", "applies", "basis_told", "change_days", "compiled_rules",
    "elsewhere_of", "filled", "holds", "literal", "make_edition", "make_timeline",
    "open_questions", "outcome_of", "sum_of", "table_for", "totals_of", "values",
    "with_plain_quotes",
]  # fmt: skip

WIB = datetime.timezone(datetime.timedelta(hours=7), "WIB")
"""Western Indonesia Time, all year: the only zone in which a day begins."""

HORIZON_DAYS = 400
"""How far ahead a bundle holds what will change."""


class NotCovered(ValueError):
    """An edition is asked for a day before the catalogue's first."""


@dataclass(frozen=True)
class Timeline:
    """The edition of a day and of every later day on which something changes, one language."""

    language: str
    editions: tuple[Edition, ...]
    last_day: datetime.date
    """The last day the bundle can speak for."""
    is_preview: bool
    """Made for another day than today: says so everywhere and is never published."""

    @property
    def now(self) -> Edition:
        """The edition of the bundle's own day."""
        return self.editions[0]

    @property
    def spans(self) -> tuple[tuple[Edition, datetime.date, datetime.date], ...]:
        """Each edition with the first and the last day it speaks for."""
        nexts = [edition.day - datetime.timedelta(days=1) for edition in self.editions[1:]]
        return tuple(
            (edition, edition.day, last)
            for edition, last in zip(self.editions, [*nexts, self.last_day], strict=True)
        )


def make_edition(catalogue: Catalogue, *, on: datetime.date, language: str) -> Edition:
    """Return what is true on a day, in a language; NotCovered before the catalogue begins."""
    if on < catalogue.covers_from:
        raise NotCovered(f"{on} < {catalogue.covers_from}")
    facts = FactMaker(catalogue, on, language)
    services = ServiceMaker(facts)
    groups = services.groups()
    members = [service for group in groups for service in group.services]
    return Edition(
        day=on,
        language=language,
        office=_office(services),
        facts=facts.facts,
        groups=groups,
        notices=tuple(_notice(notice, facts) for notice in catalogue.notices.values()),
        terms=tuple(_term(term, facts) for term in catalogue.terms.values() if term.meaning),
        articles={id: _article(one[language], facts) for id, one in catalogue.articles.items()},
        changes=_changes(facts),
        words=facts.words,
        questions={one.id: _question(one, facts) for one in catalogue.questions.values()},
        rules=compiled_rules(catalogue, members),
    )


def make_timeline(
    catalogue: Catalogue, *, on: datetime.date, language: str, is_preview: bool = False
) -> Timeline:
    """Make the edition of a day and those of every later change within the horizon."""
    days = (on, *change_days(catalogue, after=on))
    return Timeline(
        language,
        tuple(make_edition(catalogue, on=day, language=language) for day in days),
        on + datetime.timedelta(days=HORIZON_DAYS),
        is_preview,
    )


def change_days(catalogue: Catalogue, *, after: datetime.date) -> tuple[datetime.date, ...]:
    """Days within the horizon on which the edition differs from that of the day before."""
    horizon = after + datetime.timedelta(days=HORIZON_DAYS)
    return tuple(sorted(day for day in _all_changes(catalogue) if after < day <= horizon))


def _all_changes(catalogue: Catalogue) -> set[datetime.date]:
    periods = [period for fact in catalogue.facts.values() for period in fact.periods]
    dated = [
        thing
        for service in catalogue.services.values()
        for part in (service.requirements, service.steps, service.fees, service.statements)
        for thing in known(part) or ()
    ]
    spans = [(thing.from_, thing.until) for thing in (*periods, *dated)]
    starts = {first for first, _ in spans if first}
    # After the calendar's last day, which people write for "no end", nothing changes.
    lasts = {last for _, last in spans if last and last < datetime.date.max}
    ends = {last + datetime.timedelta(days=1) for last in lasts}
    return starts | ends


def _office(services: ServiceMaker) -> values.Office:
    facts, office = services.facts, services.catalogue.office
    language = facts.language
    adopted_by = office.adopted_by and facts.sentence(office.adopted_by).shown
    return values.Office(
        name=office.name[language],
        short_name=office.short_name[language],
        tagline=office.tagline[language],
        adopted_by=adopted_by,
        site_url=office.site_url,
        email=office.email,
        complaints_url=office.complaints_url,
        serving=services.places[office.serving],
        first_tasks=office.first_tasks,
        places=tuple(services.places.values()),
        open_questions=tuple(services.open_questions.values()),
        covers_from=office.covers_from,
        holidays=tuple(sorted({holiday.date for holiday in office.holidays})),
        holidays_decreed_until=office.holidays_decreed_until,
    )


def _question(one: Question, facts: FactMaker) -> values.Question:
    answers = (values.Answer(answer.id, facts.sentence(answer.name)) for answer in one.answers)
    return values.Question(one.id, facts.sentence(one.name), tuple(answers))


def _notice(notice: Notice, facts: FactMaker) -> values.Notice:
    text = facts.sentence_of(notice.text[facts.language], notice)
    if note := block_note(marked_standing([text.standing]), "page", facts.words):
        text = text + " " + note
    return values.Notice(
        notice.id, text, _moment(notice.from_), _moment(notice.until), notice.surfaces, notice.rank
    )


def _moment(written: str) -> datetime.datetime:
    local = datetime.datetime.strptime(written, "%Y-%m-%d %H:%M").replace(tzinfo=WIB)
    return local.astimezone(datetime.UTC)


def _term(term: Term, facts: FactMaker) -> values.Term:
    plain = term.plain and term.plain[facts.language]
    name = term.name[facts.language]
    return values.Term(term.id, name, plain, facts.sentence(term.meaning), term.searched_as)


def _article(article: Article, facts: FactMaker) -> values.Article:
    blocks = tuple(
        values.ArticleBlock(block.kind, facts.sentence_of(block.text), block.anchor)
        for block in article.blocks
    )
    summary = facts.sentence_of(article.summary)
    return values.Article(article.id, article.slug, article.title, summary, blocks)


def _changes(facts: FactMaker) -> tuple[values.Change, ...]:
    found = []
    for fact in facts.facts.values():
        now = values.Rate(fact.current, fact.since, fact.until, fact.sources)
        rates = [*fact.past, now, *fact.coming]
        for before, after in itertools.pairwise(rates):
            if after.first and _is_news(before.figure, after.figure):
                found.append(values.Change(fact, after.first, before.figure, after.figure))
    return tuple(sorted(found, key=lambda change: change.day, reverse=True))


def _is_news(before: Figure, after: Figure) -> bool:
    """A new source for the same value is none, and neither is a value we only came to know."""
    return before.value != after.value and before.is_known
