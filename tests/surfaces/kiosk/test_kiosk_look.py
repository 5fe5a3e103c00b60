"""How the kiosk looks at the size of its real screen, upright and across."""

from __future__ import annotations

import math
import shutil
import struct

import pytest

from tests.fixtures.kiosk import PORTRAIT, SETTINGS, Visitor, keep_screens
from tests.fixtures.office import served

LANDSCAPE = {"width": 1920, "height": 1080}
SIDES = pytest.mark.parametrize("side", [PORTRAIT, LANDSCAPE], ids=["upright", "across"])
LEAST_LETTER = 45
"""Pixels of 0.248 mm: a capital of 0.7° at 600 mm in a letter whose capitals are 0.668 of it."""
LEAST_TARGET = 81
"""Pixels of 0.248 mm: 20 mm."""


SERVICE = "service-passport-new-adult"
SCREENS = {
    "start", "id/home", "en/home", "id/help", "id/sound", f"id/{SERVICE}", f"id/{SERVICE}-bring",
    f"en/{SERVICE}", f"en/{SERVICE}-fees",
}  # fmt: skip
"""What the tests look at, and the way back from it."""


@pytest.fixture(scope="module")
def real(real_kiosk, tmp_path_factory):
    """Where the screens are served that the tests look at."""
    site = tmp_path_factory.mktemp("look")
    shutil.copytree(real_kiosk[0], site, dirs_exist_ok=True)
    keep_screens(site, SCREENS)
    with served(site) as where:
        yield where


@pytest.fixture(scope="module")
def windows():
    """The visitor of each side, whose window the next one comes to."""
    opened = {}
    yield opened
    for visitor in opened.values():
        visitor.page.close()


@pytest.fixture
def stand(browser, real, windows):
    used = []

    def arrive(target: str, side) -> Visitor:
        if side["width"] in windows:
            windows[side["width"]].arrive(target)
        else:
            windows[side["width"]] = Visitor(browser, real, target, viewport=side, is_quick=True)
        used.append(windows[side["width"]])
        return used[-1]

    yield arrive
    for visitor in used:
        assert visitor.take_problems() == []


@SIDES
@pytest.mark.parametrize("language", ["id", "en"])
def test_the_whole_home_screen_stands_above_the_caption(stand, side, language):
    visitor = stand(f"#{language}-home", side)
    visitor.hear("Enter")
    below = visitor.page.evaluate("""() => {
      const edge = document.querySelector('.deck').getBoundingClientRect().top
      return [...document.querySelectorAll('[data-current] .item')]
        .filter((one) => one.getBoundingClientRect().bottom > edge)
        .map((one) => one.textContent.trim().replace(/\\s+/g, ' '))
    }""")
    items = visitor.page.locator("[data-current] .item").count()
    scrolled = visitor.page.evaluate("scrollY")

    assert (items, below, scrolled) == (9, [], 0)


@pytest.mark.requirement("R14")
@SIDES
@pytest.mark.parametrize(
    "target",
    [
        "",
        "#id-home",
        "#en-service-passport-new-adult-fees",
        "#id-service-passport-new-adult-bring",
        "#id-help",
    ],
)
def test_every_letter_is_large_enough_for_someone_at_arms_length(stand, side, target):
    visitor = stand(target, side)
    visitor.hear("Enter")
    small = visitor.page.evaluate(
        """(least) =>
      [...document.querySelectorAll('[data-utterance], [data-position] *, [data-caption] *')]
        .filter((one) => one.checkVisibility() && one.textContent.trim())
        .map((one) => [parseFloat(getComputedStyle(one).fontSize), one.textContent.trim()])
        .filter(([size]) => size < least)""",
        LEAST_LETTER,
    )

    assert small == []


@pytest.mark.requirement("R14")
@pytest.mark.parametrize("face", ["Regular", "Bold"])
def test_the_least_letter_meets_the_norm_in_force_and_the_draft(face):
    """At 600 mm: a capital of 0.7°, and by the draft an x of 600 × 16 / 2688 mm."""
    font = (SETTINGS.fonts / f"AtkinsonHyperlegible-{face}.ttf").read_bytes()
    units = struct.unpack_from(">H", font, font_table(font, b"head") + 18)[0]
    x, capital = struct.unpack_from(">hh", font, font_table(font, b"OS/2") + 86)
    size_mm = LEAST_LETTER * 0.248

    assert size_mm * capital / units >= 600 * math.tan(math.radians(0.7))
    assert size_mm * x / units >= 600 * 16 / 2688


def font_table(font: bytes, name: bytes) -> int:
    """Where a table of a TrueType file begins."""
    (count,) = struct.unpack_from(">H", font, 4)
    rows = [struct.unpack_from(">4sLLL", font, 12 + 16 * row) for row in range(count)]
    return next(offset for tag, _, offset, _ in rows if tag == name)


@pytest.mark.requirement("R27")
@SIDES
def test_every_target_is_twenty_millimetres(stand, side):
    visitor = stand("#id-sound", side)
    visitor.hear("Enter")
    small = visitor.page.evaluate(
        """(least) =>
      [...document.querySelectorAll('a.item, button')].filter((one) => one.checkVisibility() &&
        Math.min(one.offsetHeight, one.offsetWidth) < least).map((one) => one.outerHTML)""",
        LEAST_TARGET,
    )

    assert small == []


@SIDES
def test_the_caption_holds_whole_lines_only(stand, side):
    visitor = stand("#id-service-passport-new-adult-bring", side)
    visitor.hear("Enter")
    lines = visitor.page.evaluate("""() => {
      const $words = document.querySelector('[data-caption]')
      return $words.clientHeight / parseFloat(getComputedStyle($words).lineHeight)
    }""")

    assert round(lines, 1) in (2, 3)
