"""Questions for whoever learns the rules: what is asked, four answers, and why."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from noticeboard.edition import Edition, Editions, Sentence, filled, recall, values
from noticeboard.language import long_date
from noticeboard.telling.standing import is_confirmed
from noticeboard.training.choices import (
    WRONG_CHOICES,
    Choice,
    Company,
    company_of_fees,
    order_of,
    wrong_choices,
)


@dataclass(frozen=True)
class QuizQuestion:
    """A question about one fact, with one right answer and three that are wrong on this day."""

    fact: values.Fact
    asked: Sentence
    choices: tuple[Choice, ...]
    """From the least to the most, so that their order tells nothing."""

    @property
    def id(self) -> str:
        """Return the id of the fact: it has one question at most."""
        return self.fact.id

    @property
    def right(self) -> Choice:
        """Return the choice that is true on the day of the edition."""
        return self.choices[self.right_at]

    @property
    def right_at(self) -> int:
        """Return the place of the right choice, counted from 0."""
        return next(at for at, one in enumerate(self.choices) if one.figure is self.fact.current)

    @property
    def last(self) -> datetime.date | None:
        """Return the last day on which the question may be asked; None while no end is known."""
        ends = [one.figure.until for one in self.choices if one.figure.until]
        return min(ends, default=None)


def quiz_of(edition: Edition) -> tuple[QuizQuestion, ...]:
    """Make the questions of a day: fees, then limits, then times.

    Only what is confirmed is asked. A fact is left out where the edition has too few other values
    that somebody could believe, and a limit that no sentence of a service tells. Page, files and
    jumps of a build ask for the same ones, so they are made once for an edition.
    """
    return recall("quiz", (edition,), (), _made)


def _made(editions: Editions) -> tuple[QuizQuestion, ...]:
    (edition,) = editions
    asked = (*_fees(edition), *_limits(edition), *_times(edition))
    company = company_of_fees(edition)
    made = (_question(fact, sentence, edition, company) for fact, sentence in asked)
    return tuple(one for one in made if len(one.choices) == WRONG_CHOICES + 1)


def _fees(edition: Edition) -> Iterator[tuple[values.Fact, Sentence]]:
    for fee in edition.fees:
        if _is_sure(fee):
            yield fee, filled(edition.words["quiz_fee"], name=fee.name, unit=fee.unit)


def _times(edition: Edition) -> Iterator[tuple[values.Fact, Sentence]]:
    for time in edition.times:
        if _is_sure(time) and time.time_kind == "standard":
            yield time, filled(edition.words["quiz_time"], name=time.name)


def _limits(edition: Edition) -> Iterator[tuple[values.Fact, Sentence]]:
    """Ask for a limit where a service tells it: the same sentence with a gap in its place."""
    done: set[str] = set()
    for sentence in _told_sentences(edition):
        figure = sentence.figures[0] if len(sentence.figures) == 1 else None
        fact = edition.facts.get(figure.fact) if figure else None
        if not fact or not figure or fact.kind != "limit" or fact.id in done:
            continue
        # Years without their unit are those of a calendar, to which no other limit comes near.
        is_date = fact.unit_id == "year" and figure.shown != fact.current.shown
        if _is_sure(fact) and not is_date:
            done.add(fact.id)
            gap = edition.words["quiz_gap"]
            parts = tuple(gap if part is figure else part for part in sentence.parts)
            yield fact, filled(edition.words["quiz_limit"], sentence=Sentence(parts))


def _told_sentences(edition: Edition) -> Iterator[Sentence]:
    """Yield what services tell in whole sentences; a limit bare of its unit would tell nothing."""
    for service in edition.services:
        yield from (one.text for one in service.statements if is_confirmed(one.standing))
        yield from (step.text for step in service.steps or ())


def _is_sure(fact: values.Fact) -> bool:
    return is_confirmed(fact.standing) and is_confirmed(fact.name.standing)


def _question(
    fact: values.Fact, asked: Sentence, edition: Edition, company: Company
) -> QuizQuestion:
    found = (Choice(fact.current, _why(fact, edition)), *wrong_choices(fact, edition, company))
    return QuizQuestion(fact, asked, tuple(sorted(found, key=lambda one: _place_of(one, edition))))


def _place_of(choice: Choice, edition: Edition) -> float:
    return order_of(choice.figure, str(edition.facts[choice.figure.fact].unit_id))


def _why(fact: values.Fact, edition: Edition) -> Sentence:
    sources = "; ".join(source.short for source in fact.sources)
    since = _since(fact)
    key = "quiz_since" if since else "quiz_so"
    day = long_date(since, edition.language) if since else ""
    told = filled(edition.words[key], value=fact.current, day=day)
    basis = filled(edition.words["quiz_basis"], sources=sources) if sources else None
    return told + " " + basis if basis else told


def _since(fact: values.Fact) -> datetime.date | None:
    """Return from when a value has been the same, whatever it rested on; None if not known."""
    since = fact.since
    for rate in reversed(fact.past):
        if rate.figure.value != fact.current.value:
            break
        since = rate.first
    return since
