"""Addresses of the lobby's server."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
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
    read_fields,
)
from noticeboard.messages import STAFF_LANGUAGES

PAGE = Path(__file__).parent / "page"
SCRIPT = (
    b'<script src="/lobby/page/heartbeat.js"></script>\n'
    b'<script src="/lobby/page/pairing.js"></script>\n'
)
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
        Route("/lobby/waiting", answers.waiting, methods=["POST"]),
        Route("/lobby/pair", answers.pair, methods=["POST"]),
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
        return html_response(lobby_page(self.lobby, language))

    async def heartbeat(self, request: Request) -> Response:
        body = await read_body(request, MOST_BYTES)
        try:
            is_ours = await run_in_threadpool(self.lobby.hear, body)
        except OSError:
            # The screen keeps what it has shown and tells it once more.
            return Response(status_code=503, headers=NEVER_KEPT)
        return Response(status_code=204 if is_ours else 400, headers=NEVER_KEPT)

    async def waiting(self, request: Request) -> Response:
        body = await read_body(request, MOST_BYTES)
        try:
            screen = self.lobby.devices.ask(json.loads(body)["device"])
        except (ValueError, KeyError, TypeError, RecursionError):
            screen = None
        if screen is None:
            return Response(status_code=400, headers=NEVER_KEPT)
        return JSONResponse({"screen": screen}, headers=NEVER_KEPT)

    async def pair(self, request: Request) -> Response:
        fields = dict(await read_fields(request, MOST_BYTES))
        # A device that has gone meanwhile is on the page no more, which says enough.
        await run_in_threadpool(self.lobby.pair, fields.get("device", ""), fields.get("screen", ""))
        other = fields.get("language", "")
        is_other = other in STAFF_LANGUAGES[1:]
        return RedirectResponse(f"/lobby/{other}/" if is_other else "/lobby/", status_code=303)


async def _calls(calls: QueueCalls, request: Request) -> Response:
    return event_stream(calls.hub, request)


def _own_file(request: Request) -> Response:
    path = PAGE / request.path_params["name"]
    return file_response(path.name, path) if path in PAGE.iterdir() else not_here()
