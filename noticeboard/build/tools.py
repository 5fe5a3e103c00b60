"""The processes that a build hands work to; in a program that stays they outlive it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from noticeboard.build.mkdocs import Builders, start_builders

if TYPE_CHECKING:
    from noticeboard.speech.workers import Workers


@dataclass(frozen=True)
class Tools:
    """Builders of pages, and workers that speak."""

    builders: Builders
    workers: Workers

    @contextlib.contextmanager
    def settled(self) -> Iterator[None]:
        """Wait at the end of the block for whatever was begun in it."""
        with self.builders.settled(), self.workers.settled():
            yield


@contextlib.contextmanager
def opened_tools(root: Path, *, speaks: bool = False, stay: bool = False) -> Iterator[Tools]:
    """Start the builders at once, before anything is imported; all end with the block.

    `speaks` starts a worker too, which otherwise starts with the first sentence; `stay` says that
    more than one build will use them, and starts all workers.
    """
    builders = start_builders(root)
    try:
        from noticeboard.speech.workers import WORKERS, Workers

        with Workers(do_few=True, stay=stay) as workers:
            if speaks:
                from noticeboard.speech.synthesis.worker import import_tools

                for _ in range(WORKERS if stay else 1):
                    workers.submit(import_tools, None)
            yield Tools(builders, workers)
    finally:
        builders.close()
