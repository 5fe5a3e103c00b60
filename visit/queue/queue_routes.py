"""Addresses of the queue's server.

GET  /board/                     the board; POST /board/told what it showed and what it played
GET  /ticket/                    draw a number; POST /ticket/draw, then /ticket/drawn/TOKEN/
GET  /t/TOKEN/                   the phone page of one ticket; /t/TOKEN/state the same as JSON
POST /t/TOKEN/push               notify this phone, by https alone; DELETE no longer
GET  /queue/numbers/12           what a kiosk on this computer says of A012, B012 …
GET  /counter/, /counter/3/      staff; POST /counter/3/next, recall, arrived, served …
GET  /queue/events               calls and the board's state, as server-sent events, for everybody
GET  /counter/events             that something has changed, for staff
POST /feed                       events of another queue machine, one a line, by its token

Numbers are drawn and the board speaks on this computer, or after its PIN was given; counters
always ask for it. A phone can read its own ticket and do nothing.

By the https address of a proxy only phone pages are answered: whoever asks through a proxy on this
computer would else pass for somebody who sits at it.
"""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.responses import RedirectResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from noticeboard.loopback import ASGIApp, BaseRoute, LoopbackGuard, ProxiedGuard, https_host
from visit.pages import STYLE, own_files
from visit.pages.page_shell import FOLDER as SHELL
from visit.queue.push_answers import WORKER, PushAnswers
from visit.queue.queue_server import QueueServer
from visit.queue.queue_views import FOLDER
from visit.queue.staff_answers import StaffAnswers
from visit.queue.visitor_answers import VisitorAnswers

HANDED_ON = {b"forwarded", b"via", b"x-forwarded-for", b"x-forwarded-host", b"x-real-ip"}
"""Headers by which proxies say that they ask for somebody else."""
PHONES_AN_ADDRESS = 200
"""Phones of one Wi-Fi come back from the internet with one address."""


def make_queue_app(server: QueueServer, port: int) -> ASGIApp:
    """Return the application that answers to the server's own names on one port.

    It answers to the address for phones too, if there is one.
    """
    visitors, staff = VisitorAnswers(server), StaffAnswers(server)
    routes = [*_phone_routes(visitors), *_lobby_routes(visitors), *_staff_routes(staff)]
    lobby = LoopbackGuard(Starlette(routes=routes), port, server.own_addresses)
    if not server.phone_address:
        return lobby
    outside = VisitorAnswers(server, PHONES_AN_ADDRESS)
    offers = _push_routes(PushAnswers(server, server.pushes, outside)) if server.pushes else []
    routes = [*offers, *_phone_routes(outside)]
    phones = ProxiedGuard(Starlette(routes=routes), server.phone_address)

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        headers = dict(scope.get("headers", ()))
        is_named = headers.get(b"host") == https_host(server.phone_address).encode()
        is_handed_on = is_named or not HANDED_ON.isdisjoint(headers)
        await (phones if is_handed_on else lobby)(scope, receive, send)

    return answer


def _phone_routes(visitors: VisitorAnswers) -> list[BaseRoute]:
    return [
        own_files(STYLE, SHELL / "static"),
        own_files("/queue/page/", FOLDER / "page"),
        Route("/queue/events", visitors.events),
        Route("/t/{token}/", visitors.phone),
        Route("/t/{token}/state", visitors.phone_state),
    ]


def _push_routes(pushes: PushAnswers) -> list[BaseRoute]:
    """Return what phones by https are answered besides; the first route that fits answers."""
    return [
        # A worker is of use to pages at its own depth alone.
        Route(f"/t/{WORKER}", pushes.worker),
        Route("/t/{token}/", pushes.phone),
        Route("/t/{token}/push", pushes.turn_on, methods=["POST"]),
        Route("/t/{token}/push", pushes.turn_off, methods=["DELETE"]),
    ]


def _lobby_routes(visitors: VisitorAnswers) -> list[BaseRoute]:
    return [
        Route("/", lambda request: RedirectResponse("/counter/")),
        Route("/queue/sounds", visitors.sounds),
        Route("/queue/sounds/{name}", visitors.sound),
        Route("/queue/board.css", visitors.board_style),
        Route("/board/", visitors.board),
        Route("/board/told", visitors.told, methods=["POST"]),
        Route("/ticket/", visitors.tickets),
        Route("/ticket/draw", visitors.draw, methods=["POST"]),
        Route("/ticket/drawn/{token}/", visitors.drawn),
        Route("/queue/numbers/{digits:int}", visitors.number),
        Route("/feed", visitors.feed, methods=["POST"]),
    ]


def _staff_routes(staff: StaffAnswers) -> list[BaseRoute]:
    return [
        Route("/counter/", staff.overview),
        Route("/counter/enter", staff.enter, methods=["POST"]),
        Route("/counter/events", staff.events),
        Route("/counter/dismiss", staff.dismiss, methods=["POST"]),
        Route("/counter/close-day", staff.close_day, methods=["POST"]),
        Route("/counter/{counter:int}/", staff.counter),
        Route("/counter/{counter:int}/{act}", staff.act, methods=["POST"]),
    ]
