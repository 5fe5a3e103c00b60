"""Files that a browser answers from: the words of visitors, the answers of each language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from noticeboard.answers import QueryVocabulary, make_answer_table, table_json
from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Timeline

VOCABULARY = "assets/answers/vocabulary.json"
"""Where the words of visitors lie, of all languages: they are mixed in one sentence."""


def answer_files(
    vocabulary: QueryVocabulary, timelines: Iterable[Timeline]
) -> Iterator[OutputFile]:
    """Yield the words of visitors, and the table of answers of each language with all its days."""
    yield OutputFile(VOCABULARY, _compact(vocabulary.table))
    for timeline in timelines:
        table = table_json(make_answer_table(timeline))
        yield OutputFile(answers_path(timeline.language), _compact(table))


def answers_path(language: str) -> str:
    """Return where the answers of a language lie below the site's root."""
    return f"assets/answers/{language}.json"


def _compact(table: Mapping[str, object]) -> str:
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))
