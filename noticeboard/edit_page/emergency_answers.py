"""Answers of the page for emergencies: nothing is switched on before its second question."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from noticeboard.edit_page.emergency_page import (
    EmergencyOutcome,
    ask_again,
    begin_now,
    emergency_page,
    end_now,
)
from noticeboard.edit_page.page_frame import PageFrame, sent_entries
from noticeboard.editing.record_forms import Entries
from noticeboard.loopback import html_response
from noticeboard.publishing.emergency_order import EmergencyOrder


@dataclass(frozen=True)
class EmergencyAnswers:
    """The one address for emergencies."""

    frame: PageFrame

    def routes(self) -> list[BaseRoute]:
        """Return the address, for looking and for acting."""
        return [
            Route("/emergency", self.look, methods=["GET"]),
            Route("/emergency", self.act, methods=["POST"]),
        ]

    def look(self, request: Request) -> Response:
        return self._page(request, EmergencyOutcome())

    async def act(self, request: Request) -> Response:
        entries = await sent_entries(request)
        return await run_in_threadpool(self._act, request, entries)

    def _act(self, request: Request, entries: Entries) -> Response:
        said = {name: entered[0].strip() for name, entered in entries.items()}
        order = EmergencyOrder(said.get("_kind", ""), said.get("_minutes", ""), "_drill" in said)
        office = self.frame.office
        match said.get("_do"):
            case "ask":
                outcome = ask_again(office, order)
            case "go":
                outcome = begin_now(office, order, self.frame.language)
            case "end":
                outcome = end_now(office)
            case _:
                outcome = EmergencyOutcome()
        return self._page(request, outcome)

    def _page(self, request: Request, outcome: EmergencyOutcome) -> Response:
        return html_response(emergency_page(self.frame.office, outcome, self.frame.given(request)))
