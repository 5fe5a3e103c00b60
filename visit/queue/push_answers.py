"""Answers to phones that come by https and may be notified: the offer, and what becomes of it."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from noticeboard.loopback import NEVER_KEPT, file_response, html_response, read_body
from visit.queue.access import RateLimit
from visit.queue.own_turn import OwnTurn
from visit.queue.push_subscription import PushSubscription, read_subscription
from visit.queue.queue_server import MOST_BYTES, QueueAnswers, QueueServer
from visit.queue.queue_views import FOLDER, PushOffer
from visit.queue.turn_pushes import TurnPushes
from visit.queue.visitor_answers import VisitorAnswers

WORKER = "push-worker.js"
ASKS_A_MINUTE = 20
"""How often notifications of one ticket may be turned on or off."""


class PushAnswers(QueueAnswers):
    """A ticket's page with the offer, and the notifications of that ticket."""

    def __init__(self, server: QueueServer, pushes: TurnPushes, visitors: VisitorAnswers) -> None:
        super().__init__(server)
        self.pushes, self.visitors = pushes, visitors
        self.push_asks = RateLimit(ASKS_A_MINUTE, 60, server.queue.seconds)

    def worker(self, request: Request) -> Response:
        return file_response(WORKER, FOLDER / "page" / WORKER)

    def phone(self, request: Request) -> Response:
        return self.visitors.of_ticket(
            request, lambda turn: html_response(self.views.phone(turn, self._offer(turn)))
        )

    async def turn_on(self, request: Request) -> Response:
        try:
            subscription = read_subscription(await read_body(request, MOST_BYTES))
        except ValueError:
            return Response(status_code=400, headers=NEVER_KEPT)
        return await run_in_threadpool(
            self.visitors.of_ticket, request, lambda turn: self._keep(turn, subscription)
        )

    def turn_off(self, request: Request) -> Response:
        return self.visitors.of_ticket(request, self._forget)

    def _offer(self, turn: OwnTurn) -> PushOffer:
        return PushOffer(self.pushes.public, self.pushes.knows(turn.ticket.token))

    def _keep(self, turn: OwnTurn, subscription: PushSubscription) -> Response:
        if not self._may_ask(turn):
            return Response(status_code=429, headers=NEVER_KEPT)
        is_kept = self.pushes.keep(self.queue.state(), turn.ticket, subscription)
        return Response(status_code=204 if is_kept else 409, headers=NEVER_KEPT)

    def _forget(self, turn: OwnTurn) -> Response:
        """Forget the phone, and tell it whether it still needs its subscription for another."""
        if not self._may_ask(turn):
            return Response(status_code=429, headers=NEVER_KEPT)
        is_shared = self.pushes.forget(turn.ticket.token or "")
        return JSONResponse({"is_shared": is_shared}, headers=NEVER_KEPT)

    def _may_ask(self, turn: OwnTurn) -> bool:
        return self.push_asks.allows(turn.ticket.token or "")
