"""Answers to staff: the PIN, the counters, and the end of the day."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from noticeboard.loopback import NEVER_KEPT, event_stream, html_response, not_here
from noticeboard.messages import Message
from visit.queue.access import PinRefused
from visit.queue.counter_acts import ACTS, CounterAct
from visit.queue.queue_events import EventRefused
from visit.queue.queue_server import COOKIE, QueueAnswers, address_of, language_of, read_form


class StaffAnswers(QueueAnswers):
    """Counters, behind the PIN."""

    async def events(self, request: Request) -> Response:
        if not self.has_session(request):
            return Response(status_code=403, headers=NEVER_KEPT)
        return event_stream(self.queue.staff, request)

    async def enter(self, request: Request) -> Response:
        form = await read_form(request)
        onward = form.get("onward", "")
        onward = onward if onward.startswith("/") and onward[1:2] not in ("/", "\\") else "/"
        try:
            secret = await run_in_threadpool(
                self.server.door.enter, form.get("pin", ""), address_of(request)
            )
        except PinRefused as refused:
            page = self.views.enter(form.get("language", "id"), onward, refused.message)
            return html_response(page, 403)
        answer = RedirectResponse(onward, status_code=303)
        answer.set_cookie(COOKIE, secret, httponly=True, samesite="strict")
        return answer

    def overview(self, request: Request) -> Response:
        if not self.has_session(request):
            return self.enter_first(request)
        state = self.queue.state()
        return html_response(self.views.counters(language_of(request), state, self.queue.alarms()))

    def counter(self, request: Request, problem: Message | None = None) -> Response:
        if not self.has_session(request):
            return self.enter_first(request)
        counter = request.path_params["counter"]
        if counter not in self.views.plan.counters:
            unknown = Message("queue_counter_unknown", {"counter": counter})
            return html_response(self.views.refused(unknown), 404)
        try:
            state = self.queue.state()
        except EventRefused as refused:
            return html_response(self.views.refused(refused.message), 503)
        page = self.views.counter(
            language_of(request), counter, state, self.queue.alarms(), problem
        )
        return html_response(page, 409 if problem else 200)

    async def act(self, request: Request) -> Response:
        if not self.has_session(request):
            return self.enter_first(request)
        work = ACTS.get(request.path_params["act"])
        if work is None:
            return not_here()
        form = await read_form(request)
        return await run_in_threadpool(self._act, request, work, form)

    def _act(self, request: Request, work: CounterAct, form: Mapping[str, str]) -> Response:
        counter = request.path_params["counter"]
        try:
            problem = self.queue.act(lambda desk: work(desk, counter, form))
        except EventRefused as refused:
            problem = refused.message
        if problem:
            return self.counter(request, problem)
        return RedirectResponse(
            f"/counter/{counter}/?language={language_of(request)}", status_code=303
        )

    def dismiss(self, request: Request) -> Response:
        if not self.has_session(request):
            return self.enter_first(request)
        self.queue.dismiss()
        return RedirectResponse("/counter/", status_code=303)

    def close_day(self, request: Request) -> Response:
        if not self.has_session(request):
            return self.enter_first(request)
        try:
            self.queue.act(lambda desk: desk.close_day())
        except EventRefused as refused:
            return html_response(self.views.refused(refused.message), 409)
        return RedirectResponse("/counter/", status_code=303)
