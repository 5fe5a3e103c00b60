"""The table of proofs proves itself: every named test is there, every requirement is met."""

from __future__ import annotations

import ast
import datetime
import re

import pytest

from noticeboard.load import load_catalogue
from noticeboard.surfaces.kiosk.conformance import SuiteRun, conformance_file, result_of
from noticeboard.surfaces.kiosk.criteria import REQUIREMENTS
from noticeboard.surfaces.kiosk.device_screens import device_screens
from tests.fixtures.axe import violations
from tests.fixtures.following import follow
from tests.fixtures.kiosk import LANGUAGES, ROOT, Visitor, small_catalogue, timelines_of
from tests.fixtures.office import served

TESTS = ROOT / "tests"
DAY = datetime.date(2026, 11, 24)
PASSED = SuiteRun(DAY, "f00d", failed=())


@pytest.fixture(scope="module")
def address(small_address):
    return small_address


def marked_tests() -> dict[str, set[str]]:
    """Every kiosk test by file and name, with the requirements it is marked to prove."""
    found = {}
    for path in sorted(TESTS.rglob("test_kiosk_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                calls = (ast.unparse(one) for one in node.decorator_list)
                found[f"{path.relative_to(TESTS).as_posix()}::{node.name}"] = {
                    number
                    for call in calls
                    for number in re.findall(r"mark\.requirement\('([^']+)'\)", call)
                }
    return found


def test_the_requirements_are_those_of_the_acceptance_sheet_in_order():
    numbers = [one.number for one in REQUIREMENTS]
    sheet = (ROOT / "kiosk_mode" / "acceptance.md").read_text(encoding="utf-8")

    assert numbers == [*(f"R{n}" for n in range(1, 33)), "12.1.1", "12.1.2"]
    assert {one.number for one in REQUIREMENTS if one.on_the_sheet} == set(
        re.findall(r"^\| (R\d+) \|", sheet, re.MULTILINE)
    )


def test_every_named_test_exists_and_every_requirement_has_a_proof():
    known = marked_tests()

    assert [name for one in REQUIREMENTS for name in one.tests if name not in known] == []
    assert [one.number for one in REQUIREMENTS if not one.tests and not one.on_the_sheet] == []


def test_every_marked_test_stands_in_the_table():
    listed = {(name, one.number) for one in REQUIREMENTS for name in one.tests}
    marked = {(name, number) for name, numbers in marked_tests().items() for number in numbers}

    assert marked ^ listed == set()


@pytest.mark.requirement("12.1.1")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_feature_is_explained_in_both_languages(language):
    words = timelines_of(load_catalogue(ROOT))[LANGUAGES.index(language)].now.words

    assert [one.number for one in REQUIREMENTS if len(one.does(words)) < 20] == []


@pytest.mark.requirement("12.1.1")
@pytest.mark.parametrize("language", LANGUAGES)
def test_help_leads_to_the_accessible_page_that_describes_the_features(site, page, language):
    timeline = timelines_of(load_catalogue(ROOT))[LANGUAGES.index(language)]
    words = timeline.now.words
    help_screen = device_screens(timeline.now)[-1]
    home = "" if language == LANGUAGES[0] else f"{language}/"

    assert words["accessibility_title"] in words["kiosk_help_features"]
    assert words["kiosk_help_features"] in [
        one.pieces[0].sentence.plain for one in help_screen.items
    ]
    with served(site) as where:
        for wanted in (f"kiosk/conformance/#{language}", f"kiosk/legend/items.html#{language}"):
            page.goto(f"{where}{home}{words['slug_accessibility']}/")
            assert follow(page.locator(f"main a[href$='{wanted}']")) == where + wanted
            assert page.locator(f"#{language}").is_visible() and violations(page) == []
            back = follow(page.locator(f"#{language} .sets a"))
            assert back == f"{where}{home}{words['slug_accessibility']}/"


@pytest.mark.requirement("R2")
def test_every_picture_is_described_in_speech_or_is_decoration(browser, address):
    page = browser.new_page()
    page.goto(f"{address}kiosk/")
    page.wait_for_selector("html[data-running]")
    mute = page.evaluate("""() => [...document.querySelectorAll('img, svg')].filter((one) =>
      !(one.alt && one.dataset.utterance) && one.getAttribute('aria-hidden') !== 'true')
      .map((one) => one.outerHTML)""")
    pictures = page.locator("img").count()
    page.close()

    assert pictures > 0
    assert mute == []


@pytest.mark.requirement("R7")
def test_the_page_holds_nothing_that_sounds_by_itself(browser, address):
    page = browser.new_page()
    page.goto(f"{address}kiosk/")
    page.wait_for_selector("html[data-running]")
    found = page.locator("audio, video, iframe, object, embed, marquee").count()
    page.close()

    assert found == 0


@pytest.mark.requirement("R19")
def test_every_switch_says_its_state_and_shows_it(browser, address):
    visitor = Visitor(browser, address, "?hint=600&silence=600#id-sound", is_quick=True)
    visitor.hear("Enter")
    states = []
    for number, mark in ((5, "data-size"), (6, "data-contrast"), (7, "data-curtain")):
        heard = [visitor.hear(str(number))[0] for _ in range(2)]
        states.append((mark, heard))
    twice = [*visitor.hear("8")]
    # The same key again at once is what it now ignores.
    visitor.page.wait_for_timeout(600)
    twice += visitor.hear("8")
    visitor.press("6")
    shown = visitor.page.locator("html").get_attribute("data-contrast")
    visitor.page.close()

    assert states == [
        ("data-size", ["Ukuran tulisan 150 persen", "Ukuran tulisan 200 persen"]),
        ("data-contrast", ["Kontras tinggi menyala.", "Kontras tinggi mati."]),
        (
            "data-curtain",
            ["Layar gelap. Suara tetap menyala. Pilih lagi untuk membukanya.", "Layar menyala."],
        ),
    ]
    assert twice == ["Ketukan ganda diabaikan.", "Setiap ketukan dihitung."]
    assert shown == ""


@pytest.mark.requirement("R26")
def test_where_the_visitor_is_shows_without_colour(browser, address):
    """A thick ring stands around the item, and the sentence being said is underlined."""
    visitor = Visitor(browser, address, "#id-home", is_quick=True)
    visitor.hear("Enter")
    ring = visitor.page.evaluate("""() => {
      const $here = document.querySelector('[data-here]')
      const $said = $here.querySelector('.item__name')
      $said.dataset.speaking = ''
      return [parseFloat(getComputedStyle($here).outlineWidth),
        getComputedStyle($said).textDecorationLine]
    }""")
    visitor.page.close()

    assert ring == [4, "underline"]


def test_a_requirement_is_met_only_when_each_of_its_tests_passed():
    by_number = {one.number: one for one in REQUIREMENTS}
    name = "tests/surfaces/kiosk/test_kiosk_app.py::test_larger_text_is_not_cut_off[150%]"
    failing = SuiteRun(DAY, "f00d", failed={name})

    assert result_of(by_number["R27"], failing) == "failed"
    assert result_of(by_number["R1"], failing) == "passed"
    assert result_of(by_number["R1"], None) == "untested"
    assert result_of(by_number["R23"], failing) == "by_people"


def test_a_test_that_did_not_run_proves_nothing():
    by_number = {one.number: one for one in REQUIREMENTS}
    name = "tests/surfaces/kiosk/test_kiosk_app.py::test_any_key_silences_the_voice_at_once"
    run = SuiteRun(DAY, "f00d", failed=(), skipped={name})

    assert result_of(by_number["R6"], run) == "untested"
    assert result_of(by_number["R5"], run) == "passed"


def test_the_report_lists_every_requirement_in_both_languages(tmp_path):
    page = conformance_file(timelines_of(small_catalogue(tmp_path)), PASSED).content

    rows = re.findall(r'<tr id="(id|en)-([^"]+)"', page)
    assert rows == [(language, one.number) for language in LANGUAGES for one in REQUIREMENTS]
    assert page.count(">lulus</td>") == len([one for one in REQUIREMENTS if one.tests])


def test_the_report_is_accessible(browser, address):
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{address}kiosk/conformance/")
    found = violations(page)
    sideways = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.close()

    assert (found, sideways) == ([], False)
