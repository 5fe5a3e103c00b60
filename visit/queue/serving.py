"""`python3 build.py queue`: opens log, sounds, feed and port, and serves until it is ended."""

from __future__ import annotations

import contextlib
import datetime
import getpass
import os
import re
import secrets
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from socket import socket

from noticeboard.loopback import OWN_NAMES, listen, make_server
from noticeboard.messages import Message, Value, reason_of
from noticeboard.near_address import near_address
from visit.queue.access import CounterDoor, PinRefused, store_pin
from visit.queue.board_size import board_style
from visit.queue.call_sounds import prepare_sounds
from visit.queue.demonstration import DEMONSTRATION_PLAN
from visit.queue.desk import Desk
from visit.queue.live_queue import LiveQueue
from visit.queue.plan_file import read_plan
from visit.queue.postgres_log import ClosableLog, open_log
from visit.queue.push_sender import PushSender
from visit.queue.queue_feed import FeedFile
from visit.queue.queue_options import QueueOptions
from visit.queue.queue_plan import QueuePlan
from visit.queue.queue_routes import make_queue_app
from visit.queue.queue_server import QueueServer
from visit.queue.queue_views import QueueViews
from visit.queue.static_queue import FolderTaken, published_queue
from visit.queue.ticket_printer import TicketPrinter
from visit.queue.turn_pushes import TurnPushes

Say = Callable[[Message], None]
Clock = Callable[[], datetime.datetime]
_HTTPS_ADDRESS = re.compile(r"https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?")
_CONTACT = re.compile(r"mailto:[!-~]+@[!-~]+|https://[!-~]+")


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
    """Serve until Ctrl+C.

    Raises ServingRefused, EventRefused, Mistakes, PlanRefused, PinRefused, PrinterRefused.
    """
    plan = plan_of(options)
    printer = TicketPrinter(options.printer) if options.printer else None
    if not (options.state / "pin").exists():
        if not sys.stdin.isatty():
            raise ServingRefused(Message("queue_no_pin"))
        set_pin(options, say)
    check_phones(options)
    own = taken_port(options)
    with own, contextlib.closing(_log(options)) as log, contextlib.ExitStack() as ends:
        queue = LiveQueue(Desk(log, plan, now), now, is_example=is_example(plan))
        server = _server(options, root, queue, plan, own, say)
        server.printer = printer
        server.pushes = ends.enter_context(_pushes(options, queue))
        app = make_queue_app(server, own.getsockname()[1])
        queue.start()
        if printer and (problem := printer.state()):
            # Staff should know before the first visitor stands there without a ticket.
            queue.set_problem("printer", problem)
            say(problem)
        if options.publish:
            ends.enter_context(_published(options.publish, queue, plan))
        _say_addresses(plan, own, say)
        with contextlib.suppress(KeyboardInterrupt):
            # A proxy on this computer asks from one of its addresses.
            proxies = {*server.own_addresses, OWN_NAMES[0]}
            make_server(app, on_exit=queue.close, proxies=[*proxies]).run(sockets=[own])
        queue.close()


def plan_of(options: QueueOptions) -> QueuePlan:
    """Return the plan asked for, or the made-up one. Raises Mistakes."""
    return read_plan(options.plan) if options.plan else DEMONSTRATION_PLAN


def is_example(plan: QueuePlan) -> bool:
    """Return whether a plan is the made-up one, or a copy of it in which nothing was changed."""
    return plan == DEMONSTRATION_PLAN


def taken_port(options: QueueOptions) -> socket:
    """Take the port on this computer alone, or on one named address of its own network.

    Raises ServingRefused; every address at once is refused, so that no other network is served.
    """
    address = options.address or OWN_NAMES[0]
    try:
        near_address(address)
    except ValueError as error:
        raise ServingRefused(Message("queue_address_bad", {"address": address})) from error
    try:
        return listen(options.port, address)
    except (OSError, OverflowError) as error:
        values: dict[str, Value] = {
            "address": address,
            "port": str(options.port),
            "reason": reason_of(error),
        }
        raise ServingRefused(Message("queue_address_taken", values)) from error


def check_phones(options: QueueOptions) -> None:
    """Look at the https address for phones and at the contact for push services.

    Raises ServingRefused.
    """
    address, contact = options.phone_address, options.push_contact
    if address is not None and not _HTTPS_ADDRESS.fullmatch(address):
        raise ServingRefused(Message("queue_phone_address_bad", {"address": address}))
    if contact is not None and not _CONTACT.fullmatch(contact):
        raise ServingRefused(Message("queue_push_contact_bad", {"contact": contact}))
    if contact is not None and address is None:
        raise ServingRefused(Message("queue_push_needs_https"))


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
            is_example=queue.is_example,
            phone_home=options.phone_address or (f"http://{address}:{port}" if is_near else ""),
        ),
        CounterDoor(options.state / "pin", queue.now),
        own_addresses=(address,) if is_near else OWN_NAMES,
        feed_token=_feed_token(options.state / "feed-token"),
        sounds=sounds.files,
        board_style=board_style(root, options.screen) if options.screen else "",
        phone_address=options.phone_address or "",
    )


@contextlib.contextmanager
def _pushes(options: QueueOptions, queue: LiveQueue) -> Iterator[TurnPushes | None]:
    """Notify phones as long as it lasts, if staff named a contact. Raises ServingRefused."""
    if not options.push_contact:
        yield None
        return
    path = options.state / "push-key"
    try:
        from visit.queue.push_keys import read_keys

        keys = read_keys(path, options.push_contact)
    except ImportError as error:
        raise ServingRefused(Message("queue_no_cryptography")) from error
    except ValueError as error:
        raise ServingRefused(Message("queue_push_key_bad", {"path": path})) from error
    sender = PushSender(keys, queue.now)
    kept = options.state / "push-subscriptions.json"
    pushes = TurnPushes(kept, keys.public, sender.send, queue.now, queue.note)
    pushes.start()
    queue.followers.append(pushes.follow)
    try:
        yield pushes
    finally:
        pushes.close()


@contextlib.contextmanager
def _published(folder: Path, queue: LiveQueue, plan: QueuePlan) -> Iterator[None]:
    with contextlib.ExitStack() as ends:
        try:
            ends.enter_context(published_queue(queue, plan, folder, is_example=queue.is_example))
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


def _say_addresses(plan: QueuePlan, own: socket, say: Say) -> None:
    address, port = own.getsockname()
    home = f"http://{address}:{port}"
    pages = {"counters": "/counter/", "board": "/board/", "tickets": "/ticket/"}
    say(Message("queue_serving", {name: home + path for name, path in pages.items()}))
    if is_example(plan):
        say(Message("queue_page_example"))
