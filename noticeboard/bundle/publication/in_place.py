"""File by file, for a place that holds other things too or that cannot be exchanged.

Everything is made ready in a folder inside the place. Then a plan is written, and each file is
moved to where it belongs. Killed before the plan, the place is as it was; killed after it, the
next publication does the rest of the plan first.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from noticeboard.bundle.manifest import MANIFEST, Manifest, is_inside, write_manifest
from noticeboard.bundle.publication.copying import copy_files, remove_files
from noticeboard.bundle.publication.survey import STAGE, Survey, folders_of
from noticeboard.files import sync_disks, write_atomically

PLAN = "plan.json"
LAST = ("sw.js", "signage/copy-worker.js", "signage/version.json")
"""What pages and screens read to learn of a new bundle."""


def publish_in_place(site: Path, place: Path, manifest: Manifest, survey: Survey) -> None:
    """Put a bundle into a place file by file; whatever is not the program's is not even read.

    Raises OSError, with nothing changed, when the new files find no room.
    """
    stage = place / STAGE
    wanted = manifest.files
    fresh = [
        name
        for name, digest in wanted.items()
        if name in survey.altered or survey.written.get(name) != digest
    ]
    gone = [
        name
        for name in survey.written
        if name not in survey.altered and name not in wanted and name not in manifest.kept
    ]
    try:
        copy_files(site, fresh, stage / "new")
        stage.mkdir(exist_ok=True)
        write_manifest(stage, manifest)
        # A plan must not be on the disk before its files are.
        sync_disks()
        _write_plan(stage, {"write": _in_order(fresh), "remove": gone})
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    finish_in_place(place)


def finish_in_place(place: Path) -> None:
    """Carry out the plan that a publication has left in a place, and tidy up after it."""
    stage = place / STAGE
    plan = _read_plan(stage)
    if plan is not None:
        _make_room(place, plan)
        for name in plan["write"]:
            # What is no longer on the stage has been moved already.
            with contextlib.suppress(FileNotFoundError):
                (place / name).parent.mkdir(parents=True, exist_ok=True)
                os.replace(stage / "new" / name, place / name)
        remove_files(place, plan["remove"])
        with contextlib.suppress(FileNotFoundError):
            os.replace(stage / MANIFEST, place / MANIFEST)
        sync_disks()
        (stage / PLAN).unlink()
    shutil.rmtree(stage, ignore_errors=True)


def _make_room(place: Path, plan: Mapping[str, list[str]]) -> None:
    """Remove first what is where a new folder or file must be."""
    new = set(plan["write"])
    above = {folder for name in new for folder in folders_of(name)}
    remove_files(
        place,
        [name for name in plan["remove"] if name in above or not new.isdisjoint(folders_of(name))],
    )


def _in_order(names: Iterable[str]) -> list[str]:
    """Sort styles, scripts and sounds before pages that ask for them, and the manifest last."""
    return sorted(names, key=lambda name: (name in LAST, name.endswith(".html"), name))


def _write_plan(stage: Path, plan: Mapping[str, list[str]]) -> None:
    write_atomically(stage / PLAN, json.dumps(plan))


def _read_plan(stage: Path) -> dict[str, list[str]] | None:
    try:
        plan = json.loads((stage / PLAN).read_text(encoding="utf-8"))
        is_ours = all(is_inside(name) for name in (*plan["write"], *plan["remove"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return plan if is_ours else None
