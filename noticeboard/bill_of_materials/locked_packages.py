"""The packages of the lock files: exact versions, the systems they are for, and their hashes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

LOCKS = ("runtime", "publish")
"""What a build needs, and what publishing to SFTP or S3 needs as well; tests ship nowhere."""

ALWAYS = "always"
"""In place of a marker: the package is installed on every system."""

_PIN = re.compile(
    r"^(?P<name>[a-z0-9.-]+)==(?P<version>\S+)(?: ; (?P<marker>[^\\\n]+?))? \\\n"
    r"(?P<hashes>(?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)",
    re.MULTILINE,
)
_HASH = re.compile(r"sha256:([0-9a-f]{64})")
_NAME = re.compile(r"^[A-Za-z0-9][\w.-]*", re.MULTILINE)


@dataclass(frozen=True)
class LockedPackage:
    """A package in one version; `markers` holds, for each lock that has it, where it is for."""

    name: str
    version: str
    markers: tuple[tuple[str, str], ...]
    hashes: tuple[str, ...]

    @property
    def url(self) -> str:
        """Return its package URL, which names it in every bill alike."""
        return f"pkg:pypi/{self.name}@{self.version}"

    @property
    def is_needed_to_build(self) -> bool:
        """Return whether the program cannot run without it."""
        return any(lock == LOCKS[0] for lock, _ in self.markers)


def read_packages(folder: Path) -> tuple[LockedPackage, ...]:
    """Return the packages of both locks in a folder, by name and version; raises OSError."""
    pins = [
        (pin["name"], pin["version"], lock, pin["marker"] or ALWAYS, _HASH.findall(pin["hashes"]))
        for lock in LOCKS
        for pin in _PIN.finditer((folder / f"{lock}.lock").read_text(encoding="utf-8"))
    ]
    return tuple(
        LockedPackage(
            name,
            version,
            tuple((pin[2], pin[3]) for pin in pins if pin[:2] == (name, version)),
            tuple(sorted({one for pin in pins if pin[:2] == (name, version) for one in pin[4]})),
        )
        for name, version in sorted({pin[:2] for pin in pins})
    )


def named_packages(folder: Path) -> frozenset[str]:
    """Return the packages that the program itself asks for, written as locks write them."""
    texts = ((folder / f"{lock}.in").read_text(encoding="utf-8") for lock in LOCKS)
    return frozenset(
        re.sub(r"[-_.]+", "-", name).lower() for text in texts for name in _NAME.findall(text)
    )
