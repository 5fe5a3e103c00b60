"""`python3 build.py queue`: opens log, sounds, feed and port, and serves until it is ended."""

from __future__ import annotations

import contextlib
import datetime
import getpass
import ipaddress
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from socket import socket

from noticeboard.loopback import OWN_NAMES, listen, make_server
from noticeboard.messages import Message, Value, reason_of
from visit.queue.access import CounterDoor, PinRefused, store_pin
from visit.queue.board_size import board_style
from visit.queue.call_sounds import prepare_sounds
from visit.queue.demonstration import DEMONSTRATION_PLAN
from visit.queue.desk import Desk
from visit.queue.live_queue import LiveQueue
from visit.queue.plan_file import read_plan
from visit.queue.postgres_log import ClosableLog, open_log
from visit.queue.queue_feed import FeedFile
from visit.queue.queue_options import QueueOptions
from visit.queue.queue_plan import QueuePlan
from visit.queue.queue_routes import make_queue_app
from visit.queue.queue_server import QueueServer
from visit.queue.queue_views import QueueViews
from visit.queue.static_queue import FolderTaken, published_queue
from visit.queue.ticket_printer import TicketPrinter

Say = Callable[[Message], None]
Clock = Callable[[], datetime.datetime]


class ServingRefused(Exception):
    """Says why the queue is not served, as a message to staff."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message.code)


def set_pin(options: QueueOptions, say: Say) -> None:
    """Ask for the PIN of the counters and keep its hash. Raises PinRefused."""
    if sys.stdin.isatty():
        pin = getpass.getpass("PIN: ")
        if getpass.getpass("PIN: ") != pin:
            raise PinRefused("queue_pin_differs")
    else:
        pin = sys.stdin.readline().strip()
    store_pin(options.state / "pin", pin)
    say(Message("queue_pin_kept"))


def close_day(options: QueueOptions, now: Clock, say: Say) -> None:
    """End the day in the log, whether or not a server runs. Raises EventRefused, Mistakes."""
    plan = plan_of(options)
    with contextlib.closing(_log(options)) as log:
        state = Desk(log, plan, now).close_day()
    say(Message("queue_day_now_closed", {"day": state.day, "count": len(state.tickets)}))


def serve(options: QueueOptions, root: Path, now: Clock, say: Say) -> None:
    """Serve until Ctrl+C. Raises ServingRefused, EventRefused, Mistakes, PlanRefused, PinRefused."""
    plan = plan_of(options)
    if not (options.state / "pin").exists():
        if not sys.stdin.isatty():
            raise ServingRefused(Message("queue_no_pin"))
        set_pin(options, say)
    own = taken_port(options)
    with own, contextlib.closing(_log(options)) as log, contextlib.ExitStack() as ends:
        queue = LiveQueue(Desk(log, plan, now), now)
        server = _server(options, root, queue, plan, own, say)
        app = make_queue_app(server, own.getsockname()[1])
        queue.start()
        if options.publish:
            ends.enter_context(_published(options.publish, queue, plan, not options.plan))
        _say_addresses(options, own, say)
        with contextlib.suppress(KeyboardInterrupt):
            make_server(app, on_exit=queue.close).run(sockets=[own])
        queue.close()


def plan_of(options: QueueOptions) -> QueuePlan:
    """Return the plan asked for, or the made-up one. Raises Mistakes."""
    return read_plan(options.plan) if options.plan else DEMONSTRATION_PLAN


def taken_port(options: QueueOptions) -> socket:
    """Take the port on this computer alone, or on one named address of its own network.

    Raises ServingRefused; every address at once is refused, so that no other network is served.
    """
    address = options.address or OWN_NAMES[0]
    try:
        found = ipaddress.IPv4Address(address)
    except ValueError as error:
        raise ServingRefused(Message("queue_address_bad", {"address": address})) from error
    is_near = found.is_private or found.is_link_local or found.is_loopback
    if found.is_unspecified or found.is_multicast or not is_near:
        raise ServingRefused(Message("queue_address_bad", {"address": address}))
    try:
        return listen(options.port, address)
    except (OSError, OverflowError) as error:
        values: dict[str, Value] = {
            "address": address,
            "port": str(options.port),
            "reason": reason_of(error),
        }
        raise ServingRefused(Message("queue_address_taken", values)) from error


def _log(options: QueueOptions) -> ClosableLog:
    name = "queue.sqlite" if options.plan else "example.sqlite"
    return open_log(options.log or str(options.state / name))


def _server(
    options: QueueOptions, root: Path, queue: LiveQueue, plan: QueuePlan, own: socket, say: Say
) -> QueueServer:
    say(Message("queue_preparing_sounds"))
    sounds = prepare_sounds(plan, root, root / ".cache" / "queue-sounds")
    for problem in sounds.problems:
        queue.problems["sounds"] = Message("queue_alarm_no_sounds", {"reason": problem})
    if options.feed:
        queue.follow(options.feed, FeedFile(options.feed, queue.desk, queue.notes.append))
    address, port = own.getsockname()
    is_near = address != OWN_NAMES[0]
    return QueueServer(
        queue,
        QueueViews(
            plan,
            is_example=not options.plan,
            phone_home=f"http://{address}:{port}" if is_near else "",
        ),
        CounterDoor(options.state / "pin", queue.now),
        own_addresses=(address,) if is_near else OWN_NAMES,
        feed_token=_feed_token(options.state / "feed-token"),
        sounds=sounds.files,
        board_style=board_style(root, options.screen) if options.screen else "",
        printer=TicketPrinter(options.printer) if options.printer else None,
    )


@contextlib.contextmanager
def _published(folder: Path, queue: LiveQueue, plan: QueuePlan, is_example: bool) -> Iterator[None]:
    with contextlib.ExitStack() as ends:
        try:
            ends.enter_context(published_queue(queue, plan, folder, is_example=is_example))
        except FolderTaken as error:
            raise ServingRefused(Message("queue_publish_taken", {"path": folder})) from error
        except OSError as error:
            failed = Message("queue_publish_failed", {"path": folder, "reason": reason_of(error)})
            raise ServingRefused(failed) from error
        yield


def _feed_token(path: Path) -> str:
    """Return the token that another machine's posts carry; made once, read by its owner only."""
    if not path.exists():
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(24))
    return path.read_text().strip()


def _say_addresses(options: QueueOptions, own: socket, say: Say) -> None:
    address, port = own.getsockname()
    home = f"http://{address}:{port}"
    pages = {"counters": "/counter/", "board": "/board/", "tickets": "/ticket/"}
    say(Message("queue_serving", {name: home + path for name, path in pages.items()}))
    if not options.plan:
        say(Message("queue_page_example"))
