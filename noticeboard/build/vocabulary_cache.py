"""The vocabulary of queries kept between builds: few of them change a word that visitors use."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from noticeboard import answers, model
from noticeboard.answers import (
    QueryVocabulary,
    VocabularySource,
    compile_vocabulary,
    vocabulary_source,
)
from noticeboard.files import write_atomically
from noticeboard.model import Catalogue

VOCABULARY = "vocabulary.json"


def kept_vocabulary(catalogue: Catalogue, cache: Path) -> QueryVocabulary:
    """Return the vocabulary of a catalogue, compiled only if no build did it from the same words.

    The compiler is given all that the file's key is made of, and nothing else.
    """
    source = vocabulary_source(catalogue)
    key = _key(source)
    found = _recalled(cache / VOCABULARY, key)
    if found is None:
        found = compile_vocabulary(source)
        _keep(found, cache / VOCABULARY, key)
    return found


def _recalled(path: Path, key: str) -> QueryVocabulary | None:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        table = kept["table"]
        is_whole = kept["key"] == key and kept["digest"] == _digest(table)
        return QueryVocabulary(json.loads(table)) if is_whole else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        # What is lost or damaged is compiled again.
        return None


def _keep(vocabulary: QueryVocabulary, path: Path, key: str) -> None:
    table = json.dumps(vocabulary.table, ensure_ascii=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = {"key": key, "digest": _digest(table), "table": table}
    write_atomically(path, json.dumps(kept, ensure_ascii=False))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _key(source: VocabularySource) -> str:
    """Name a vocabulary by its words and by the program that compiles them."""
    digest = hashlib.sha256(sys.version.encode())
    for package in (answers, model):
        for path in sorted(Path(package.__file__ or "").parent.glob("*.py")):
            digest.update(path.read_bytes())
    written = [one.model_dump_json() for one in (source.queries, *source.terms)]
    digest.update(json.dumps([written, dict(source.names)]).encode())
    return digest.hexdigest()
