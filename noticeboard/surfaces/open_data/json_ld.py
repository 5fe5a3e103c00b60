"""One service in the words of schema.org, for search engines and assistants."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from noticeboard.edition import Edition, Figure, Sentence, Timeline, filled, values
from noticeboard.language import counted, number
from noticeboard.model import WEEKDAYS, Span, Week
from noticeboard.telling.standing import block_note, may_show, weakest

_ISO_UNITS = {"minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "month": "P{}M", "year": "P{}Y"}

_CONTACTS = {"address": "address", "phone": "telephone", "email": "email", "website": "url"}


def service_json_ld(service: values.Service, timeline: Timeline) -> dict[str, Any]:
    """Describe a service; a figure is left out unless it is official.

    Readers of such data drop the words beside a figure, so "not confirmed" could not go with it.
    """
    words = timeline.now.words
    return _present(
        {
            "@context": "https://schema.org",
            "@type": "GovernmentService",
            "identifier": service.id,
            "name": service.name.shown,
            "description": _description(service, words),
            "audience": {
                "@type": "Audience",
                "audienceType": words[f"data_audience_{service.audience}"],
            },
            "areaServed": {"@type": "City", "name": words["data_area_served"]},
            "serviceOperator": service.place and _operator(service.place, timeline.now),
            "serviceOutput": _output(service.outcome),
            "availableChannel": [
                _channel(channel, service, timeline)
                for channel in service.channels
                if may_show(channel.standing, "linked_data")
            ],
            "offers": list(_offers(service, timeline)),
        }
    )


def _present(found: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def _description(service: values.Service, words: Mapping[str, str]) -> str | None:
    if not may_show(service.summary.standing, "linked_data"):
        return None
    return f"{service.summary} {block_note(service.standing, 'linked_data', words)}".strip()


def _output(outcome: Sentence) -> dict[str, str] | None:
    is_shown = may_show(outcome.standing, "linked_data")
    return {"@type": "Thing", "name": outcome.shown} if is_shown else None


def _operator(place: values.Place, edition: Edition) -> dict[str, Any]:
    shown = [one for one in place.contacts if may_show(one.standing, "linked_data")]
    contacts = {_CONTACTS[one.kind]: one.value for one in shown if one.kind in _CONTACTS}
    hours = place.hours if place.hours in shown else None
    return _present(
        {
            "@type": "GovernmentOffice",
            "name": place.name.shown,
            **contacts,
            "openingHoursSpecification": list(_spans(hours.week)) if hours else [],
            "specialOpeningHoursSpecification": list(_holidays(edition)) if hours else [],
        }
    )


def _spans(week: Week | None) -> Iterator[dict[str, Any]]:
    """The hours of a place: those of a single service may be shorter, so it has none here."""
    days: dict[Span, list[str]] = {}
    for day, spans in zip(WEEKDAYS, week or (), strict=False):
        for span in spans:
            days.setdefault(span, []).append(day.title())
    for span, names in days.items():
        yield {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": names,
            "opens": f"{span.opens:%H:%M}",
            "closes": f"{span.closes:%H:%M}",
        }


def _holidays(edition: Edition) -> Iterator[dict[str, Any]]:
    """Days to come without service; without `opens` the vocabulary takes them for closed."""
    for day in edition.office.holidays:
        if day >= edition.day:
            yield {
                "@type": "OpeningHoursSpecification",
                "validFrom": day.isoformat(),
                "validThrough": day.isoformat(),
            }


def _channel(
    channel: values.Channel, service: values.Service, timeline: Timeline
) -> dict[str, Any]:
    return _present(
        {
            "@type": "ServiceChannel",
            "name": channel.name.shown,
            "serviceUrl": channel.url,
            "processingTime": _duration(service.time, timeline.language),
        }
    )


def _unit(time: values.Fact, language: str) -> str | None:
    """The unit that has a letter in ISO 8601, told by how the time is written."""
    value, shown = time.current.value, time.current.shown
    return next((unit for unit in _ISO_UNITS if counted(value, unit, language) == shown), None)


def _duration(time: values.Fact, language: str) -> str | None:
    if not may_show(time.standing, "linked_data"):
        return None
    unit = _unit(time, language)
    return _ISO_UNITS[unit].format(time.current.value) if unit else None


def _other_time(service: values.Service, timeline: Timeline) -> list[dict[str, Any]]:
    """A time in working days, which no ISO 8601 duration can say, as a property of an offer."""
    time, language = service.time, timeline.language
    if not may_show(time.standing, "linked_data") or _unit(time, language):
        return []
    bound = "maxValue" if time.bound == "at_most" else "value"
    shown = time.current.shown
    return [
        {
            "@type": "PropertyValue",
            "name": time.name.shown,
            bound: time.current.value,
            "unitText": shown.removeprefix(number(time.current.value, language)).strip(),
        }
    ]


@dataclass(frozen=True)
class _Asked:
    """A fee, how a service asks for it, and the days between which it does."""

    line: values.FeeLine
    option: values.FeeOption
    first: datetime.date | None
    last: datetime.date | None


def _offers(service: values.Service, timeline: Timeline) -> Iterator[dict[str, Any]]:
    times = _other_time(service, timeline)
    for asked in _asked(service, timeline):
        fee = asked.option.fee
        note = _note(asked, timeline.now)
        # The time is the service's: what may be paid on top has one of its own.
        own_times = [] if asked.line.kind == "optional" else times
        for rate in (values.Rate(fee.current, fee.since, fee.until, fee.sources), *fee.coming):
            first, last = _latest(rate.first, asked.first), _earliest(rate.last, asked.last)
            is_asked = not (first and last and last < first)
            standing = weakest((rate.figure.standing, fee.name.standing))
            if may_show(standing, "linked_data") and is_asked:
                yield _offer(fee, note, rate.figure, first, last, own_times)


def _offer(
    fee: values.Fact,
    note: str,
    figure: Figure,
    first: datetime.date | None,
    last: datetime.date | None,
    times: list[dict[str, Any]],
) -> dict[str, Any]:
    return _present(
        {
            "@type": "Offer",
            "identifier": fee.id,
            "name": fee.name.shown,
            "description": note,
            "price": figure.value,
            "priceCurrency": "IDR",
            "validFrom": first and first.isoformat(),
            "priceValidUntil": last and last.isoformat(),
            "additionalProperty": times,
        }
    )


def _asked(service: values.Service, timeline: Timeline) -> Iterator[_Asked]:
    """Every fee of the service in any edition of the timeline.

    A fee that later editions add or drop has that day as a limit; else only its own periods count.
    """
    spans = [
        (first, last, _options(edition, service.id)) for edition, first, last in timeline.spans
    ]
    for id in dict.fromkeys(id for _, _, options in spans for id in options):
        asking = [index for index, (_, _, options) in enumerate(spans) if id in options]
        first = spans[asking[0]][0] if asking[0] > 0 else None
        last = spans[asking[-1]][1] if asking[-1] < len(spans) - 1 else None
        line, option = spans[asking[0]][2][id]
        yield _Asked(line, option, first, last)


def _options(edition: Edition, id: str) -> dict[str, tuple[values.FeeLine, values.FeeOption]]:
    service = edition.services_by_id.get(id)
    lines = service.fee_lines or () if service else ()
    return {option.fee.id: (line, option) for line in lines for option in line.options}


def _note(asked: _Asked, edition: Edition) -> str:
    words = edition.words
    conditions = [one.condition for one in (asked.line, asked.option) if one.condition]
    notes = [words["data_optional"]] if asked.line.kind == "optional" else []
    notes += [
        filled(words["data_unless" if one.negated else "data_if"], condition=one.name).shown
        for one in conditions
    ]
    return "; ".join([asked.option.fee.unit, *notes])


def _latest(*days: datetime.date | None) -> datetime.date | None:
    return max((day for day in days if day), default=None)


def _earliest(*days: datetime.date | None) -> datetime.date | None:
    return min((day for day in days if day), default=None)
