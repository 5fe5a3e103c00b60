"""Every slide of many screens as a browser draws it: tall enough, whole, and inside the safe area."""

import itertools

import pytest

from noticeboard.load import load_catalogue
from noticeboard.surfaces.signage import SignageSettings, signage_files
from noticeboard.surfaces.signage.frame import make_frame
from noticeboard.surfaces.signage.norms import (
    LEAST_LETTERS,
    LEAST_LINES,
    legal_heights,
    pixel_mm,
    room_of,
)
from noticeboard.surfaces.signage.screen import ScreenMaker
from tests.fixtures.signage import (
    MEASURE,
    ROOT,
    SETTINGS,
    served,
    small_signage,
    timelines,
    write_bundle,
)

INCHES = (32.0, 43.0, 55.0, 65.0)
METRES = (2.0, 3.5, 5.0, 7.0, 10.0)
GLASS = ((1280, 720), (1920, 1080), (3840, 2160))
SEEN = (
    (32.0, 2.0, "eye", 0, False),
    (55.0, 5.0, "wall", 1, False),
    (65.0, 7.0, "wall", 2, False),
    (43.0, 3.0, "eye", 1, True),
)
"""Screens that a browser draws: inches, metres, mounting, which glass, whether it is upright."""


@pytest.fixture(scope="module")
def real():
    return load_catalogue(ROOT)


@pytest.fixture(scope="module")
def days(real):
    return timelines(real)


def screen_of(real, inches, distance, mounting, pixels, is_upright):
    """A screen that says what the real one with its orientation says."""
    width, height = sorted(pixels, reverse=not is_upright)
    values = {"inches": inches, "farthest_reader_m": distance, "width": width, "height": height}
    name = f"s{inches:.0f}-{distance * 10:.0f}-{width}"
    return real.signage.screens[is_upright].model_copy(
        update={**values, "mounting": mounting, "id": name}
    )


def misfits_on(screen, days):
    maker = ScreenMaker(days, make_frame(screen, SETTINGS.fonts))
    assert maker.blocks
    return maker.misfits


@pytest.mark.parametrize("is_upright", [False, True], ids=["lying", "upright"])
@pytest.mark.parametrize("mounting", ["eye", "wall", "high"])
def test_every_screen_that_is_not_refused_has_room_for_what_none_may_lack(
    tmp_path, is_upright, mounting
):
    catalogue = small_signage(tmp_path)
    (screen,) = catalogue.signage.screens
    days, used = timelines(catalogue), 0
    width, height = (1080, 1920) if is_upright else (1920, 1080)

    for inches, distance in itertools.product(INCHES, METRES):
        size = {"inches": inches, "farthest_reader_m": distance, "width": width, "height": height}
        one = screen.model_copy(update={**size, "mounting": mounting})
        letters, lines = room_of(one)
        if letters >= LEAST_LETTERS and lines >= LEAST_LINES:
            used += 1
            assert misfits_on(one, days) == [], (inches, distance)

    assert used >= 3


@pytest.mark.parametrize(("inches", "distance", "mounting", "glass", "is_upright"), SEEN)
def test_the_real_words_fit_whatever_the_glass(
    real, days, inches, distance, mounting, glass, is_upright
):
    screens = [screen_of(real, inches, distance, mounting, one, is_upright) for one in GLASS]

    assert [misfits_on(screen, days) for screen in screens] == [[], [], []]


def test_a_browser_draws_every_text_tall_enough_whole_and_inside_the_safe_area(
    browser, real, days, tmp_path
):
    screens = [screen_of(real, *one[:3], GLASS[one[3]], one[4]) for one in SEEN]
    signage = real.signage.model_copy(update={"screens": tuple(screens)})
    settings = SignageSettings("7f3a-19c2", SETTINGS.fonts, "24 Nov 2026")
    write_bundle(signage_files(days, signage, settings), tmp_path)

    with served(tmp_path) as address:
        for screen in screens:
            size = {"width": screen.width, "height": screen.height}
            page = browser.new_page(viewport=size)
            page.add_init_script("window.setInterval = () => 0")
            page.goto(f"{address}{screen.id}/?always")
            margin = make_frame(screen, SETTINGS.fonts).margin
            found = page.evaluate(MEASURE, list(margin))
            page.close()

            asked = legal_heights(screen)
            assert found["faults"] == [], screen.id
            assert found["slides"] >= 12 and found["seen"] > 100, found
            assert found["capital"] * pixel_mm(screen) >= max(asked.en_v3, asked.ada), screen.id
            least_x = screen.farthest_reader_m * 1000 * 16 / 2688
            assert found["small"] * pixel_mm(screen) >= least_x, screen.id
