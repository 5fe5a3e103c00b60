"""Files on their way to another computer: several at one time, and the notes of what has arrived."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

AT_ONCE = 8
"""Files on their way at one time: the answer to one is waited for while others travel."""


class Arrivals:
    """The notes of what has arrived of one upload: a token, then a name a line."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def names(self, token: str) -> frozenset[str]:
        """Return what has arrived of an upload; a line that was cut off counts as not."""
        try:
            first, *names = self.path.read_text(encoding="utf-8").split("\n")
        except OSError:
            return frozenset()
        return frozenset(names[:-1]) if first == token else frozenset()

    def are_of(self, token: str) -> bool:
        """Return whether the notes are of an upload."""
        try:
            return self.path.read_text(encoding="utf-8").startswith(f"{token}\n")
        except OSError:
            return False

    def begin(self, token: str) -> None:
        """Forget the upload before."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(f"{token}\n", encoding="utf-8")

    def add(self, name: str) -> None:
        """Note that a file has arrived."""
        with self.path.open("a", encoding="utf-8") as notes:
            notes.write(f"{name}\n")

    def end(self) -> None:
        """Forget an upload that is done."""
        self.path.unlink(missing_ok=True)


async def all_at_once(work: Callable[[str], Awaitable[None]], names: Sequence[str]) -> None:
    """Do something with every name, some at one time; raises the first problem and stops the rest."""
    free = asyncio.Semaphore(AT_ONCE)

    async def one(name: str) -> None:
        async with free:
            await work(name)

    try:
        async with asyncio.TaskGroup() as group:
            for name in names:
                group.create_task(one(name))
    except BaseExceptionGroup as problems:
        raise problems.exceptions[0] from problems
