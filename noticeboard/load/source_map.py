"""The source map of a catalogue: file, line and column of every value in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from noticeboard.load.tree import KeyPath
from noticeboard.messages import Location


class Lines(Protocol):
    """A file that knows the location of each of its parts."""

    def mark(self, path: KeyPath = ()) -> Location:
        """Return the location of a value."""

    def key_mark(self, path: KeyPath) -> Location:
        """Return the location of the key of a value."""

    def inside(self, path: KeyPath, text: str, position: int, length: int) -> Location:
        """Return the location of a part of a text."""


@dataclass(frozen=True)
class SourceMap:
    """Locations by the path through the catalogue: ("fees", "passport-same-day", "periods", 0).

    A record is named by table and id, an article by "articles", id and language; field names
    and positions of the model follow. Of a path not in the file the known part counts.
    """

    starts: Mapping[tuple[str | int, ...], tuple[Lines, tuple[str | int, ...]]] = field(
        default_factory=dict
    )

    def mark(self, path: KeyPath) -> Location:
        """Return the location of a value."""
        lines, rest = self._resolve(path)
        return lines.mark(rest)

    def key_mark(self, path: KeyPath) -> Location:
        """Return the location of the key of a value."""
        lines, rest = self._resolve(path)
        return lines.key_mark(rest)

    def inside(self, path: KeyPath, text: str, position: int, length: int) -> Location:
        """Return the location of a part of a text, such as a quote or a digit."""
        lines, rest = self._resolve(path)
        return lines.inside(rest, text, position, length)

    def written_at(self, path: KeyPath) -> tuple[str, tuple[str | int, ...]]:
        """Return the file that holds a value, and the way to it within that file.

        Raises LookupError for what no YAML file holds.
        """
        _, rest = self._resolve(path)
        return self.mark(path).file, rest

    def _resolve(self, path: KeyPath) -> tuple[Lines, tuple[str | int, ...]]:
        for length in range(len(path), 0, -1):
            found = self.starts.get(tuple(path[:length]))
            if found:
                return found[0], (*found[1], *_as_written(path[length:]))
        raise LookupError(f"no file holds {path}")


def _as_written(path: KeyPath) -> tuple[str | int, ...]:
    """Return a path as the files write it: `from_` and `not_` are Python's way of writing keys."""
    return tuple(part.rstrip("_") if isinstance(part, str) else part for part in path)
