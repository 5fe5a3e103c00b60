"""A call that has the whole slide: for its time, in both languages, in legal letters."""

import dataclasses
import datetime

import pytest
from playwright.sync_api import expect

from noticeboard.surfaces.signage.frame import make_frame
from noticeboard.surfaces.signage.norms import legal_heights, pixel_mm
from noticeboard.time_zone import WIB
from tests.fixtures.emergencies import switch_on, with_emergencies
from tests.fixtures.signage import (
    MEASURE,
    SETTINGS,
    TODAY,
    page_of,
    render,
    served,
    small_signage,
    write_bundle,
)

NINE, TEN = (datetime.datetime.combine(TODAY, datetime.time(hour), WIB) for hour in (9, 10))
WIDE = {"calls": "slide"}
TALL = {**WIDE, "inches": 43, "width": 1080, "height": 1920, "farthest_reader_m": 3.0}


class CallScreen:
    """A screen in a window at ten, with a clock that the test turns."""

    def __init__(self, page, screen, site):
        self.page, self.screen, self.site = page, screen, site

    def open(self, address):
        self.page.set_viewport_size({"width": self.screen.width, "height": self.screen.height})
        self.page.clock.install(time=NINE)
        self.page.goto(f"{address}{self.screen.id}/?always")
        self.page.clock.pause_at(TEN)

    def tell(self, kind, **detail):
        script = "([kind, detail]) => document.dispatchEvent(new CustomEvent(kind, { detail }))"
        self.page.evaluate(script, [f"noticeboard:{kind}", detail])

    def said(self):
        return " ".join(self.page.locator(".slide:visible").inner_text().split())

    def seconds(self, count):
        """What stands on the screen in each second from now on."""
        found = []
        for _ in range(count):
            self.page.clock.run_for(1000)
            found.append(self.said())
        return found


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A bundle of a wide and an upright screen, and where it is."""
    folder = tmp_path_factory.mktemp("calls")
    small_signage(folder / "data", screen=WIDE)
    catalogue = with_emergencies(folder / "data")
    (wide,) = catalogue.signage.screens
    tall = wide.model_copy(update={**TALL, "id": "tall"})
    signage = catalogue.signage.model_copy(update={"screens": (wide, tall)})
    write_bundle(render(dataclasses.replace(catalogue, signage=signage)), folder / "site")
    return {"lobby": wide, "tall": tall}, folder / "site"


@pytest.fixture
def screens(browser, built):
    """Open a screen by its name; no emergency is on."""
    found, site = built
    (site / "emergency.json").write_text("{}", encoding="utf-8")
    context = browser.new_context(service_workers="block")
    with served(site) as address:

        def open_screen(name="lobby"):
            screen = CallScreen(context.new_page(), found[name], site)
            screen.open(address)
            return screen

        yield open_screen
        context.close()


@pytest.mark.chromium
def test_each_call_has_the_slide_for_its_time_and_the_loop_goes_on_where_it_was(screens):
    screen = screens()
    before = screen.said()
    screen.tell("call", number="A012", counter="3")
    screen.tell("call", number="A013", counter="1")

    found = screen.seconds(14)

    first = [text for text in found if "A012 3 Ke loket 3 To counter 3" in text]
    second = [text for text in found if "A013 1 Ke loket 1 To counter 1" in text]
    assert len(first) >= 6 and len(second) >= 6
    assert found.index(first[-1]) < found.index(second[0])
    assert found[-1] == before


@pytest.mark.chromium
def test_a_silent_queue_sends_people_to_an_officer_now_and_then_and_shows_no_number(screens):
    screen = screens()
    screen.tell("call", number="A012", counter="3")
    screen.tell("calls-silent")

    found = screen.seconds(40)

    asked = [place for place, text in enumerate(found) if "Lihat petugas Ask an officer" in text]
    assert asked[0] == 0 and asked[-1] >= 30 and len(asked) < 20
    assert not any("A012" in text for text in found)
    screen.tell("calls-heard")
    assert not any("Lihat petugas" in text for text in screen.seconds(2))


@pytest.mark.chromium
@pytest.mark.parametrize("name", ["lobby", "tall"])
def test_letters_of_a_call_are_legal_and_inside_the_screen_however_long_its_number(screens, name):
    screen = screens(name)
    screen.tell("call", number="W8888", counter="12")
    screen.page.clock.run_for(1000)
    expect(screen.page.locator(".called__number")).to_have_text("W8888  12", timeout=60_000)

    # Each slide stands a little lower or higher than the next: only this one is measured here.
    screen.page.evaluate(
        "document.querySelectorAll('.slide:not([data-calls])').forEach((one) => one.remove())"
    )
    found = screen.page.evaluate(MEASURE, list(make_frame(screen.screen, SETTINGS.fonts).margin))

    asked = legal_heights(screen.screen)
    assert found["faults"] == []
    assert found["capital"] * pixel_mm(screen.screen) >= max(asked.en_v3, asked.ada)


@pytest.mark.chromium
def test_in_an_emergency_no_call_is_seen_and_none_comes_late(screens):
    screen = screens()
    switch_on(screen.site, TEN)
    screen.page.clock.run_for(6_000)
    alarm = screen.page.locator(".slide--emergency:visible")
    expect(alarm).to_have_count(1, timeout=60_000)
    screen.tell("call", number="A012", counter="3")

    assert not any("A012" in text for text in screen.seconds(3))
    expect(alarm).to_have_count(1)


def test_a_screen_that_gives_calls_its_slide_keeps_no_line_for_them(tmp_path):
    catalogue = small_signage(tmp_path, screen=WIDE)
    (screen,) = catalogue.signage.screens

    page = page_of(render(catalogue))

    assert make_frame(screen, SETTINGS.fonts).strip == 0
    assert 'class="calls"' not in page
    assert page.count("data-calls") == 1
