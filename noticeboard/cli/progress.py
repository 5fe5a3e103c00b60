"""Progress on the terminal: one line that changes, or plain lines where there is no terminal."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

from noticeboard.cli.wording import Speaker


@contextlib.contextmanager
def told(say: Speaker) -> Iterator[Callable[[str, int, int], None]]:
    """Give a function that is told how far the work is."""
    if not sys.stderr.isatty():
        yield _plain(say)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        tasks: dict[str, TaskID] = {}

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(say(stage), total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield tell


def _plain(say: Speaker) -> Callable[[str, int, int], None]:
    seen: set[str] = set()

    def tell(stage: str, done: int, total: int) -> None:
        if stage not in seen:
            seen.add(stage)
            print(f"{say(stage)} …", file=sys.stderr, flush=True)

    return tell
