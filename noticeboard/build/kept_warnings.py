"""The warnings of a bundle, kept for the day it is published; they never enter the public site."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from noticeboard.bundle.stage import read_manifest
from noticeboard.files import write_atomically
from noticeboard.load import Mistake

FOLDER = "warnings"
SPARE = "previous"
"""The bundle that `rollback` goes back to may still be published."""


def keep_warnings(bundle_id: str, warnings: Sequence[Mistake], site: Path, cache: Path) -> None:
    """Note what was doubtful in a bundle; those of bundles that are gone are forgotten."""
    folder = cache / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    manifests = [read_manifest(place) for place in (site, cache / SPARE)]
    kept = {bundle_id, *(manifest["bundle"] for manifest in manifests if manifest)}
    for path in folder.glob("*.json"):
        if path.stem not in kept:
            path.unlink()
    records = [warning.record() for warning in warnings]
    text = json.dumps(records, ensure_ascii=False, indent=1)
    write_atomically(folder / f"{bundle_id}.json", text)


def recall_warnings(site: Path, cache: Path) -> tuple[Mistake, ...]:
    """Return what was doubtful in the bundle of a site; nothing when nobody has noted any."""
    manifest = read_manifest(site) or {"bundle": ""}
    try:
        text = (cache / FOLDER / f"{manifest['bundle']}.json").read_text(encoding="utf-8")
    except OSError:
        return ()
    return tuple(Mistake.from_record(record) for record in json.loads(text))
