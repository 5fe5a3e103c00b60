"""Days of change and holidays as one calendar to subscribe to: RFC 5545."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from noticeboard.edition import Timeline, filled
from noticeboard.model import Catalogue, Holiday
from noticeboard.surfaces.open_data.data_sentences import (
    change_told,
    preview_mark,
    reservations,
    value_told,
)
from noticeboard.surfaces.open_data.icalendar_lines import calendar_of, day_event, text_line
from noticeboard.telling.standing import short_note


def calendar_ics(catalogue: Catalogue, timelines: Sequence[Timeline]) -> str:
    """Write one calendar: titles in the first language, descriptions in every language."""
    head = (text_line("X-WR-CALNAME", _title(timelines[0])), *_hours(timelines))
    events = (*_changes(timelines), *_holidays(catalogue, timelines))
    return calendar_of("Open data v1", head, events, timelines[0].now.day)


def _title(timeline: Timeline) -> str:
    edition = timeline.now
    title = f"{edition.office.short_name}: {edition.words['data_calendar_title']}"
    return " | ".join((*preview_mark(timeline), title))


def _hours(timelines: Sequence[Timeline]) -> Iterator[str]:
    """Return the opening hours for the calendar's description, when somebody knows them."""
    told = [
        " ".join(
            (
                filled(timeline.now.words["data_hours"], hours=contact.value).shown,
                *reservations({contact.standing}, timeline.now),
            )
        )
        for timeline in timelines
        for contact in timeline.now.office.serving.contacts
        if contact.kind == "hours" and contact.value is not None
    ]
    if told:
        yield text_line("X-WR-CALDESC", "\n".join(told))


def _changes(timelines: Sequence[Timeline]) -> Iterator[list[str]]:
    for change in zip(*(timeline.now.changes for timeline in timelines), strict=True):
        fact, day = change[0].fact, change[0].day
        told = [
            f"{one.fact.name}. {change_told(one, timeline.now)}"
            for one, timeline in zip(change, timelines, strict=True)
        ]
        # Many calendars show the title alone.
        note = short_note(change[0].standing, "message", timelines[0].now.words)
        mark = f" ({note})" if note else ""
        summary = f"{fact.name}: {value_told(change[0])}{mark}"
        yield day_event(("change", fact.id, day), day, summary, told)


def _holidays(catalogue: Catalogue, timelines: Sequence[Timeline]) -> Iterator[list[str]]:
    seen: Counter[tuple[object, ...]] = Counter()
    for holiday in catalogue.office.holidays:
        first = timelines[0].language
        told = [_holiday_told(holiday, timeline, catalogue) for timeline in timelines]
        name = ("holiday", holiday.kind, holiday.date)
        seen[name] += 1
        # Two holidays may fall on one day; a calendar keeps one event of each name.
        again = (seen[name],) if seen[name] > 1 else ()
        yield day_event((*name, *again), holiday.date, holiday.name[first], told)


def _holiday_told(holiday: Holiday, timeline: Timeline, catalogue: Catalogue) -> str:
    kind = timeline.now.words[f"data_holiday_{holiday.kind}"]
    sources = (catalogue.sources[id] for id in holiday.source)
    cited = [source.short[timeline.language] for source in sources if source.is_printable]
    basis = f" ({', '.join(cited)})" if cited else ""
    return f"{holiday.name[timeline.language]}. {kind}{basis}."
