"""Answers to visitors and to the board: tickets, phones, calls, and another machine's feed."""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable, Mapping
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from noticeboard.loopback import (
    NEVER_KEPT,
    event_stream,
    file_response,
    html_response,
    not_here,
    read_body,
)
from noticeboard.messages import STAFF_LANGUAGES, Message, sentence
from visit.queue.access import RateLimit
from visit.queue.day import DayState, Ticket
from visit.queue.desk import Desk
from visit.queue.event_log import LOG_UNUSABLE
from visit.queue.own_turn import OwnTurn, turn_of
from visit.queue.paper_ticket import ticket_bytes
from visit.queue.queue_events import EventRefused, QueueEvent, read_event
from visit.queue.queue_server import MOST_BYTES, QueueAnswers, QueueServer, address_of, read_form
from visit.queue.ticket_printer import PrinterRefused

MOST_FEED_BYTES = 1_000_000
MOST_LISTENERS = 1_000
DRAWS_A_MINUTE, STRANGE_TOKENS_A_MINUTE, ASKS_A_MINUTE = 60, 20, 240


class VisitorAnswers(QueueAnswers):
    """Tickets, phones and the board."""

    def __init__(self, server: QueueServer, phones_an_address: int = 1) -> None:
        """Take the server, and how many phones may have one address."""
        super().__init__(server)
        seconds, phones = server.queue.seconds, phones_an_address
        self.draws = RateLimit(DRAWS_A_MINUTE, 60, seconds)
        self.strange_tokens = RateLimit(STRANGE_TOKENS_A_MINUTE * phones, 60, seconds)
        self.asks = RateLimit(ASKS_A_MINUTE * phones, 60, seconds)

    async def events(self, request: Request) -> Response:
        if self.queue.public.listeners >= MOST_LISTENERS:
            return Response(status_code=503, headers=NEVER_KEPT)
        return event_stream(self.queue.public, request)

    def sounds(self, request: Request) -> Response:
        lengths = {name: seconds for name, (_, seconds) in self.server.sounds.items()}
        return JSONResponse(lengths, headers=NEVER_KEPT)

    def sound(self, request: Request) -> Response:
        found = self.server.sounds.get(request.path_params["name"])
        return file_response(found[0].name, found[0]) if found else not_here()

    def board_style(self, request: Request) -> Response:
        return Response(self.server.board_style, media_type="text/css", headers=NEVER_KEPT)

    def board(self, request: Request) -> Response:
        if not self.is_ours(request):
            return self.enter_first(request)
        try:
            board = self.queue.board(self.queue.state())
        except EventRefused as refused:
            return html_response(self.views.refused(refused.message), 503)
        return html_response(self.views.board(board))

    async def told(self, request: Request) -> Response:
        if not self.is_ours(request):
            return Response(status_code=403, headers=NEVER_KEPT)
        try:
            told = json.loads(await read_body(request, MOST_BYTES))
            is_read = isinstance(told, dict) and await run_in_threadpool(self._hear, told)
        except (ValueError, RecursionError):
            is_read = False
        return Response(status_code=204 if is_read else 400, headers=NEVER_KEPT)

    def _hear(self, told: Mapping[str, object]) -> bool:
        """Take what a board tells: of a call that it shows or speaks, or of its sound as such."""
        call, what, in_s = str(told.get("call", "")), told.get("what"), told.get("in_s")
        deliveries = self.queue.deliveries
        if what == "due" and isinstance(in_s, int | float):
            deliveries.due(call, float(in_s), self.queue.seconds())
        elif what in ("shown", "played", "failed"):
            getattr(deliveries, str(what))(call)
        elif what == "sound_blocked":
            self.queue.set_problem("sound", Message("queue_alarm_sound_blocked"))
        elif what == "sound_on":
            self.queue.set_problem("sound", None)
        else:
            return False
        self.queue.refresh()
        return True

    def tickets(self, request: Request) -> Response:
        return (
            html_response(self.views.tickets())
            if self.is_ours(request)
            else self.enter_first(request)
        )

    async def draw(self, request: Request) -> Response:
        if not self.is_ours(request):
            return self.enter_first(request)
        if not self.draws.allows(address_of(request)):
            return html_response(self.views.refused(Message("queue_page_too_many")), 429)
        form = await read_form(request)
        return await run_in_threadpool(self._draw, form)

    def _draw(self, form: Mapping[str, str]) -> Response:
        is_priority = form.get("priority") == "1"
        try:
            ticket = self.queue.act(
                lambda desk: desk.issue(form.get("service", ""), priority=is_priority)
            )
        except EventRefused as refused:
            return html_response(self.views.tickets(refused.message), 409)
        paper = "" if self._print(ticket) else "?paper=none"
        return RedirectResponse(f"/ticket/drawn/{ticket.token}/{paper}", status_code=303)

    def _print(self, ticket: Ticket) -> bool:
        """Print a ticket where there is a printer; what fails is told to staff, and False."""
        if self.server.printer is None:
            return True
        try:
            paper = self.views.paper(turn_of(self.queue.state(), ticket))
            warning = self.server.printer.print(ticket_bytes(paper))
        except EventRefused:
            return False
        except PrinterRefused as refused:
            self.queue.set_problem("printer", refused.message)
            return False
        self.queue.set_problem("printer", warning)
        return True

    def drawn(self, request: Request) -> Response:
        if not self.is_ours(request):
            return self.enter_first(request)
        has_paper = request.query_params.get("paper") != "none"
        return self.of_ticket(
            request, lambda turn: html_response(self.views.drawn(turn, has_paper=has_paper))
        )

    def phone(self, request: Request) -> Response:
        return self.of_ticket(request, lambda turn: html_response(self.views.phone(turn)))

    def phone_state(self, request: Request) -> Response:
        return self.of_ticket(
            request, lambda turn: JSONResponse(turn.as_data(), headers=NEVER_KEPT)
        )

    def of_ticket(self, request: Request, answer: Callable[[OwnTurn], Response]) -> Response:
        """Answer with a ticket's own page; whoever guesses tokens is soon not answered at all."""
        who = address_of(request)
        if self.strange_tokens.is_used_up(who) or not self.asks.allows(who):
            return html_response(self.views.refused(Message("queue_page_too_many")), 429)
        try:
            state = self.queue.state()
        except EventRefused as refused:
            return html_response(self.views.refused(refused.message), 503)
        ticket = state.by_token(request.path_params["token"])
        if ticket is None:
            self.strange_tokens.note(who)
            return html_response(self.views.refused(Message("queue_page_no_ticket")), 404)
        return answer(turn_of(state, ticket))

    def number(self, request: Request) -> Response:
        """Answer a kiosk on this computer with each ticket of today that has these digits."""
        if not self.is_ours(request):
            return Response(status_code=403, headers=NEVER_KEPT)
        try:
            state = self.queue.state()
        except EventRefused:
            return Response(status_code=503, headers=NEVER_KEPT)
        asked = request.path_params["digits"]
        found = [one for one in state.tickets.values() if int(one.number[1:]) == asked]
        answers = [turn_of(state, one).as_answer() for one in found]
        return JSONResponse({"found": answers}, headers=NEVER_KEPT)

    async def feed(self, request: Request) -> Response:
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not self.asks.allows(address_of(request)):
            return Response(status_code=429, headers=NEVER_KEPT)
        if not self.server.feed_token or not hmac.compare_digest(
            given.encode(), self.server.feed_token.encode()
        ):
            return Response(status_code=401, headers=NEVER_KEPT)
        body = await read_body(request, MOST_FEED_BYTES)
        return await run_in_threadpool(self._fed, body)

    def _fed(self, body: bytes) -> Response:
        """Take in line by line; a broken one is told and passed over."""
        taken, refused_lines = 0, []
        for number, line in enumerate(body.splitlines(), start=1):
            if not line.strip():
                continue
            try:
                self.queue.act(partial(_take, read_event(line)))
                taken += 1
            except EventRefused as refused:
                if refused.message.code == LOG_UNUSABLE:
                    # The machine keeps what was not taken, and sends all of it once more.
                    return Response(status_code=503, headers=NEVER_KEPT)
                told = Message("queue_feed_line", {"line": number, "problem": refused.message})
                self.queue.notes.append(told)
                refused_lines.append({one: sentence(told, one) for one in STAFF_LANGUAGES})
        return JSONResponse({"taken": taken, "refused": refused_lines}, headers=NEVER_KEPT)


def _take(event: QueueEvent, desk: Desk) -> DayState:
    return desk.take(event)
