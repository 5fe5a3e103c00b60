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

    def start_all_workers(self) -> None:
        """Have every worker import what speaking needs, the second one as well."""
        from noticeboard.speech.synthesis.worker import import_tools
        from noticeboard.speech.workers import WORKERS

        # A worker that is there already takes the first of these, and has nothing to do.
        for _ in range(WORKERS):
            self.workers.submit(import_tools, None)


@contextlib.contextmanager
def opened_tools(root: Path, *, speaks: bool = False, stay: bool = False) -> Iterator[Tools]:
    """Start the builders at once, before anything is imported; all end with the block.

    `speaks` starts a worker too, which otherwise starts with the first sentence; `stay` says that
    more than one build will use them, and starts all workers.
    """
    builders = start_builders(root)
    try:
        from noticeboard.speech.workers import Workers

        with Workers(do_few=True, are_ready=speaks) as workers:
            tools = Tools(builders, workers)
            if stay:
                tools.start_all_workers()
            elif speaks:
                from noticeboard.speech.synthesis.worker import import_tools

                workers.submit(import_tools, None)
            yield tools
    finally:
        builders.close()
