"""The parts of the queue's server, and how its answers read a request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from noticeboard.loopback import OWN_NAMES, html_response, read_fields
from noticeboard.messages import STAFF_LANGUAGES, Message
from visit.queue.access import CounterDoor
from visit.queue.live_queue import LiveQueue
from visit.queue.queue_views import QueueViews
from visit.queue.ticket_printer import TicketPrinter
from visit.queue.turn_pushes import TurnPushes

COOKIE = "queue_session"
MOST_BYTES = 4_096


@dataclass
class QueueServer:
    """All that the addresses need."""

    queue: LiveQueue
    views: QueueViews
    door: CounterDoor
    own_addresses: Sequence[str] = OWN_NAMES
    """Addresses of this computer: who asks from there sits at it."""
    feed_token: str = ""
    sounds: Mapping[str, tuple[Path, float]] = field(default_factory=dict)
    """Files and seconds of the prepared sounds, by their ids."""
    board_style: str = ""
    printer: TicketPrinter | None = None
    pushes: TurnPushes | None = None
    phone_address: str = ""
    """The https address at which the office's proxy hands phones on to here; empty without one."""


class QueueAnswers:
    """Answers that know who asks."""

    def __init__(self, server: QueueServer) -> None:
        self.server, self.queue, self.views = server, server.queue, server.views

    def has_session(self, request: Request) -> bool:
        return self.server.door.knows(request.cookies.get(COOKIE))

    def is_ours(self, request: Request) -> bool:
        """Return whether the request comes from this computer or from a session."""
        return address_of(request) in self.server.own_addresses or self.has_session(request)

    def enter_first(self, request: Request, problem: Message | None = None) -> Response:
        page = self.views.enter(language_of(request), request.url.path, problem)
        return html_response(page, 403)


def address_of(request: Request) -> str:
    return request.client.host if request.client else ""


def language_of(request: Request) -> str:
    asked = request.query_params.get("language", STAFF_LANGUAGES[0])
    return asked if asked in STAFF_LANGUAGES else STAFF_LANGUAGES[0]


async def read_form(request: Request) -> dict[str, str]:
    """Read a form as pages here send it; of a field given twice the last counts."""
    return dict(await read_fields(request, MOST_BYTES))
