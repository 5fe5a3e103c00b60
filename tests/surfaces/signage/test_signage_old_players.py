"""Screens on the built-in players of early 2019 and later: the same slides, at the legal size."""

import re
import time

import pytest

from noticeboard.load import load_catalogue
from noticeboard.surfaces.signage import signage_files
from noticeboard.surfaces.signage.frame import make_frame
from noticeboard.surfaces.signage.player import OLDEST_CHROMIUM, make_player
from tests.fixtures.old_chromium import old_chromium, visit
from tests.fixtures.old_syntax import newer_in_script, newer_in_style
from tests.fixtures.signage import (
    ROOT,
    SETTINGS,
    STICKING_OUT,
    page_of,
    served,
    timelines,
    write_bundle,
)

VERSIONS = (72, 76, 81, 92)
"""Old enough for each step of the language: private names, `?.`, `inset`, `@layer`."""

TEN_TIMES_FASTER = """
const now = Date.now, began = now()
Date.now = () => Date.parse('2026-11-24T09:00+07:00') + (now() - began) * 10
"""


@pytest.fixture(scope="module")
def real():
    return load_catalogue(ROOT)


@pytest.fixture(scope="module")
def files(real):
    return signage_files(timelines(real), real.signage, SETTINGS)


@pytest.fixture(scope="module")
def address(files, tmp_path_factory):
    folder = tmp_path_factory.mktemp("old")
    write_bundle(files, folder)
    with served(folder) as where:
        yield where


@pytest.fixture(params=VERSIONS, ids=lambda version: f"Chromium {version}")
def old(request):
    """An old browser of this machine."""
    found = old_chromium(request.param)
    if found is None:
        pytest.skip(f"no Chromium {request.param} here: `python3 build.py bench old` fetches it")
    return found


def wait_until(page, condition):
    """Wait until a page says so; a busy machine may take its time."""
    end = time.monotonic() + 90
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        time.sleep(0.05)


def test_the_script_of_the_screens_is_read_by_the_oldest_player():
    assert newer_in_script(make_player().script, OLDEST_CHROMIUM) == []


def test_what_several_modules_of_the_player_import_is_in_its_script_once():
    script = make_player().script

    functions = re.findall(r"^(?:async )?function (\w+)", script, re.MULTILINE)
    assert {"chooseEdition", "timeInWIB", "tellSlide"} <= set(functions)
    assert functions.count("chooseEdition") == functions.count("timeInWIB") == 1
    assert not re.search(r"^(?:import|export) ", script, re.MULTILINE)


def test_the_style_of_the_screens_is_understood_by_the_oldest_player():
    assert newer_in_style(make_player().style, OLDEST_CHROMIUM) == []


SIZES = re.compile(r"(?:\s*\.[\w-]+ \{(?: --[\w-]+: [\d.]+(?:px)?;)+ \})+\s*")


def test_a_screen_loads_no_module_and_holds_of_style_its_own_sizes_alone(files, real):
    for screen in real.signage.screens:
        page = page_of(files, f"signage/{screen.id}/index.html")
        make = make_player().make
        assert re.findall(r"<script.*?</script>", page, re.DOTALL) == [
            f'<script src="../signage.js?{make}"></script>'
        ]
        assert re.findall(r"\bon[a-z]+=|style=", page) == []
        styles = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
        assert [bool(SIZES.fullmatch(style)) for style in styles] == [True]


@pytest.mark.parametrize(
    ("source", "newer"),
    [
        ("class A { #x = 1 }", ["1: #x (84)"]),
        ("a?.b", ["1: ?. (80)"]),
        ("a\n?? b", ["2: ?? (80)"]),
        ("a ||= b", ["1: ||= (85)"]),
        ("const wait = 60_000", ["1: 60_000 (75)"]),
        ("'a'.replaceAll('a', 'b')", ["1: replaceAll (85)"]),
        ("const { at } = list", ["1: at (92)"]),
        ("await go()", ["1: await go() (89)"]),
        ("/a/v", ["1: v (112)"]),
        ("if (", ["1: no JavaScript that can be read"]),
        ("class A { x = 1 }\nconst f = async () => await g({ ...h })\ntry {} catch {}", []),
        ("const text = 'a?.b ?? 1_000' // a ||= b", []),
    ],
)
def test_what_is_newer_in_a_script_is_found(source, newer):
    assert newer_in_script(source, 72) == newer


@pytest.mark.parametrize(
    ("source", "newer"),
    [
        ("@layer a { b { color: red } }", ["@layer (99)"]),
        ("a { inset: 0 }", ["inset: (87)"]),
        ("a { inset-inline-end: 0 }", ["inset-inline-end: (87)"]),
        ("a { padding-inline: 0 }", ["padding-inline: (87)"]),
        ("a { width: min(1px, 2px) }", ["min( (79)"]),
        ("a:is(b) { top: 0 }", [":is( (88)"]),
        ("a { font-size-adjust: 0.7 }", ["font-size-adjust: (127)"]),
        ("a { display: flex; gap: 1px }", ["gap (84): display: flex; gap: 1px"]),
        ("a { display: grid; gap: 1px }", []),
        ("a { clip-path: inset(50%); padding-left: var(--min) } /* @layer */", []),
        ("@supports (aspect-ratio: 1) { a { inset: 0 } } b { top: 0 }", []),
        ("@supports (--a: 1) { a { inset: 0 } }", ["inset: (87)"]),
    ],
)
def test_what_is_newer_in_a_style_is_found(source, newer):
    assert newer_in_style(source, 72) == newer


ROWS_OF_A_CAPITAL = """(async () => {
  await document.fonts.load('400 16px Screen')
  await document.fonts.load('700 16px Screen')
  const rows = (selector) => {
    const { fontSize, fontWeight, fontFamily } = getComputedStyle(document.querySelector(selector))
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 400
    const pen = canvas.getContext('2d')
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
    pen.fillText('H', 20, 300)
    const { data } = pen.getImageData(0, 0, 400, 400)
    let count = 0
    for (let y = 0; y < 400; y += 1) {
      for (let x = 0; x < 400; x += 1) {
        if (data[(y * 400 + x) * 4 + 3] > 127) { count += 1; break }
      }
    }
    return count
  }
  return ['.heading', '.words', '.clock', '.language', '.item'].map((one) => rows(`.stage ${one}`))
})()"""

SHOW_ONLY = """(() => {
  const slides = [...document.querySelectorAll('.slide')]
  slides.forEach((one, i) => { one.hidden = i !== NUMBER })
  const block = slides[NUMBER].closest('.edition')
  if (block) block.hidden = false
})()"""

ICONS = """[...document.querySelectorAll('.slide:not([hidden]) .icon')]
  .map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height])"""


@pytest.mark.parametrize("number", [0, 1])
def test_an_old_player_draws_capitals_as_tall_as_the_law_asks(old, real, address, number):
    screen = real.signage.screens[number]
    frame = make_frame(screen, SETTINGS.fonts)

    with visit(old, f"{address}{screen.id}/?always", (screen.width, screen.height)) as page:
        page.evaluate("for (const one of document.querySelectorAll('.slide')) one.hidden = false")
        assert page.evaluate("CSS.supports('font-size-adjust', 'cap-height 0.7')") is False
        assert min(page.evaluate(ROWS_OF_A_CAPITAL)) >= frame.cap


@pytest.mark.parametrize("number", [0, 1])
def test_no_line_or_block_sticks_out_on_an_old_player(old, real, address, number):
    screen = real.signage.screens[number]
    frame = make_frame(screen, SETTINGS.fonts)

    with visit(old, f"{address}{screen.id}/?always", (screen.width, screen.height)) as page:
        page.evaluate("document.fonts.load('700 16px Screen').then(() => document.fonts.ready)")
        # The player stands still, so that the test can turn the slides.
        page.evaluate("for (let one = setInterval(Date, 1e9); one; one -= 1) clearInterval(one)")
        out, icons = [], []
        for index in range(page.evaluate("document.querySelectorAll('.slide').length")):
            page.evaluate(SHOW_ONLY.replace("NUMBER", str(index)))
            out += page.evaluate(f"({STICKING_OUT})()")
            icons += page.evaluate(ICONS)

    assert out == []
    assert len(icons) > 15
    assert max(max(icon) for icon in icons) <= frame.line


def test_an_old_player_goes_from_slide_to_slide_and_says_nothing_is_wrong(old, address):
    slide = "document.querySelector('.slide:not([hidden])')"
    said = f"{slide}.dataset.slide + {slide}.lang"

    with visit(old, f"{address}lobby/?always", script=TEN_TIMES_FASTER) as page:
        shown = [page.evaluate(said)]
        for _ in range(3):
            wait_until(page, f"{said} !== '{shown[-1]}'")
            shown.append(page.evaluate(said))
        slides = page.evaluate("document.querySelectorAll('.slide:not([hidden])').length")
        troubles = page.evaluate("document.querySelectorAll('.staff .trouble').length")

    assert shown == ["playlist-1-1id", "playlist-1-1en", "playlist-2-1id", "playlist-2-1en"]
    assert (slides, troubles, page.errors) == (1, 0, [])


def test_an_old_player_can_be_set_up_and_finds_itself_fit(old, address):
    with visit(old, f"{address}screen/") as page:
        wait_until(
            page, "/^[A-Z0-9]{4}$/.test(document.querySelector('[data-device]').textContent)"
        )
        links = page.evaluate("document.querySelectorAll('[data-choice]').length")
        wrong = [*page.errors]
    with visit(old, f"{address}test/") as page:
        for finding in ("browser", "features", "window", "typeface"):
            place = f"document.querySelector('[data-finding={finding}]')"
            wait_until(page, f"{place}.textContent.startsWith('Baik: ')")
        wrong += page.errors
    with visit(old, address) as page:
        wait_until(page, "document.querySelectorAll('.small iframe').length > 0")
        wrong += page.errors

    assert (links, wrong) == (2, [])
