"""The playlist of a screen that has none of its own: what is asked most, from the services."""

from __future__ import annotations

from noticeboard.edition import Edition
from noticeboard.model import Screen, SlideSetting

MOST = 6
"""How many services are proposed where the home page offers none first."""


def playlist_of(screen: Screen, edition: Edition) -> tuple[SlideSetting, ...]:
    """Return a screen's own playlist, else one proposed from the services.

    The services that the home page offers first come oftenest, each with its documents; what will
    change and when the office is open stand at the end. What is not official shows nothing.
    """
    if screen.playlist:
        return screen.playlist
    first = edition.office.first_tasks or tuple(one.id for one in edition.services[:MOST])
    glances = (SlideSetting(kind="service", service=id, rank=1) for id in first)
    papers = (SlideSetting(kind="documents", service=id, rank=2) for id in first)
    pairs = (one for pair in zip(glances, papers, strict=True) for one in pair)
    return (*pairs, SlideSetting(kind="change", rank=2), SlideSetting(kind="hours", rank=3))
