"""Sentences that several of the files say in the same words."""

from __future__ import annotations

from noticeboard.edition import Edition, Timeline, filled, values
from noticeboard.language import long_date
from noticeboard.model import STANDINGS, Standing
from noticeboard.telling.standing import block_note, weakest


def preview_mark(timeline: Timeline) -> tuple[str, ...]:
    """Return the words that are before a preview's texts; nothing for what may be published."""
    if not timeline.is_preview:
        return ()
    day = long_date(timeline.now.day, timeline.language)
    return (filled(timeline.now.words["preview"], day=day).shown,)


def value_told(change: values.Change) -> str:
    """Return the new value with its unit; what is unknown has none."""
    unit = change.fact.unit if change.after.is_known else ""
    return f"{change.after.shown} {unit}".strip()


def change_told(change: values.Change, edition: Edition) -> str:
    """Say from which day what is due, what was due before, and whether that is confirmed."""
    told = filled(
        edition.words["data_change"],
        day=long_date(change.day, edition.language),
        after=value_told(change),
        before=change.before,
    )
    return " ".join((told.shown, *reservations({change.standing}, edition)))


def reservations(standings: set[Standing], edition: Edition) -> tuple[str, ...]:
    """Return what a block of such standings must add: that it is not confirmed, or whom to ask."""
    ordered = sorted(standings, key=STANDINGS.index)
    notes = (block_note(one, "message", edition.words) for one in ordered)
    return tuple(note for note in notes if note)


def about_office(timeline: Timeline) -> str:
    """Return what describes the office and the edition, for files that are read by themselves."""
    edition, office = timeline.now, timeline.now.office
    dated = filled(
        edition.words["data_sheet_edition"], day=long_date(edition.day, edition.language)
    )
    told = [
        *preview_mark(timeline),
        f"{office.name}.",
        office.tagline,
        *([] if office.adopted_by else [edition.words["pilot"]]),
        dated.shown,
        edition.words["data_licence"],
    ]
    return " ".join(told)


def told_summary(service: values.Service, edition: Edition) -> str:
    """Return the summary of a service with its reservation inside, for whoever hands it on."""
    standing = weakest((service.standing, service.summary.standing))
    return " ".join([service.summary.shown, *reservations({standing}, edition)])
