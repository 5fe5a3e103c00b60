"""The archive: every bundle that was ever published, whole, so that a day can be looked up.

    publications/bundles/7f3a-19c2.0b5c8a11/     a folder like `site/`

A file that the last archived bundle has alike is a second name of it, so that a change costs what
changed. Nothing is ever taken out by the program.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from noticeboard.bundle.manifest import (
    MANIFEST,
    Manifest,
    damaged_files,
    digest,
    read_manifest,
    write_manifest,
)
from noticeboard.files import sync_disks

BUNDLES = "bundles"
NEW = ".new"


def archived_name(manifest: Manifest) -> str:
    """Return the name of a bundle's folder: its id, and what tells apart two bundles of one id."""
    return f"{manifest.bundle}.{manifest.digest[:8]}"


def archive_bundle(site: Path, manifest: Manifest, folder: Path) -> Path:
    """Copy a bundle into the archive unless it is there whole, and return its folder.

    Raises OSError, with the archive as it was, when the disk is full or may not be written.
    """
    final = folder / BUNDLES / archived_name(manifest)
    if final.is_dir() and not damaged_files(final):
        return final
    lay_out(site, manifest, final, _last_archived(folder / BUNDLES))
    return final


def lay_out(site: Path, manifest: Manifest, final: Path, alike: Path | None) -> None:
    """Make a folder of a bundle that gets its name when it is whole.

    What `alike`, another bundle's folder, holds with the same bytes is linked instead of copied.
    It also has the kept sounds, which the site lacks.
    """
    fresh = final.with_name(NEW)
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        _fill(fresh, site, manifest, alike)
        write_manifest(fresh, manifest)
        # The files must be on the disk before their folder's name is.
        sync_disks()
        shutil.rmtree(final, ignore_errors=True)
        os.rename(fresh, final)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def _fill(fresh: Path, site: Path, manifest: Manifest, alike: Path | None) -> None:
    before = read_manifest(alike) if alike is not None else None
    known: Mapping[str, str] = {} if before is None else before.listed
    fresh.mkdir(parents=True)
    for name, wanted in manifest.listed.items():
        target = fresh / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if alike is not None and known.get(name) == wanted and _link(alike / name, target, wanted):
            continue
        is_kept = alike is not None and name not in manifest.files
        shutil.copyfile((alike if is_kept and alike else site) / name, target)


def _link(source: Path, target: Path, wanted: str) -> bool:
    """Give a file a second name if it still is what it was; False where that cannot be."""
    with contextlib.suppress(OSError):
        if digest(source) == wanted:
            os.link(source, target)
            return True
    return False


def _last_archived(bundles: Path) -> Path | None:
    try:
        names = [entry.name for entry in os.scandir(bundles) if entry.name != NEW]
    except OSError:
        return None
    found = [bundles / name for name in names if (bundles / name / MANIFEST).is_file()]
    return max(found, key=lambda path: (path / MANIFEST).stat().st_mtime_ns, default=None)
