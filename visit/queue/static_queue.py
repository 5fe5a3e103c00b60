"""The queue as files for phones outside: a page, and a small JSON that is renewed every few seconds.

    queue.json   {"now_ms": 1764464400000, "is_lost": false, "is_closed": false, "calls": […],
                  "missed": ["A009"], "lines": [{"prefix": "A", "last_called": "A012", "waiting": 7,
                  "least_min": 10, "most_min": 25}]}
    index.html   follows a number that is typed in, and its scripts and styles beside it

An office with an https host has the folder carried there by whatever it uses. Nothing in it is of
one person: no token, no ticket that waits, and a range only from ten calls of a line on.
"""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypedDict

from noticeboard.files import write_atomically
from noticeboard.messages import Message, reason_at
from visit.pages import STYLE_SHEET, VisitPages
from visit.queue.day import DayState
from visit.queue.live_queue import BoardState, LiveQueue
from visit.queue.queue_events import EventRefused
from visit.queue.queue_plan import QueuePlan, QueueService
from visit.queue.waiting import waiting_range

FOLDER = Path(__file__).parent
EVERY_S = 5.0
"""A third of the seconds after which the page shows no numbers."""
QUEUE_FILE = "queue.json"
COPIED = tuple(FOLDER / "page" / name for name in ("outside.js", "turn-sign.js", "queue.css"))


class QueueLine(TypedDict):
    """A line as whoever would take a number now may know it."""

    prefix: str
    last_called: str | None
    """The last ordinary number called; priority numbers come out of turn."""
    waiting: int
    least_min: int | None
    most_min: int | None


class PublishedQueue(BoardState):
    """The board's own state, with its moment `now_ms`, and the lines."""

    lines: list[QueueLine]


class FolderTaken(Exception):
    """Raised for a folder that holds something else, which would be written over."""


@contextmanager
def published_queue(
    queue: LiveQueue, plan: QueuePlan, folder: Path, *, is_example: bool
) -> Iterator[None]:
    """Keep the files of a folder up to date as long as it lasts. Raises FolderTaken, OSError.

    Its end is told too: phones then show no number at once.
    """
    write_page(plan, folder, is_example=is_example)
    write_queue(queue, plan, folder)
    is_ending = threading.Event()

    def keep_on() -> None:
        while not is_ending.wait(EVERY_S):
            write_queue(queue, plan, folder)

    thread = threading.Thread(target=keep_on, name="static-queue", daemon=True)
    thread.start()
    try:
        yield
    finally:
        is_ending.set()
        thread.join()
        _write(queue, folder, _lost(queue))


def write_page(plan: QueuePlan, folder: Path, *, is_example: bool) -> None:
    """Write the page and what it loads. Raises FolderTaken, OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()) and not (folder / QUEUE_FILE).exists():
        raise FolderTaken
    page = VisitPages(FOLDER / "templates").page(
        "outside.html", "id", plan=plan, is_example=is_example, style=""
    )
    write_atomically(folder / "index.html", page)
    for path in (STYLE_SHEET, *COPIED):
        shutil.copyfile(path, folder / path.name)


def write_queue(queue: LiveQueue, plan: QueuePlan, folder: Path) -> None:
    """Write the queue as it is now; what cannot be written is an alarm to staff."""
    try:
        state = queue.state()
        board = queue.board(state)
        lines = [] if board["is_lost"] else [_line(state, one) for one in plan.services]
        found = PublishedQueue(**board, lines=lines)
    except EventRefused:
        found = _lost(queue)
    _write(queue, folder, found)


def _write(queue: LiveQueue, folder: Path, found: PublishedQueue) -> None:
    try:
        write_atomically(folder / QUEUE_FILE, json.dumps(found))
    except OSError as error:
        queue.problems["publish"] = Message("queue_alarm_publish", {"reason": reason_at(error)})
    else:
        queue.problems.pop("publish", None)


def _lost(queue: LiveQueue) -> PublishedQueue:
    now_ms = round(queue.now().timestamp() * 1000)
    board = BoardState(is_lost=True, now_ms=now_ms, is_closed=False, calls=[], missed=[])
    return PublishedQueue(**board, lines=[])


def _line(state: DayState, service: QueueService) -> QueueLine:
    ordinary = (one for one in reversed(state.calls) if not one.priority and one.times == 1)
    last = next((one.number for one in ordinary if one.number[0] == service.prefix), None)
    waiting = len(state.waiting(service.id))
    wait = waiting_range(state, service.id, waiting)
    return QueueLine(
        prefix=service.prefix,
        last_called=last,
        waiting=waiting,
        least_min=wait.least_min if wait else None,
        most_min=wait.most_min if wait else None,
    )
