"""Our own answers, taken from outside: the command that answers one line with one line."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.ask.scores import Answered


def ask_command(
    command: Sequence[str], questions: Sequence[str], *, root: Path, environment: dict[str, str]
) -> list[Answered]:
    """Ask a running `ask --json -` one question after the other, and time each reply.

    The time is that from the line written to the line read. The first reply is not counted in: the
    program reads its facts before it.
    """
    with subprocess.Popen(
        [*command],
        cwd=root,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        bufsize=1,
    ) as process:
        _reply(process, "paspor")
        replies = [_timed(process, question) for question in questions]
        process.communicate()
    if process.returncode:
        raise SystemExit(f"bench ask: {' '.join(command)} ended with {process.returncode}")
    return replies


def _timed(process: subprocess.Popen[str], question: str) -> Answered:
    begun = time.perf_counter()
    reply = _reply(process, question)
    seconds = time.perf_counter() - begun
    answers = reply["answers"]
    return Answered(
        abstained=reply["abstained"],
        reason=reply["reason"],
        ids=tuple(one["id"] for one in answers),
        pages=tuple(page_of_address(one["url"]) for one in answers),
        texts=tuple(one["text"] for one in answers),
        seconds=seconds,
    )


def _reply(process: subprocess.Popen[str], question: str) -> dict[str, Any]:
    assert process.stdin and process.stdout
    process.stdin.write(one_line(question) + "\n")
    process.stdin.flush()
    line = process.stdout.readline()
    if not line:
        raise SystemExit(f"bench ask: no reply to {question[:80]!r}")
    return json.loads(line)


def one_line(text: str) -> str:
    """Return a text without what would end its line: a question is one line."""
    return " ".join(text.splitlines()) or text


def page_of_address(address: str) -> str:
    """Return the page of an address as it lies below the site's root, without its part."""
    path = urlsplit(address).path
    while path.startswith(("../", "./", "/")):
        path = path[path.index("/") + 1 :]
    return path
