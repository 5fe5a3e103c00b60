"""From a catalogue's facts to an edition's: the value of the day, its past and its future."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Literal

from noticeboard.edition import values
from noticeboard.edition.basis import make_basis
from noticeboard.edition.plain_values import with_plain_quotes
from noticeboard.edition.sentence import Figure, Role, Sentence, make_sentence
from noticeboard.language import counted, long_date, money, valid_until
from noticeboard.model import (
    LANGUAGES,
    Catalogue,
    FactRecord,
    Fee,
    Limit,
    NoticeRecord,
    Period,
    ProcessingTime,
    Text,
    known,
)
from noticeboard.telling.standing import is_confirmed, standing_of


class AbsentFact(LookupError):
    """A sentence quotes a fact that does not exist on the edition's day."""


class FactMaker:
    """Makes sentences and facts for one day and one language."""

    def __init__(self, catalogue: Catalogue, on: datetime.date, language: str) -> None:
        self.catalogue, self.on, self.language = catalogue, on, language
        self.words = {key: text[language] for key, text in catalogue.strings.items()}

    @cached_property
    def facts(self) -> dict[str, values.Fact]:
        """Return every fact that exists, or is to come into being, by id."""
        known = self.catalogue.facts.values()
        return {fact.id: self._fact(fact) for fact in known if self._concerns(fact)}

    @cached_property
    def _others(self) -> tuple[FactMaker, ...]:
        """Return makers of the same day's facts in the other languages."""
        others = (language for language in LANGUAGES if language != self.language)
        return tuple(FactMaker(self.catalogue, self.on, language) for language in others)

    def _concerns(self, fact: FactRecord) -> bool:
        return not fact.is_absent_on(self.on)

    def sentence(self, text: Text) -> Sentence:
        """Put the day's figures into a text of the catalogue."""
        return self.sentence_of(text[self.language])

    def sentence_of(self, text: str, notice: NoticeRecord | None = None) -> Sentence:
        """Put the day's figures, and a notice's own moments, into words of this language."""
        return make_sentence(with_plain_quotes(text, self.language, notice), self._quoted)

    def maybe(self, text: Text | None) -> Sentence | None:
        """Put the day's figures into a text that may be missing."""
        return None if text is None else self.sentence(text)

    def sources(self, ids: Iterable[str] | None) -> tuple[values.Source, ...]:
        """Return the sources that may be printed, among some."""
        found = (self.catalogue.sources[source] for source in ids or ())
        return tuple(
            values.Source(
                source.id, source.title[self.language], source.short[self.language], source.url
            )
            for source in found
            if source.is_printable
        )

    def _quoted(self, kind: str, id: str, bare_number: bool) -> Figure | str:
        if kind == "source":
            return self.catalogue.sources[id].short[self.language]
        if kind == "since":
            return self._since(id)
        fact = self.catalogue.facts[id]
        if fact.is_absent_on(self.on):
            raise AbsentFact(f"{kind}:{id}")
        return self._figure(fact, fact.period_on(self.on), "current", bare_number=bare_number)

    def _since(self, id: str) -> str:
        source = self.catalogue.sources.get(id)
        if source is not None:
            first = source.in_force_from
        else:
            fact = self.catalogue.facts[id]
            period = fact.period_on(self.on)
            if period is None and not fact.is_absent_on(self.on):
                return self.words["unknown_short"]  # it has ended, and its figure says so too
            first = period.from_ if period else None
        if first is None:
            raise AbsentFact(f"since:{id}")
        return long_date(first, self.language)

    def _figure(
        self, fact: FactRecord, period: Period | None, role: Role, *, bare_number: bool = False
    ) -> Figure:
        if period is None or (value := known(period.value)) is None:
            return Figure(fact.id, "unknown", self.words["unknown_short"], role, "unknown")
        # A bare number may be a year, which takes no thousands mark.
        shown = str(value) if bare_number else self._shown(fact, value)
        standing = standing_of(fact.checked, self.catalogue)
        if role != "current" or period.until is None:
            return Figure(fact.id, value, shown, role, standing)
        ending = valid_until(period.until, self.language)
        return Figure(fact.id, value, shown, role, standing, period.until, ending)

    def _shown(self, fact: FactRecord, value: int) -> str:
        if isinstance(fact, Fee):
            return money(value, self.language)
        return counted(value, fact.unit, self.language)

    def _fact(self, fact: FactRecord) -> values.Fact:
        period = fact.period_on(self.on)
        current = self._figure(fact, period, "current")
        return values.Fact(
            id=fact.id,
            kind=_KINDS[type(fact)],
            name=self.sentence(fact.name),
            current=current,
            unit_id=fact.unit,
            unit=self.words[f"unit_{fact.unit}"] if isinstance(fact, Fee) else "",
            since=period.from_ if period else None,
            until=period.until if period else None,
            past=self._rates(fact, "past", lambda p: p.until is not None and p.until < self.on),
            coming=self._rates(fact, "coming", lambda p: p.from_ is not None and p.from_ > self.on),
            sources=self.sources(period.source if period else None),
            checked=fact.checked.date,
            standing=current.standing,
            counted_from=self.maybe(getattr(fact, "counted_from", None)),
            time_kind=getattr(fact, "kind", None),
            bound=getattr(fact, "bound", None),
            not_for=getattr(fact, "not_for", ()),
            searched_as=getattr(fact, "searched_as", ()),
            basis=self._basis(fact, period),
            other_names=tuple(one.sentence(fact.name).plain for one in self._others),
            working_days=_working_days(fact, current),
        )

    def _basis(self, fact: FactRecord, period: Period | None) -> values.Basis | None:
        if not isinstance(fact, ProcessingTime) or period is None or not period.is_known:
            return None
        ids = (*(period.source or ()), *fact.checked.against)
        return make_basis(self.catalogue.sources[id] for id in ids)

    def _rates(
        self, fact: FactRecord, role: Role, belongs: Callable[[Period], bool]
    ) -> tuple[values.Rate, ...]:
        return tuple(
            values.Rate(
                self._figure(fact, period, role),
                period.from_,
                period.until,
                self.sources(period.source),
            )
            for period in fact.periods
            if belongs(period)
        )


def _working_days(fact: FactRecord, current: Figure) -> int | None:
    if not isinstance(fact, ProcessingTime) or not is_confirmed(current.standing):
        return None
    is_counted = fact.day_zero == "interview" and fact.unit == "working_day"
    return int(current.value) if is_counted and fact.bound == "at_most" else None


_KINDS: dict[type[FactRecord], Literal["fee", "limit", "time"]] = {
    Fee: "fee",
    Limit: "limit",
    ProcessingTime: "time",
}
