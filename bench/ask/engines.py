"""The three engines, asked the same questions in the same run."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.ask.bm25 import Bm25
from bench.ask.minisearch import NotFetched, ask_minisearch
from bench.ask.ours import ask_command
from bench.ask.pages import PageText
from bench.ask.scores import Answered
from tests.fixtures.office import ROOT, Office

ASK = ("ask", "--json", "-", "--lang")


@dataclass(frozen=True)
class Engine:
    """An engine of one language, ready to be asked."""

    name: str
    ask: Callable[[Sequence[str]], list[Answered]]
    knows_units: bool = False
    """Whether it finds answers; the others find pages."""


def ours(office: Office, language: str, sizes: dict[str, int]) -> Engine:
    """Our own answers, on the day of all tests; what a browser loads for them is added to `sizes`."""
    deciding = sum(map(_compressed, _answer_files(office.site, language)))
    parts = office.site.glob(f"assets/answers/{language}-*.json")
    _add(sizes, "ours", deciding)
    _add(sizes, "ours, with the lines of every answer", deciding + sum(map(_compressed, parts)))

    def ask(questions: Sequence[str]) -> list[Answered]:
        return ask_command(
            office.command(*ASK, language), questions, root=office.folder, environment=called()
        )

    return Engine("ours", ask, knows_units=True)


def called() -> dict[str, str]:
    """The environment in which an office's command finds this program."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def bm25(pages: Sequence[PageText], sizes: dict[str, int]) -> Engine:
    """BM25 over pages; its table's compressed size is added to `sizes`."""
    engine = Bm25(pages)
    _add(sizes, "BM25", len(gzip.compress(engine.table.encode())))
    return Engine("BM25", lambda questions: [engine.ask(question) for question in questions])


def minisearch(pages: Sequence[PageText], sizes: dict[str, int]) -> Engine:
    """MiniSearch over pages; the size of index and code is added to `sizes`.

    Where it cannot be fetched it has no replies, and the table no row of it.
    """

    def ask(questions: Sequence[str]) -> list[Answered]:
        try:
            found, size, _ = ask_minisearch(pages, questions)
        except NotFetched as reason:
            print(f"Not measured: MiniSearch. {reason}")
            return []
        _add(sizes, "MiniSearch", size)
        return found

    return Engine("MiniSearch", ask)


def _answer_files(site: Path, language: str) -> Iterator[Path]:
    """Return the words, the index of a language's answers, and the scripts that decide."""
    files = (site / "assets" / "answers").iterdir()
    tables = {f"{language}.json", "vocabulary.json"}
    return (path for path in files if path.name in tables or path.suffix == ".js")


def _compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes()))


def _add(sizes: dict[str, int], name: str, size: int) -> None:
    sizes[name] = max(sizes.get(name, 0), size)
