"""Storage: what the publication to another computer needs of it, whatever it speaks."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Literal, Protocol

ProblemKind = Literal["lost", "refused", "full", "failed", "no_links"]


class StorageProblem(Exception):
    """A storage that was lost, refused, is full, or failed for the reason given."""

    def __init__(self, kind: ProblemKind, reason: str) -> None:
        super().__init__(f"{kind}: {reason}")
        self.kind, self.reason = kind, reason


class Storage(Protocol):
    """Files of another computer by their paths below the place, with slashes."""

    async def read(self, name: str) -> bytes | None:
        """Return a file's content; None where there is none."""

    async def write(self, name: str, content: bytes) -> None:
        """Replace a file in one step: whoever asks gets the old content or the new, whole."""

    async def move(self, name: str, to: str) -> None:
        """Put a file in the place of another; raises FileNotFoundError where there is none."""

    async def remove(self, names: Sequence[str]) -> None:
        """Remove files that are there, and the folders that are empty because of it."""

    async def remove_below(self, folder: str) -> None:
        """Remove a folder with all that is in it."""

    async def entries(self, folders: Collection[str]) -> Mapping[str, bool]:
        """Return what lies in some folders by path, and whether it is a file; "" is the place.

        A storage without folders names the files below them.
        """


class LinkedStorage(Storage, Protocol):
    """Storage with links, of which one can be put in the place of another in one step."""

    async def alias(self, name: str, to: str) -> bool:
        """Give a file a second name; returns False where that cannot be."""

    async def leads_to(self, name: str) -> str | None:
        """Return where a link leads, as a path below the place; "" for what is anything else.

        None is returned where there is nothing.
        """

    async def switch(self, name: str, to: str) -> None:
        """Let a link lead to a folder: whoever asks gets all of the old one or all of the new."""


OpenedStorage = AbstractAsyncContextManager[Storage]
"""A storage that is connected to; whatever goes wrong inside is raised as StorageProblem."""
