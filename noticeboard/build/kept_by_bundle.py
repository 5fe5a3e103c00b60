"""Texts that are kept beside a bundle and never enter the public site, by the bundle's name."""

from __future__ import annotations

from pathlib import Path

from noticeboard.bundle.manifest import read_manifest
from noticeboard.files import write_atomically

SPARE = "previous"
"""The bundle that `rollback` goes back to may still be published."""


def keep_by_bundle(text: str, bundle_id: str, folder: Path, site: Path) -> None:
    """Keep a text in a folder of the cache; those of bundles that are gone are forgotten."""
    folder.mkdir(parents=True, exist_ok=True)
    manifests = [read_manifest(place) for place in (site, folder.parent / SPARE)]
    in_use = {bundle_id, *(manifest.bundle for manifest in manifests if manifest)}
    for path in folder.glob("*.json"):
        if path.stem not in in_use:
            path.unlink()
    write_atomically(folder / f"{bundle_id}.json", text)


def recall_by_bundle(folder: Path, site: Path) -> str | None:
    """Return what was kept of the bundle of a site; None when nobody has kept anything."""
    manifest = read_manifest(site)
    if manifest is None:
        return None
    try:
        return (folder / f"{manifest.bundle}.json").read_text(encoding="utf-8")
    except OSError:
        return None
