"""One service in the words of schema.org, for search engines and assistants."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from noticeboard.edition import Edition, Figure, Sentence, Timeline, values
from noticeboard.language import unit_of
from noticeboard.model import WEEKDAYS, FeeUnit, Span, Unit, Week
from noticeboard.surfaces.open_data.phrases import wording_of
from noticeboard.surfaces.open_data.schema_org import (
    Audience,
    City,
    GovernmentOffice,
    GovernmentService,
    Json,
    Offer,
    OpeningHoursSpecification,
    PropertyValue,
    ServiceChannel,
    Thing,
    json_ld,
)
from noticeboard.telling.fees import tell_fees
from noticeboard.telling.line import Line
from noticeboard.telling.standing import block_note, may_show, weakest

_ISO_UNITS: dict[Unit | FeeUnit, str] = {
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "month": "P{}M",
    "year": "P{}Y",
}
"""ISO 8601 durations; no other unit has one, and a working day is none."""


def service_json_ld(service: values.Service, timeline: Timeline) -> dict[str, Json]:
    """Describe a service; a figure is left out unless it is official.

    Readers of such data drop the words beside a figure, so "not confirmed" could not go with it.
    """
    words = timeline.now.words
    return json_ld(
        GovernmentService(
            identifier=service.id,
            name=service.name.shown,
            description=_description(service, words),
            audience=Audience(words[f"data_audience_{service.audience}"]),
            area_served=City(words["data_area_served"]),
            service_operator=_operator(service.place, timeline.now) if service.place else None,
            service_output=_output(service.outcome),
            available_channel=tuple(
                ServiceChannel(channel.name.shown, channel.url, _duration(service.time))
                for channel in service.channels
                if may_show(channel.standing, "linked_data")
            ),
            offers=tuple(_offers(service, timeline)),
        )
    )


def _description(service: values.Service, words: Mapping[str, str]) -> str | None:
    if not may_show(service.summary.standing, "linked_data"):
        return None
    return f"{service.summary} {block_note(service.standing, 'linked_data', words)}".strip()


def _output(outcome: Sentence) -> Thing | None:
    return Thing(outcome.shown) if may_show(outcome.standing, "linked_data") else None


def _operator(place: values.Place, edition: Edition) -> GovernmentOffice:
    shown = [one for one in place.contacts if may_show(one.standing, "linked_data")]
    contacts = {contact.kind: contact.value for contact in shown}
    hours = place.hours if place.hours in shown else None
    return GovernmentOffice(
        name=place.name.shown,
        address=contacts.get("address"),
        telephone=contacts.get("phone"),
        email=contacts.get("email"),
        url=contacts.get("website"),
        opening_hours_specification=tuple(_spans(hours.week)) if hours else (),
        special_opening_hours_specification=tuple(_holidays(edition)) if hours else (),
    )


def _spans(week: Week | None) -> Iterator[OpeningHoursSpecification]:
    """Yield the hours of a place; those of a single service may be shorter, so it has none."""
    days: dict[Span, list[str]] = {}
    for day, spans in zip(WEEKDAYS, week or (), strict=False):
        for span in spans:
            days.setdefault(span, []).append(day.title())
    for span, names in days.items():
        yield OpeningHoursSpecification(tuple(names), opens=span.opens, closes=span.closes)


def _holidays(edition: Edition) -> Iterator[OpeningHoursSpecification]:
    """Yield days to come without service; without `opens` the vocabulary takes them for closed."""
    for day in edition.office.holidays:
        if day >= edition.day:
            yield OpeningHoursSpecification(valid_from=day, valid_through=day)


def _duration(time: values.Fact) -> str | None:
    form = _ISO_UNITS.get(time.unit_id)
    is_shown = may_show(time.standing, "linked_data")
    return form.format(time.current.value) if form and is_shown else None


def _other_time(time: values.Fact, language: str) -> tuple[PropertyValue, ...]:
    """Return a time in working days, which ISO 8601 cannot say, as a property of an offer."""
    value = time.current.value
    if time.unit_id in _ISO_UNITS or not isinstance(value, int):
        return ()
    if not may_show(time.standing, "linked_data"):
        return ()
    is_bound = time.bound == "at_most"
    return (
        PropertyValue(
            time.name.shown,
            max_value=value if is_bound else None,
            value=None if is_bound else value,
            unit_text=unit_of(value, time.unit_id, language),
        ),
    )


@dataclass(frozen=True)
class _Asked:
    """A fee, how a service asks for it, and the days between which it does."""

    fee: values.Fact
    line: Line
    first: datetime.date | None
    last: datetime.date | None


def _offers(service: values.Service, timeline: Timeline) -> Iterator[Offer]:
    times = _other_time(service.time, timeline.language)
    for asked in _asked(service, timeline):
        fee = asked.fee
        note = _note(asked, timeline.now)
        # The time is the service's: what may be paid on top has one of its own.
        own_times = () if asked.line.role == "optional" else times
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
    times: tuple[PropertyValue, ...],
) -> Offer:
    return Offer(
        identifier=fee.id,
        name=fee.name.shown,
        description=note,
        price=figure.value,
        price_currency="IDR",
        valid_from=first,
        price_valid_until=last,
        additional_property=times,
    )


def _asked(service: values.Service, timeline: Timeline) -> Iterator[_Asked]:
    """Yield every fee of the service in any edition of the timeline.

    A fee that later editions add or drop has that day as a limit; else only its own periods count.
    """
    spans = [
        (first, last, _options(edition, service.id)) for edition, first, last in timeline.spans
    ]
    for id in dict.fromkeys(id for _, _, options in spans for id in options):
        asking = [index for index, (_, _, options) in enumerate(spans) if id in options]
        first = spans[asking[0]][0] if asking[0] > 0 else None
        last = spans[asking[-1]][1] if asking[-1] < len(spans) - 1 else None
        fee, line = spans[asking[0]][2][id]
        yield _Asked(fee, line, first, last)


def _options(edition: Edition, id: str) -> dict[str, tuple[values.Fact, Line]]:
    service = edition.services_by_id.get(id)
    lines = tell_fees(service).lines if service else ()
    return {line.id: (edition.facts[line.id], line) for line in lines}


def _note(asked: _Asked, edition: Edition) -> str:
    notes = [edition.words["data_optional"]] if asked.line.role == "optional" else []
    notes += [one.shown for one in wording_of(edition).conditions(asked.line)]
    return "; ".join([asked.fee.unit, *notes])


def _latest(*days: datetime.date | None) -> datetime.date | None:
    return max((day for day in days if day), default=None)


def _earliest(*days: datetime.date | None) -> datetime.date | None:
    return min((day for day in days if day), default=None)
