"""A processing time described once: how long, counted from what, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from noticeboard.edition import Sentence, values
from noticeboard.telling.fees import days_of
from noticeboard.telling.line import Line, Role, given

DURATION: tuple[Role, ...] = ("duration", "duration_at_most", "duration_about", "duration_unknown")


def tell_time(time: values.Fact) -> Line:
    """Return a processing time with all that belongs to it, or that nobody knows it."""
    return Line("time", time.name, standing=time.standing, parts=tuple(_parts(time)))


def _parts(time: values.Fact) -> Iterator[Line]:
    shown = Sentence((time.current,))
    if not time.is_known:
        yield Line("duration_unknown", shown)
        return
    roles: dict[str | None, Role] = {"at_most": "duration_at_most", "about": "duration_about"}
    yield Line(roles.get(time.bound, "duration"), shown)
    yield from given("counted_from", time.counted_from)
    if time.basis:
        yield Line("basis", id=time.basis.kind)
        if time.basis.day:
            yield Line("dated", day=time.basis.day)
        if time.time_kind == "observed":
            yield Line("no_promise")
    yield from days_of(time)
