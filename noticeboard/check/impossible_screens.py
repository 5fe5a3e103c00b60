"""Mistakes for screens that cannot be as they are described, or that nobody could read."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from noticeboard.load import SourceMap
from noticeboard.messages import Message, mistake
from noticeboard.model import Profile, Screen, Signage
from noticeboard.surfaces.signage import (
    LEAST_LETTERS,
    LEAST_LINES,
    MOUNTED_UP_TO,
    pixel_mm,
    room_of,
    strip_px,
)

WIDEST_DEGREES = 75
"""A screen that fills more of the view makes people turn their heads along each line."""

Physical = Profile | Screen
Fault = tuple[str, str, Mapping[str, str | int]]
"""The key where it is told, its message, and that message's values."""


def impossible_screens(signage: Signage, source_map: SourceMap) -> Iterator[Message]:
    """Yield what is wrong with profiles, then with screens that differ from theirs."""
    told: dict[str, list[Fault]] = {}
    for at, profile in enumerate(signage.profiles):
        told[profile.id] = list(_faults(profile))
        yield from _messages(told[profile.id], ("signage", "profiles", at), source_map)
    for at, screen in enumerate(signage.screens):
        known = told.get(screen.profile or "", [])
        new = [fault for fault in _faults(screen) if fault not in known]
        yield from _messages(new, ("signage", "screens", at), source_map)


def _messages(
    faults: list[Fault], path: tuple[str | int, ...], source_map: SourceMap
) -> Iterator[Message]:
    for key, code, values in faults:
        yield mistake(source_map.mark((*path, key)), code, **values)


def _faults(screen: Physical) -> Iterator[Fault]:
    width, height, nearest = screen.width, screen.height, screen.nearest_reader_m
    is_upright = height > width
    if screen.orientation and (screen.orientation == "portrait") != is_upright:
        size = {"width": width, "height": height}
        yield "orientation", "screen_turned", {**size, "orientation": screen.orientation}
    top = _top_mm(screen)
    most = MOUNTED_UP_TO.get(screen.mounting)
    if top is not None and most is not None and top > most:
        yield "mounting", "screen_too_high", {"top": top, "mounting": screen.mounting, "most": most}
    if nearest is not None:
        yield from _nearness_faults(screen, nearest)
    letters, lines = room_of(screen)
    if letters < LEAST_LETTERS or lines < LEAST_LINES:
        farthest = f"{screen.farthest_reader_m:g}"
        least = {"least": LEAST_LETTERS, "least_lines": LEAST_LINES}
        room = {"letters": letters, "lines": lines, **least}
        is_strip = strip_px(screen) > 0 and room_of(_without_strip(screen))[1] >= LEAST_LINES
        if is_strip and letters >= LEAST_LETTERS:
            yield "calls", "screen_without_strip", {"lines": lines, "least_lines": LEAST_LINES}
        else:
            yield "farthest_reader_m", "screen_too_far", {**room, "farthest": farthest}


def _without_strip(screen: Physical) -> Physical:
    return screen.model_copy(update={"calls": "none"})


def _top_mm(screen: Physical) -> int | None:
    if screen.lowest_edge_mm is None:
        return None
    return round(screen.lowest_edge_mm + screen.height * pixel_mm(screen))


def _nearness_faults(screen: Physical, nearest: float) -> Iterator[Fault]:
    if nearest >= screen.farthest_reader_m:
        values = {"nearest": f"{nearest:g}", "farthest": f"{screen.farthest_reader_m:g}"}
        yield "nearest_reader_m", "readers_reversed", values
        return
    side = max(screen.width, screen.height) * pixel_mm(screen) / 2000
    degrees = round(2 * math.degrees(math.atan(side / nearest)))
    if degrees > WIDEST_DEGREES:
        size = {"degrees": degrees, "most": WIDEST_DEGREES}
        yield "nearest_reader_m", "screen_too_near", {"nearest": f"{nearest:g}", **size}
