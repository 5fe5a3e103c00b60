"""Board, phone and counter in real windows: a call is seen and heard, and told to the server."""

import contextlib
import datetime

import pytest
from playwright.sync_api import expect

from noticeboard.messages import Message, sentence
from tests.fixtures.axe import violations
from tests.fixtures.javascript import call as ask_script
from tests.fixtures.office import ROOT
from tests.fixtures.queue_server import PIN
from tests.fixtures.served_app import serving
from tests.fixtures.visit_queue import PLAN, MemoryLog, SetClock
from tests.fixtures.waiting import wait_until
from visit.queue import Desk
from visit.queue.access import CounterDoor, store_pin
from visit.queue.board_size import board_style
from visit.queue.call_sounds import WORDS, write_chime
from visit.queue.live_queue import LiveQueue
from visit.queue.queue_routes import make_queue_app
from visit.queue.queue_server import QueueServer
from visit.queue.queue_views import QueueViews

LONG_MS = 60_000


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    """A served queue in which a number of each service is drawn, and where it is."""
    folder = tmp_path_factory.mktemp("queue")
    store_pin(folder / "pin", PIN, cost=16)
    clock = SetClock()
    queue = LiveQueue(Desk(MemoryLog(), PLAN, clock), clock)
    chime = write_chime(folder / "chime.wav")
    names = [*WORDS, "letter-A", "letter-B", *(f"figure-{one}" for one in range(10))]
    sounds = {"chime": chime, **{f"{lang}-{one}": chime for lang in ("id", "en") for one in names}}

    def make(port):
        views = QueueViews(PLAN, is_example=True, phone_home=f"http://127.0.0.1:{port}")
        server = QueueServer(queue, views, CounterDoor(folder / "pin", clock), sounds=sounds)
        # The largest letters that a screen of the office needs.
        server.board_style = board_style(ROOT, "wall-55")
        return make_queue_app(server, port)

    queue.start()
    with serving(make, on_exit=queue.close) as port:
        yield queue, f"http://127.0.0.1:{port}"


@contextlib.contextmanager
def windows(browser, count):
    with contextlib.ExitStack() as stack:
        contexts = [browser.new_context() for _ in range(count)]
        for one in contexts:
            stack.callback(one.close)
        yield [one.new_page() for one in contexts]


def test_a_call_from_a_counter_reaches_eye_and_ear_on_the_board_and_the_phone_in_the_pocket(
    hall, browser
):
    queue, home = hall
    ticket = queue.act(lambda desk: desk.issue("foreigner"))
    with windows(browser, 3) as (board, phone, counter):
        board.set_viewport_size({"width": 1920, "height": 1080})
        board.goto(f"{home}/board/")
        expect(board.locator("html[data-ready]")).to_be_attached(timeout=LONG_MS)
        phone.goto(f"{home}/t/{ticket.token}/")
        expect(phone).to_have_title(f"▶ {ticket.number}", timeout=LONG_MS)
        counter.goto(f"{home}/counter/4/")
        counter.get_by_label("PIN loket").fill(PIN)
        counter.get_by_role("button", name="Masuk").click()
        expect(counter.locator("html[data-ready]")).to_be_attached(timeout=LONG_MS)

        counter.keyboard.press("F2")

        expect(board.locator("#hero")).to_have_text(ticket.number, timeout=LONG_MS)
        expect(board.locator("#hero-counter-number")).to_have_text("4")
        assert board.evaluate("document.documentElement.scrollHeight <= innerHeight")
        expect(phone.locator("#turn")).to_contain_text("Please go to counter 4.", timeout=LONG_MS)
        expect(counter.locator("#said")).to_contain_text("dipanggil", timeout=LONG_MS)
        told = f"{queue.state().day}-0"
        wait_until(counter, lambda: is_told(queue, told))
        # Heard and seen: however long staff wait, there is no alarm.
        assert queue.deliveries.alarms(queue.seconds() + 500) == []


def test_a_board_that_hears_nothing_for_fifteen_seconds_sends_to_staff_and_shows_no_number(
    tmp_path, browser
):
    store_pin(tmp_path / "pin", PIN, cost=16)
    clock = SetClock()
    # Its stopwatch stands still, so that no beat is ever due: it tells of acts and nothing else.
    queue = LiveQueue(Desk(MemoryLog(), PLAN, clock), clock, lambda: 0.0)
    queue.act(lambda desk: desk.issue("passport"))
    queue.act(lambda desk: desk.call_next(1))

    def make(port):
        door = CounterDoor(tmp_path / "pin", clock)
        return make_queue_app(QueueServer(queue, QueueViews(PLAN), door), port)

    see_staff = sentence(Message("queue_page_see_staff"), "id")
    with serving(make, on_exit=queue.close) as port, windows(browser, 1) as (board,):
        board.clock.install(time=clock())
        board.goto(f"http://127.0.0.1:{port}/board/")
        expect(board.locator("html[data-ready]")).to_be_attached(timeout=LONG_MS)
        board.clock.pause_at(clock() + datetime.timedelta(hours=1))
        wait_until(board, lambda: queue.public.listeners > 0)

        for missed in (["A001"], ["A001", "A002"]):
            queue.act(lambda desk: desk.settle(1, desk.state().calls[-1].number, "no_show"))
            expect(board.locator("#missed")).to_have_text(" ".join(missed), timeout=LONG_MS)
            expect(board.locator("#numbers")).to_be_visible(timeout=LONG_MS)
            board.clock.run_for(14_900)
            expect(board.locator("#numbers")).to_be_visible(timeout=LONG_MS)
            board.clock.run_for(200)
            expect(board.locator("#numbers")).to_be_hidden(timeout=LONG_MS)
            expect(board.get_by_role("alert")).to_contain_text(see_staff, timeout=LONG_MS)
            queue.act(lambda desk: desk.issue("passport"))
            queue.act(lambda desk: desk.call_next(1))


def is_told(queue, call_id):
    delivery = queue.deliveries.of(call_id)
    return delivery is not None and delivery.is_shown and delivery.is_played


def test_every_page_has_no_violation_and_fits_320_pixels(hall, browser):
    queue, home = hall
    token = queue.act(lambda desk: desk.issue("passport")).token
    with windows(browser, 1) as (page,):
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(f"{home}/counter/")
        found = violations(page)
        page.get_by_label("PIN loket").fill(PIN)
        page.get_by_role("button", name="Masuk").click()
        expect(page.get_by_role("heading", name="Semua loket")).to_be_visible(timeout=LONG_MS)
        for path in ("counter/", "counter/1/", "ticket/", f"ticket/drawn/{token}/?paper=none", f"t/{token}/",
                     "board/", f"t/{'0' * 16}/"):  # fmt: skip
            page.goto(f"{home}/{path}")
            found += [f"{path}: {one}" for one in violations(page)]
            width = page.evaluate("document.documentElement.scrollWidth")
            found += [f"{path}: {width} px wide"] if width > 320 else []
            # The plan is made up: whoever draws, follows or watches a number is told so.
            is_told = "CONTOH" in page.locator("main").inner_text()
            is_a_number_there = path.startswith(("ticket/", "board/", f"t/{token}"))
            found += [f"{path}: no example"] if is_a_number_there and not is_told else []
        assert found == []


TEN_CALLS = """async ([address, lengths]) => {
  const { LIMIT_S, planned, secondsOf, soundsOf } = await import(address)
  const call = (n) => ({ number: `A${String(n).padStart(3, '0')}`, counter: 1 + n % 9, times: 1 })
  const heard = []
  let now = 0
  // Ten come within a second; each is planned anew when the one before it has ended.
  const all = [...Array(10).keys()].map((n) => ({ call: call(n), at: n / 10 }))
  while (all.length) {
    const come = all.filter(({ at }) => at <= now)
    const waiting = come.map(({ call, at }) => ({ call, waitedS: now - at }))
    const { form } = planned(waiting, lengths)
    const next = all.shift()
    now = Math.max(now, next.at) + secondsOf(next.call, form, lengths)
    heard.push({ number: next.call.number, lateS: now - next.at, rate: form.rate,
      sounds: soundsOf(next.call, form) })
  }
  return { heard, LIMIT_S }
}"""
SOUND_S = {"chime": 0.8, "number": 0.65, "go": 1.53, "counter": 0.67, "again": 1.24, "letter": 0.45,
           "figure": 0.6}  # fmt: skip
"""How long the office's own sounds are, a little rounded up."""


def test_ten_calls_in_a_second_are_spoken_in_order_the_last_within_a_minute(hall, page):
    _, home = hall
    page.goto(f"{home}/queue/page/call-speech.js")
    names = [*WORDS, "letter-A", *(f"figure-{one}" for one in range(10))]
    lengths = {f"{lang}-{one}": SOUND_S[one.partition("-")[0]]
               for lang in ("id", "en") for one in names} | {"chime": 0.8}  # fmt: skip

    got = ask_script(page, TEN_CALLS, ["/queue/page/call-speech.js", lengths])

    heard = got["heard"]
    assert [one["number"] for one in heard] == [f"A{n:03}" for n in range(10)]
    assert max(one["lateS"] for one in heard) <= got["LIMIT_S"] == 60
    assert heard[0]["sounds"] == [
        "chime",
        *("id-number", "id-letter-A", "id-figure-0", "id-figure-0", "id-figure-0"),
        *("id-go", "id-figure-1"),
        *("en-number", "en-letter-A", "en-figure-0", "en-figure-0", "en-figure-0"),
        *("en-go", "en-figure-1"),
    ]
    assert heard[9]["sounds"][:7] == [
        *("id-letter-A", "id-figure-0", "id-figure-0", "id-figure-9"),
        *("id-counter", "id-figure-1", "en-letter-A"),
    ]
