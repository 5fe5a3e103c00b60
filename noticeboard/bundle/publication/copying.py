"""Copies of a bundle's files, on disks that know nothing but names and bytes as well."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path


def copy_files(source: Path, names: Iterable[str], into: Path) -> None:
    """Copy the files named below a folder, with their times where the disk keeps them."""
    made: set[Path] = set()
    for name in names:
        target = into / name
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        shutil.copyfile(source / name, target)
        times = os.stat(source / name)
        with contextlib.suppress(OSError):
            os.utime(target, ns=(times.st_atime_ns, times.st_mtime_ns))


def remove_files(folder: Path, names: Iterable[str]) -> None:
    """Remove files, and the folders that are empty afterwards because of it."""
    for name in names:
        path = folder / name
        if path.is_file() or path.is_symlink():
            path.unlink()
        parent = path.parent
        # A folder that still holds something says so by refusing to go.
        with contextlib.suppress(OSError):
            while parent != folder:
                parent.rmdir()
                parent = parent.parent
