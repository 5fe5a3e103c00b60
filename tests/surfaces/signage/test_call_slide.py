"""A call that has the whole slide: for its time, in both languages, in legal letters."""

import pytest
from playwright.sync_api import expect

from noticeboard.surfaces.signage.frame import make_frame
from tests.fixtures.call_screen import TEN, opened_screens, write_call_screens
from tests.fixtures.emergencies import switch_on, with_emergencies
from tests.fixtures.signage import SETTINGS, page_of, render, small_signage

WIDE = {"calls": "slide"}
TALL = {**WIDE, "inches": 43, "width": 1080, "height": 1920, "farthest_reader_m": 3.0}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A bundle of a wide and an upright screen, and where it is."""
    folder = tmp_path_factory.mktemp("calls")
    small_signage(folder / "data", screen=WIDE)
    catalogue = with_emergencies(folder / "data")
    return write_call_screens(catalogue, folder / "site", "tall", **TALL), folder / "site"


@pytest.fixture
def screens(browser, built):
    """Open a screen by its name; no emergency is on."""
    found, site = built
    (site / "emergency.json").write_text("{}", encoding="utf-8")
    with opened_screens(browser, found, site) as open_screen:
        yield open_screen


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
@pytest.mark.parametrize("is_example", [False, True])
@pytest.mark.parametrize("name", ["lobby", "tall"])
def test_letters_of_a_call_are_legal_and_inside_the_screen_however_long_its_number(
    screens, name, is_example
):
    screen = screens(name)
    screen.tell("call", number="W8888", counter="12", isExample=is_example)
    screen.page.clock.run_for(1000)
    expect(screen.page.locator(".called__number")).to_have_text("W8888  12", timeout=60_000)

    # Each slide stands a little lower or higher than the next: only this one is measured here.
    screen.page.evaluate(
        "document.querySelectorAll('.slide:not([data-calls])').forEach((one) => one.remove())"
    )
    screen.assert_legal()


@pytest.mark.chromium
@pytest.mark.parametrize("name", ["lobby", "tall"])
def test_a_call_of_an_example_says_so_in_every_language_and_the_next_real_one_does_not(
    screens, name
):
    screen = screens(name)
    screen.tell("call", number="A012", counter="3", isExample=True)
    screen.tell("call", number="A013", counter="1", isExample=False)

    found = screen.seconds(14)

    of_example = [text for text in found if "A012 3" in text]
    real = [text for text in found if "A013 1" in text]
    assert of_example and all("Contoh" in one and "Example" in one for one in of_example)
    assert real and not any("Contoh" in one or "Example" in one for one in real)


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
