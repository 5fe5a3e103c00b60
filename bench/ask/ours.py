"""Our own answers, taken from outside: the command that answers one line with one line."""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, TypedDict
from urllib.parse import urlsplit

from bench.ask.scores import Answered


class RepliedAnswer(TypedDict):
    """One answer of a reply, as far as it is judged."""

    id: str
    url: str
    text: str


class CommandReply(TypedDict):
    """What the command answers to one line, as far as it is judged."""

    abstained: bool
    reason: str | None
    answers: list[RepliedAnswer]


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
        # Nothing may wait in a buffer of ours for a program that has ended.
        bufsize=0,
    ) as process:
        asked = _Asked(process)
        asked.reply("paspor")
        replies = [_timed(asked, question) for question in questions]
        process.communicate()
    if process.returncode:
        raise SystemExit(f"bench ask: {' '.join(command)} ended with {process.returncode}")
    return replies


class _Asked:
    """A program that answers one line with one line."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin and isinstance(process.stdout, io.RawIOBase)
        self.questions: IO[bytes] = process.stdin
        self.replies: io.BufferedReader = io.BufferedReader(process.stdout)

    def reply(self, question: str) -> CommandReply:
        """Return the reply to a question; SystemExit where the program ended instead."""
        # That it has ended may be found out while writing to it or while reading.
        with contextlib.suppress(BrokenPipeError):
            self.questions.write(f"{one_line(question)}\n".encode())
        line = self.replies.readline()
        if not line:
            raise SystemExit(f"bench ask: no reply to {question[:80]!r}")
        reply: CommandReply = json.loads(line)
        return reply


def _timed(asked: _Asked, question: str) -> Answered:
    begun = time.perf_counter()
    reply = asked.reply(question)
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


def one_line(text: str) -> str:
    """Return a text without what would end its line: a question is one line."""
    return " ".join(text.splitlines()) or text


def page_of_address(address: str) -> str:
    """Return the page of an address as it lies below the site's root, without its part."""
    path = urlsplit(address).path
    while path.startswith(("../", "./", "/")):
        path = path[path.index("/") + 1 :]
    return path
