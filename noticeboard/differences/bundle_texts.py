"""Everything that people read and hear of one bundle, so that two bundles can be compared."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict

from noticeboard.bundle.manifest import read_manifest
from noticeboard.differences.difference import BothLanguages
from noticeboard.differences.shown_lines import (
    DatedLines,
    Passages,
    dated_parts,
    end_of_div,
    lines_of,
    passages_of,
)
from noticeboard.model import LANGUAGES

CATALOGUE = "data/v1/catalogue.json"
"""Where a bundle holds its facts, all their periods with them."""

_BODY = '<div class="page">'
_SLIDE = re.compile(
    r'<section class="slide[^>]* lang="([a-z]+)" data-slide="([^"]+)".*?</section>', re.DOTALL
)

PublishedRecord = Mapping[str, object]
"""A record of `catalogue.json`, as it was read."""
Place = tuple[str, str]
"""The language and the name of a page or slide."""
PassagesByPlace = Mapping[Place, Passages]


class SpokenFigure(TypedDict):
    """A figure in an utterance; the list says more of it."""

    fact: str


class ListedUtterance(TypedDict):
    """An utterance as the kiosk lists it: its caption, the address of its sound from its list, and its figures."""

    shown: str
    file: str
    figures: list[SpokenFigure]


@dataclass(frozen=True)
class BundleTexts:
    """The facts of a bundle and every line of it that is read or heard."""

    catalogue: Mapping[str, object]
    """What `catalogue.json` holds."""
    pages: PassagesByPlace = field(default_factory=dict)
    slides: PassagesByPlace = field(default_factory=dict)
    spoken: Mapping[str, Mapping[str, ListedUtterance]] = field(default_factory=dict)
    """Every utterance by language and id."""
    words: Mapping[str, BothLanguages] = field(default_factory=dict)
    """The interface words by key; none of a bundle of which nobody has kept them."""

    def records(self, table: str) -> dict[str, PublishedRecord]:
        """Return the records of a table by their ids; none when the bundle has no such table."""
        listed = self.catalogue.get(table, [])
        assert isinstance(listed, list)
        return {str(record["id"]): record for record in listed}


def read_bundle_texts(site: Path) -> BundleTexts | None:
    """Read a bundle that lies in a folder; None where none lies that is whole."""
    manifest = read_manifest(site)
    try:
        if manifest is None:
            return None
        catalogue = json.loads((site / CATALOGUE).read_text("utf-8"))
        documents = {path: (site / path).read_text("utf-8") for path in manifest.marks}
        spoken = {
            path.parent.name: json.loads(path.read_text("utf-8"))
            for path in sorted((site / "kiosk").glob("*/utterances.json"))
        }
    except (OSError, ValueError):
        return None
    return BundleTexts(
        catalogue, pages=dict(_pages(documents)), slides=dict(_slides(documents)), spoken=spoken
    )


def page_passages(markup: str) -> Passages | None:
    """Return what people read on a page of the site; None for any other document."""
    _, body, rest = markup.partition(_BODY)
    return passages_of(rest[: end_of_div(rest, 0)]) if body else None


def slides_of(screen: str, markup: str) -> dict[Place, Passages]:
    """Return every slide of a screen's document, with the days on which it is shown."""
    slides: dict[Place, Passages] = {}
    for part, first, last in dated_parts(markup):
        for found in _SLIDE.finditer(part):
            place = (found[1], f"{screen}/{found[2]}")
            lines = DatedLines(lines_of(found[0]), first, last)
            slides[place] = (*slides.get(place, ()), lines)
    return slides


def _pages(documents: Mapping[str, str]) -> Iterator[tuple[Place, Passages]]:
    for path, markup in documents.items():
        passages = page_passages(markup)
        if passages is not None:
            yield (_language_of(path), path.removesuffix("index.html") or "./"), passages


def _language_of(path: str) -> str:
    first = path.split("/")[0]
    return first if first in LANGUAGES[1:] else LANGUAGES[0]


def _slides(documents: Mapping[str, str]) -> Iterator[tuple[Place, Passages]]:
    for path, markup in documents.items():
        if path.startswith("signage/"):
            yield from slides_of(path.split("/")[1], markup).items()
