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
    from noticeboard.load import SourceMap
    from noticeboard.model import Catalogue


def print_differences(
    root: Path,
    on: datetime.date,
    messenger: Messenger,
    *,
    with_sentences: bool = False,
    as_json: bool = False,
    briefing: Path | None = None,
) -> None:
    """Print what people will notice, compared with what was published last, else with the site.

    `with_sentences` adds the spoken sentences that changed, with the address of each sound.
    `briefing` names a file that becomes a page for the counter; raises OSError.
    """
    from noticeboard.differences import tell_differences, tell_sentences, write_differences

    catalogue, source_map = _sources(root, on)
    found = _differences(root, on, catalogue, source_map)
    if briefing:
        _write_briefing(briefing, found, catalogue, on)
    if as_json:
        typer.echo(json.dumps(write_differences(found), ensure_ascii=False, indent=1))
        return
    for line in tell_differences(found, messenger.language):
        typer.echo(line)
    for line in tell_sentences(found) if with_sentences else ():
        typer.echo(f"  {line}")


def _sources(root: Path, on: datetime.date) -> tuple[Catalogue, SourceMap]:
    if not (root / "site").exists():
        raise UsedWrongly(Message("no_site"))
    return checking.sound_catalogue(root, on)


def _differences(
    root: Path, on: datetime.date, catalogue: Catalogue, source_map: SourceMap
) -> Differences:
    from noticeboard.build.fresh_texts import make_bundle_texts, published_texts
    from noticeboard.build.judge import Findings, misfit
    from noticeboard.build.request import BuildRequest
    from noticeboard.differences import compare_bundles
    from noticeboard.surfaces.signage import TooLong

    site = root / "site"
    before = published_texts(site, root / ".cache")
    if before is None:
        raise UsedWrongly(Message("site_damaged"))
    try:
        after = make_bundle_texts(BuildRequest(root, site, on, on), catalogue, source_map)
    except TooLong as error:
        raise misfit(error, catalogue, source_map, Findings((), ())) from error
    return compare_bundles(before, after, on)


def _write_briefing(
    path: Path, found: Differences, catalogue: Catalogue, on: datetime.date
) -> None:
    from noticeboard.briefing import briefing_page
    from noticeboard.files import write_atomically

    page = briefing_page(found, catalogue, on)
    try:
        write_atomically(path, page)
    except OSError as error:
        # Staff know the file that they named, not the one on the way to it.
        error.filename = str(path)
        raise
