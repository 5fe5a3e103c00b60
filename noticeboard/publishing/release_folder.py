"""A folder of releases, of which a web server shows one: `current`, which changes in one step.

    /var/www/noticeboard/releases/000012.7f3a-19c2/     a bundle
    /var/www/noticeboard/current -> releases/000012.7f3a-19c2

Where a system or a disk has no links to folders, `current` is a folder that is published to as any
other, and staff are told.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

from noticeboard.bundle.manifest import Manifest, damaged_files, read_manifest
from noticeboard.bundle.refusal import PlaceRefused
from noticeboard.messages import Message
from noticeboard.publishing.archive import NEW, lay_out

RELEASES, CURRENT = "releases", "current"
KEPT = 5
NAME = re.compile(r"(\d{6,})\.[0-9a-z.-]+")
_ON_THE_WAY = ".current.new"


class ReleaseFolder:
    """The releases below a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.current = folder, folder / CURRENT

    @property
    def is_plain(self) -> bool:
        """Return whether `current` is, or must be, a folder instead of a link."""
        is_folder = self.current.is_dir() and not self.current.is_symlink()
        return is_folder or not self._can_link()

    def look(self) -> Manifest | None:
        """Return the manifest of the release that is shown; raises PlaceRefused for others' things."""
        if not self.folder.parent.is_dir():
            values = {"place": self.folder, "parent": self.folder.parent}
            raise PlaceRefused(Message("place_parent", values))
        if self.folder.exists() and not self.folder.is_dir():
            raise PlaceRefused(Message("place_file", {"place": self.folder}))
        shown = self._shown()
        if shown is None and os.path.lexists(self.current):
            raise PlaceRefused(Message("place_current", {"place": self.current}))
        return None if shown is None else read_manifest(shown)

    def put(self, site: Path, manifest: Manifest) -> None:
        """Show a bundle: lay it out as a release unless it is there, then switch to it.

        Raises OSError, with the old release shown, when the disk is full or may not be written.
        """
        releases = self.folder / RELEASES
        releases.mkdir(parents=True, exist_ok=True)
        shown = self._shown()
        release = self._release_of(manifest)
        if release is None:
            number = max((number_of(path.name) for path in self._all()), default=0) + 1
            release = releases / f"{number:06d}.{manifest.bundle}"
            listed = replace(manifest, kept=_sounds_of(shown, manifest))
            lay_out(site, listed, release, shown)
        if shown is None or release.resolve() != shown.resolve():
            self._switch(release)
        self._sweep(release)

    def _shown(self) -> Path | None:
        """Return the release that `current` leads to; None when it leads anywhere else."""
        if not self.current.is_symlink():
            return None
        target = self.current.resolve()
        is_ours = target.parent == (self.folder / RELEASES).resolve() and target.is_dir()
        return target if is_ours else None

    def _release_of(self, manifest: Manifest) -> Path | None:
        """Return the release that holds a bundle whole, so that going back copies nothing."""
        for path in self._all():
            found = read_manifest(path)
            if found is not None and replace(found, kept={}) == replace(manifest, kept={}):
                return None if damaged_files(path) else path
        return None

    def _switch(self, release: Path) -> None:
        fresh = self.folder / _ON_THE_WAY
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(Path(RELEASES) / release.name, target_is_directory=True)
        os.replace(fresh, self.current)

    def _can_link(self) -> bool:
        """Return whether a link to a folder can be made and put in the place of another one.

        Windows may allow the first and never the second.
        """
        self.folder.mkdir(exist_ok=True)
        fresh, other = self.folder / _ON_THE_WAY, self.folder / f"{_ON_THE_WAY}.2"
        try:
            for link in (fresh, other):
                link.unlink(missing_ok=True)
                link.symlink_to(RELEASES, target_is_directory=True)
            os.replace(other, fresh)
            fresh.unlink()
        except (OSError, NotImplementedError) as error:
            if isinstance(error, PermissionError) and not os.access(self.folder, os.W_OK):
                raise
            for link in (fresh, other):
                with contextlib.suppress(OSError):
                    link.unlink(missing_ok=True)
            return False
        return True

    def _all(self) -> list[Path]:
        """Return the releases by number; what has another name is somebody else's."""
        with contextlib.suppress(OSError):
            found = (self.folder / RELEASES).iterdir()
            return sorted(
                (path for path in found if NAME.fullmatch(path.name)),
                key=lambda path: number_of(path.name),
            )
        return []

    def _sweep(self, shown: Path) -> None:
        """Remove all but the last releases and the shown one; what cannot go, stays."""
        for path in self._all()[:-KEPT]:
            if path != shown:
                shutil.rmtree(path, ignore_errors=True)
        shutil.rmtree(self.folder / RELEASES / NEW, ignore_errors=True)


def number_of(name: str) -> int:
    """Return which publication made a release, by the release's name."""
    return int(name.partition(".")[0])


def _sounds_of(shown: Path | None, new: Manifest) -> dict[str, str]:
    """Return the sounds of the shown release, so that no open page goes silent."""
    before = None if shown is None else read_manifest(shown)
    if before is None or shown is None:
        return {}
    return {
        name: digest
        for name, digest in before.files.items()
        if name.startswith("audio/") and name not in new.files and (shown / name).is_file()
    }
