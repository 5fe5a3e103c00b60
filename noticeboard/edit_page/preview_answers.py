"""Answers of the preview: the draft as the public would meet it, and each of its parts."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from noticeboard.edit_page.form_answers import FORM, opened_form
from noticeboard.edit_page.page_frame import PageFrame
from noticeboard.edit_page.page_words import render_page
from noticeboard.edit_page.preview_pages import PreviewQuery, preview_context
from noticeboard.loopback import NEVER_KEPT, html_response, not_here
from noticeboard.previews import (
    OfficePreviews,
    RenderedOffice,
    braille_text,
    page_document,
    preview_policy,
    sheet_document,
    slide_document,
    speak_preview,
)

PART = "/shown/{mark}"


@dataclass(frozen=True)
class PreviewAnswers:
    """The addresses of previews; a part is asked for by the mark of the preview that names it."""

    frame: PageFrame
    previews: OfficePreviews

    def routes(self) -> list[BaseRoute]:
        """Return every address below that of the language."""
        return [
            Route(f"{FORM}/preview", self.preview),
            Route(f"{PART}/page/{{language}}/{{id}}", self._part(self._page)),
            Route(f"{PART}/slide/{{language}}/{{id}}/{{screen}}", self._part(self._slide)),
            Route(f"{PART}/sound/{{language}}/{{id}}", self._part(self._sound)),
            Route(f"{PART}/sheet/{{language}}/{{id}}", self._part(self._sheet)),
            Route(f"{PART}/braille/{{language}}/{{id}}", self._part(self._braille)),
        ]

    def preview(self, request: Request) -> Response:
        form = opened_form(self.frame, request)
        if form is None:
            return not_here()
        query = _query(request, self.frame.office.today)
        context = preview_context(form, self.previews, query)
        name = "preview_part.html" if "part" in request.query_params else "preview.html"
        return html_response(render_page(name, {**self.frame.given(request), **context}))

    def _part(
        self, answer: Callable[[RenderedOffice, Request], Response | None]
    ) -> Callable[[Request], Response]:
        def asked(request: Request) -> Response:
            preview = self.previews.at(request.path_params["mark"])
            return (preview and answer(preview.office, request)) or not_here()

        return asked

    @property
    def _styles(self) -> str:
        return f"{self.frame.home}/own/"

    def _page(self, office: RenderedOffice, request: Request) -> Response | None:
        page = office.pages.get(_place(request))
        return _document(page_document(page, self._styles)) if page else None

    def _slide(self, office: RenderedOffice, request: Request) -> Response | None:
        wanted = (request.path_params["screen"], *reversed(_place(request)))
        for slide in office.slides:
            if slide.key == wanted:
                return _document(slide_document(office, slide, self._styles))
        return None

    def _sound(self, office: RenderedOffice, request: Request) -> Response | None:
        said = office.sentences.get(_place(request))
        if said is None:
            return None
        return Response(
            speak_preview(office.catalogue, said), media_type="audio/wav", headers=NEVER_KEPT
        )

    def _sheet(self, office: RenderedOffice, request: Request) -> Response | None:
        page = office.pages.get(_place(request))
        document = page and sheet_document(office, page, self._styles)
        return _document(document) if document else None

    def _braille(self, office: RenderedOffice, request: Request) -> Response | None:
        page = office.pages.get(_place(request))
        text = page and braille_text(office, page)
        return PlainTextResponse(text, headers=NEVER_KEPT) if text else None


def _place(request: Request) -> tuple[str, str]:
    return request.path_params["language"], request.path_params["id"]


def _document(document: str) -> Response:
    headers = {**NEVER_KEPT, "content-security-policy": preview_policy(document)}
    return Response(document, media_type="text/html", headers=headers)


def _query(request: Request, today: datetime.date) -> PreviewQuery:
    asked = request.query_params
    try:
        day = datetime.date.fromisoformat(asked.get("day", ""))
    except ValueError:
        day = today
    language, _, id_ = asked.get("page", "").partition(":")
    page = (language, id_) if id_ else None
    return PreviewQuery(day, page, is_both="both" in asked, is_all="all" in asked)
