"""Slides of emergencies and drills: laid out with the rest, shown only while one is on."""

from __future__ import annotations

from noticeboard.edition import Edition, filled, literal
from noticeboard.model import Screen
from noticeboard.surfaces.signage.slide_drafts import ICONS, SlideDraft

DRILL = "-drill"
"""The end of a drill's name: "fire-drill"."""


def emergency_draft(edition: Edition, name: str, screen: Screen) -> SlideDraft:
    """Return what a screen says in an emergency, or in its drill, with its own way out."""
    words, is_drill = edition.words, name.endswith(DRILL)
    one = next(one for one in edition.emergencies if one.id == name.removesuffix(DRILL))
    heading, items = one.name, [one.text]
    if screen.exit is not None:
        items.append(filled(words["emergency_exit"], exit=screen.exit[edition.language]))
    if is_drill:
        heading = filled(words["emergency_drill_name"], name=one.name)
        items.insert(0, literal(words["emergency_drill"]))
    kind = "drill" if is_drill else "emergency"
    return SlideDraft(kind, ICONS["notice"], heading, items=tuple(items))
