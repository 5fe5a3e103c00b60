"""Changes a build would make: the facts of the live bundle against those of the files."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

from noticeboard.edition import make_timeline
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.surfaces.open_data import open_data_files
from noticeboard.surfaces.open_data.published_facts import PublishedFact, read_facts

FACTS = "data/v1/catalogue.json"
"""Where a bundle holds its facts, all their periods with them."""
PUBLISHED = "published"
"""The part of the cache that holds what was published last."""

FactTexts = dict[str, str]

Difference = tuple[str, str | None, str | None]
"""A fact's id, and what is said of it before and after; None where a side does not have it."""


def published_facts(site: Path, cache: Path) -> tuple[PublishedFact, ...]:
    """Return the facts that were published last; before any publication, those of the site."""
    for path in (cache / PUBLISHED / Path(FACTS).name, site / FACTS):
        try:
            facts = read_facts(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if facts is not None:
            return facts
    return ()


def differences(site: Path, catalogue: Catalogue, on: datetime.date) -> list[Difference]:
    """Return each fact whose figures differ between what is live and what a build would say."""
    timelines = [make_timeline(catalogue, on=on, language=language) for language in LANGUAGES]
    files = {file.path: file.content for file in open_data_files(catalogue, timelines, "")}
    return _differing((site / FACTS).read_text(encoding="utf-8"), files[FACTS])


def differences_between(before: Path, after: Path) -> list[Difference]:
    """Return each fact whose figures differ between two bundles; none when one cannot be read."""
    try:
        return _differing(*((site / FACTS).read_text(encoding="utf-8") for site in (before, after)))
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _differing(before_json: str, after_json: str | bytes) -> list[Difference]:
    before, after = _said(before_json), _said(after_json)
    ids = dict.fromkeys((*before, *after))
    return [(id, before.get(id), after.get(id)) for id in ids if before.get(id) != after.get(id)]


def _said(catalogue_json: str | bytes) -> FactTexts:
    facts = json.loads(catalogue_json)["editions"][LANGUAGES[0]]["facts"]
    return {
        fact["id"]: ", ".join(
            f"{figure['shown']} ({figure['from'] or '…'} – {figure['until'] or '…'})"
            for figure in fact["figures"]
        )
        for fact in facts
    }
