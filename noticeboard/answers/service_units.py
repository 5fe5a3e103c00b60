"""The answers about one service: what it is, for whom, papers, fee, time, steps, place, rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from noticeboard.answers.answer_lines import AnswerLines
from noticeboard.answers.answer_unit import AnswerUnit, CountedAnswer, Dates
from noticeboard.answers.fee_units import with_history
from noticeboard.answers.prices_told import price_lines, single_figure
from noticeboard.edition import Edition, Sentence, outcome_of, values
from noticeboard.language import counted
from noticeboard.model import Facet, Standing
from noticeboard.telling.line import Line, Section
from noticeboard.telling.service import Telling, tell_service
from noticeboard.telling.standing import is_confirmed, is_known, marked_standing, weakest


def service_units(edition: Edition, service: values.Service) -> tuple[AnswerUnit, ...]:
    """Return every answer about a service; one that nobody knows says so."""
    return tuple(_ServiceAnswers(edition, service).units())


@dataclass(frozen=True)
class _ServiceAnswers:
    """Makes the answers about one service."""

    edition: Edition
    service: values.Service

    @cached_property
    def lines(self) -> AnswerLines:
        return AnswerLines(self.edition)

    @cached_property
    def told(self) -> Telling:
        return tell_service(self.edition, self.service)

    def units(self) -> Iterator[AnswerUnit]:
        service, told = self.service, self.told
        what = (service.summary, service.outcome)
        yield self._told("what", "", what, service.standing)
        yield self._told("who", "", (*self._audience(), *self._elsewhere()), service.standing)
        documents = tuple(self.lines.document(line) for line in told.documents.lines)
        yield self._section("documents", "documents", documents, told.documents)
        yield self._fee()
        yield self._time()
        steps = tuple(self.lines.under(line, line.sentence) for line in told.steps.lines)
        yield self._section("steps", "steps", steps, told.steps)
        yield self._told("where", "register", tuple(self._ways()), self._ways_standing())
        if self._about("validity") or self._gives_years():
            yield self._told("validity", "statements", (service.outcome,), service.standing)
        if self._fees:
            yield with_history(
                self._told("history", "history", (), "official"), self._fees, self.lines
            )
        coming = tuple(line for fact in self._fees for line in self.lines.coming(fact))
        if coming or self._about("change"):
            standing = weakest(fact.standing for fact in self._fees if fact.coming)
            yield self._told("change", "history" if coming else "statements", coming, standing)

    @property
    def _fees(self) -> tuple[values.Fact, ...]:
        return tuple(fact for fact in self.service.facts if fact.kind == "fee")

    def _gives_years(self) -> bool:
        """Say whether what people go home with is valid for some years."""
        quoted = (self.edition.facts.get(one.fact) for one in self.service.outcome.figures)
        return any(fact and fact.unit_id == "year" for fact in quoted)

    def _about(self, facet: Facet) -> tuple[values.Statement, ...]:
        return tuple(one for one in self.service.statements if one.about == facet)

    def _statements(self, facet: Facet) -> tuple[Line, ...]:
        ids = {one.id for one in self._about(facet)}
        return tuple(line for line in self.told.statements.lines if line.id in ids)

    def _told(
        self, facet: Facet, anchor: str, lines: tuple[Sentence, ...], standing: Standing
    ) -> AnswerUnit:
        """Make an answer of lines, with the rules that belong to it.

        A rule that is less sure than the rest says so by itself; what is unknown stays unknown
        beside rules that are known.
        """
        rules = self._statements(facet)
        own = [standing, *(one.standing for one in lines)]
        if is_known(standing):
            standing = marked_standing(own if lines else [one.standing for one in rules])
        said = [self.lines.under(one, one.sentence) for one in rules]
        if lines or not is_known(standing):
            is_noted = is_confirmed(standing) or not is_known(standing)
            beside = [one.standing if is_noted else "official" for one in rules]
            said = [self.lines.noted(*pair) for pair in zip(said, beside, strict=True)]
        sources = (source for one in rules for source in one.sources)
        return AnswerUnit(
            f"{self.service.id}.{facet}",
            (*lines, *said),
            standing,
            self._url(anchor),
            source=next(iter((*self.service.sources, *sources)), None),
        )

    def _section(
        self, facet: Facet, anchor: str, lines: tuple[Sentence, ...], section: Section
    ) -> AnswerUnit:
        if section.is_missing or lines:
            return self._told(facet, anchor, lines, section.standing)
        none = Sentence((self.edition.words["no_documents"],))
        return self._told(facet, anchor, (none,), section.standing)

    def _url(self, anchor: str) -> str:
        page = self.edition.path_of(f"service:{self.service.id}")
        return f"{page}#{anchor}" if anchor else page

    def _audience(self) -> Iterator[Sentence]:
        yield Sentence((self.edition.words[f"answer_audience_{self.service.audience}"],))
        yield self.service.summary

    def _elsewhere(self) -> Iterator[Sentence]:
        told = {line.condition for line in self._statements("who")}
        for one in self.service.elsewhere:
            if one.condition in told:
                continue
            see = self.lines.filled("answer_elsewhere", service=one.name)
            yield self.lines.wording.condition(one.condition) + " " + see

    def _ways(self) -> Iterator[Sentence]:
        for line in self.told.register.lines:
            (text,) = line.all("text")
            yield self.lines.noted(_named(self.lines, line, text.sentence), line.standing)
        place = self.service.place
        for contact in place.contacts if place else ():
            if contact.kind == "address" and contact.value:
                yield self.lines.noted(Sentence((contact.value,)), contact.standing)

    def _ways_standing(self) -> Standing:
        return "official" if self.told.register.lines else "unknown"

    def _fee(self) -> AnswerUnit:
        told, fees = self.told, self._fees
        if told.fees.is_missing:
            return self._told("fee", "fees", (), "unknown")
        lines = price_lines(self.lines, told) or (Sentence((self.edition.words["no_fee"],)),)
        unit = self._told("fee", "fees", lines, told.fees.standing)
        paid = single_figure(told)
        figure = paid.current if isinstance(paid, values.Fact) else paid.figure if paid else None
        value = int(figure.value) if figure and figure.is_known else None
        starts = [fee.since for fee in fees if fee.since]
        ends = [fee.until for fee in fees if fee.until]
        sources = [source for fee in fees for source in fee.sources]
        return replace(
            unit,
            value=value,
            unit=fees[0].unit_id if value is not None and isinstance(paid, values.Fact) else None,
            period=Dates(max(starts, default=None), min(ends, default=None)),
            source=next(iter(sources), unit.source),
            counted=self._counted(),
            beyond=tuple(self.lines.under(one, one.sentence) for one in self._statements("fee")),
        )

    def _counted(self) -> dict[int, CountedAnswer]:
        """Return the sum for each number of days, where a day's fee and the most days are known."""
        (line, *more) = self.service.fee_lines or (None,)
        if more or line is None or line.times is None or not isinstance(line.most, int):
            return {}
        fee, limit = line.options[0].fee, line.at_most
        if limit is None or not fee.is_known:
            return {}
        return {
            number: self._sum(line.times, number, limit, fee) for number in range(1, line.most + 1)
        }

    def _sum(
        self, question: str, number: int, limit: values.Fact, fee: values.Fact
    ) -> CountedAnswer:
        language = self.edition.language
        rules = self.edition.rules[self.service.id]
        (total,) = outcome_of(self.service, {question: number}, rules, language).totals
        said = self.lines.filled(
            "answer_days",
            count=counted(number, limit.unit_id, language),
            amount=fee.current,
            total=total.figure,
        )
        return CountedAnswer(said, int(total.figure.value))

    def _time(self) -> AnswerUnit:
        time = self.service.time
        (line,) = self.told.time.lines
        lines = (self.lines.time(line),) if is_known(time.standing) else ()
        unit = self._told("time", "time", lines, time.standing)
        if not time.is_known:
            return unit
        return replace(
            unit,
            value=int(time.current.value),
            unit=time.unit_id,
            period=Dates(time.since, time.until),
            source=next(iter(time.sources), None),
        )


def _named(lines: AnswerLines, line: Line, text: Sentence) -> Sentence:
    return lines.filled("answer_named", what=line.sentence, value=text)
