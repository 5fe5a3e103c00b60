"""Files that a browser answers from: the words of visitors, the answers of each language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from noticeboard.answers import AnswerTable, QueryVocabulary, table_json
from noticeboard.bundle.output_file import OutputFile

VOCABULARY = "assets/answers/vocabulary.json"
"""Where the words of visitors lie, of all languages: they are mixed in one sentence."""


def answer_files(
    vocabulary: QueryVocabulary, tables: Iterable[AnswerTable]
) -> Iterator[OutputFile]:
    """Yield the words of visitors, and the table of answers of each language with all its days."""
    yield OutputFile(VOCABULARY, _compact(vocabulary.table))
    for table in tables:
        yield OutputFile(answers_path(table.language), _compact(table_json(table)))


def answers_path(language: str) -> str:
    """Return where the answers of a language lie below the site's root."""
    return f"assets/answers/{language}.json"


def _compact(table: Mapping[str, object]) -> str:
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))
