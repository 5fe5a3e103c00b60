"""`rollback`: go back to the site before."""

from __future__ import annotations

import datetime
from pathlib import Path

from noticeboard.cli.messenger import Messenger


def roll_back(root: Path, on: datetime.date, messenger: Messenger) -> None:
    """Put the bundle before back in place, and note in the history that it is the site again."""
    from noticeboard.bundle.history import note_bundle
    from noticeboard.bundle.manifest import read_manifest
    from noticeboard.bundle.place import rollback

    site, cache = root / "site", root / ".cache"
    bundle = rollback(site, cache)
    manifest = read_manifest(site)
    if manifest is not None:
        note_bundle(manifest, cache, on)
    messenger.print("rolled_back", bundle=bundle)
