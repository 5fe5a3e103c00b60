"""One service in the words of schema.org, for search engines and assistants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from noticeboard.edition import Edition, Sentence, Timeline, values
from noticeboard.language import unit_of
from noticeboard.model import WEEKDAYS, FeeUnit, Span, Unit, Week
from noticeboard.surfaces.open_data.asked_prices import asked_prices
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
from noticeboard.telling.standing import block_note, may_show

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
                ServiceChannel(channel.name.shown, channel.url, iso_duration(service.time))
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
    for span, days in days_by_span(week).items():
        names = tuple(day.title() for day in days)
        yield OpeningHoursSpecification(names, opens=span.opens, closes=span.closes)


def days_by_span(week: Week | None) -> dict[Span, list[str]]:
    """Return the weekdays on which a place is open for each span of hours, in English."""
    days: dict[Span, list[str]] = {}
    for day, spans in zip(WEEKDAYS, week or (), strict=False):
        for span in spans:
            days.setdefault(span, []).append(day)
    return days


def _holidays(edition: Edition) -> Iterator[OpeningHoursSpecification]:
    """Yield days to come without service; without `opens` the vocabulary takes them for closed."""
    for day in edition.office.holidays:
        if day >= edition.day:
            yield OpeningHoursSpecification(valid_from=day, valid_through=day)


def iso_duration(time: values.Fact) -> str | None:
    """Return an official time as ISO 8601 writes it; None for a unit that it has no letter for."""
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


def _offers(service: values.Service, timeline: Timeline) -> Iterator[Offer]:
    times = _other_time(service.time, timeline.language)
    for asked in asked_prices(service, timeline):
        yield Offer(
            identifier=asked.fee.id,
            name=asked.fee.name.shown,
            description=asked.note(timeline.now),
            price=asked.figure.value,
            price_currency="IDR",
            valid_from=asked.first,
            price_valid_until=asked.last,
            # The time is the service's: what may be paid on top has one of its own.
            additional_property=() if asked.is_optional else times,
        )
