"""Addresses of the page. All lie below a token, which only whoever started it knows."""

from __future__ import annotations

import secrets

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp

from noticeboard.edit_page.drafts import Drafts
from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.edit_page.emergency_answers import EmergencyAnswers
from noticeboard.edit_page.form_answers import FormAnswers
from noticeboard.edit_page.overview_answers import OverviewAnswers
from noticeboard.edit_page.page_frame import PageFrame
from noticeboard.edit_page.page_words import ASSETS
from noticeboard.edit_page.preview_answers import PreviewAnswers
from noticeboard.loopback import LoopbackGuard, file_response, not_here
from noticeboard.messages import STAFF_LANGUAGES
from noticeboard.previews import OfficePreviews, style_sources


def new_token() -> str:
    """Return a token that nobody guesses."""
    return secrets.token_urlsafe(18)


def make_edit_app(office: EditedOffice, port: int, token: str) -> ASGIApp:
    """Return the application of the page, for this computer alone."""
    return LoopbackGuard(Starlette(routes=[edit_route(office, token)]), port)


def edit_route(office: EditedOffice, token: str) -> BaseRoute:
    """Return the one route below which the page lies, for a server that is guarded."""
    home, drafts, previews = f"/{token}", Drafts.of(office.root), OfficePreviews(office.root)
    frames = [PageFrame(office, drafts, home, language) for language in STAFF_LANGUAGES]
    routes = [
        Route("/", lambda request: RedirectResponse(f"{home}/{STAFF_LANGUAGES[0]}/")),
        Route("/own/{name:path}", _own_file),
        *(
            Mount(
                f"/{frame.language}",
                routes=[
                    *OverviewAnswers(frame).routes(),
                    *PreviewAnswers(frame, previews).routes(),
                    *FormAnswers(frame).routes(),
                    *EmergencyAnswers(frame).routes(),
                ],
            )
            for frame in frames
        ),
    ]
    return Mount(home, routes=routes)


def _own_file(request: Request) -> Response:
    name = request.path_params["name"]
    own = {path.name: path for path in ASSETS.iterdir()}
    path = {**style_sources(), **own}.get(name)
    return file_response(name, path) if path else not_here()
