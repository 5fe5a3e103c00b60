"""Sentences that several of the files say in the same words."""

from __future__ import annotations

from noticeboard.edition import Edition, Timeline, filled, values
from noticeboard.language import long_date
from noticeboard.model import Standing


def preview_mark(timeline: Timeline) -> tuple[str, ...]:
    """The words that stand before a preview's texts; nothing for what may be published."""
    if not timeline.is_preview:
        return ()
    day = long_date(timeline.now.day, timeline.language)
    return (filled(timeline.now.words["preview"], day=day).shown,)


def value_told(change: values.Change) -> str:
    """The new value with its unit; what is unknown has none."""
    unit = "" if change.after.value == "unknown" else change.fact.unit
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
    """What a block with such standings must add: that it is not confirmed, or whom to ask."""
    said = {"reported": "standing_reported", "unknown": "next_step_site"}
    return tuple(edition.words[key] for one, key in said.items() if one in standings)
