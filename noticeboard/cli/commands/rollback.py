"""`rollback`: go back to the site before, here or in a place."""

from __future__ import annotations

import datetime
from pathlib import Path

from noticeboard.cli.commands.publish import desk_at, print_delivery, user_name
from noticeboard.cli.messenger import Messenger


def roll_back(root: Path, on: datetime.date, messenger: Messenger) -> None:
    """Put the bundle before back in place, and note in the history that it is the site again."""
    from noticeboard.bundle.history import note_bundle
    from noticeboard.bundle.manifest import read_manifest
    from noticeboard.bundle.place import rollback
    from noticeboard.emergency import QUIET, carried, read_signal_file, write_signal_file
    from noticeboard.publishing.publications import last_place

    site, cache = root / "site", root / ".cache"
    running = read_signal_file(site)
    bundle = rollback(site, cache)
    if running is not None:
        write_signal_file(site, carried(running, QUIET))
    manifest = read_manifest(site)
    if manifest is not None:
        note_bundle(manifest, cache, on)
    messenger.print("rolled_back", bundle=bundle)
    place = last_place(root)
    if place is not None:
        messenger.print("rolled_back_hint", place=place)


def roll_place_back(
    root: Path,
    to: str,
    by: str | None,
    why: str | None,
    now: datetime.datetime,
    messenger: Messenger,
) -> None:
    """Put the bundle that a place held before back there, from the archive, and log it.

    Nobody is asked: what is put back was approved when it was published, and an undo cannot wait.
    """
    from noticeboard.publishing.publications import Reasons

    desk = desk_at(to, root, now)
    bundle, done = desk.roll_back(Reasons((by or "").strip() or user_name(), None, why or ""))
    messenger.print("rolled_back_place", place=desk.address, bundle=bundle)
    print_delivery(done, root, messenger)
