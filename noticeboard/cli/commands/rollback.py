"""`rollback`: go back to the site before."""

from __future__ import annotations

from pathlib import Path

from noticeboard.cli.messenger import Messenger


def roll_back(root: Path, messenger: Messenger) -> None:
    """Put the bundle before back in place."""
    from noticeboard.bundle.place import rollback

    messenger.print("rolled_back", bundle=rollback(root / "site", root / ".cache"))
