"""The words that staff list in `queries.yaml`, cut into tokens, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from noticeboard.answers.query_text import clean, tokens_of
from noticeboard.model import QueriesRecord, listed


@dataclass(frozen=True)
class WrittenWord:
    """An entry of a list that is written with commas."""

    tokens: tuple[str, ...]
    meant: str
    """Our words that it stands for; none for a filler."""
    language: int
    """Its place in LANGUAGES."""
    path: tuple[str | int, ...]
    """The place of the whole list in the file."""


def written_words(queries: QueriesRecord) -> Iterator[WrittenWord]:
    """Yield every synonym in the order of the file."""
    for number, row in enumerate(queries.words):
        path = ("queries", "words", number)
        yield from _entries(row.typed, row.meant, 0, (*path, "typed"))
        if "-" in row.meant:
            yield from _entries(row.meant.replace("-", " "), row.meant, 0, (*path, "meant"))
        yield from _entries(row.english, row.meant, 1, (*path, "english"))


def written_fillers(queries: QueriesRecord) -> Iterator[WrittenWord]:
    """Yield every filler in the order of the file."""
    yield from _entries(queries.fillers.id, "", 0, ("queries", "fillers", "id"))
    yield from _entries(queries.fillers.en, "", 1, ("queries", "fillers", "en"))


# A form that is judged at each keystroke meets the same lists again and again.
@lru_cache(maxsize=8192)
def _entries(
    written: str, meant: str, language: int, path: tuple[str | int, ...]
) -> tuple[WrittenWord, ...]:
    return tuple(
        WrittenWord(tuple(tokens_of(clean(entry))), meant, language, path)
        for entry in listed(written)
    )
