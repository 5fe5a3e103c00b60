"""From a catalogue to the edition of one date in one language."""

from __future__ import annotations

import datetime
import itertools

from noticeboard.edition import values
from noticeboard.edition.fact_maker import AbsentFact, FactMaker
from noticeboard.edition.quarter_maker import make_quarters
from noticeboard.edition.sentence import Figure, literal
from noticeboard.edition.service_maker import ServiceMaker
from noticeboard.edition.service_rules import make_rules
from noticeboard.edition.values import Edition
from noticeboard.model import (
    ArticleText,
    CampaignRecord,
    Catalogue,
    CounterPhraseRecord,
    EmergencyRecord,
    NoticeRecord,
    QuestionRecord,
)
from noticeboard.time_zone import WIB


class NotCovered(ValueError):
    """An edition is asked for a day before the catalogue's first."""


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
        terms=_terms(facts),
        articles={id: _article(one[language], facts) for id, one in catalogue.articles.items()},
        changes=_changes(facts),
        words=facts.words,
        questions={one.id: _question(one, facts) for one in catalogue.questions.values()},
        rules=make_rules(catalogue, members),
        emergencies=tuple(_emergency(one, facts) for one in catalogue.emergencies.values()),
        campaigns=_campaigns(facts),
        counter_phrases=tuple(
            _counter_phrase(one, facts) for one in catalogue.counter_phrases.values()
        ),
        survey=make_quarters(facts),
        questionnaire=_questionnaire(facts),
    )


def _office(services: ServiceMaker) -> values.Office:
    facts, office = services.facts, services.catalogue.office
    language = facts.language
    adopted_by = facts.maybe(office.adopted_by)
    counting = office.unanswered_questions
    return values.Office(
        name=office.name[language],
        short_name=office.short_name[language],
        tagline=office.tagline[language],
        adopted_by=adopted_by.shown if adopted_by else None,
        site_url=office.site_url,
        email=office.email,
        complaints_url=office.complaints_url,
        serving=services.places[office.serving],
        first_tasks=office.first_tasks,
        unanswered_endpoint=counting.endpoint if counting else None,
        places=tuple(services.places.values()),
        open_questions=tuple(services.open_questions.values()),
        covers_from=office.covers_from,
        holidays=tuple(sorted({holiday.date for holiday in office.holidays})),
        holidays_decreed_until=office.holidays_decreed_until,
    )


def _question(one: QuestionRecord, facts: FactMaker) -> values.Question:
    answers = (values.Answer(answer.id, facts.sentence(answer.name)) for answer in one.answers)
    return values.Question(one.id, facts.sentence(one.name), tuple(answers))


def _questionnaire(facts: FactMaker) -> values.Questionnaire:
    survey = facts.catalogue.survey
    elements = (
        values.Question(
            one.id,
            facts.sentence(one.question),
            tuple(
                values.Answer(str(points), facts.sentence(answer))
                for points, answer in enumerate(one.answers, 1)
            ),
        )
        for one in survey.elements
    )
    details = (
        values.Question(
            one.id,
            facts.sentence(one.name),
            # An age band has digits of its own, so these words quote nothing.
            tuple(
                values.Answer(each.id, literal(each.name[facts.language])) for each in one.answers
            ),
        )
        for one in survey.details
    )
    return values.Questionnaire(tuple(elements), tuple(details), survey.address or "")


def _notice(notice: NoticeRecord, facts: FactMaker) -> values.Notice:
    return values.Notice(
        notice.id,
        facts.sentence_of(notice.text[facts.language], notice),
        notice.from_.astimezone(datetime.UTC),
        notice.until.astimezone(datetime.UTC),
        notice.surfaces,
        notice.rank,
    )


def _campaigns(facts: FactMaker) -> tuple[values.Campaign, ...]:
    """Make the campaigns that are not over when the day begins.

    One that is still to come may quote a fact that does not exist yet: nobody is told it then.
    """
    made = []
    for record in facts.catalogue.campaigns.values():
        if record.until.astimezone(WIB).date() < facts.on:
            continue
        try:
            made.append(_campaign(record, facts))
        except AbsentFact:
            if record.from_.astimezone(WIB).date() <= facts.on:
                raise
    return tuple(sorted(made, key=lambda campaign: (campaign.rank, campaign.first)))


def _campaign(record: CampaignRecord, facts: FactMaker) -> values.Campaign:
    is_service = record.page in facts.catalogue.services
    return values.Campaign(
        record.id,
        facts.sentence(record.title),
        facts.sentence(record.message),
        facts.sentence(record.action),
        f"service:{record.page}" if is_service else record.page,
        record.audience,
        record.services,
        record.from_.astimezone(datetime.UTC),
        record.until.astimezone(datetime.UTC),
        record.rank,
    )


def _counter_phrase(one: CounterPhraseRecord, facts: FactMaker) -> values.CounterPhrase:
    text, pronounced = facts.sentence(one.text), one.pronounced[facts.language]
    return values.CounterPhrase(one.id, text, pronounced, one.visitor)


def _emergency(one: EmergencyRecord, facts: FactMaker) -> values.Emergency:
    return values.Emergency(
        one.id, facts.sentence(one.name), facts.sentence(one.text), facts.sentence(one.site)
    )


def _terms(facts: FactMaker) -> tuple[values.Term, ...]:
    """Make the words of the glossary: those that have a meaning."""
    return tuple(
        values.Term(
            term.id,
            term.name[facts.language],
            term.plain[facts.language] if term.plain else None,
            facts.sentence(term.meaning),
            term.searched_as,
        )
        for term in facts.catalogue.terms.values()
        if term.meaning
    )


def _article(article: ArticleText, facts: FactMaker) -> values.Article:
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
    """Return whether the value itself changed: a new source is no news, nor what we now know."""
    return before.value != after.value and before.is_known
