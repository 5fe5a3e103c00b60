"""Promises of a screen about how long anybody waits for a message in their language."""

from __future__ import annotations

from dataclasses import dataclass

from noticeboard.model import Screen
from noticeboard.surfaces.signage.play_order import Loop


@dataclass(frozen=True)
class BrokenPromise:
    """A wait on a screen that is longer than the screen promises; both in seconds."""

    screen: str
    promised: int
    wait: int
    playlist: str = ""
    """The id of the playlist; empty for the screen's own."""

    def __str__(self) -> str:
        return f"{self.screen}: {self.wait} s > {self.promised} s"


def broken_promise(screen: Screen, loop: Loop, playlist: str = "") -> BrokenPromise | None:
    """Return the promise that a loop of the bundle's own day breaks; None if it keeps it.

    Notices are not counted: each comes when it must, for as long as it runs, and delays the rest.
    """
    promised = screen.longest_wait_s
    if promised is None or loop.longest_wait_for_message <= promised:
        return None
    return BrokenPromise(screen.id, promised, loop.longest_wait_for_message, playlist)
