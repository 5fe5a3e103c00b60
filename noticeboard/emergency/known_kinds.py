"""Kinds of emergency that a bundle can say, by name, and its screens.

A kind that stands in the facts but not in the bundle cannot be switched on: nothing would say it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.bundle.output_file import OutputFile

KINDS = "emergencies.json"


@dataclass(frozen=True)
class KnownEmergencies:
    """The kinds of a bundle, each with its name by language, and the ids of its screens."""

    kinds: Mapping[str, Mapping[str, str]]
    screens: Sequence[str]

    def as_file(self) -> OutputFile:
        """Return the file of the bundle that says so."""
        content = {"kinds": self.kinds, "screens": list(self.screens)}
        return OutputFile(KINDS, json.dumps(content, ensure_ascii=False) + "\n")


def known_emergencies(site: Path) -> KnownEmergencies:
    """Return what the bundle in a folder can say; nothing where it does not tell."""
    try:
        found = json.loads((site / KINDS).read_bytes())
        return KnownEmergencies(dict(found["kinds"]), tuple(found["screens"]))
    except (OSError, ValueError, KeyError, TypeError):
        return KnownEmergencies({}, ())
