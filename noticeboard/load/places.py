"""Where everything in a catalogue stands in the files of the staff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from noticeboard.load.mistakes import Mark
from noticeboard.load.tree import Path


class Lines(Protocol):
    """A file that knows where its parts stand."""

    def mark(self, path: Path = ()) -> Mark:
        """Return where a value stands."""

    def key_mark(self, path: Path) -> Mark:
        """Return where the key of a value stands."""

    def inside(self, path: Path, text: str, position: int, length: int) -> Mark:
        """Return where a part of a text stands."""


@dataclass(frozen=True)
class Places:
    """Places by the path through the catalogue: ("fees", "passport-same-day", "periods", 0).

    A record is named by table and id, an article by "articles", id and language; below them
    stand the model's field names and positions. Of a path not in the file the known part counts.
    """

    starts: Mapping[tuple[str | int, ...], tuple[Lines, tuple[str | int, ...]]] = field(
        default_factory=dict
    )

    def mark(self, path: Path) -> Mark:
        """Return where a value stands."""
        lines, rest = self._resolve(path)
        return lines.mark(rest)

    def key_mark(self, path: Path) -> Mark:
        """Return where the key of a value stands."""
        lines, rest = self._resolve(path)
        return lines.key_mark(rest)

    def inside(self, path: Path, text: str, position: int, length: int) -> Mark:
        """Return where a part of a text stands, such as a quote or a digit."""
        lines, rest = self._resolve(path)
        return lines.inside(rest, text, position, length)

    def _resolve(self, path: Path) -> tuple[Lines, tuple[str | int, ...]]:
        for length in range(len(path), 0, -1):
            found = self.starts.get(tuple(path[:length]))
            if found:
                # `from_` and `not_` are Python's way of writing the keys `from` and `not`.
                rest = (p.rstrip("_") if isinstance(p, str) else p for p in path[length:])
                return found[0], (*found[1], *rest)
        raise LookupError(f"no file holds {path}")
