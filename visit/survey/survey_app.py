"""Addresses of the survey's server.

/survey/  /survey/en/         the form for a phone
/survey/sent/                 after handing in
/survey/paper/                the form for print; /survey/survey.id.brf for embossers
/survey/poster/               for the wall: a code for phones, where they reach the form
/survey/staff/                papers are typed in; on this computer only
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from noticeboard.loopback import (
    NEVER_KEPT,
    OWN_NAMES,
    ASGIApp,
    LoopbackGuard,
    html_response,
    not_here,
    read_fields,
)
from noticeboard.model import LANGUAGES, SURVEY_ANSWERS, SurveyRecord
from noticeboard.survey_log import (
    UNANSWERED,
    AnswersLog,
    Channel,
    SurveyForm,
    SurveyRefused,
    mark_of,
)
from noticeboard.time_zone import WIB
from visit.pages import STYLE, own_files
from visit.pages.page_shell import FOLDER as SHELL
from visit.survey.form_tokens import FormTokens, OpenedForm
from visit.survey.survey_pages import FOLDER, NOTHING_FILLED, Filled, SurveyPages, address_of

MOST_BYTES = 20_000
MOST_A_MINUTE = 60
"""Forms that all phones together may hand in within a minute: no lobby has more people."""

Clock = Callable[[], datetime.datetime]
Answer = Callable[[Request, str], Awaitable[Response]]


@dataclass
class SurveyDesk:
    """The survey, its pages and its log, as the server works with them."""

    survey: SurveyRecord
    log: AnswersLog
    now: Clock


def make_survey_app(desk: SurveyDesk, port: int, names: Sequence[str] = OWN_NAMES) -> ASGIApp:
    """Return the application that answers to these names on one port.

    Staff type papers in on this computer alone: a server on the lobby's network has no such page.
    """
    is_own = tuple(names) == tuple(OWN_NAMES)
    phone = desk.survey.address or ("" if is_own else f"http://{names[0]}:{port}/survey/")
    answers = _SurveyAnswers(desk, phone)
    pages = [
        *_in_every_language("", answers.form, answers.hand_in),
        *_in_every_language("sent", answers.sent),
        *_in_every_language("paper", answers.paper),
    ]
    if phone:
        pages += _in_every_language("poster", answers.poster)
    if is_own:
        pages += _in_every_language("staff", answers.typing, answers.keep_paper)
    routes = [
        Route("/", lambda request: RedirectResponse(address_of("", LANGUAGES[0]))),
        own_files(STYLE, SHELL / "static"),
        own_files("/survey/page/", FOLDER / "static"),
        Route("/survey/survey.{language}.brf", answers.braille),
        *pages,
    ]
    return LoopbackGuard(Starlette(routes=routes), port, names)


def _in_every_language(page: str, show: Answer, take: Answer | None = None) -> list[BaseRoute]:
    """Return the routes of a page, at an address of its own for each language."""
    routes: list[BaseRoute] = []
    for language in LANGUAGES:
        address = address_of(page, language)
        routes.append(Route(address, _with(show, language), methods=["GET"]))
        if take is not None:
            routes.append(Route(address, _with(take, language), methods=["POST"]))
    return routes


def _with(answer: Answer, language: str) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        return await answer(request, language)

    return endpoint


class _SurveyAnswers:
    """Every address' answer."""

    def __init__(self, desk: SurveyDesk, phone: str) -> None:
        self.desk, self.phone = desk, phone
        self.pages = SurveyPages(desk.survey)
        self.tokens = FormTokens()
        self.handed_in: Counter[datetime.datetime] = Counter()
        self.typed = 0

    async def form(self, request: Request, language: str) -> Response:
        device = request.query_params.get("device", "")
        return html_response(self.pages.form(language, self._token(device)))

    async def sent(self, request: Request, language: str) -> Response:
        token = self._token(request.query_params.get("device", ""))
        return html_response(self.pages.sent(language, token.partition(".")[0]))

    async def paper(self, request: Request, language: str) -> Response:
        return html_response(self.pages.paper(language))

    async def poster(self, request: Request, language: str) -> Response:
        return html_response(self.pages.poster(language, self.phone))

    def braille(self, request: Request) -> Response:
        language = request.path_params["language"]
        if language not in LANGUAGES:
            return not_here()
        return PlainTextResponse(self.pages.braille(language), headers=NEVER_KEPT)

    async def typing(self, request: Request, language: str) -> Response:
        page = self.pages.typing(
            language, self._token(), NOTHING_FILLED, self.typed, phone=self.phone
        )
        return html_response(page)

    async def hand_in(self, request: Request, language: str) -> Response:
        """Keep a form that is whole; else show it again with what was chosen."""
        token, choices = await self._sent_in(request)
        opened = self.tokens.read(token)
        if opened is None:
            return self._again(language, self._token(), Filled(choices, (), "survey_expired"), 409)
        missing = [one.id for one in self.desk.survey.elements if one.id not in choices]
        if missing:
            return self._again(language, token, Filled(choices, missing), 422)
        if self._is_flooded():
            return self._again(language, token, Filled(choices, (), "survey_busy"), 429)
        if not await run_in_threadpool(self._keep, opened, choices, "phone", language):
            return self._again(language, token, Filled(choices, (), "survey_not_kept"), 503)
        return RedirectResponse(f"{address_of('sent', language)}?device={opened.device}", 303)

    async def keep_paper(self, request: Request, language: str) -> Response:
        """Keep a paper as it is, answers left empty too: what counts is decided later."""
        token, choices = await self._sent_in(request)
        opened = self.tokens.read(token)
        problem = "survey_expired" if opened is None else "survey_not_kept"
        if opened is None or not await run_in_threadpool(
            self._keep, opened, choices, "paper", language
        ):
            filled = Filled(choices, (), problem)
            page = self.pages.typing(language, self._token(), filled, self.typed, phone=self.phone)
            return html_response(page, 503)
        self.typed += 1
        return RedirectResponse(address_of("staff", language), 303)

    def _keep(
        self, opened: OpenedForm, choices: Mapping[str, str], channel: Channel, language: str
    ) -> bool:
        """Append the form to the log; False when the disk does not take it."""
        now = self.desk.now().astimezone(WIB)
        is_phone = channel == "phone"
        elements, details = self.desk.survey.elements, self.desk.survey.details
        form = SurveyForm(
            minute=now.replace(second=0, microsecond=0),
            channel=channel,
            language=language,
            answers=tuple(int(choices.get(one.id, UNANSWERED)) for one in elements),
            details={one.id: choices[one.id] for one in details if choices.get(one.id)},
            form=mark_of(opened.form, now.date()),
            device=mark_of(opened.device, now.date()) if is_phone else "",
            seconds=max(int(now.timestamp()) - opened.opened_s, 0) if is_phone else None,
        )
        try:
            self.desk.log.add(form)
        except SurveyRefused:
            return False
        return True

    def _again(self, language: str, token: str, filled: Filled, status: int) -> Response:
        return html_response(self.pages.form(language, token, filled), status)

    def _token(self, device: str = "") -> str:
        return self.tokens.new(int(self.desk.now().timestamp()), device)

    def _is_flooded(self) -> bool:
        minute = self.desk.now().replace(second=0, microsecond=0)
        # Only this minute counts; older ones need no room.
        self.handed_in = Counter({minute: self.handed_in[minute] + 1})
        return self.handed_in[minute] > MOST_A_MINUTE

    async def _sent_in(self, request: Request) -> tuple[str, dict[str, str]]:
        """Return the token and the choices that the survey knows; anything else is left out."""
        fields = dict(await read_fields(request, MOST_BYTES))
        known: dict[str, list[str]] = {
            one.id: [str(points) for points in range(SURVEY_ANSWERS + 1)]
            for one in self.desk.survey.elements
        }
        known |= {one.id: [each.id for each in one.answers] for one in self.desk.survey.details}
        choices = {name: fields[name] for name in known if fields.get(name) in known[name]}
        return fields.get("token", ""), choices
