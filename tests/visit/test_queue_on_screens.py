"""The queue's calls on a lobby screen: one queue, one lobby's server, one screen in a real window."""

import contextlib
import datetime
import json
import re

import pytest
from playwright.sync_api import expect

from noticeboard.bundle.manifest import make_manifest, write_manifest
from noticeboard.emergency import KnownEmergencies
from noticeboard.lobby import Lobby, PlayLog, QueueCalls, make_lobby_app
from noticeboard.lobby.queue_calls import read_board
from noticeboard.loopback import OWN_NAMES
from noticeboard.time_zone import WIB
from tests.fixtures.policy import refused_by_policy
from tests.fixtures.served_app import serving
from tests.fixtures.signage import TODAY, render, small_signage, write_bundle
from tests.fixtures.visit_queue import PLAN, MemoryLog, SetClock
from visit.queue import Desk
from visit.queue.access import CounterDoor
from visit.queue.live_queue import LiveQueue
from visit.queue.queue_routes import make_queue_app
from visit.queue.queue_server import QueueServer
from visit.queue.queue_views import QueueViews

LONG_MS = 60_000
TEN = datetime.datetime.combine(TODAY, datetime.time(10), WIB)


@contextlib.contextmanager
def served_queue(folder, log, port=0, **more):
    """Serve the queue that a log holds; gives it and its port."""
    clock = SetClock()
    queue = LiveQueue(Desk(log, PLAN, clock), clock, **more)

    def make(taken):
        door = CounterDoor(folder / "no-pin", clock)
        return make_queue_app(QueueServer(queue, QueueViews(PLAN), door), taken)

    queue.start()
    with serving(make, port, on_exit=queue.close) as taken:
        yield queue, taken


@contextlib.contextmanager
def screen_of(browser, folder, queue_port, calls):
    """Open a screen that the lobby's server shows, which listens to a queue."""
    site = folder / "site"
    write_bundle(render(small_signage(folder / "office", screen={"calls": calls})), site)
    known = KnownEmergencies({}, ["lobby"]).as_file()
    (site / known.path).write_text(str(known.content), encoding="utf-8")
    write_manifest(site, make_manifest(site, "7f3a-19c2", TODAY, is_preview=False))
    heard = QueueCalls("127.0.0.1", queue_port)
    lobby = Lobby(site, PlayLog(folder / "played"), lambda: TEN)
    heard.start()
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, service_workers="block")

    def make(port):
        return make_lobby_app(lobby, port, OWN_NAMES, heard)

    with serving(make, on_exit=heard.close) as port:
        page = context.new_page()
        page.clock.install(time=TEN)
        page.goto(f"http://127.0.0.1:{port}/signage/lobby/?always")
        yield page
        context.close()


def call_next(queue, counter):
    queue.act(lambda desk: desk.issue("passport"))
    queue.act(lambda desk: desk.call_next(counter))


@pytest.mark.chromium
def test_a_call_stands_on_the_line_and_a_silent_queue_sends_people_to_an_officer(tmp_path, browser):
    log = MemoryLog()
    with contextlib.ExitStack() as stack:
        with served_queue(tmp_path, log) as (queue, port):
            page = stack.enter_context(screen_of(browser, tmp_path, port, "strip"))
            refused = stack.enter_context(refused_by_policy(page))
            line = page.locator(".calls__line:visible")

            call_next(queue, 3)

            expect(line).to_have_text(re.compile(r"A001\s+(loket|counter) 3"), timeout=LONG_MS)
        page.clock.run_for(16_000)
        expect(line).to_have_text(re.compile("^(Lihat petugas|Ask an officer)$"), timeout=LONG_MS)
        # The queue comes back and knows its call; nobody has to touch the screen.
        with served_queue(tmp_path, log, port):
            expect(line).to_have_text(
                re.compile(r"^(Nomor|Number) A001\s+(loket|counter) 3"), timeout=LONG_MS
            )
        page.clock.run_for(16_000)
        expect(line).to_have_text(re.compile("^(Lihat petugas|Ask an officer)$"), timeout=LONG_MS)
        # It was started without the office's own plan.
        stack.enter_context(served_queue(tmp_path, log, port, is_example=True))
        expect(line).to_have_text(re.compile(r"^(Contoh|Example): .*A001"), timeout=LONG_MS)
        assert refused == []


CALL = {"id": "2026-11-30-0", "number": "A001", "counter": 3, "at_ms": 5_000}


def told(**more):
    return json.dumps({"is_lost": False, "now_ms": 9_000, "calls": [CALL], **more}).encode()


def test_screens_learn_how_old_a_call_is_and_nothing_that_a_queue_adds():
    heard = read_board(told(missed=["A009"], calls=[{**CALL, "token": "secret"}]))

    call = {"id": "2026-11-30-0", "number": "A001", "counter": 3, "age_ms": 4_000}
    assert heard == {"is_lost": False, "is_example": False, "calls": [call]}


@pytest.mark.parametrize(("written", "is_example"), [(False, False), (True, True), ("no", True)])
def test_a_queue_says_whether_its_calls_are_an_example(written, is_example):
    assert read_board(told(is_example=written))["is_example"] is is_example


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{}", b"[" * 5_000, told(calls=None), told(now_ms="now"), told(calls=["A001"]),
     told(calls=[{**CALL, "number": "Siti"}]), told(calls=[{**CALL, "number": "A001 <b>"}]),
     told(calls=[{**CALL, "counter": "3"}]), told(calls=[{**CALL, "counter": 0}]),
     told(calls=[{**CALL, "at_ms": None}]), told(calls=[{"number": "A001"}])],
)  # fmt: skip
def test_what_no_queue_may_tell_reaches_no_screen(data):
    assert read_board(data) is None


def test_a_queue_that_says_it_knows_nothing_is_believed():
    heard = read_board(told(is_lost=True, calls=[]))

    assert heard == {"is_lost": True, "is_example": False, "calls": []}
