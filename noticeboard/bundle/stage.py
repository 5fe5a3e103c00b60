"""The stage: a fresh folder in which a bundle becomes complete before anybody can see it."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

from noticeboard.bundle.manifest import file_names, read_manifest
from noticeboard.bundle.refill import link
from noticeboard.files import lock


@contextlib.contextmanager
def stage(cache: Path) -> Iterator[Path]:
    """Give a fresh folder under the cache; when the build fails it goes at once.

    What a build that ended well leaves in it (the bundle it replaced) or a killed one has left is
    swept by the next build while it works: to remove a folder is to wait for the disk, and there
    are hundreds. Only one build runs at a time.
    """
    builds = cache / "builds"
    builds.mkdir(parents=True, exist_ok=True)
    sweeping = threading.Thread(target=_sweep, args=(list(builds.iterdir()),))
    sweeping.start()
    folder = Path(tempfile.mkdtemp(dir=builds))
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    finally:
        sweeping.join()


def _sweep(folders: Iterable[Path]) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def only_build(cache: Path) -> Iterator[None]:
    """Hold the lock that lets one build run at a time; the system frees it if we are killed.

    Raises BlockingIOError when another build holds it.
    """
    cache.mkdir(parents=True, exist_ok=True)
    with open(cache / "build.lock", "a+b") as file:
        lock(file.fileno())
        yield


def merge(folder: Path, into: Path) -> None:
    """Move all of a folder below another one, whole folders at once where there is none yet."""
    into.mkdir(exist_ok=True)
    for path in folder.iterdir():
        target = into / path.name
        if path.is_dir() and target.is_dir():
            merge(path, target)
        else:
            os.replace(path, target)


def keep_sounds(previous: Path, site: Path) -> int:
    """Keep the previous bundle's own sounds for one publication, so no open page goes silent."""
    manifest = read_manifest(previous)
    kept = 0
    there = {f"audio/{name}" for name in file_names(site / "audio")}
    for name in manifest.files if manifest else ():
        if name.startswith("audio/") and name not in there and (previous / name).is_file():
            target = site / name
            target.parent.mkdir(parents=True, exist_ok=True)
            link(previous / name, target)
            kept += 1
    return kept
