"""What a build would change: the facts of the live bundle against those of the files."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

from noticeboard.edition import make_timeline
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.render.open_data import open_data_files

Said = dict[str, str]


def differences(
    site: Path, catalogue: Catalogue, on: datetime.date
) -> list[tuple[str, str | None, str | None]]:
    """Each fact whose figures differ: its id, what is live, what a build would say.

    None where a side does not have the fact.
    """
    before = _said((site / "data/v1/catalogue.json").read_text(encoding="utf-8"))
    timelines = [make_timeline(catalogue, on=on, language=language) for language in LANGUAGES]
    files = {file.path: file.content for file in open_data_files(catalogue, timelines, "")}
    after = _said(files["data/v1/catalogue.json"])
    ids = dict.fromkeys((*before, *after))
    return [
        (id, before.get(id), after.get(id)) for id in ids if before.get(id) != after.get(id)
    ]


def _said(catalogue_json: str) -> Said:
    facts = json.loads(catalogue_json)["editions"][LANGUAGES[0]]["facts"]
    return {
        fact["id"]: ", ".join(
            f"{figure['shown']} ({figure['from'] or '…'} – {figure['until'] or '…'})"
            for figure in fact["figures"]
        )
        for fact in facts
    }
