"""What sentences are said as, kept between builds: half of a build with nothing new goes there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from noticeboard.files import write_atomically
from noticeboard.speech import text
from noticeboard.speech.utterances import UtteranceBook


def recall_wording(books: Mapping[str, UtteranceBook], cache: Path) -> None:
    """Give each book what an earlier build with the same lexicon and program found."""
    for language, book in books.items():
        try:
            kept = json.loads(_path(cache, language).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if kept["rules"] == _rules(book):
            book.wording.update(kept["wording"])


def keep_wording(books: Mapping[str, UtteranceBook], cache: Path) -> None:
    """Note what was found, only for sentences that are still said or checked."""
    for language, book in books.items():
        path = _path(cache, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = {"rules": _rules(book), "wording": book.said}
        write_atomically(path, json.dumps(kept, ensure_ascii=False))


def _path(cache: Path, language: str) -> Path:
    return cache / "wording" / f"{language}.json"


def _rules(book: UtteranceBook) -> str:
    """Name the rules by their own source and the lexicon: a changed rule forgets everything."""
    digest = hashlib.sha256(book.lexicon.digest.encode())
    for source in sorted(Path(text.__file__).parent.glob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()
