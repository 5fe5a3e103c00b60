"""Addresses of the queue's server.

GET  /board/                     the board; POST /board/told what it showed and what it played
GET  /ticket/                    draw a number; POST /ticket/draw, then /ticket/drawn/TOKEN/
GET  /t/TOKEN/                   the phone page of one ticket; /t/TOKEN/state the same as JSON
GET  /queue/numbers/12           what a kiosk on this computer says of A012, B012 …
GET  /counter/, /counter/3/      staff; POST /counter/3/next, recall, arrived, served …
GET  /queue/events               calls and the board's state, as server-sent events, for everybody
GET  /counter/events             that something has changed, for staff
POST /feed                       events of another queue machine, one a line, by its token

Numbers are drawn and the board speaks on this computer, or after its PIN was given; counters
always ask for it. A phone can read its own ticket and do nothing.
"""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.responses import RedirectResponse
from starlette.routing import Route

from noticeboard.loopback import ASGIApp, LoopbackGuard
from visit.pages import STYLE, own_files
from visit.pages.page_shell import FOLDER as SHELL
from visit.queue.queue_server import QueueServer
from visit.queue.queue_views import FOLDER
from visit.queue.staff_answers import StaffAnswers
from visit.queue.visitor_answers import VisitorAnswers


def make_queue_app(server: QueueServer, port: int) -> ASGIApp:
    """Return the application that answers to the server's own names on one port."""
    visitors, staff = VisitorAnswers(server), StaffAnswers(server)
    routes = [
        Route("/", lambda request: RedirectResponse("/counter/")),
        own_files(STYLE, SHELL / "static"),
        own_files("/queue/page/", FOLDER / "page"),
        Route("/queue/events", visitors.events),
        Route("/queue/sounds", visitors.sounds),
        Route("/queue/sounds/{name}", visitors.sound),
        Route("/queue/board.css", visitors.board_style),
        Route("/board/", visitors.board),
        Route("/board/told", visitors.told, methods=["POST"]),
        Route("/ticket/", visitors.tickets),
        Route("/ticket/draw", visitors.draw, methods=["POST"]),
        Route("/ticket/drawn/{token}/", visitors.drawn),
        Route("/t/{token}/", visitors.phone),
        Route("/t/{token}/state", visitors.phone_state),
        Route("/queue/numbers/{digits:int}", visitors.number),
        Route("/feed", visitors.feed, methods=["POST"]),
        Route("/counter/", staff.overview),
        Route("/counter/enter", staff.enter, methods=["POST"]),
        Route("/counter/events", staff.events),
        Route("/counter/dismiss", staff.dismiss, methods=["POST"]),
        Route("/counter/close-day", staff.close_day, methods=["POST"]),
        Route("/counter/{counter:int}/", staff.counter),
        Route("/counter/{counter:int}/{act}", staff.act, methods=["POST"]),
    ]
    return LoopbackGuard(Starlette(routes=routes), port, server.own_addresses)
