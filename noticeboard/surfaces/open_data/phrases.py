"""Documents, fees and times of a service as short phrases for a message."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from noticeboard.edition import Edition, filled, values
from noticeboard.language import joined_by_or, short_date
from noticeboard.model import Standing
from noticeboard.telling.standing import short_note


class Phrases:
    """Writes phrases in an edition's language."""

    def __init__(self, edition: Edition, *, with_copies: bool) -> None:
        self.edition, self.words, self.with_copies = edition, edition.words, with_copies

    def requirement(self, requirement: values.Requirement) -> str:
        """A document, or several of which one is enough, with what it depends on."""
        names = [document.name.shown for document in requirement.documents]
        text = joined_by_or(names, self.edition.language)
        if self.with_copies and len(names) == 1:
            text += f" ({self.words[f'data_copies_{requirement.documents[0].copies}']})"
        return with_notes(text, self._condition(requirement.condition), mark=", {}")

    def _condition(self, condition: values.Condition | None) -> list[str]:
        if condition is None:
            return []
        template = self.words["data_unless" if condition.negated else "data_if"]
        return [filled(template, condition=condition.name).shown]

    def fee_line(self, line: values.FeeLine) -> list[str]:
        """Each fee of a line, its name, amount and notes."""
        return [
            self._option(line, option, is_other=bool(index))
            for index, option in enumerate(line.options)
        ]

    def _option(self, line: values.FeeLine, option: values.FeeOption, *, is_other: bool) -> str:
        fee, words = option.fee, self.words
        notes = [words["data_optional"]] if line.kind == "optional" else []
        notes += self._condition(line.condition) + self._condition(option.condition)
        if line.at_most:
            notes.append(filled(words["data_at_most"], limit=line.at_most.current).shown)
        text = f"{fee.name}: {self._amount(fee)}"
        text = filled(words["data_or"], option=text).shown if is_other else text
        return with_notes(text, [*notes, *self._days(fee)])

    def _amount(self, fee: values.Fact) -> str:
        return f"{fee.current.shown} {fee.unit}" if fee.is_known else fee.current.shown

    def _days(self, fact: values.Fact) -> list[str]:
        language, words = self.edition.language, self.words
        coming = [
            filled(
                words["data_coming"], date=short_date(rate.first, language), amount=rate.figure
            ).shown
            for rate in fact.coming
        ]
        ends = fact.until if fact.is_known else None
        return [*self._until(ends), *coming, *self.reservation(fact.standing)]

    def sums(self, service: values.Service) -> list[str]:
        """What is paid in all, by case; where that is not brief, each fee that may be due."""
        if service.cases:
            return [text for case in service.cases for text in self._case(case)]
        lines = service.fee_lines or ()
        return _unique(
            self._due(option.fee, line.condition, option.condition)
            for line in lines
            for option in line.options
        )

    def _case(self, case: values.PriceCase) -> list[str]:
        amounts = _unique(self._sum(total) for total in case.ways)
        if case.condition is None:
            return amounts
        who = [self.words["data_otherwise"]] if case.is_other else self._condition(case.condition)
        return [f"{who[0]}: {joined_by_or(amounts, self.edition.language)}"]

    def _due(self, fee: values.Fact, *conditions: values.Condition | None) -> str:
        who = [note for condition in conditions for note in self._condition(condition)]
        return with_notes(self._amount(fee), [*who, *self._days(fee)])

    def _sum(self, total: values.Total) -> str:
        if len(total.fees) == 1:
            return self._due(total.fees[0])
        ends = [fee.until for fee in total.fees if fee.until and fee.is_known]
        ending = self._until(min(ends, default=None))
        return with_notes(total.figure.shown, [*ending, *self.reservation(total.figure.standing)])

    def _until(self, day: datetime.date | None) -> list[str]:
        """A message once sent cannot withdraw itself, so it says how long its figures hold."""
        if day is None:
            return []
        date = short_date(day, self.edition.language)
        return [filled(self.words["data_until"], date=date).shown]

    def reservation(self, standing: Standing) -> list[str]:
        """The note that a value needs, if any."""
        note = short_note(standing, "message", self.words)
        return [note] if note else []

    def time(self, time: values.Fact) -> str:
        """How long it takes, counted from what."""
        words = self.words
        if not time.is_known:
            return time.current.shown
        since = time.counted_from
        notes = [filled(words["data_counted_from"], event=since).shown] if since else []
        bound = f"{words[f'bound_{time.bound}']} " if time.bound else ""
        return with_notes(f"{bound}{time.current.shown}", [*notes, *self._days(time)])


def with_notes(text: str, notes: Iterable[str], mark: str = " ({})") -> str:
    """Put notes behind a phrase; without notes nothing is added."""
    joined = "; ".join(notes)
    return text + (mark.format(joined) if joined else "")


def _unique(amounts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(amounts))
