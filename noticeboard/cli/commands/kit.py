"""`kit`: what others put up or hand on, made of the bundle in `site/`."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from noticeboard.bundle.output_file import OutputFile
from noticeboard.cli.commands.build import Today, build_site
from noticeboard.cli.messenger import Messenger

FOLDER = "kits"


def make_kits(root: Path, today: Today, messenger: Messenger) -> None:
    """Build, then write `kits/` anew of the same facts; raises SheetTooLong, with it unchanged."""
    # Every sheet names a bundle, so there must be one that says the same.
    build_site(root, None, today, messenger)
    write_kits(root, messenger)


def write_kits(root: Path, messenger: Messenger) -> None:
    """Write what is printed and handed on, on the day of the bundle in `site/`."""
    from noticeboard.bundle.manifest import read_manifest
    from noticeboard.edition import make_timeline
    from noticeboard.kits import (
        counter_files,
        make_campaign_kits,
        partner_files,
        portal_files,
        survey_files,
    )
    from noticeboard.load import load_with_source_map
    from noticeboard.model import LANGUAGES

    manifest = read_manifest(root / "site")
    assert manifest is not None, "a build that succeeds leaves a manifest"
    catalogue, source_map = load_with_source_map(root)
    day = manifest.day
    timelines = [make_timeline(catalogue, on=day, language=one) for one in LANGUAGES]
    editions = [one.now for one in timelines]
    campaigns = make_campaign_kits(editions, manifest.bundle, source_map)
    results = tuple(survey_files(editions, manifest.bundle))
    partners = tuple(partner_files(catalogue, timelines, manifest.bundle, campaigns))
    counter = tuple(counter_files(timelines, manifest.bundle))
    # The national portal is in Indonesian only.
    portal = tuple(portal_files(timelines[0], manifest.bundle))
    files = tuple(file for one in campaigns for file in one.files)
    _swap(root, (*files, *results, *partners, *portal, *counter))
    made = {"count": files, "kits": partners, "sheets": portal, "counter": counter}
    counts = {name: len(one) for name, one in made.items()}
    messenger.print("kits_made", folder=f"{FOLDER}/", **counts)


def _swap(root: Path, files: Sequence[OutputFile]) -> None:
    """Put the files in place of those of before, when all of them are written."""
    part = root / ".cache" / FOLDER
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    for file in files:
        path = part / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        content = file.content
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    shutil.rmtree(root / FOLDER, ignore_errors=True)
    part.rename(root / FOLDER)
