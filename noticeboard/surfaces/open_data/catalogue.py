"""The whole catalogue as JSON: all dates, all languages, permanent ids."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from noticeboard.edition import WIB, Figure, Timeline, values, with_plain_quotes
from noticeboard.language import opening_hours
from noticeboard.model import (
    LANGUAGES,
    WEEKDAYS,
    Catalogue,
    Check,
    Contact,
    Fact,
    Fee,
    Limit,
    Notice,
    Period,
    ProcessingTime,
    Record,
)
from noticeboard.telling.standing import standing_of

_compact = json.JSONEncoder(ensure_ascii=False).encode

FOR_STAFF = ("stands_alone",)
"""Keys that only settle what `check` says."""

KINDS: dict[type[Fact], str] = {Fee: "fee", Limit: "limit", ProcessingTime: "time"}


def catalogue_json(catalogue: Catalogue, timelines: Sequence[Timeline], bundle_id: str) -> str:
    """Write the catalogue, its parts in a fixed order and one record to a line."""
    timeline = timelines[0]
    document = {
        "$schema": "catalogue.schema.json",
        "bundle": bundle_id,
        "day": timeline.now.day.isoformat(),
        "last_day": timeline.last_day.isoformat(),
        "is_preview": timeline.is_preview,
        "covers_from": catalogue.covers_from.isoformat(),
        "licence": {one.language: one.now.words["data_licence"] for one in timelines},
        "languages": [one.language for one in timelines],
        **Publisher(catalogue).parts(),
        "editions": {one.language: _edition(one) for one in timelines},
    }
    return _one_record_a_line(document)


class Publisher:
    """Turns records into JSON values, and leaves out what is for staff only."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.printable = {id for id, one in catalogue.sources.items() if one.is_printable}

    def parts(self) -> dict[str, Any]:
        """Everything the public may reuse, by the names that the data files have."""
        catalogue = self.catalogue
        sources = [one for one in catalogue.sources.values() if one.is_printable]
        return {
            "sources": self.published(tuple(sources)),
            "facts": self._all(catalogue.facts),
            "documents": self._all(catalogue.documents),
            "questions": self._all(catalogue.questions),
            "conditions": self._all(catalogue.conditions),
            "channels": self._all(catalogue.channels),
            "groups": self._all(catalogue.groups),
            "services": self._all(catalogue.services),
            "notices": self._all(catalogue.notices),
            "terms": [self._term(one) for one in catalogue.terms.values()],
            "office": self.published(catalogue.office),
        }

    def _all(self, records: Mapping[str, Record]) -> list[Any]:
        return [self.published(record) for record in records.values()]

    def published(self, value: Any) -> Any:
        """Turn a value of the model into JSON; of a check only its day and standing remain."""
        match value:
            case str() | bool() | int():
                return value
            case tuple():
                return [self.published(one) for one in value]
            case dict():
                return {key: self.published(one) for key, one in value.items()}
            case datetime.date():
                return value.isoformat()
            case Check():
                return self._check(value)
            case Fact():
                return self._fact(value)
            case Contact():
                return {**self._record(value), **_contact_value(value)}
            case Notice():
                moments = {"from": _instant(value.from_), "until": _instant(value.until)}
                shown = {
                    language: with_plain_quotes(text, language, value)
                    for language, text in value.text.items()
                }
                return {**self._record(value), **moments, "text": shown}
            case _:
                return self._record(value)

    def _record(self, record: Record, without: str = "") -> dict[str, Any]:
        fields = type(record).model_fields.items()
        found = ((field.alias or name, getattr(record, name)) for name, field in fields)
        return dict(
            ("sources", self._printable(value))
            if name == "source"
            else (name, self.published(value))
            for name, value in found
            if value is not None and name != without and name not in FOR_STAFF
        )

    def _printable(self, ids: Iterable[str] | None) -> list[str]:
        return [id for id in ids or () if id in self.printable]

    def _check(self, check: Check) -> dict[str, str]:
        return {"date": check.date.isoformat(), "standing": standing_of(check, self.catalogue)}

    def _fact(self, fact: Fact) -> dict[str, Any]:
        record = self._record(fact, without="periods")
        time_kind = {"time_kind": record.pop("kind")} if "kind" in record else {}
        currency = {"currency": "IDR"} if isinstance(fact, Fee) else {}
        periods = [self._period(period, fact.checked) for period in fact.periods]
        named = {"id": record.pop("id"), "kind": KINDS[type(fact)], "name": record.pop("name")}
        measured = {"unit": record.pop("unit"), **currency, **time_kind}
        return {**named, **measured, **record, "periods": periods}

    def _period(self, period: Period, check: Check) -> dict[str, Any]:
        return {
            "from": _day(period.from_),
            "until": _day(period.until),
            "value": period.value,
            "standing": standing_of(check, self.catalogue, is_known=period.is_known),
            "sources": self._printable(period.source),
        }

    def _term(self, term: Record) -> dict[str, Any]:
        record = self._record(term)
        # How a word sounds is a setting of our voices, not a fact about the word.
        return {key: value for key, value in record.items() if key not in ("say", "foreign")}


def _contact_value(contact: Contact) -> dict[str, Any]:
    if not contact.week:
        return {"value": contact.value if contact.is_known else None}
    spans = [
        {"day": day, "opens": f"{span.opens:%H:%M}", "closes": f"{span.closes:%H:%M}"}
        for day, spans in zip(WEEKDAYS, contact.week, strict=True)
        for span in spans
    ]
    shown = {language: opening_hours(contact.week, language) for language in LANGUAGES}
    return {"value": spans, "shown": shown}


def _instant(written: str) -> str:
    local = datetime.datetime.strptime(written, "%Y-%m-%d %H:%M").replace(tzinfo=WIB)
    return f"{local.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}"


def _edition(timeline: Timeline) -> dict[str, Any]:
    edition, first, last = timeline.spans[0]
    return {
        "from": first.isoformat(),
        "until": last.isoformat(),
        "facts": [_edition_fact(fact) for fact in edition.facts.values()],
    }


def _edition_fact(fact: values.Fact) -> dict[str, Any]:
    figures = [
        *(_figure(rate.figure, rate.first, rate.last) for rate in fact.past),
        _figure(fact.current, fact.since, fact.until),
        *(_figure(rate.figure, rate.first, rate.last) for rate in fact.coming),
    ]
    return {"id": fact.id, "name": fact.name.shown, "unit": fact.unit, "figures": figures}


def _figure(
    figure: Figure, first: datetime.date | None, last: datetime.date | None
) -> dict[str, Any]:
    return {
        "role": figure.role,
        "value": figure.value,
        "shown": figure.shown,
        "standing": figure.standing,
        "from": _day(first),
        "until": _day(last),
    }


def _day(day: datetime.date | None) -> str | None:
    return day and day.isoformat()


def _one_record_a_line(document: dict[str, Any]) -> str:
    parts = (f"{_compact(name)}: {_part(part)}" for name, part in document.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _part(part: Any) -> str:
    if isinstance(part, list) and part and isinstance(part[0], dict):
        return "[\n" + ",\n".join(map(_compact, part)) + "\n]"
    return _compact(part)
