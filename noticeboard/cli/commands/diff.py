"""`diff`: what people will notice when the present facts are published."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from noticeboard.cli import checking
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import Message

if TYPE_CHECKING:
    from noticeboard.differences import Differences


def print_differences(
    root: Path,
    on: datetime.date,
    messenger: Messenger,
    *,
    with_sentences: bool = False,
    as_json: bool = False,
) -> None:
    """Print what people will notice, compared with what was published last, else with the site.

    `with_sentences` adds the spoken sentences that changed, with the address of each sound.
    """
    from noticeboard.differences import tell_differences, tell_sentences, write_differences

    found = _differences(root, on)
    if as_json:
        typer.echo(json.dumps(write_differences(found), ensure_ascii=False, indent=1))
        return
    for line in tell_differences(found, messenger.language):
        typer.echo(line)
    for line in tell_sentences(found) if with_sentences else ():
        typer.echo(f"  {line}")


def _differences(root: Path, on: datetime.date) -> Differences:
    from noticeboard.build.fresh_texts import make_bundle_texts, published_texts
    from noticeboard.build.judge import Findings, misfit
    from noticeboard.build.request import BuildRequest
    from noticeboard.differences import compare_bundles
    from noticeboard.surfaces.signage import TooLong

    site = root / "site"
    if not site.exists():
        raise UsedWrongly(Message("no_site"))
    catalogue, source_map = checking.sound_catalogue(root, on)
    before = published_texts(site, root / ".cache")
    if before is None:
        raise UsedWrongly(Message("site_damaged"))
    try:
        after = make_bundle_texts(BuildRequest(root, site, on, on), catalogue, source_map)
    except TooLong as error:
        raise misfit(error, catalogue, source_map, Findings((), ())) from error
    return compare_bundles(before, after, on)
