"""Files that nobody meant to put there: those of systems, and copies that programs leave."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

COPY_WORDS = frozenset(
    [
        "copy",
        "copies",
        "salinan",
        "salin",
        "kopi",
        "backup",
        "cadangan",
        "bak",
        "old",
        "lama",
        "orig",
        "original",
        "conflict",
        "conflicted",
        "konflik",
        "sync",
        "temp",
        "tmp",
        "new",
        "final",
        "revisi",
        "edit",
        "edited",
        "desktop",
        "laptop",
        "notebook",
        "pc",
        "macbook",
        "imac",
        "ubuntu",
        "localhost",
    ]
)
"""Words in the name of a copy; those of computers come from programs that share folders."""

PART_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*")
YAML_NAME = re.compile(r"\.ya?ml", re.IGNORECASE)


def is_part_of(name: str, stem: str) -> bool:
    """Return whether a file goes on with a list by its name: `fees-visa.yaml` with `fees.yaml`.

    Only small letters may follow the hyphen, so that no computer's name and no number passes.
    """
    tail = name.removeprefix(f"{stem}-").removesuffix(".yaml")
    is_tail = name == f"{stem}-{tail}.yaml" and PART_WORDS.fullmatch(tail) is not None
    return is_tail and COPY_WORDS.isdisjoint(tail.split("-"))


def original_of(file: str, known: Iterable[str]) -> str | None:
    """Return the known file in whose name a copy's name holds: `Copy of fees (1).yaml`."""
    path = PurePosixPath(file)
    if not YAML_NAME.search(path.name):
        return None
    named = [each for each in known if _names(path, PurePosixPath(each))]
    return max(named, key=len, default=None)


def _names(path: PurePosixPath, original: PurePosixPath) -> bool:
    pattern = rf"(?<![a-z]){re.escape(original.stem)}(?![a-z])"
    is_named = re.search(pattern, path.name, re.IGNORECASE) is not None
    return path.parent == original.parent and is_named
