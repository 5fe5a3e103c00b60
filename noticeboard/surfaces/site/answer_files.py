"""Files that a browser answers from: the words of visitors, the answers of each language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from noticeboard.answers import AnswerTable, QueryVocabulary, cut_table
from noticeboard.bundle.output_file import OutputFile

VOCABULARY = "assets/answers/vocabulary.json"
"""Where the words of visitors lie, of all languages: they are mixed in one sentence."""


def answer_files(
    vocabulary: QueryVocabulary, tables: Iterable[AnswerTable]
) -> Iterator[OutputFile]:
    """Yield the words of visitors, and the answers of each language with all its days.

    What decides comes with the first touch of the field, a part when one of its answers is given.
    """
    yield OutputFile(VOCABULARY, _compact(vocabulary.table))
    for table in tables:
        cut = cut_table(table)
        yield OutputFile(answers_path(table.language), _compact(cut.index))
        for name, part in cut.parts.items():
            yield OutputFile(part_path(table.language, name), _compact(part))


def answers_path(language: str) -> str:
    """Return where the index of the answers of a language lies below the site's root."""
    return f"assets/answers/{language}.json"


def part_path(language: str, part: str) -> str:
    """Return where a part of the answers of a language lies below the site's root."""
    return f"assets/answers/{language}-{part}.json"


def _compact(table: Mapping[str, object]) -> str:
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))
