"""The verdict on edits: the whole catalogue as it would be, loaded before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from noticeboard.editing.article_changes import is_gone
from noticeboard.load import SourceMap, read_office
from noticeboard.messages import Message
from noticeboard.model import Catalogue


class Found(Protocol):
    """The results of checks on a catalogue that is well formed."""

    @property
    def mistakes(self) -> Sequence[Message]:
        """Return what must be mended before anything is written."""

    @property
    def warnings(self) -> Sequence[Message]:
        """Return what the clerk decides."""


Look = Callable[[Catalogue, SourceMap], Found]
"""Checks of a catalogue; the same ones for a form as for the command `check`."""


@dataclass(frozen=True)
class Verdict:
    """The mistakes and warnings of a catalogue as edits would leave it, each with its place."""

    mistakes: tuple[Message, ...]
    warnings: tuple[Message, ...] = ()
    catalogue: Catalogue | None = None
    """What a preview is made of; None while it cannot be read."""
    source_map: SourceMap | None = None

    @property
    def is_good(self) -> bool:
        """Return whether the edits may be saved."""
        return not self.mistakes


LookAtRest = Callable[[Catalogue, SourceMap, Collection[str]], Found]
"""Checks of what could be read of a catalogue, and the names of its broken parts."""


def judge_texts(
    root: Path,
    texts: Mapping[str, str],
    look: Look | None = None,
    look_at_rest: LookAtRest | None = None,
) -> Verdict:
    """Return the verdict on files as they would be, by their names below the folder.

    Files that are not among them are read from the folder; an article without a text is not
    there. Without `look` only the loader judges. With `look_at_rest` what could be read is judged
    even where another file is broken, so that staff read all mistakes at once.
    """
    changed = {
        file: None if is_gone(file, text) else text.encode("utf-8") for file, text in texts.items()
    }
    reading = read_office(root, changed)
    catalogue, source_map = reading.catalogue, reading.source_map
    if reading.mistakes:
        rest = look_at_rest(catalogue, source_map, reading.broken) if look_at_rest else None
        mistakes = (*reading.mistakes, *(rest.mistakes if rest else ()))
        return Verdict(mistakes, tuple(rest.warnings) if rest else ())
    if look is None:
        return Verdict((), (), catalogue, source_map)
    found = look(catalogue, source_map)
    return Verdict(tuple(found.mistakes), tuple(found.warnings), catalogue, source_map)
