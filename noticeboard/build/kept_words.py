"""The interface words of a bundle, kept so that the next ones can be compared with them.

The frame of a page is laid out by the site builder, too slowly to compare pages with it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from noticeboard.build.kept_by_bundle import keep_by_bundle, recall_by_bundle
from noticeboard.build.last_published import PUBLISHED
from noticeboard.files import write_atomically

FOLDER = "words"
FILE = "words.json"
"""The file beside the published facts that holds the words published with them."""

InterfaceWords = Mapping[str, Mapping[str, str]]
"""By key, then by language."""


def keep_words(bundle_id: str, words: InterfaceWords, site: Path, cache: Path) -> None:
    """Note the words of a bundle."""
    text = json.dumps(words, ensure_ascii=False)
    keep_by_bundle(text, bundle_id, cache / FOLDER, site)


def recall_words(site: Path, cache: Path) -> InterfaceWords:
    """Return the words of the bundle of a site; none when nobody has noted any."""
    return _read(recall_by_bundle(cache / FOLDER, site))


def note_published_words(site: Path, cache: Path) -> None:
    """Remember the words of a bundle that is published."""
    text = json.dumps(recall_words(site, cache), ensure_ascii=False)
    write_atomically(cache / PUBLISHED / FILE, text)


def published_words(cache: Path) -> InterfaceWords:
    """Return the words that were published last; none before a publication noted any."""
    try:
        return _read((cache / PUBLISHED / FILE).read_text("utf-8"))
    except OSError:
        return {}


def _read(text: str | None) -> InterfaceWords:
    try:
        words: InterfaceWords = json.loads(text or "{}")
    except ValueError:
        return {}
    return words
