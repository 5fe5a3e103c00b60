"""A visitor calls staff: what staff see and hear, and what the kiosk may say about it."""

from __future__ import annotations

import datetime
import json
import sys

import pytest

from kiosk_mode.calls import Bell, Calls
from kiosk_mode.journal import Journal
from noticeboard.loopback import EventHub
from noticeboard.messages import sentence
from tests.fixtures.axe import violations
from tests.fixtures.device import make_bundle_of, running, until
from tests.fixtures.kiosk import Visitor, small_catalogue, write_kiosk

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kiosks run on Linux")

WORDS = {
    "id": {
        "sent": "Panggilan sudah dikirim. Belum ada petugas yang menjawab.",
        "unsent": "Panggilan tidak dapat dikirim. Minta bantuan orang di dekat Anda, "
                  "atau bertanya di ruang layanan.",
        "coming": "Petugas datang.",
    },
    "en": {
        "sent": "The call has been sent. No officer has answered yet.",
        "unsent": "The call could not be sent. Please ask someone near you, or ask in the hall.",
        "coming": "An officer is coming.",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("calls")


@pytest.fixture(scope="module")
def bundle(place):
    write_kiosk(place / "site", small_catalogue(place / "facts"), seconds=0.05)
    return make_bundle_of(place / "site")


@pytest.fixture
def device(bundle, tmp_path):
    with running(bundle, tmp_path / "state") as one:
        yield one


@pytest.fixture
def visit(browser):
    """Bring a visitor of each language to the help screen of the same kiosk."""
    visitors = {}

    def arrive(device) -> dict[str, Visitor]:
        for language in WORDS:
            query = f"?hint=600&silence=600&keys=items#{language}-help"
            address = f"http://127.0.0.1:{device.port}/"
            visitors[language] = Visitor(browser, address, query, is_quick=True)
            visitors[language].hear("NumpadEnter")
        until(lambda: device.health()["pages"] == len(WORDS))
        return visitors

    yield arrive
    for visitor in visitors.values():
        assert visitor.problems == []
        visitor.page.close()


def open_staff_page(device, page) -> None:
    page.goto(f"http://127.0.0.1:{device.port}/device/")
    until(lambda: device.health()["calls"]["watchers"] == 1)


def call(visitor: Visitor) -> None:
    visitor.forget()
    visitor.press("Numpad9")


def hear(visitor: Visitor, words: str) -> None:
    """Wait until the kiosk has said something, and see that it is shown as well."""
    visitor.until(
        "(words) => heard.some((one) => one.shown === words && one.state === 'end')", arg=words
    )
    assert visitor.page.locator("[data-call]:visible").all_inner_texts() == [words]


@pytest.mark.chromium
def test_a_call_reaches_staff_and_their_answer_reaches_the_visitor(device, visit, page):
    visitors = visit(device)
    open_staff_page(device, page)
    for language, visitor in visitors.items():
        call(visitor)
        hear(visitor, WORDS[language]["sent"])
        assert WORDS[language]["coming"] not in [one["shown"] for one in visitor.log()]
    page.wait_for_selector("[data-call]:visible")

    assert page.title().startswith("●")
    assert violations(page) == []

    page.get_by_role("button", name="Saya datang").click()
    for language, visitor in visitors.items():
        hear(visitor, WORDS[language]["coming"])
        assert visitor.page.locator("html[data-calling]").count() == 0
    page.wait_for_selector("[data-call]", state="hidden")
    assert page.locator("[data-call-last]").inner_text() == "1"
    # Two keys within ten seconds are one call.
    calls = device.health()["calls"]
    assert (calls["last"], calls["waiting"], calls["presses"]) == (1, False, 1)
    told = {one["en"]: one["count"] for one in device.health()["messages"]}
    assert told["A visitor called an officer."] == told["A visitor's call was answered."] == 1


@pytest.mark.chromium
def test_where_nobody_watches_the_kiosk_says_that_the_call_did_not_arrive(device, visit, page):
    visitors = visit(device)
    for language, visitor in visitors.items():
        call(visitor)
        hear(visitor, WORDS[language]["unsent"])

    # It stays, for an officer who opens the page later.
    open_staff_page(device, page)
    page.get_by_role("heading", name="Pengunjung memanggil petugas").wait_for()
    page.get_by_role("button", name="Saya datang").click()
    for language, visitor in visitors.items():
        hear(visitor, WORDS[language]["coming"])


@pytest.mark.chromium
def test_a_broken_line_is_said_on_both_sides_and_leaves_the_flash(bundle, tmp_path, visit, page):
    with running(bundle, tmp_path / "state") as device:
        visitors = visit(device)
        open_staff_page(device, page)
    for language, visitor in visitors.items():
        call(visitor)
        hear(visitor, WORDS[language]["unsent"])
        assert visitor.page.locator("html[data-calling]").count() == 1

    page.wait_for_selector("[data-call-broken]:visible")


@pytest.mark.chromium
def test_the_officers_notice_flashes_slowly_sounds_and_can_be_silenced(device, page):
    # Stands still from the first moment: a slow machine would ring once more between two looks.
    page.clock.install(time=0)
    page.clock.pause_at(1)
    open_staff_page(device, page)
    page.evaluate("""() => {
      window.rung = 0
      const start = OscillatorNode.prototype.start
      OscillatorNode.prototype.start = function (...at) { rung++; return start.apply(this, at) }
    }""")
    page.get_by_role("heading", level=1).click()
    device.ask("/device/call", "POST")
    page.wait_for_selector("[data-call]:visible")
    look = """() => {
      const { animationName, animationDuration } = getComputedStyle(
        document.querySelector('[data-call]'))
      return [animationName, parseFloat(animationDuration)]
    }"""
    flash = page.evaluate(look)
    page.emulate_media(reduced_motion="reduce")
    still = page.evaluate(look)[0]
    rung = [page.evaluate("rung")]
    page.clock.run_for(4_100)
    rung.append(page.evaluate("rung"))
    sound = page.get_by_role("button", name="Bunyi panggilan")
    sound.click()
    page.clock.run_for(8_200)
    rung.append(page.evaluate("rung"))

    # Once a second; three flashes a second is where it may harm (WCAG 2.3.1).
    assert (flash, still) == (["calling", 1], "none")
    assert rung == [2, 4, 4]
    assert sound.get_attribute("aria-pressed") == "false"


def test_a_bell_is_told_of_a_call_and_of_its_answer(bundle, tmp_path):
    diary, bell = tmp_path / "diary", tmp_path / "bell; rm -rf $HOME"
    bell.write_text(f'#!/bin/sh\necho "$@" >> {diary}\n')
    bell.chmod(0o755)
    with running(bundle, tmp_path / "state", "--bell", str(bell)) as device:
        answer = json.loads(device.ask("/device/call", "POST")[2])
        status, headers, _ = device.ask("/device/call/answer", "POST")

        assert device.health()["calls"]["bell"] == str(bell)
    assert answer == {"number": 1, "heard": True}
    assert (status, headers["location"]) == (303, "/device/")
    assert diary.read_text() == "call\nanswered\n"


class Office:
    """Calls with a clock that a test moves, and what staff can read."""

    def __init__(self, bell: str | None = None) -> None:
        self.moment = datetime.datetime(2026, 11, 24, 3, tzinfo=datetime.UTC)
        self.journal = Journal(lambda: self.moment)
        self.calls = Calls(
            lambda: self.moment,
            self.journal,
            EventHub(),
            EventHub(),
            Bell(bell, self.journal) if bell else None,
        )

    def call_after(self, seconds: float) -> int:
        self.moment += datetime.timedelta(seconds=seconds)
        self.calls.call()
        return self.calls.state.presses


def test_a_mashed_key_is_one_call_and_calling_again_later_counts_on():
    office = Office()

    assert [office.call_after(seconds) for seconds in (0, 1, 8, 2, 11)] == [1, 1, 1, 2, 3]
    assert (office.calls.state.last, office.calls.state.is_waiting) == (1, True)


def test_a_clock_set_back_does_not_make_the_key_deaf():
    office = Office()

    assert [office.call_after(seconds) for seconds in (0, -3600)] == [1, 2]


def test_nobody_can_be_answered_twice():
    office = Office()
    office.call_after(0)

    assert [office.calls.answer(), office.calls.answer()] == [True, False]


@pytest.mark.parametrize("program", ["/no/such/bell", "/bin/false"])
def test_a_bell_that_does_not_work_is_no_proof_and_staff_can_read_why(program):
    office = Office(program)

    assert office.calls.call() == (1, False)
    assert any(
        "Bel atau lampu tidak bekerja" in sentence(entry.message, "id")
        for entry in office.journal.newest_first()
    )
