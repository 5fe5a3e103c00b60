"""The shelf: the last good bundles, kept so that nothing that happens outside can break them.

All state is on disk. A bundle is copied file by file as each is proven whole, into a folder that
gets its final name last of all; then a small file that names the folder is replaced. Whatever
moment the program is killed at, the next start finds the old bundle or the new one, complete.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk_mode.journal import Journal
from kiosk_mode.manifest import NAME, Manifest, Refused, checked_files, load_manifest
from noticeboard.files import sync_disks, write_atomically

KEPT = 2
"""The bundle that is shown and the one before, whose sounds an open page may still ask for."""


@dataclass(frozen=True)
class Bundle:
    """A bundle that was proven whole, and where its files are."""

    folder: Path
    manifest: Manifest

    def path_of(self, name: str) -> Path | None:
        """Return the file of a path that the manifest lists; anything else is not there."""
        if name != NAME and name not in self.manifest.files:
            return None
        path = self.folder / name
        return path if path.is_file() else None


class Shelf:
    """Holds the bundle to be shown; `look` takes a newer one from the source when it is good."""

    def __init__(
        self, source: Path, state: Path, notes: Journal, *, takes_previews: bool = False
    ) -> None:
        self.source, self.notes, self.takes_previews = source, notes, takes_previews
        self.folder = state / "bundles"
        self.kept: list[Bundle] = []
        self.is_refusing = False
        """Whether the source holds a bundle that is not good."""

    @property
    def bundle(self) -> Bundle | None:
        """The newest good bundle, or None before the first."""
        return self.kept[0] if self.kept else None

    def open(self) -> Bundle | None:
        """Take up what an earlier run has kept, as far as it is still whole, and look for more."""
        with contextlib.suppress(OSError):
            self._sweep()
        for name in self._names():
            with contextlib.suppress(Refused):
                bundle = _proven(self.folder / name)
                self._refuse_preview(bundle.manifest)
                self.kept.append(bundle)
        self.look()
        return self.bundle

    def look(self) -> bool:
        """Take the source's bundle if it is another one and good; say whether there is a new one.

        A bundle that is refused is noted, and the one before is shown on.
        """
        self.is_refusing = False
        try:
            manifest = load_manifest(self.source)
            if self.bundle and manifest.name == self.bundle.manifest.name:
                return False
            self._refuse_preview(manifest)
            taken = self._take(manifest)
        except Refused as refused:
            self.is_refusing = True
            self.notes.add(refused.id, refused.en)
            return False
        self.kept = [taken, *self.kept][:KEPT]
        self._tidy()
        return True

    def _refuse_preview(self, manifest: Manifest) -> None:
        if manifest.is_preview and not self.takes_previews:
            raise Refused(
                f"Bundel di {self.source} hanya pratinjau, jadi tidak ditampilkan: "
                "jalankan python3 build.py tanpa --on.",
                f"The bundle in {self.source} is only a preview, so it is not shown: "
                "run python3 build.py without --on.",
            )

    def _take(self, manifest: Manifest) -> Bundle:
        try:
            return self._keep(manifest)
        except OSError as error:
            self.notes.add(
                f"Bundel baru tidak dapat disimpan di {self.folder}: {error.strerror}. "
                "Kosongkan ruang disk.",
                f"The new bundle cannot be stored in {self.folder}: {error.strerror}. "
                "Free some disk space.",
            )
            if self.bundle and self.bundle.folder != self.source:
                raise Refused(
                    "Bundel lama tetap ditampilkan.", "The old bundle is shown on."
                ) from error
            return _proven(self.source)

    def _keep(self, manifest: Manifest) -> Bundle:
        final = self.folder / manifest.name
        self.folder.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=self.folder))
        try:
            for path, content in checked_files(self.source, manifest):
                self._put(fresh / path, path, content)
            (fresh / NAME).write_bytes(manifest.content)
            # The files must be on the disk before their folder's name is.
            sync_disks()
            shutil.rmtree(final, ignore_errors=True)
            os.rename(fresh, final)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        self._point_at([manifest.name, *(bundle.folder.name for bundle in self.kept)])
        return Bundle(final, manifest)

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

    def _sweep(self) -> None:
        for path in _unnamed(self.folder, self._names()):
            shutil.rmtree(path, ignore_errors=True)

    def _tidy(self) -> None:
        names = [bundle.folder.name for bundle in self.kept]
        with contextlib.suppress(OSError):
            for path in _unnamed(self.folder, names):
                shutil.rmtree(path, ignore_errors=True)


def _unnamed(folder: Path, names: list[str]) -> Iterator[Path]:
    yield from [path for path in folder.iterdir() if path.is_dir() and path.name not in names]


def _proven(folder: Path) -> Bundle:
    manifest = load_manifest(folder)
    for _ in checked_files(folder, manifest):
        pass
    return Bundle(folder, manifest)
