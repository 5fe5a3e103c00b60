"""Answers around the forms: the start, lists and their order, the search, steps and their undo."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from noticeboard.edit_page.differences_page import differences_page
from noticeboard.edit_page.form_places import FORM_TABLES, place_of
from noticeboard.edit_page.overview_pages import list_page, search_page, start_page, steps_page
from noticeboard.edit_page.page_frame import PageFrame, see, sent_entries
from noticeboard.edit_page.page_words import PageWords
from noticeboard.edit_page.publishing_page import (
    PublishOrder,
    PublishOutcome,
    publish_now,
    publishing_page,
    roll_back_now,
)
from noticeboard.editing import EditRefused, MoveItem, open_file, save, undo
from noticeboard.editing.record_forms import Entries
from noticeboard.loopback import html_response, not_here
from noticeboard.messages import Mistakes


@dataclass(frozen=True)
class OverviewAnswers:
    """The addresses around the forms."""

    frame: PageFrame

    def routes(self) -> list[BaseRoute]:
        """Return every address below that of the language."""
        return [
            Route("/", self.start),
            Route("/search", self.search),
            Route("/steps", self.steps),
            Route("/differences", self.differences),
            Route("/publish", self.publishing, methods=["GET"]),
            Route("/publish", self.publish, methods=["POST"]),
            Route("/steps/{number:int}/undo", self.undo, methods=["POST"]),
            Route("/list/{table}", self.records),
            Route("/list/{table}/move", self.move, methods=["POST"]),
        ]

    def start(self, request: Request) -> Response:
        return html_response(
            start_page(self.frame.office, self.frame.drafts, self.frame.given(request))
        )

    def search(self, request: Request) -> Response:
        query = request.query_params.get("q", "")
        return html_response(search_page(self.frame.office, query, self.frame.given(request)))

    def differences(self, request: Request) -> Response:
        words = PageWords(self.frame.language)
        return html_response(differences_page(self.frame.office, words, self.frame.given(request)))

    def steps(self, request: Request) -> Response:
        return html_response(steps_page(self.frame.office, self.frame.given(request)))

    def records(self, request: Request) -> Response:
        table = FORM_TABLES.get(request.path_params["table"])
        if table is None or table.is_single:
            return not_here()
        return html_response(list_page(self.frame.office, table, self.frame.given(request)))

    async def move(self, request: Request) -> Response:
        entries = await sent_entries(request)
        return await run_in_threadpool(self._move, request, entries)

    def _move(self, request: Request, entries: Entries) -> Response:
        table = FORM_TABLES.get(request.path_params["table"])
        way, _, key = entries.get("_do", ("",))[0].partition(":")
        place = place_of(self.frame.office, table, key) if table and table.has_order else None
        if table is None or place is None or place.is_new or way not in ("up", "down"):
            return not_here()
        try:
            file = open_file(self.frame.office.root, place.file)
            edited = file.with_edits(MoveItem(place.path, up=way == "up"))
            step = save(
                self.frame.office.root, [edited], self.frame.act("", ""), self.frame.office.look
            )
        except (EditRefused, Mistakes) as error:
            page = self.frame.given(request, problem=self.frame.sentences(error))
            return html_response(list_page(self.frame.office, table, page), 409)
        return see(f"{self.frame.base}/list/{table.name}?step={step.number}#row-{key}")

    async def undo(self, request: Request) -> Response:
        return await run_in_threadpool(self._undo, request)

    def _undo(self, request: Request) -> Response:
        number = request.path_params["number"]
        try:
            step = undo(
                self.frame.office.root, number, self.frame.act("", ""), self.frame.office.look
            )
        except (EditRefused, Mistakes) as error:
            page = self.frame.given(request, problem=self.frame.sentences(error))
            return html_response(steps_page(self.frame.office, page), 409)
        return see(f"{self.frame.base}/steps?step={step.number}#saved")

    def publishing(self, request: Request) -> Response:
        order, page = PublishOrder(by=self.frame.drafts.who), self.frame.given(request)
        return html_response(publishing_page(self.frame.office, order, PublishOutcome(), page))

    async def publish(self, request: Request) -> Response:
        entries = await sent_entries(request)
        return await run_in_threadpool(self._publish, request, entries)

    def _publish(self, request: Request, entries: Entries) -> Response:
        said = {name: entered[0].strip() for name, entered in entries.items()}
        order = PublishOrder(
            said.get("_place", ""),
            said.get("_by", ""),
            said.get("_approved", ""),
            said.get("_why", ""),
            "_agreed" in said,
        )
        act = roll_back_now if said.get("_do") == "back" else publish_now
        outcome = act(self.frame.office, order)
        page = self.frame.given(request)
        return html_response(publishing_page(self.frame.office, order, outcome, page))
