"""The warnings of a bundle, kept for the day it is published; they never enter the public site."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from noticeboard.bundle.manifest import read_manifest
from noticeboard.files import write_atomically
from noticeboard.messages import Message
from noticeboard.messages.records import kept, recalled

FOLDER = "warnings"
SPARE = "previous"
"""The bundle that `rollback` goes back to may still be published."""


def keep_warnings(bundle_id: str, warnings: Sequence[Message], site: Path, cache: Path) -> None:
    """Note what was doubtful in a bundle; those of bundles that are gone are forgotten."""
    folder = cache / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    manifests = [read_manifest(place) for place in (site, cache / SPARE)]
    in_use = {bundle_id, *(manifest.bundle for manifest in manifests if manifest)}
    for path in folder.glob("*.json"):
        if path.stem not in in_use:
            path.unlink()
    records = [kept(warning) for warning in warnings]
    text = json.dumps(records, ensure_ascii=False, indent=1)
    write_atomically(folder / f"{bundle_id}.json", text)


def recall_warnings(site: Path, cache: Path) -> tuple[Message, ...]:
    """Return what was doubtful in the bundle of a site; nothing when nobody has noted any."""
    manifest = read_manifest(site)
    if manifest is None:
        return ()
    try:
        text = (cache / FOLDER / f"{manifest.bundle}.json").read_text(encoding="utf-8")
    except OSError:
        return ()
    return tuple(recalled(record) for record in json.loads(text))
