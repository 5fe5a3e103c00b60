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
def opened_tools(root: Path) -> Iterator[Tools]:
    """Start the builders at once, before anything is imported; all end with the block."""
    builders = start_builders(root)
    try:
        from noticeboard.speech.workers import Workers

        with Workers(do_few=True) as workers:
            yield Tools(builders, workers)
    finally:
        builders.close()
