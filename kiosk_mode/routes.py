"""The loopback server: the bundle's files as they are, and what only a device can do.

    GET  /kiosk/ …                     files that the bundle's manifest lists, nothing else
    GET  /emergency.json               what the source says of an emergency now, past the store
    GET  /device/events                headphones, new bundles and calls, as server-sent events
    POST /device/call                  call staff; JSON `{number, heard}`
    GET  /device/call/events           the calls, for the staff page; POST /device/call/answer
    GET  /device/health                JSON for programs
    GET  /device/                      the staff page; /device/keys the key test sheet
    GET  /device/selfcheck             the last result, to print; POST runs the check
    GET  /device/selfcheck/id/0        the sentences of that result, spoken
    GET  /device/queue/12              what to say of a queue number; JSON `[{shown, spoken}]`
    POST /device/unanswered            words that had no answer; JSON, answers 204
    POST /device/used                  a service opened, a sentence replayed; JSON, answers 204
    POST /device/survey                a form of the survey; JSON, answers 204 once it is kept
    POST /device/speak?language=id     a text of at most 200 letters; answers with MP3

The kiosk's document gets one line more than the bundle has: the script `page/bridge.js`. It turns
three events into what the page knows; each is a state, so a page that opens learns all of them:

    event: headphones      data: {"inserted": true}       or false
    event: bundle          data: {"bundle": "7f3a-19c2", "name": "…"}
    event: call            data: {"last": 3, "answered": 2, "run": "…", …}

The staff's pages hear calls only.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from kiosk_mode.device import CheckRunning, Device
from kiosk_mode.queue_numbers import HIGHEST
from kiosk_mode.selfcheck import CheckItem
from kiosk_mode.staff.staff_pages import braille_shelf, check_sheet, key_sheet, staff_page
from kiosk_mode.voice.live_voice import LONGEST, Busy
from kiosk_mode.voice.voice_worker import SpokenSound
from noticeboard.bundle.manifest import EMERGENCY
from noticeboard.bundle.store import ENTRY
from noticeboard.loopback import (
    NEVER_KEPT,
    BodyRefused,
    LoopbackGuard,
    cache_rule,
    event_stream,
    file_response,
    html_response,
    not_here,
    read_body,
)
from noticeboard.messages import STAFF_LANGUAGES, Message, sentence

MOST_BYTES = 4 * LONGEST
"""As far as a short text can go."""
PAGE = Path(__file__).parent / "page"
DEVICE = b"<html data-device"
"""Opens the document that a device serves: parts of it are of use on a device only."""
BRIDGE = b'<script type="module" src="/device/page/bridge.js"></script>\n</body>'


def make_app(device: Device, port: int) -> ASGIApp:
    """Return the application that serves one device on one port."""
    answers = _Answers(device)
    routes = [
        Route("/", answers.to_kiosk),
        Route("/device", lambda request: RedirectResponse("/device/")),
        Route("/device/", answers.staff),
        Route("/device/call", answers.call, methods=["POST"]),
        Route("/device/call/answer", answers.answer_call, methods=["POST"]),
        Route("/device/call/events", answers.call_events),
        Route("/device/events", answers.events),
        Route("/device/health", answers.health),
        Route("/device/keys", lambda request: html_response(key_sheet())),
        Route("/device/page/{name}", answers.page_file),
        Route("/device/queue/{number:int}", answers.queue_number),
        Route("/device/selfcheck", answers.sheet),
        Route("/device/selfcheck", answers.run_check, methods=["POST"]),
        Route("/device/selfcheck/{language}/{number:int}", answers.spoken_result),
        Route("/device/unanswered", answers.unanswered, methods=["POST"]),
        Route("/device/used", answers.used, methods=["POST"]),
        Route("/device/survey", answers.survey, methods=["POST"]),
        Route("/device/speak", answers.speak, methods=["POST"]),
        Route("/{path:path}", answers.bundle_file),
    ]
    return LoopbackGuard(Starlette(routes=routes), port)


class _Answers:
    """Every address' answer."""

    def __init__(self, device: Device) -> None:
        self.device = device

    def to_kiosk(self, request: Request) -> Response:
        return RedirectResponse("/kiosk/")

    def staff(self, request: Request) -> Response:
        bundle = self.device.store.shown
        braille = braille_shelf(bundle.manifest.files, bundle.folder)
        return html_response(
            staff_page(self.device.health(), braille, self.device.unanswered.tasks())
        )

    def health(self, request: Request) -> Response:
        return JSONResponse(self.device.health().as_data(), headers=NEVER_KEPT)

    async def events(self, request: Request) -> Response:
        return event_stream(self.device.hub, request)

    async def call_events(self, request: Request) -> Response:
        return event_stream(self.device.staff, request)

    def call(self, request: Request) -> Response:
        # Whatever the page might send along stays unread: a call says nothing about anyone.
        number, is_heard = self.device.calls.call()
        return JSONResponse({"number": number, "heard": is_heard}, headers=NEVER_KEPT)

    def answer_call(self, request: Request) -> Response:
        self.device.calls.answer()
        return RedirectResponse("/device/", status_code=303)

    def page_file(self, request: Request) -> Response:
        path = PAGE / request.path_params["name"]
        if path not in PAGE.iterdir():
            return not_here()
        return file_response(path.name, path)

    def bundle_file(self, request: Request) -> Response:
        name = request.path_params["path"]
        if not name or name.endswith("/"):
            name += "index.html"
        bundle = self.device.store.shown
        if name == EMERGENCY:
            return self._emergency()
        path = bundle.path_of(name)
        if path is None and f"{name}/index.html" in bundle.manifest.files:
            return RedirectResponse(f"/{name}/")
        if path is None and name.startswith("audio/"):
            path = self._sound_of_older(name)
        if path is None:
            return not_here()
        if name == ENTRY:
            return html_response(self._joined(path.read_bytes()))
        return _file(name, path, bundle.manifest.files.get(name), request)

    def _joined(self, page: bytes) -> bytes:
        """Join the kiosk's page to this device, and say there what else it can be asked."""
        has = b"" if self.device.queue is None else b' data-has="queue"'
        page = page.replace(b"<html", DEVICE + has, 1)
        return page.replace(b"</body>", BRIDGE, 1)

    def queue_number(self, request: Request) -> Response:
        language, number = request.query_params.get("language"), request.path_params["number"]
        if self.device.queue is None or language not in STAFF_LANGUAGES or number > HIGHEST:
            return not_here()
        answers = self.device.queue.answers(number, language)
        return JSONResponse([asdict(one) for one in answers], headers=NEVER_KEPT)

    def _emergency(self) -> Response:
        """Answer with what stands beside the source's bundle now: no store waits for a proof."""
        try:
            content = (self.device.store.source / EMERGENCY).read_bytes()
        except OSError:
            return not_here()
        return Response(content, media_type="application/json", headers=NEVER_KEPT)

    def _sound_of_older(self, name: str) -> Path | None:
        """Find a sound of the bundle before, which a page that is still open may ask for."""
        kept = (bundle.path_of(name) for bundle in self.device.store.kept[1:])
        found = next((path for path in kept if path), None)
        if found is None:
            self.device.journal.add("device_sound_missing", name=name)
        return found

    def sheet(self, request: Request) -> Response:
        return html_response(check_sheet(self.device.check))

    def spoken_result(self, request: Request) -> Response:
        language, number = request.path_params["language"], request.path_params["number"]
        if self.device.check is None or language not in STAFF_LANGUAGES:
            return not_here()
        sentences = self.device.check.sentences(language)
        return self._spoken(sentences[number], language) if number < len(sentences) else not_here()

    async def run_check(self, request: Request) -> Response:
        try:
            check = await run_in_threadpool(self.device.run_check)
        except CheckRunning:
            return _problem(409, Message("device_check_under_way"))
        if "text/html" in request.headers.get("accept", ""):
            return RedirectResponse("/device/selfcheck", status_code=303)
        return JSONResponse(
            {
                "at": check.at,
                "bundle": check.bundle,
                "state": check.state,
                "findings": [_item_data(item) for item in check.items],
                "spoken": {one: check.sentences(one) for one in STAFF_LANGUAGES},
            },
            headers=NEVER_KEPT,
        )

    async def unanswered(self, request: Request) -> Response:
        body = await read_body(request, MOST_BYTES)
        is_noted = await run_in_threadpool(self.device.unanswered.note, body)
        return Response(status_code=204 if is_noted else 400, headers=NEVER_KEPT)

    async def used(self, request: Request) -> Response:
        body = await read_body(request, MOST_BYTES)
        is_noted = await run_in_threadpool(self.device.counts.note, body)
        return Response(status_code=204 if is_noted else 400, headers=NEVER_KEPT)

    async def survey(self, request: Request) -> Response:
        body = await read_body(request, MOST_BYTES)
        found = await run_in_threadpool(self.device.survey.keep, body)
        status = {"kept": 204, "refused": 400, "lost": 503}[found]
        return Response(status_code=status, headers=NEVER_KEPT)

    async def speak(self, request: Request) -> Response:
        text = await _short_text(request)
        if text is None:
            return _problem(413, Message("device_text_too_long", {"most": LONGEST}))
        if not text:
            return _problem(400, Message("device_text_empty"))
        language = request.query_params.get("language", "id")
        return await run_in_threadpool(self._spoken, text, language)

    def _spoken(self, text: str, language: str) -> Response:
        try:
            answer = self.device.voice.speak(text, language)
        except Busy:
            return _problem(503, Message("device_voice_busy"))
        if not isinstance(answer, SpokenSound):
            return _problem(503, answer.reason)
        headers = {**NEVER_KEPT, "noticeboard-text": quote(answer.text)}
        return Response(answer.sound, media_type="audio/mpeg", headers=headers)


async def _short_text(request: Request) -> str | None:
    """Read the body as far as a short text can go: None is too long, empty is no text."""
    try:
        text = (await read_body(request, MOST_BYTES)).decode()
    except BodyRefused:
        return None
    except UnicodeDecodeError:
        return ""
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return text if len(text) <= LONGEST else None


def _item_data(item: CheckItem) -> dict[str, object]:
    details = [
        " / ".join(dict.fromkeys(_in_every_language(detail).values())) for detail in item.details
    ]
    return {
        "name": item.name,
        "state": item.state,
        **_in_every_language(item.message),
        "details": details,
    }


def _file(name: str, path: Path, digest: str | None, request: Request) -> Response:
    # A tag of the server's own making would change with the time of copying.
    headers = {"cache-control": cache_rule(name), **({"etag": f'"{digest}"'} if digest else {})}
    if digest and request.headers.get("if-none-match") == headers["etag"]:
        return Response(status_code=304, headers=headers)
    return file_response(name, path, headers)


def _problem(status: int, message: Message) -> Response:
    return JSONResponse(_in_every_language(message), status, headers=NEVER_KEPT)


def _in_every_language(message: Message) -> dict[str, str]:
    return {language: sentence(message, language) for language in STAFF_LANGUAGES}
