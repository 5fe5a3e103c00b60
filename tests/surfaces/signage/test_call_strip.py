"""The line of calls below a screen's slides: its room, its letters, and how long a call stays."""

import pytest
from playwright.sync_api import expect

from noticeboard.surfaces.signage.frame import make_frame
from noticeboard.surfaces.signage.norms import room_of
from noticeboard.surfaces.signage.screen import ScreenMaker
from tests.fixtures.call_screen import TEN, opened_screens, write_call_screens
from tests.fixtures.signage import SETTINGS, page_of, render, small_signage, timelines

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


@pytest.mark.parametrize("words", ["signage_calls_silent", "signage_calls_example"])
def test_where_to_ask_and_example_fit_on_the_narrowest_line_that_a_screen_may_have(tmp_path, words):
    catalogue = small_signage(tmp_path)
    frame = make_frame(catalogue.signage.screens[0], SETTINGS.fonts)

    for timeline in timelines(catalogue):
        said = timeline.now.words[words]
        # Fourteen letters of running text, as the check of screens counts them.
        assert frame.regular.width(said, frame.text) <= 14 * 0.46 * frame.text, said


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Two screens with a strip: one seen from 5 metres, one that has room for five calls."""
    folder = tmp_path_factory.mktemp("strip")
    catalogue = small_signage(folder / "data", screen=STRIP)
    return write_call_screens(catalogue, folder / "site", "near", **NEAR), folder / "site"


@pytest.fixture
def screens(browser, built):
    """Open a screen by its name."""
    with opened_screens(browser, *built) as open_screen:
        yield open_screen


@pytest.mark.chromium
def test_five_calls_stand_in_order_and_go_after_their_time(screens):
    screen = screens("near")
    page = screen.page
    line = page.locator(".calls__line:visible")

    for number in range(1, 7):
        screen.tell("call", number=f"A00{number}", counter=str(number))

    expect(line).to_have_text(
        "Nomor A006 loket 6 · A005 5 · A004 4 · A003 3 · A002 2", use_inner_text=False
    )
    assert line.locator(".calls__arrow").count() == 5
    screen.tell("call", number="A007", counter="")
    screen.tell("call", number="A003", counter="9", until=(TEN.timestamp() + 90) * 1000)
    expect(line).to_have_text("Nomor A003 loket 9 · A006 6 · A005 5 · A004 4 · A002 2")

    page.clock.run_for(58_000)
    expect(page.locator(".calls__arrow")).to_have_count(5)
    page.clock.run_for(4_000)
    expect(page.locator(".calls__arrow")).to_have_count(1)
    page.clock.run_for(30_000)
    expect(page.locator(".calls__arrow")).to_have_count(0)


@pytest.mark.chromium
def test_one_call_fills_the_line_and_its_words_change_with_the_slides(screens):
    screen = screens("lobby")
    page = screen.page
    screen.tell("call", number="A012", counter="3")
    screen.tell("call", number="A013", counter="1")
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
    screen.tell("calls-silent")
    assert page.locator(".calls__line:visible").text_content() in (
        "Lihat petugas",
        "Ask an officer",
    )
    screen.tell("call", number="A014", counter="2")
    expect(page.locator(".calls__line:visible")).to_have_text("Nomor A014 loket 2")


@pytest.mark.chromium
@pytest.mark.parametrize("is_example", [False, True])
@pytest.mark.parametrize("name", ["lobby", "near"])
def test_letters_of_the_strip_are_legal_and_cover_no_slide(screens, name, is_example):
    screen = screens(name)
    for number in range(1, 6):
        screen.tell("call", number=f"A00{number}", counter=str(number), isExample=is_example)

    screen.assert_legal()

    assert screen.page.locator(".calls__arrow").count() >= 1
    strip = "document.querySelector('.calls__line:not([hidden])')"
    size = screen.page.evaluate(f"parseFloat(getComputedStyle({strip}).fontSize)")
    assert size >= make_frame(screen.screen, SETTINGS.fonts).text


@pytest.mark.chromium
def test_calls_of_an_example_say_so_and_real_ones_beside_them_stand_apart(screens):
    screen = screens("near")
    line = screen.page.locator(".calls__line:visible")

    for number in (1, 2):
        screen.tell("call", number=f"A00{number}", counter=str(number), isExample=True)
    expect(line).to_have_text("Contoh: Nomor A002 loket 2 · A001 1")

    screen.tell("call", number="B001", counter="3", isExample=False)
    expect(line).to_have_text("Nomor B001 loket 3")
    seen = set()
    for _ in range(60):
        seen.add(" ".join(line.text_content().split()))
        screen.page.clock.run_for(900)
    assert seen == {
        *("Nomor B001 loket 3", "Number B001 counter 3"),
        *("Contoh: Nomor A002 loket 2 · A001 1", "Example: Number A002 counter 2 · A001 1"),
    }


@pytest.mark.chromium
def test_a_line_too_narrow_for_an_example_and_its_number_shows_no_number(screens):
    screen = screens("lobby")
    screen.page.add_style_tag(content=".calls { right: auto !important; width: 6em }")

    screen.tell("call", number="A001", counter="3", isExample=True)

    expect(screen.page.locator(".calls__line:visible")).to_have_text("Contoh")
