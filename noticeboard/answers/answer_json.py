"""Answers as the JSON that `reply.js` reads, and the text of their lines."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from noticeboard.answers.answer_table import AnswerEdition, AnswerSubject
from noticeboard.answers.answer_unit import AnswerUnit, Dates
from noticeboard.edition import Figure, Sentence, values
from noticeboard.model import STANDINGS
from noticeboard.rules import Json

FigurePart = tuple[str, int | str, str, str]
"""A figure: as shown, its value, its fact, its role."""
Part = str | FigurePart
"""Words, or a figure."""
Thing = TypeVar("Thing")


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


def source_json(source: values.Source) -> dict[str, Json]:
    """Write a source by its title and its address."""
    return {"id": source.id, "title": source.title, "url": source.url}


def dates_json(dates: Dates) -> dict[str, Json]:
    """Write the days of something, None where no end is known."""
    return {"from": day_json(dates.first), "until": day_json(dates.last)}


def day_json(day: datetime.date | None) -> str | None:
    """Write a day as it is in data: "2024-12-17"."""
    return day.isoformat() if day else None


class Listed(Generic[Thing]):
    """Every thing once, in the order in which units name them."""

    def __init__(self) -> None:
        self.found: dict[Thing, int] = {}

    def place(self, thing: Thing | None) -> int | None:
        """Return the place of a thing, a new one behind the others."""
        return None if thing is None else self.found.setdefault(thing, len(self.found))


def unit_json(
    unit: AnswerUnit, page: str, sources: Listed[values.Source], figures: Listed[FigurePart]
) -> dict[str, Json]:
    """Write a unit, leaving out what it has not, the page that its subject names, an official standing.

    Sources and figures are named by their places in lists: a compressor sees no further than 32 KB.
    """

    def line(sentence: Sentence) -> list[Json]:
        parts = line_parts(sentence)
        return [part if isinstance(part, str) else figures.place(part) for part in parts]

    written: dict[str, Json] = {
        "question": unit.question,
        "lines": [line(one) for one in unit.lines],
        "standing": unit.standing if unit.standing in STANDINGS[1:] else None,
        "url": unit.url.removeprefix(page),
        "value": unit.value,
        "unit": unit.unit,
        "period": dates_json(unit.period) if unit.period != Dates() else None,
        "source": sources.place(unit.source),
        "dated": [
            [*dates_json(one.days).values(), one.value, sources.place(one.source)]
            for one in unit.dated
        ],
        "counted": {str(count): [line(one.line), one.value] for count, one in unit.counted.items()},
        "beyond": [line(one) for one in unit.beyond] if unit.counted else [],
    }
    return {key: value for key, value in written.items() if value not in (None, "", [], {})}


def likeness(entry: tuple[str, AnswerUnit]) -> tuple[bool, str, str, str]:
    """Return what puts like units side by side: names at first, fees beside their history."""
    id, unit = entry
    facet = unit.facet or id
    is_priced = facet in ("fee", "history")
    return is_priced, "" if facet == "what" or is_priced else facet, facet, id


def edition_json(
    edition: AnswerEdition, units: Mapping[str, Json], gone: list[str]
) -> dict[str, Json]:
    """Write an edition's days and subjects, the units that are new in it and those that are gone."""
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
    # Nearly all words are without marks, and are taken as they are.
    if "**" not in words and "](" not in words:
        return words
    return Sentence((words,)).plain.replace("**", "")
