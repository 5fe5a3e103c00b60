"""The application that shows a bundle's folder at its own addresses."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from noticeboard.bundle.manifest import is_inside
from noticeboard.loopback.events import EventHub, event_stream
from noticeboard.loopback.guard import OWN_NAMES, LoopbackGuard
from noticeboard.loopback.responses import file_response, html_response, not_here

EVENTS = "/serve/events"
"""Where pages listen to the hub, if there is one."""


def make_app(
    site: Path,
    port: int,
    *,
    hub: EventHub | None = None,
    routes: Sequence[BaseRoute] = (),
    page_end: bytes = b"",
    names: Sequence[str] = OWN_NAMES,
) -> ASGIApp:
    """Return the application that serves a folder; it is guarded against other sites' pages.

    It answers only to `names`, of which a server on a network has that network's address.

    `routes` come before the files of the folder, and `page_end`
    (a script of the server's own) goes into every page before the end of its body. A script that
    asks for a page gets the bundle's own bytes, for it may count their hash.
    """
    events = [] if hub is None else [Route(EVENTS, lambda request: event_stream(hub, request))]
    inner = Starlette(routes=[*routes, *events, folder_route(site, page_end)])
    return LoopbackGuard(inner, port, names)


def folder_route(site: Path, page_end: bytes) -> Route:
    """Return the route that answers with the files of a folder, found anew at each request."""

    def answer(request: Request) -> Response:
        name = request.path_params["path"]
        if not name or name.endswith("/"):
            name += "index.html"
        if not is_inside(name):
            return not_here()
        path = site / name
        if path.is_dir() and (path / "index.html").is_file():
            return RedirectResponse(f"/{name}/")
        if not path.is_file():
            return not_here()
        if name.endswith(".html"):
            end = page_end if _is_opened(request) else b""
            return html_response(path.read_bytes().replace(b"</body>", end + b"</body>", 1))
        return file_response(name, path)

    return Route("/{path:path}", answer)


def _is_opened(request: Request) -> bool:
    """Return whether a page is opened in a window: every browser then asks for HTML by name."""
    return "text/html" in request.headers.get("accept", "text/html")


def file_route(address: str, path: Path) -> Route:
    """Return the route that answers at an address with one file of the server's own."""
    return Route(address, lambda request: file_response(path.name, path))
