"""Places that no publication may go to: the project itself and what it lives from."""

from __future__ import annotations

from pathlib import Path

from noticeboard.bundle.refusal import PlaceRefused
from noticeboard.messages import Message

OWN = (
    ".cache",
    ".git",
    ".venv",
    "content",
    "data",
    "kiosk_mode",
    "noticeboard",
    "publications",
    "recordings",
    "site",
    "visit",
)


def refuse_bounds(place: Path, root: Path) -> None:
    """Raise PlaceRefused for a place that is, holds or lies in a part of the project."""
    try:
        place = place.resolve()
    except RuntimeError as error:
        raise PlaceRefused(Message("place_loop", {"place": place})) from error
    if root.resolve().is_relative_to(place):
        raise PlaceRefused(Message("place_holds_project", {"place": place}))
    for name in OWN:
        if place.is_relative_to((root / name).resolve()):
            raise PlaceRefused(Message("place_in_project", {"place": place, "name": name}))
