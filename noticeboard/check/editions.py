"""The check that every edition of a timeline can be made, and what is in the way."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from noticeboard.edition import make_edition
from noticeboard.edition.sentence import QUOTE
from noticeboard.load import SourceMap, Texts
from noticeboard.messages import Location, Message, mistake
from noticeboard.model import LANGUAGES, Catalogue, Dated

STRINGS = "content/strings.yaml"
TextPath = tuple[str | int, ...]


def edition_mistakes(
    catalogue: Catalogue, texts: Texts, source_map: SourceMap, days: Sequence[datetime.date]
) -> Iterator[Message]:
    """Yield what an edition of one of the days stops at, besides quotes without a figure."""
    is_absent = any(absent_quotes(catalogue, texts, source_map, days))
    for language in () if is_absent else LANGUAGES:
        for day in days:
            yield from _attempt(catalogue, day, language)


def absent_quotes(
    catalogue: Catalogue, texts: Texts, source_map: SourceMap, days: Sequence[datetime.date]
) -> Iterator[Message]:
    """Yield the quotes that have no figure on one of the days."""
    for path, text in texts if days else ():
        for quote in QUOTE.finditer(text):
            day = _first_without(catalogue, path, quote["kind"], quote["fact"], days)
            if day:
                code = "since_unknown" if quote["kind"] == "since" else "absent"
                mark = source_map.inside(path, text, quote.start(), len(quote[0]))
                yield mistake(mark, code, quote=quote[0], day=day)


def _first_without(
    catalogue: Catalogue, path: TextPath, kind: str, id: str, days: Sequence[datetime.date]
) -> datetime.date | None:
    return next(
        (
            day
            for day in days
            if not _has_figure(catalogue, kind, id, day) and _holds(catalogue, path, day)
        ),
        None,
    )


def _has_figure(catalogue: Catalogue, kind: str, id: str, day: datetime.date) -> bool:
    source = catalogue.sources.get(id) if kind in ("source", "since") else None
    if source is None and id not in catalogue.facts:
        # What is nowhere has been told when it was read.
        return True
    if source is not None:
        return kind == "source" or source.in_force_from is not None
    fact = catalogue.facts[id]
    if kind == "since":
        period = fact.period_on(day)
        return not fact.is_absent_on(day) and (period is None or period.from_ is not None)
    return not fact.is_absent_on(day)


def _holds(catalogue: Catalogue, path: TextPath, day: datetime.date) -> bool:
    """Return whether the part of the catalogue that a path leads through is in force on a day."""
    value: Any = catalogue
    for part in path:
        by_key = isinstance(value, (dict, tuple))
        value = value[part] if by_key else getattr(value, str(part))
        if isinstance(value, Dated) and not value.holds_on(day):
            return False
    return True


def _attempt(catalogue: Catalogue, day: datetime.date, language: str) -> Iterator[Message]:
    try:
        make_edition(catalogue, on=day, language=language)
    except KeyError as error:
        yield mistake(
            Location(STRINGS, key_path=("strings", error.args[0])),
            "string_missing",
            f"{error.args[0]}: {{id: …, en: …}}",
            key=error.args[0],
        )
    except (LookupError, ValueError) as error:
        yield mistake(Location("data"), "edition", day=day, language=language, reason=str(error))
