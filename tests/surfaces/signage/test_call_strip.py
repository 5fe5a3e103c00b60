"""The line of calls below a screen's slides: its room, its letters, and how long a call stays."""

import dataclasses
import datetime

import pytest
from playwright.sync_api import expect

from noticeboard.surfaces.signage.frame import make_frame
from noticeboard.surfaces.signage.norms import legal_heights, pixel_mm, room_of
from noticeboard.surfaces.signage.screen import ScreenMaker
from noticeboard.time_zone import WIB
from tests.fixtures.signage import (
    MEASURE,
    SETTINGS,
    TODAY,
    page_of,
    render,
    served,
    small_signage,
    timelines,
    write_bundle,
)

NINE, TEN = (datetime.datetime.combine(TODAY, datetime.time(hour), WIB) for hour in (9, 10))
STRIP = {"calls": "strip"}
NEAR = {**STRIP, "farthest_reader_m": 1.2, "mounting": "eye"}
"""A screen whose line holds five calls."""


def test_the_slides_of_a_screen_with_a_strip_have_one_line_less(tmp_path):
    (plain,) = small_signage(tmp_path).signage.screens
    strip = plain.model_copy(update=STRIP)

    without, above = (make_frame(one, SETTINGS.fonts) for one in (plain, strip))

    # A line of 139-pixel letters is 156 pixels high, and the space above it 28.
    assert (without.strip, above.strip) == (0, 156 + 28)
    assert (without.whole_height, above.whole_height) == (1026, 842)
    assert (without.text, above.text) == (139, 139)
    assert (room_of(plain), room_of(strip)) == ((28, 6), (28, 5))


def test_a_text_that_fits_without_a_strip_is_split_above_one(tmp_path):
    text = (
        "Sampaikan keluhan di lapor.go.id. Tulis nomor antrean. Simpan bukti. Tunggu jawaban kami."
    )
    words = f'{{id: "{text}", en: "{text}"}}'
    playlist = (
        f"      - kind: text\n        heading: {{id: Halo, en: Hello}}\n        text: {words}\n"
    )
    catalogue = small_signage(tmp_path, playlist)
    (plain,) = catalogue.signage.screens

    makers = [
        ScreenMaker(timelines(catalogue), make_frame(one, SETTINGS.fonts))
        for one in (plain, plain.model_copy(update=STRIP))
    ]
    slides = [str(maker.blocks).count("data-slide=") for maker in makers]

    assert [maker.misfits for maker in makers] == [[], []]
    assert slides[1] > slides[0]


def test_a_screen_that_shows_no_calls_is_the_same_byte_for_byte(tmp_path):
    silent = page_of(render(small_signage(tmp_path / "none", screen={"calls": "none"})))

    assert silent == page_of(render(small_signage(tmp_path / "unsaid")))
    assert "calls" not in silent and "--strip" not in silent


def test_where_to_ask_fits_on_the_narrowest_line_that_a_screen_may_have(tmp_path):
    catalogue = small_signage(tmp_path)
    frame = make_frame(catalogue.signage.screens[0], SETTINGS.fonts)

    for timeline in timelines(catalogue):
        words = timeline.now.words["signage_calls_silent"]
        # Fourteen letters of running text, as the check of screens counts them.
        assert frame.regular.width(words, frame.text) <= 14 * 0.46 * frame.text, words


def call(page, number, counter, until=None):
    detail = {"number": number, "counter": counter, "until": until or TEN.timestamp() * 1000}
    page.evaluate(
        "detail => document.dispatchEvent(new CustomEvent('noticeboard:call', { detail }))", detail
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Two screens with a strip: one seen from 5 metres, one that has room for five calls."""
    folder = tmp_path_factory.mktemp("strip")
    catalogue = small_signage(folder / "data", screen=STRIP)
    (far,) = catalogue.signage.screens
    near = far.model_copy(update={**NEAR, "id": "near"})
    signage = catalogue.signage.model_copy(update={"screens": (far, near)})
    write_bundle(render(dataclasses.replace(catalogue, signage=signage)), folder)
    return folder


@pytest.fixture
def opened(browser, folder):
    """Open a screen at nine; it stands at ten, with a clock that the test turns."""
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, service_workers="block")
    with served(folder) as address:

        def open_screen(name):
            page = context.new_page()
            page.clock.install(time=NINE)
            page.goto(f"{address}{name}/?always")
            page.clock.pause_at(TEN)
            return page

        yield open_screen
        context.close()


@pytest.mark.chromium
def test_five_calls_stand_in_order_and_go_after_their_time(opened):
    page = opened("near")
    line = page.locator(".calls__line:visible")

    for number in range(1, 7):
        call(page, f"A00{number}", str(number))

    expect(line).to_have_text(
        "Nomor A006 loket 6 · A005 5 · A004 4 · A003 3 · A002 2", use_inner_text=False
    )
    assert line.locator(".calls__arrow").count() == 5
    call(page, "A007", "")
    call(page, "A003", "9", (TEN.timestamp() + 90) * 1000)
    expect(line).to_have_text("Nomor A003 loket 9 · A006 6 · A005 5 · A004 4 · A002 2")

    page.clock.run_for(58_000)
    expect(page.locator(".calls__arrow")).to_have_count(5)
    page.clock.run_for(4_000)
    expect(page.locator(".calls__arrow")).to_have_count(1)
    page.clock.run_for(30_000)
    expect(page.locator(".calls__arrow")).to_have_count(0)


@pytest.mark.chromium
def test_one_call_fills_the_line_and_its_words_change_with_the_slides(opened):
    page = opened("lobby")
    call(page, "A012", "3")
    call(page, "A013", "1")
    said = set()

    for _ in range(50):
        said.add(" ".join(page.locator(".calls__line:visible").text_content().split()))
        page.clock.run_for(1000)

    assert said == {
        "Nomor A013 loket 1",
        "Number A013 counter 1",
        "Nomor A012 loket 3",
        "Number A012 counter 3",
    }
    page.evaluate("document.dispatchEvent(new CustomEvent('noticeboard:calls-silent'))")
    assert page.locator(".calls__line:visible").text_content() in (
        "Lihat petugas",
        "Ask an officer",
    )
    call(page, "A014", "2")
    expect(page.locator(".calls__line:visible")).to_have_text("Nomor A014 loket 2")


@pytest.mark.chromium
@pytest.mark.parametrize("name", ["lobby", "near"])
def test_letters_of_the_strip_are_legal_and_cover_no_slide(opened, folder, name):
    page = opened(name)
    for number in range(1, 6):
        call(page, f"A00{number}", str(number))
    (far,) = small_signage(folder / f"again-{name}", screen=STRIP).signage.screens
    screen = far if name == "lobby" else far.model_copy(update=NEAR)

    found = page.evaluate(MEASURE, list(make_frame(screen, SETTINGS.fonts).margin))

    asked = legal_heights(screen)
    assert found["faults"] == []
    assert page.locator(".calls__arrow").count() >= 1
    assert found["capital"] * pixel_mm(screen) >= max(asked.en_v3, asked.ada)
    strip = "document.querySelector('.calls__line:not([hidden])')"
    size = page.evaluate(f"parseFloat(getComputedStyle({strip}).fontSize)")
    assert size >= make_frame(screen, SETTINGS.fonts).text
