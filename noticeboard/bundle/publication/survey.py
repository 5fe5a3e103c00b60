"""The survey of a place before a publication: the program's files, altered ones, and others."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from noticeboard.bundle.manifest import MANIFEST, UNLISTED, Manifest, digest, read_manifest
from noticeboard.bundle.refusal import PlaceRefused
from noticeboard.messages import Message

STAGE = ".noticeboard"
"""The folder in which a publication is made ready; there while one goes on or was cut short."""

HOSTS_OWN = frozenset((
    ".git", ".gitattributes", ".github", ".gitignore", ".htaccess", ".nojekyll", ".well-known",
    "CNAME", "cgi-bin",
    ".DS_Store", ".Spotlight-V100", ".Trashes", ".fseventsd", "$RECYCLE.BIN",
    "System Volume Information", "Thumbs.db", "desktop.ini", "lost+found",
))  # fmt: skip
"""What a fresh clone, a web host or an empty disk holds by itself: no reason to refuse a place."""

SHOWN = 5


@dataclass(frozen=True)
class Survey:
    """The files found in a place; paths are relative to it, with slashes."""

    written: Mapping[str, str]
    """What the last publication wrote and is still there, with the SHA-256 it had then."""
    altered: frozenset[str]
    """Those of them that somebody has changed since."""
    others: tuple[str, ...]
    """Everything else; a folder of somebody else's is named once, without what is in it."""
    manifest: Manifest | None
    """The place's manifest; None where nothing has been published."""


def make_survey(place: Path) -> Survey:
    """Look through a place; raises PlaceRefused when it holds something else than a bundle."""
    manifest = read_manifest(place)
    if manifest is None:
        others = tuple(sorted(entry.name for entry in os.scandir(place) if entry.name != STAGE))
        strange = [name for name in others if name not in HOSTS_OWN]
        if MANIFEST in strange:
            raise PlaceRefused(Message("place_manifest", {"place": place, "name": MANIFEST}))
        if strange:
            raise PlaceRefused(
                Message("place_taken", {"place": place, "names": name_some(strange)})
            )
        return Survey({}, frozenset(), others, None)
    listed = manifest.listed
    found = list(_entries(place, listed))
    written = {name: listed[name] for name, is_ours in found if is_ours}
    altered = {name for name, was in written.items() if digest(place / name) != was}
    others = tuple(sorted(name for name, is_ours in found if not is_ours))
    return Survey(written, frozenset(altered), others, manifest)


def refuse_obstacles(place: Path, survey: Survey, new: Mapping[str, str]) -> None:
    """Raise PlaceRefused when something that is not the program's is where a new file must go.

    A file with exactly the new content is no obstacle.
    """
    ours = {name for name in survey.written if name in new or name not in survey.altered}
    free: set[str] = set()
    in_the_way = [
        name
        for path, wanted in new.items()
        if (name := _obstacle(place, path, wanted, ours, survey, free)) is not None
    ]
    if in_the_way:
        raise PlaceRefused(
            Message("place_obstacle", {"place": place, "names": name_some(sorted(set(in_the_way)))})
        )


def _obstacle(
    place: Path, path: str, wanted: str, ours: set[str], survey: Survey, free: set[str]
) -> str | None:
    for folder in folders_of(path):
        if folder in free:
            continue
        target = place / folder
        if os.path.lexists(target) and folder not in ours and not _is_folder(target):
            return folder
        free.add(folder)
    target = place / path
    if path in ours or path == MANIFEST or not os.path.lexists(target):
        return None
    if _is_folder(target):
        below = f"{path}/"
        inside = [name for name in (*survey.others, *survey.written) if name.startswith(below)]
        strange = [name for name in inside if name not in ours]
        return strange[0] if strange else None if inside else path
    return None if not target.is_symlink() and digest(target) == wanted else path


def folders_of(path: str) -> list[str]:
    """Return the folders above a path, from the outermost in: "a/b/c" lies in "a" and "a/b"."""
    return [str(folder) for folder in list(PurePosixPath(path).parents)[-2::-1]]


def _entries(place: Path, listed: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield files, links and folders without files of the program, and whether each is one.

    A link or a folder that has a name the program uses is somebody else's.
    """
    ours = {folder for path in listed for folder in folders_of(path)}
    left = [""]
    while left:
        folder = left.pop()
        for entry in os.scandir(place / folder):
            name = f"{folder}{entry.name}"
            if name in (STAGE, *UNLISTED):
                continue
            if entry.is_dir(follow_symlinks=False) and name in ours:
                left.append(f"{name}/")
            else:
                yield name, name in listed and entry.is_file(follow_symlinks=False)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def name_some(names: list[str]) -> str:
    """Return the first names of a list, and a sign that there are more."""
    more = ", …" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more
