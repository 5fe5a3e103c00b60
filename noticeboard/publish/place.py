"""Moving finished bundles about: in, back to the one before, out to where the public finds it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from noticeboard.publish.refusal import BundleRefused
from noticeboard.publish.stage import damaged_files, read_manifest
from noticeboard.publish.swap import swap


def replace_site(site: Path, ready: Path, cache: Path, folder: Path) -> None:
    """Swap a finished bundle in; what it replaces is the one that `rollback` goes back to."""
    swap(ready, site)
    previous = cache / "previous"
    # A preview is nothing to go back to.
    was = read_manifest(ready)
    if was is not None and not was["preview"]:
        _put_away(previous, folder)
        ready.rename(previous)


def keep_markdown(folder: Path, cache: Path) -> None:
    """Leave the pages' Markdown where a bare `mkdocs build` looks for it."""
    kept = cache / "markdown"
    _put_away(kept, folder)
    (folder / "markdown").rename(kept)


def _put_away(old: Path, folder: Path) -> None:
    """Move what is no longer needed onto the stage, where the next build sweeps."""
    if old.exists():
        old.rename(folder / f"old-{old.name}")


def rollback(site: Path, cache: Path) -> str:
    """Exchange the live bundle with the one before and return the id now live.

    Raises BundleRefused when there is none or it is damaged.
    """
    previous = cache / "previous"
    damaged = damaged_files(previous)
    if damaged:
        raise BundleRefused([f"{previous}: {name}" for name in damaged[:5]])
    swap(previous, site)
    return read_manifest(site)["bundle"]


def publish_to(site: Path, place: Path, cache: Path) -> int:
    """Copy the bundle to a place, whole or not at all, and return how many files it has.

    Raises BundleRefused for a preview, a damaged bundle, or a place that holds something else.
    """
    manifest, damaged = read_manifest(site), damaged_files(site)
    if manifest is None or damaged:
        _forget_sounds(damaged, cache)
        raise BundleRefused(["site/ tidak utuh: jalankan build dulu / not whole: build first"])
    if manifest["preview"]:
        raise BundleRefused(["Pratinjau tidak diterbitkan / a preview is never published"])
    if place.exists() and any(place.iterdir()) and read_manifest(place) is None:
        raise BundleRefused([f"{place}: berisi hal lain / holds something else"])
    ready = place.with_name(f".{place.name}.new")
    shutil.rmtree(ready, ignore_errors=True)
    shutil.copytree(site, ready)
    swap(ready, place)
    shutil.rmtree(ready, ignore_errors=True)
    return len(manifest["files"])


def _forget_sounds(damaged: Iterable[str], cache: Path) -> None:
    """Have the next build speak damaged sounds anew: the cache's file is the site's own."""
    for name in damaged:
        if name.startswith("audio/"):
            (cache / name).unlink(missing_ok=True)
