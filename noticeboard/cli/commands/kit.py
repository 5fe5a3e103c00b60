"""`kit`: posters, leaflets, cards and texts of every campaign, made of the bundle in `site/`."""

from __future__ import annotations

import shutil
from pathlib import Path

from noticeboard.cli.commands.build import Today, build_site
from noticeboard.cli.messenger import Messenger

FOLDER = "kits"


def make_kits(root: Path, today: Today, messenger: Messenger) -> None:
    """Build, then write `kits/` anew of the same facts; raises SheetTooLong, with it unchanged."""
    from noticeboard.bundle.manifest import read_manifest
    from noticeboard.edition import make_edition
    from noticeboard.kits import kit_files
    from noticeboard.load import load_catalogue
    from noticeboard.model import LANGUAGES

    # Every sheet names a bundle, so there must be one that says the same.
    build_site(root, None, today, messenger)
    manifest = read_manifest(root / "site")
    assert manifest is not None, "a build that succeeds leaves a manifest"
    catalogue = load_catalogue(root)
    editions = [make_edition(catalogue, on=manifest.day, language=one) for one in LANGUAGES]
    part = root / ".cache" / FOLDER
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    files = tuple(kit_files(editions, manifest.bundle))
    for file in files:
        path = part / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        content = file.content
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    shutil.rmtree(root / FOLDER, ignore_errors=True)
    part.rename(root / FOLDER)
    messenger.print("kits_made" if files else "kits_none", folder=f"{FOLDER}/", count=len(files))
