"""Turns of slides in a screen's loop, and their places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from noticeboard.model.screen_schedule import Programme
from noticeboard.surfaces.signage.slides import Slide

ASKED_MOST = 1
"""The rank of what comes twice in a loop, where there is room."""

USUAL_RANK = 2
"""The rank of what is neither asked most, which is 1, nor least, which is 3."""


LEAST_RANK = 3
"""The rank of what is asked least."""


@dataclass(frozen=True, order=True)
class LoopPlace:
    """Where a slide comes in the loop: by entry, its parts in order, the languages in turn."""

    entry: int
    part: int
    language: int

    @property
    def number(self) -> int:
        """Return the same order as one number for the player; an entry has fewer than 100 parts."""
        return 1000 * self.entry + 10 * self.part + self.language


@dataclass(frozen=True)
class Turn:
    """A slide's place in the loop of the bundle's own day."""

    id: str
    """What it is in every language: its entry and its number there, "playlist-3-1"."""
    place: LoopPlace
    slide: Slide
    rank: int = USUAL_RANK
    playlist: str | None = None
    """The one it belongs to, empty for the screen's own; None where it is in every one."""
    yields: int = 0
    """How readily it gives its place to a campaign: most at 3; 0 for never."""
    shares_place: bool = False
    """It is one of the campaigns and results that have one place in the loop between them."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that can be read on it."""
        return self.slide.languages

    @property
    def language(self) -> str:
        """Return its first language."""
        return self.slide.languages[0]

    @property
    def seconds(self) -> int:
        """Return how long it stays."""
        return self.slide.seconds


def turns_in(turns: Iterable[Turn], programme: Programme) -> list[Turn]:
    """Return the turns of a playlist that can be read in its languages, and those of every one."""
    return [
        turn
        for turn in turns
        if turn.playlist is None
        or (
            turn.playlist == programme.playlist
            and (not programme.languages or set(turn.languages) & set(programme.languages))
        )
    ]
