"""Lines of a service as short phrases for a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from noticeboard.edition import Edition
from noticeboard.language import joined_by_or, short_date
from noticeboard.model import Standing
from noticeboard.telling.line import COPIES, Line, Role, Section
from noticeboard.telling.service import Telling
from noticeboard.telling.standing import short_note
from noticeboard.telling.wording import Wording

KEYS: Mapping[Role, str] = {
    **{role: f"data_{role}" for role in COPIES},
    "at_most": "data_at_most",
    "until": "data_until",
    "coming": "data_coming",
    "counted_from": "data_counted_from",
}

BOUNDS: Mapping[Role, str] = {"duration_at_most": "bound_at_most", "duration_about": "bound_about"}


def wording_of(edition: Edition) -> Wording:
    """Return the short words of messages and data, in an edition's language."""
    return Wording(
        edition.words,
        KEYS,
        edition.language,
        surface="message",
        if_="data_if",
        unless="data_unless",
        write_day=short_date,
    )


class Phrases:
    """Writes phrases in an edition's language."""

    def __init__(self, edition: Edition, *, with_copies: bool) -> None:
        self.words, self.language, self.with_copies = edition.words, edition.language, with_copies
        self.wording = wording_of(edition)

    def document(self, line: Line) -> str:
        """Return a document, or several of which one is enough, with what it depends on."""
        names = [one.sentence.shown for one in line.options]
        copies = self._said(line.all(*COPIES)) if self.with_copies else ()
        text = with_notes(joined_by_or(names, self.language), copies)
        return with_notes(text, self.conditions(line), mark=", {}")

    def fee(self, line: Line) -> str:
        """Return a fee that may be due, its name, amount and notes."""
        words = self.words
        notes = [words["data_optional"]] if line.role == "optional" else []
        notes += [*self.conditions(line), *self._said(line.all("at_most"))]
        text = f"{line.sentence}: {self._amount(line)}"
        if line.role == "choose_other":
            text = words["data_or"].format(option=text)
        return with_notes(text, [*notes, *self._days(line)])

    def prices(self, told: Telling) -> list[str]:
        """Return what is paid in all, by case; where that is long, each fee that may be due."""
        if not told.prices:
            return _unique(self._due(line) for line in told.fees.lines)
        return [text for case in told.prices for text in self._case(case)]

    def time(self, time: Section) -> str:
        """Return how long it takes, counted from what."""
        (line,) = time.lines
        duration, *parts = line.parts
        bound = f"{self.words[BOUNDS[duration.role]]} " if duration.role in BOUNDS else ""
        notes = self._said(part for part in parts if part.role == "counted_from")
        return with_notes(f"{bound}{duration.sentence}", [*notes, *self._days(line)])

    def reservation(self, standing: Standing) -> list[str]:
        """Return the note that a value needs, if any."""
        note = short_note(standing, "message", self.words)
        return [note] if note else []

    def _case(self, case: Line) -> list[str]:
        amounts = _unique(self._due(way) for way in case.parts)
        if case.role == "price":
            return amounts
        who = [self.words["data_otherwise"]] if case.role == "price_otherwise" else []
        who += self.conditions(case)
        return [f"{who[0]}: {joined_by_or(amounts, self.language)}"]

    def _due(self, line: Line) -> str:
        return with_notes(self._amount(line), [*self.conditions(line), *self._days(line)])

    def _amount(self, line: Line) -> str:
        return "".join(self._said(line.all("amount", "amount_unknown")))

    def _days(self, line: Line) -> list[str]:
        """Return how long a figure holds: a message once sent cannot withdraw itself."""
        return [*self._said(line.all("until", "coming")), *self.reservation(line.standing)]

    def conditions(self, line: Line) -> list[str]:
        """Return for whom a line holds, a phrase for each condition."""
        return [one.shown for one in self.wording.conditions(line)]

    def _said(self, lines: Iterable[Line]) -> Iterator[str]:
        return (self.wording.said(line).shown for line in lines)


def with_notes(text: str, notes: Iterable[str], mark: str = " ({})") -> str:
    """Put notes behind a phrase; without notes nothing is added."""
    joined = "; ".join(notes)
    return text + (mark.format(joined) if joined else "")


def _unique(amounts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(amounts))
