"""The table of answers as the JSON that `reply.js` reads, and the text of its lines."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping

from noticeboard.answers.answer_table import AnswerEdition, AnswerSubject, AnswerTable
from noticeboard.answers.answer_unit import AnswerUnit, Dates
from noticeboard.edition import Figure, Sentence, values
from noticeboard.rules import Json

Part = str | tuple[str, int | str, str, str]
"""Words, or a figure: as shown, its value, its fact, its role."""


def line_parts(sentence: Sentence) -> tuple[Part, ...]:
    """Return a line in pieces, every figure with its mark, without an article's own marks."""
    found: list[Part] = []
    for part in sentence.with_endings.parts:
        piece = _figure(part) if isinstance(part, Figure) else _plain(part)
        if isinstance(piece, str) and found and isinstance(found[-1], str):
            found[-1] += piece
        elif piece:
            found.append(piece)
    return tuple(found)


def line_text(parts: Iterable[Part]) -> str:
    """Return a line as it is read."""
    return "".join(part if isinstance(part, str) else part[0] for part in parts)


def table_json(table: AnswerTable) -> dict[str, Json]:
    """Write a table: the first edition whole, a later one only where it differs from the one before.

    A unit lacks what it has not; `sources` is a list, and units name a source by its place in it.
    """
    sources = _Sources()
    before: dict[str, dict[str, Json]] = {}
    editions: list[Json] = []
    for edition in table.editions:
        units = {
            id: unit_json(unit, edition.page_of(unit), sources.place)
            for id, unit in edition.units.items()
        }
        changed = {id: unit for id, unit in units.items() if before.get(id) != unit}
        gone = [id for id in before if id not in units]
        editions.append(_edition_json(edition, changed, gone))
        before = units
    return {
        "language": table.language,
        "words": dict(table.words),
        "tasks": list(table.tasks),
        "email": table.email,
        "pages": dict(table.pages),
        "covers_from": table.covers_from.isoformat(),
        "editions": editions,
        "sources": [source_json(one) for one in sources.found],
    }


def source_json(source: values.Source) -> dict[str, Json]:
    """Write a source by its title and its address."""
    return {"id": source.id, "title": source.title, "url": source.url}


def dates_json(dates: Dates) -> dict[str, Json]:
    """Write the days of something, None where no end is known."""
    return {"from": day_json(dates.first), "until": day_json(dates.last)}


def day_json(day: datetime.date | None) -> str | None:
    """Write a day as it is in data: "2024-12-17"."""
    return day.isoformat() if day else None


class _Sources:
    """Every source once, in the order in which units name them."""

    def __init__(self) -> None:
        self.found: list[values.Source] = []

    def place(self, source: values.Source | None) -> int | None:
        if source is None:
            return None
        if source not in self.found:
            self.found.append(source)
        return self.found.index(source)


def unit_json(
    unit: AnswerUnit, page: str, place: Callable[[values.Source | None], int | None]
) -> dict[str, Json]:
    """Write a unit, leaving out what it has not and the page that its subject names."""
    written: dict[str, Json] = {
        "question": unit.question,
        "lines": [line_parts(line) for line in unit.lines],
        "standing": unit.standing,
        "url": unit.url.removeprefix(page),
        "value": unit.value,
        "unit": unit.unit,
        "period": dates_json(unit.period) if unit.period != Dates() else None,
        "source": place(unit.source),
        "dated": [
            [*dates_json(one.days).values(), one.value, place(one.source)] for one in unit.dated
        ],
        "counted": {
            str(count): [line_parts(one.line), one.value] for count, one in unit.counted.items()
        },
        "beyond": [line_parts(line) for line in unit.beyond] if unit.counted else [],
    }
    return {key: value for key, value in written.items() if value not in (None, "", [], {})}


def _edition_json(
    edition: AnswerEdition, units: Mapping[str, Json], gone: list[str]
) -> dict[str, Json]:
    return {
        "from": edition.first.isoformat(),
        "until": edition.last.isoformat(),
        "adult_age": edition.adult_age,
        "subjects": {id: _subject_json(one) for id, one in edition.subjects.items()},
        "units": dict(units),
        "gone": gone,
    }


def _subject_json(subject: AnswerSubject) -> dict[str, Json]:
    written: dict[str, Json] = {
        "name": subject.name,
        "chain": list(subject.chain),
        "for_minor": subject.for_minor,
        "for_adult": subject.for_adult,
        "page": subject.page,
    }
    return {key: value for key, value in written.items() if value}


def _figure(figure: Figure) -> Part:
    return (figure.shown, figure.value, figure.fact, figure.role)


def _plain(words: str) -> str:
    return Sentence((words,)).plain.replace("**", "")
