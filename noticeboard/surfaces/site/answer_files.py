"""The answers of each language as one file, fetched when somebody first asks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from noticeboard.answers import make_answer_table, table_json
from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Timeline


def answer_files(timelines: Iterable[Timeline]) -> Iterator[OutputFile]:
    """Yield the table of answers of each language, every edition of its timeline in it."""
    for timeline in timelines:
        table = table_json(make_answer_table(timeline))
        text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
        yield OutputFile(answers_path(timeline.language), text)


def answers_path(language: str) -> str:
    """Where the answers of a language lie below the site's root."""
    return f"assets/answers/{language}.json"
