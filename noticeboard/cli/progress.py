"""Progress on the terminal: one line that changes, or plain lines where there is no terminal."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

from noticeboard.cli.messenger import Messenger

Report = Callable[[str, int, int], None]
"""Takes the code of a stage, how much of it is done, and of how much."""


@contextlib.contextmanager
def shown_progress(messenger: Messenger) -> Iterator[Report]:
    """Give a function that shows how far the work is."""
    if not sys.stderr.isatty():
        yield _plain(messenger)
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

        def report(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(messenger.text(stage), total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield report


def _plain(messenger: Messenger) -> Report:
    seen: set[str] = set()

    def report(stage: str, done: int, total: int) -> None:
        if stage not in seen:
            seen.add(stage)
            print(f"{messenger.text(stage)} …", file=sys.stderr, flush=True)

    return report
