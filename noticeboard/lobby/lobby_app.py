"""Addresses of the lobby's server."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from noticeboard.lobby.heartbeats import Lobby
from noticeboard.lobby.lobby_page import lobby_page
from noticeboard.lobby.queue_calls import QueueCalls
from noticeboard.loopback import (
    NEVER_KEPT,
    ASGIApp,
    event_stream,
    file_response,
    html_response,
    make_app,
    not_here,
    read_body,
)
from noticeboard.messages import STAFF_LANGUAGES

PAGE = Path(__file__).parent / "page"
SCRIPT = b'<script src="/lobby/page/heartbeat.js"></script>\n'
"""Added to every page by this server alone: elsewhere a screen has nobody to tell."""
CALLS_SCRIPT = b'<script src="/lobby/page/calls.js"></script>\n'
"""Added where the server listens to a queue."""
MOST_BYTES = 1_000_000


def make_lobby_app(
    lobby: Lobby, port: int, names: Sequence[str], calls: QueueCalls | None = None
) -> ASGIApp:
    """Return the application that answers to these names on one port, with calls if it has any."""
    answers = _LobbyAnswers(lobby)
    routes = [
        Route("/", lambda request: RedirectResponse("/signage/")),
        Route("/lobby", lambda request: RedirectResponse("/lobby/")),
        Route("/lobby/", answers.page),
        Route("/lobby/{language}/", answers.page),
        Route("/lobby/heartbeat", answers.heartbeat, methods=["POST"]),
        Route("/lobby/page/{name}", _own_file),
    ]
    if calls is None:
        return make_app(lobby.site, port, routes=routes, page_end=SCRIPT, names=names)
    # Screens hear calls from the server they came from, so no page may ask any other.
    routes.append(Route("/lobby/calls", partial(_calls, calls)))
    scripts = SCRIPT + CALLS_SCRIPT
    return make_app(lobby.site, port, routes=routes, page_end=scripts, names=names)


class _LobbyAnswers:
    """Every address' answer."""

    def __init__(self, lobby: Lobby) -> None:
        self.lobby = lobby

    def page(self, request: Request) -> Response:
        language = request.path_params.get("language", STAFF_LANGUAGES[0])
        if language not in STAFF_LANGUAGES:
            return not_here()
        return html_response(lobby_page(self.lobby.states(), self.lobby.now(), language))

    async def heartbeat(self, request: Request) -> Response:
        body = await read_body(request, MOST_BYTES)
        try:
            is_ours = await run_in_threadpool(self.lobby.hear, body)
        except OSError:
            # The screen keeps what it has shown and tells it once more.
            return Response(status_code=503, headers=NEVER_KEPT)
        return Response(status_code=204 if is_ours else 400, headers=NEVER_KEPT)


async def _calls(calls: QueueCalls, request: Request) -> Response:
    return event_stream(calls.hub, request)


def _own_file(request: Request) -> Response:
    path = PAGE / request.path_params["name"]
    return file_response(path.name, path) if path in PAGE.iterdir() else not_here()
