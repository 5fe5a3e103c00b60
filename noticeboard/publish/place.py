"""Moving finished bundles about: back to the one before, or out to where the public finds it."""

from __future__ import annotations

import shutil
from pathlib import Path

from noticeboard.publish.refusal import BundleRefused
from noticeboard.publish.stage import damaged_files, read_manifest
from noticeboard.publish.swap import swap


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


def publish_to(site: Path, place: Path) -> int:
    """Copy the bundle to a place, whole or not at all, and return how many files it has.

    Raises BundleRefused for a preview, a damaged bundle, or a place that holds something else.
    """
    manifest = read_manifest(site)
    if manifest is None or damaged_files(site):
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
