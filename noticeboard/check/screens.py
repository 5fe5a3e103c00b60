"""Texts that fit no lobby screen at the legal size, with their line in the staff's file."""

from __future__ import annotations

from collections.abc import Iterator

from noticeboard.check.wording import mistake
from noticeboard.load import Mistake, Places
from noticeboard.model import Signage
from noticeboard.render.signage import Misfit, TooLong


def screen_mistakes(error: TooLong, signage: Signage, places: Places) -> Iterator[Mistake]:
    """Tell each misfit of a layout; an interface word's place is named in words."""
    for misfit in error.misfits:
        mark = places.mark(("signage", *_path(misfit, signage)))
        yield mistake(mark, "too_long", screen=misfit.screen, place=misfit.place,
                      text=misfit.text)  # fmt: skip


def _path(misfit: Misfit, signage: Signage) -> tuple[str | int, ...]:
    ids = [screen.id for screen in signage.screens]
    screen = ("screens", ids.index(misfit.screen))
    return screen if misfit.entry is None else (*screen, "playlist", misfit.entry)
