"""A whole folder in the place of another: for a place that holds nothing but our files."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from noticeboard.bundle.manifest import MANIFEST, Manifest, read_manifest, write_manifest
from noticeboard.bundle.publication.copying import copy_files, remove_files
from noticeboard.bundle.publication.survey import STAGE
from noticeboard.bundle.stage import merge
from noticeboard.bundle.swap import exchange

_NOT_HERE = (errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM, errno.EROFS)
"""A mount point, another disk, a parent that may not be written: there another way is left."""


def publish_whole(site: Path, place: Path, manifest: Manifest, kept: Mapping[str, str]) -> bool:
    """Put a bundle in a place in one step; False, with nothing changed, where that cannot be.

    Raises OSError, with nothing changed, when the disk is full or fails.
    """
    stage = _stage_of(place)
    ready = stage / "site"
    try:
        ready.mkdir(parents=True)
        copy_files(site, manifest.files, ready)
        copy_files(place, kept, ready)
        write_manifest(ready, manifest)
        if not place.exists():
            os.rename(ready, place)
            return True
        _take_after(ready, place)
        return exchange(ready, place)
    except OSError as error:
        if error.errno in _NOT_HERE:
            return False
        raise
    finally:
        with contextlib.suppress(OSError):
            tidy_beside(place)


def tidy_beside(place: Path) -> None:
    """Remove what a publication, even one cut short, has left beside a place.

    What somebody has put into the old folder at the last moment goes into the new one.
    """
    stage = _stage_of(place)
    old = stage / "site"
    manifest = read_manifest(old)
    # The manifest is written last: without it there are only the program's copies.
    if manifest is not None and place.exists():
        remove_files(old, manifest.listed)
        (old / MANIFEST).unlink()
        merge(old, place)
    shutil.rmtree(stage, ignore_errors=True)


def _stage_of(place: Path) -> Path:
    return place.with_name(f".{place.name}{STAGE}")


def _take_after(folder: Path, model: Path) -> None:
    """Give a folder the owner and the rights of the one it replaces, as far as we may."""
    with contextlib.suppress(OSError):
        shutil.copystat(model, folder)
        os.utime(folder)
        if hasattr(os, "chown"):
            owner = os.stat(model)
            os.chown(folder, owner.st_uid, owner.st_gid)
