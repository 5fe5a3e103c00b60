"""The store of a device: the last good bundles, which nothing that happens outside can break.

All state is on disk. A bundle is copied file by file as each is proven whole, into a folder that
gets its final name last of all; then a small file that names the folder is replaced. Whatever
moment the program is killed at, the next start finds the old bundle or the new one, complete.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from noticeboard.bundle.manifest import MANIFEST, Manifest, parse_manifest, write_manifest
from noticeboard.files import sync_disks, write_atomically
from noticeboard.messages import Message, StaffError

KEPT = 2
"""The bundle that is shown and the one before, whose sounds an open page may still ask for."""
ENTRY = "kiosk/index.html"
"""A bundle without this page has nothing for a device to show."""


class NotShowable(StaffError):
    """A bundle is not fit to be shown on a device."""


@dataclass(frozen=True)
class StoredBundle:
    """A bundle that was proven whole, and where its files are."""

    folder: Path
    manifest: Manifest

    def path_of(self, name: str) -> Path | None:
        """Return the file of a path that the manifest lists; anything else is not there."""
        if name != MANIFEST and name not in self.manifest.files:
            return None
        path = self.folder / name
        return path if path.is_file() else None


class BundleStore:
    """Holds the bundle to be shown; `look` takes a newer one from the source when it is good.

    `report` gets a message for staff whenever a bundle is refused.
    """

    def __init__(
        self,
        source: Path,
        state: Path,
        report: Callable[[Message], None],
        *,
        takes_previews: bool = False,
    ) -> None:
        self.source, self.takes_previews = source, takes_previews
        self.folder = state / "bundles"
        self.kept: list[StoredBundle] = []
        self.is_refusing = False
        """Whether the source holds a bundle that is not good."""
        self._report = report

    @property
    def shown(self) -> StoredBundle:
        """Return the newest good bundle; LookupError before the first."""
        if not self.kept:
            raise LookupError("no bundle was taken yet")
        return self.kept[0]

    def open(self) -> StoredBundle | None:
        """Take up what an earlier run has kept, as far as it is still whole, and look for more."""
        with contextlib.suppress(OSError):
            self._sweep(self._names())
        for name in self._names():
            with contextlib.suppress(NotShowable):
                bundle = _proven(self.folder / name)
                self._refuse_preview(bundle.manifest)
                self.kept.append(bundle)
        self.look()
        return self.kept[0] if self.kept else None

    def look(self) -> bool:
        """Take the source's bundle if it is another one and good; return whether there is one.

        A bundle that is refused is reported, and the one before is shown on.
        """
        self.is_refusing = False
        try:
            manifest = _manifest_of(self.source)
            if self.kept and manifest.digest == self.shown.manifest.digest:
                return False
            self._refuse_preview(manifest)
            taken = self._take(manifest)
        except NotShowable as refused:
            self.is_refusing = True
            for message in refused.messages:
                self._report(message)
            return False
        self.kept = [taken, *self.kept][:KEPT]
        with contextlib.suppress(OSError):
            self._sweep([bundle.folder.name for bundle in self.kept])
        return True

    def _refuse_preview(self, manifest: Manifest) -> None:
        if manifest.is_preview and not self.takes_previews:
            raise _refused("device_bundle_preview", self.source)

    def _take(self, manifest: Manifest) -> StoredBundle:
        try:
            return self._keep(manifest)
        except OSError as error:
            reason = str(error.strerror)
            self._report(
                Message("device_bundle_not_stored", {"folder": self.folder, "reason": reason})
            )
            if self.kept and self.shown.folder != self.source:
                raise NotShowable(Message("device_old_bundle_shown")) from error
            return _proven(self.source)

    def _keep(self, manifest: Manifest) -> StoredBundle:
        final = self.folder / _folder_name(manifest)
        self.folder.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=self.folder))
        try:
            for path, content in _checked_files(self.source, manifest):
                self._put(fresh / path, path, content)
            write_manifest(fresh, manifest)
            # The files must be on the disk before their folder's name is.
            sync_disks()
            shutil.rmtree(final, ignore_errors=True)
            os.rename(fresh, final)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        self._point_at([final.name, *(bundle.folder.name for bundle in self.kept)])
        return StoredBundle(final, manifest)

    def _put(self, target: Path, path: str, content: bytes) -> None:
        """Link a file that a kept bundle has alike; copy any other, for its source may change."""
        target.parent.mkdir(parents=True, exist_ok=True)
        for bundle in self.kept:
            if bundle.folder.parent == self.folder:
                with contextlib.suppress(OSError):
                    # What the disk has spoilt since must not get into the new bundle.
                    if (bundle.folder / path).read_bytes() == content:
                        os.link(bundle.folder / path, target)
                        return
        target.write_bytes(content)

    def _names(self) -> list[str]:
        try:
            names = (self.folder / "current").read_text(encoding="utf-8").split()
        except (OSError, ValueError):
            names = []
        return names[:KEPT]

    def _point_at(self, names: list[str]) -> None:
        write_atomically(self.folder / "current", "\n".join(names[:KEPT]) + "\n")

    def _sweep(self, names: list[str]) -> None:
        """Remove every folder of the store but those named; raises OSError where there is none."""
        for path in list(self.folder.iterdir()):
            if path.is_dir() and path.name not in names:
                shutil.rmtree(path, ignore_errors=True)


def _folder_name(manifest: Manifest) -> str:
    """Name a bundle by its content: a folder of this name never changes."""
    return manifest.digest[:16]


def _manifest_of(folder: Path) -> Manifest:
    """Read a bundle's manifest; NotShowable when it is missing, half-written or another's."""
    try:
        manifest = parse_manifest((folder / MANIFEST).read_bytes())
    except OSError as error:
        raise _refused("device_bundle_missing", folder) from error
    except ValueError as error:
        raise _damaged(folder, MANIFEST) from error
    if ENTRY not in manifest.files:
        raise _damaged(folder, ENTRY)
    return manifest


def _checked_files(folder: Path, manifest: Manifest) -> Iterator[tuple[str, bytes]]:
    """Yield each file's path and content once it is proven whole; NotShowable at the first not.

    Whether all are there is looked at first, so that a half-written bundle costs nothing.
    """
    for path in manifest.files:
        if not (folder / path).is_file():
            raise _damaged(folder, path)
    for path, digest in manifest.files.items():
        try:
            content = (folder / path).read_bytes()
        except OSError as error:
            raise _damaged(folder, path) from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise _damaged(folder, path)
        yield path, content


def _proven(folder: Path) -> StoredBundle:
    manifest = _manifest_of(folder)
    for _ in _checked_files(folder, manifest):
        pass
    return StoredBundle(folder, manifest)


def _refused(code: str, folder: Path) -> NotShowable:
    return NotShowable(Message(code, {"folder": folder}))


def _damaged(folder: Path, path: str) -> NotShowable:
    return NotShowable(Message("device_bundle_damaged", {"folder": folder, "path": path}))
