"""Facts as they were published last, as what the next ones are compared with."""

from __future__ import annotations

from pathlib import Path

from noticeboard.surfaces.open_data.published_facts import PublishedFact, read_facts

FACTS = "data/v1/catalogue.json"
"""Where a bundle holds its facts, all their periods with them."""
PUBLISHED = "published"
"""The part of the cache that holds what was published last."""


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
