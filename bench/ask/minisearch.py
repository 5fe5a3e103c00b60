"""MiniSearch over pages: the library that one would take, fetched from its registry when benched."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TypedDict

from bench.ask.pages import PageText
from bench.ask.scores import Answered

ROOT = Path(__file__).parents[2]
FETCHED = ROOT / ".cache" / "bench-tools" / "deno"
SCRIPT = Path(__file__).with_suffix(".js")
DENO = Path(sys.executable).with_name("deno")


class FoundPages(TypedDict):
    """The pages found for one query, and the milliseconds that it took."""

    pages: list[str]
    ms: float


class SearchReply(TypedDict):
    """What the script tells of all queries."""

    found: list[FoundPages]
    table: str
    version: str


class NotFetched(Exception):
    """The registry cannot be reached from here."""


def ask_minisearch(
    pages: Sequence[PageText], queries: Sequence[str]
) -> tuple[list[Answered], int, str]:
    """Return the three best pages for each query, the compressed size of code and index, and the
    version; raise NotFetched where the library cannot be had."""
    done = subprocess.run(
        [DENO, "run", "--no-config", "--no-lock", SCRIPT],
        input=json.dumps([[asdict(page) for page in pages], list(queries)]),
        env={**os.environ, "DENO_DIR": str(FETCHED)},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise NotFetched(done.stderr.strip()[-300:])
    reply: SearchReply = json.loads(done.stdout)
    found = [
        Answered(not one["pages"], pages=tuple(one["pages"]), seconds=one["ms"] / 1000)
        for one in reply["found"]
    ]
    return found, _size(reply["table"]), reply["version"]


def _size(table: str) -> int:
    library = next(FETCHED.glob("npm/*/minisearch/*/dist/es/index.js"))
    return len(gzip.compress(library.read_bytes())) + len(gzip.compress(table.encode()))
