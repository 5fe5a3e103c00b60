"""Sentences to say at the counter: figures and words of the edition, with their standing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from noticeboard.differences import Difference
from noticeboard.edition import Edition, Sentence, filled, values
from noticeboard.language import long_date
from noticeboard.model import Standing
from noticeboard.telling.standing import block_note, marked_standing, sentence_note


def say_fact(fact: values.Fact, edition: Edition) -> Sentence:
    """Return what a fact is now and will be, in the words of its kind.

    A limit is said as a service tells it: bare of its sentence, a year would be a duration.
    """
    words = edition.words
    if not fact.is_known:
        why = block_note(fact.standing, "paper", words)
        return filled(words["briefing_say"], what=fact.name, value=why.rstrip("."))
    told, mark = _of_limit(fact, edition) if fact.kind == "limit" else (None, fact.standing)
    said = told or _value_said(fact, edition)
    standings = (fact.standing, fact.name.standing, said.standing, mark)
    return _noted(said, marked_standing(standings), edition)


def say_text(one: Difference, edition: Edition) -> Sentence | None:
    """Return the sentence that the edition has now because of a difference; None without one.

    What is no longer there is not said.
    """
    wanted = _text_now(one).get(edition.language) if one.kind != "closed" else None
    for told, standing in _sentences(one, edition):
        if told.plain == wanted:
            return _noted(told, marked_standing((standing, told.standing)), edition)
    return None


def _now(fact: values.Fact, edition: Edition) -> Sentence:
    bound = f"{edition.words[f'bound_{fact.bound}']} " if fact.bound else ""
    unit = f" {fact.unit}" if fact.unit else ""
    return Sentence(tuple(part for part in (bound, fact.current, unit) if part))


def _value_said(fact: values.Fact, edition: Edition) -> Sentence:
    words = edition.words
    said = filled(words["briefing_say"], what=fact.name, value=_now(fact, edition))
    if fact.counted_from:
        said = said + " " + filled(words["line_counted_from"], start=fact.counted_from)
    for rate in fact.coming:
        if rate.first:
            day = long_date(rate.first, edition.language)
            said = said + " " + filled(words["briefing_coming"], day=day, value=rate.figure)
    return said


def _of_limit(fact: values.Fact, edition: Edition) -> tuple[Sentence | None, Standing]:
    for service in edition.services:
        for text, standing in _rules_of(service):
            if any(figure.fact == fact.id for figure in text.figures):
                return text, standing
    return None, fact.standing


def _text_now(one: Difference) -> Mapping[str, str]:
    for key in ("after", "what", "text"):
        found = one.message.values.get(key)
        if isinstance(found, Mapping):
            return found
    return {}


def _sentences(one: Difference, edition: Edition) -> Iterator[tuple[Sentence, Standing]]:
    """Yield the sentences of a service or a notice that a visitor may be told as they stand."""
    if one.table == "notices":
        yield from ((notice.text, notice.text.standing) for notice in edition.notices)
    service = edition.services_by_id.get(one.id) if one.table == "services" else None
    if service is None:
        return
    yield from _rules_of(service)
    yield from ((text, service.standing) for text in (service.summary, service.outcome))


def _rules_of(service: values.Service) -> Iterator[tuple[Sentence, Standing]]:
    yield from ((each.text, each.standing) for each in service.statements)
    yield from ((each.text, service.steps_standing) for each in service.steps or ())


def _noted(said: Sentence, standing: Standing, edition: Edition) -> Sentence:
    note = sentence_note(standing, "paper", edition.words)
    return (said + " " + note if note else said).with_endings
