"""Slides about days: figures that will change, and when the office is open."""

from __future__ import annotations

from noticeboard.edition import Edition, Sentence, filled, literal
from noticeboard.edition.values import Change
from noticeboard.model import SlideSetting
from noticeboard.surfaces.signage.figure_content import condition_note, heading_for
from noticeboard.surfaces.signage.fitting import joined
from noticeboard.surfaces.signage.official_facts import day_text
from noticeboard.surfaces.signage.slide_drafts import DraftRow, SlideDraft
from noticeboard.telling.standing import may_show

CLOSED_DAYS = 3
"""How many of the next closed days a slide names."""


def change_drafts(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    """Return a slide for each official figure that will be another one; often there is none."""
    coming = [
        change
        for change in edition.changes
        if change.day > edition.day
        and setting.fact in (None, change.fact.id)
        and may_show(change.standing, "screen")
    ]
    return tuple(_change(edition, setting, change) for change in reversed(coming))


def _change(edition: Edition, setting: SlideSetting, change: Change) -> SlideDraft:
    words = edition.words
    first = filled(words["signage_from"], date=day_text(change.day, edition))
    now = filled(words["signage_now"], figure=Sentence((change.fact.current,)))
    whom = condition_note(edition, edition.fee_conditions.get(change.fact.id))
    name = heading_for(edition, setting, change.fact.name)
    label = joined([one + "." for one in (name, first, *whom)])
    row = DraftRow((label,), Sentence((change.after,)))
    in_short = SlideDraft("change", "", literal(words["signage_change"]), rows=(row,))
    notes = ((first, *whom, now), (first, *whom))
    return SlideDraft("change", "", name, figure=change.after, notes=notes, otherwise=in_short)


def hours_drafts(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    """Return when the office is open and which days it is closed; nothing that is not official."""
    office = edition.office
    hours = office.serving.hours
    if hours is None or hours.value is None or not may_show(hours.standing, "screen"):
        return ()
    closed = [day for day in office.holidays if day >= edition.day][:CLOSED_DAYS]
    days = [filled(edition.words["signage_closed"], date=day_text(day, edition)) for day in closed]
    heading = heading_for(edition, setting, literal(edition.words["signage_hours_heading"]))
    items = (literal(hours.value), *days)
    return (SlideDraft("hours", "", heading, items=items, is_list=True),)
