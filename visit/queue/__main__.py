"""`python3 build.py queue`: serves the lobby's queue; `--demo` shows a day that never was.

Exit codes: 0 ended as asked, 2 used wrongly, 3 the log, the port or the plan cannot be used.
"""

from __future__ import annotations

import datetime
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from noticeboard.messages import Message, Mistakes, reason_at, sentence
from noticeboard.time_zone import WIB
from visit.queue.access import PinRefused
from visit.queue.day import DayState, state_of
from visit.queue.demonstration import Scene, demonstration_day
from visit.queue.event_log import SqliteLog
from visit.queue.plan_file import PlanRefused
from visit.queue.queue_events import EventRefused
from visit.queue.queue_options import QueueOptions, read_queue_options
from visit.queue.serving import ServingRefused, close_day, serve, set_pin
from visit.queue.ticket_printer import PrinterRefused
from visit.queue.waiting import waiting_range

ROOT = Path(__file__).parents[2]
FINE, FAILED = 0, 3


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for, and return the exit code."""
    options = read_queue_options(arguments)
    try:
        if options.demo:
            return _demonstrated(options)
        _served(options)
    except Mistakes as wrong:
        print(wrong.text(options.lang), file=sys.stderr)
        return FAILED
    except (EventRefused, PinRefused, PlanRefused, PrinterRefused, ServingRefused) as refused:
        print(sentence(refused.message, options.lang), file=sys.stderr)
        return FAILED
    except OSError as error:
        unusable = Message("queue_disk_unusable", {"reason": reason_at(error)})
        print(sentence(unusable, options.lang), file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return FINE
    return FINE


def _served(options: QueueOptions) -> None:
    def say(message: Message) -> None:
        _say(options, message)

    if options.set_pin:
        set_pin(options, say)
    elif options.close_day:
        close_day(options, _now, say)
    else:
        serve(options, ROOT, _now, say)


def _demonstrated(options: QueueOptions) -> int:
    """Play the demonstration day on a log of its own."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(SqliteLog(Path(folder) / "queue.sqlite")) as log,
    ):
        return _played(options, log, _now().date())


def _played(options: QueueOptions, log: SqliteLog, day: datetime.date) -> int:
    _say(options, Message("queue_demo_begins"))
    last = None
    for scene in demonstration_day(log, day, visitors=options.visitors, seed=options.seed):
        if last is not None and options.speed:
            time.sleep((scene.at - last.at).total_seconds() / 60 / options.speed)
        _say(options, _line(scene))
        last = scene
    with log.writing() as writer:
        end = state_of(day, (event for _, event in writer.events(day)))
    _say(options, _summary(end))
    is_same = last is not None and end.calls == last.state.calls and end.is_closed
    _say(options, Message("queue_demo_replayed" if is_same else "queue_demo_differs"))
    return FINE if is_same else FAILED


def _line(scene: Scene) -> Message:
    """Return the sentence of a scene: the moment, the number, where, and what the board knows."""
    service = scene.state.tickets[scene.number].service
    waiting = len(scene.state.waiting(service))
    found = waiting_range(scene.state, service, max(waiting - 1, 0))
    wait = Message("queue_demo_wait_unknown")
    if found is not None:
        wait = Message("queue_demo_wait", {"least": found.least_min, "most": found.most_min})
    values = {
        "time": f"{scene.at:%H:%M}",
        "number": scene.number,
        "counter": scene.counter or "",
        "waiting": waiting,
        "wait": wait,
    }
    return Message(f"queue_demo_{scene.act}", values)


def _summary(state: DayState) -> Message:
    ends = Counter(ticket.state for ticket in state.tickets.values())
    values = {"all": len(state.tickets), "served": ends["served"], "closed": ends["closed"]}
    return Message("queue_demo_summary", values)


def _now() -> datetime.datetime:
    return datetime.datetime.now(WIB)


def _say(options: QueueOptions, message: Message) -> None:
    print(sentence(message, options.lang), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
