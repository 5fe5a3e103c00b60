"""Texts that have no legal place on a screen, each with where it was to be shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Misfit:
    """A text that has no legal place on a screen, and where it is."""

    screen: str
    place: str
    """ "playlist 3" (counting from 1), "playlist ID 3", "notice ID", "campaign ID", "survey results"
    or "automatic NAME"."""
    entry: int | None
    """The playlist entry, counting from 0; None for what is elsewhere."""
    language: str
    text: str
    is_sign: bool = False
    """The text is one sign that the typeface cannot draw, not words that are too long."""
    playlist: str = ""
    """The id of the playlist; empty for the screen's own, and for what is in none."""

    def __str__(self) -> str:
        return f"{self.screen}, {self.place} ({self.language}): “{self.text}”"
