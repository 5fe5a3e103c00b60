"""The facts that a screen may show, and sentences that quote them: official ones only."""

from __future__ import annotations

import datetime
from dataclasses import replace

from noticeboard.edition import Edition, Figure, Sentence
from noticeboard.edition.sentence import make_sentence
from noticeboard.edition.values import Fact, Service
from noticeboard.language import long_date, number, short_date
from noticeboard.model import Standing
from noticeboard.telling.standing import may_show

NO_BREAK_SPACE = "\u00a0"


class LeftOut(LookupError):
    """A slide says nothing on a day: its fact is absent, unknown or not official."""


def official_fact(edition: Edition, id: str | None) -> Fact:
    """Return a fact that may be shown; LeftOut for any other."""
    fact = edition.facts.get(id or "")
    if fact is None:
        raise LeftOut(id)
    require_shown(fact.standing, fact.id)
    return fact


def official_service(edition: Edition, id: str | None) -> Service:
    """Return a service that may be shown; LeftOut for any other."""
    service = edition.services_by_id.get(id or "")
    if service is None:
        raise LeftOut(id)
    require_shown(service.standing, service.id)
    return service


def require_shown(standing: Standing, what: str) -> None:
    """Stop what is reported or unknown from reaching a screen."""
    if not may_show(standing, "screen"):
        raise LeftOut(what)


def quoting(edition: Edition, text: str) -> Sentence:
    """Put an edition's figures into a text of the playlist."""
    return make_sentence(text, lambda kind, id, bare: _quoted(edition, kind, id, bare))


def _quoted(edition: Edition, kind: str, id: str, bare_number: bool) -> Figure | str:
    if kind == "source":
        return _source(edition, id)
    fact = official_fact(edition, id)
    if kind == "since":
        if fact.since is None:
            raise LeftOut(id)
        return unbroken(long_date(fact.since, edition.language))
    if bare_number:
        return replace(fact.current, shown=number(int(fact.current.value), edition.language))
    return fact.current


def _source(edition: Edition, id: str) -> str:
    lists = (
        *(fact.sources for fact in edition.facts.values()),
        *(service.sources for service in edition.services),
    )
    for sources in lists:
        for source in sources:
            if source.id == id:
                return unbroken(source.short)
    raise LeftOut(id)


def day_text(day: datetime.date, edition: Edition) -> str:
    """Write a day so that no line breaks inside it."""
    return unbroken(short_date(day, edition.language))


def unbroken(text: str) -> str:
    """Keep a text on one line."""
    return text.replace(" ", NO_BREAK_SPACE)
