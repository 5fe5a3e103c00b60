"""`publish`: put the finished site where the public finds it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from noticeboard.cli import findings
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import Message

if TYPE_CHECKING:
    from noticeboard.bundle.place import Publication

SHOWN = 5
"""How many names a message lists."""


def publish_site(
    root: Path, to: str, messenger: Messenger, *, is_agreed: bool = False, as_json: bool = False
) -> None:
    """Put the finished site where the public finds it; warnings need a yes."""
    from noticeboard.build.kept_warnings import recall_warnings
    from noticeboard.build.listening_list import note_publication
    from noticeboard.bundle.place import publish_to
    from noticeboard.bundle.publication.bounds import refuse_bounds

    if not to.strip():
        raise UsedWrongly(Message("place_empty"))
    refuse_bounds(Path(to), root)
    warnings = recall_warnings(root / "site", root / ".cache")
    if as_json and warnings and not is_agreed:
        typer.echo(findings.as_json(warnings=warnings, files=0))
    elif not as_json:
        findings.print_warnings(warnings, messenger)
    findings.agree(warnings, is_agreed, messenger, may_ask=not as_json)
    done = publish_to(root / "site", Path(to), root / ".cache")
    note_publication(root / "site", root / ".cache")
    if as_json:
        typer.echo(
            findings.as_json(warnings=warnings, files=done.files, altered=list(done.altered))
        )
    else:
        _print_publication(done, Path(to), root, messenger)


def _print_publication(done: Publication, to: Path, root: Path, messenger: Messenger) -> None:
    messenger.print("published", count=done.files, place=to.resolve())
    if done.altered:
        names = ", ".join(done.altered[:SHOWN]) + (", …" if len(done.altered) > SHOWN else "")
        folder = done.set_aside.relative_to(root)
        messenger.print("altered", count=len(done.altered), names=names, folder=folder)
