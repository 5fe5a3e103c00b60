"""The sheets that are printed and stuck to the keys."""

from __future__ import annotations

import re

import pytest

from noticeboard.bundle.manifest import mark_of
from noticeboard.surfaces.kiosk.controls import KEYS
from noticeboard.surfaces.kiosk.legend import in_braille, legend_files
from noticeboard.surfaces.kiosk.view import PROFILES
from tests.fixtures.axe import violations
from tests.fixtures.kiosk import LANGUAGES, small_catalogue, timelines_of, write_kiosk
from tests.fixtures.office import served


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = tmp_path_factory.mktemp("legend")
    write_kiosk(folder / "site", small_catalogue(folder / "facts"), seconds=0.05)
    with served(folder / "site") as address:
        yield address


@pytest.fixture(scope="module")
def sheets(tmp_path_factory):
    timelines = timelines_of(small_catalogue(tmp_path_factory.mktemp("sheets")))
    return {file.path: file.content for file in legend_files(timelines)}


def test_there_is_a_sheet_for_each_set_of_keys(sheets):
    assert sorted(sheets) == sorted(f"kiosk/legend/{profile}.html" for profile in PROFILES)
    # By its mark a sheet on paper leads to every bundle that held it.
    marks = [mark_of(page.encode()) for page in sheets.values()]
    assert None not in marks and len(set(marks)) == len(PROFILES)
    shown = [f'<p class="mark">{mark}</p>' for mark in marks]
    assert all(mark in page for mark, page in zip(shown, sheets.values(), strict=True))


@pytest.mark.requirement("R22")
@pytest.mark.parametrize("profile", PROFILES)
def test_the_legend_names_what_each_key_really_does(browser, address, profile):
    page = browser.new_page()
    page.goto(f"{address}kiosk/")
    really = page.evaluate(
        """async ([codes, numpad]) => {
          const { roleOf } = await import('/kiosk/app/keys.js')
          return codes.map((code) => roleOf(code, numpad).role)
        }""",
        [[key.code for key in KEYS[profile]], "arrows" if profile == "arrows" else "items"],
    )
    page.close()

    assert really == [key.role for key in KEYS[profile]]


def test_braille_is_written_letter_by_letter():
    assert in_braille("Pilih, ya.") == "⠏⠊⠇⠊⠓⠂⠀⠽⠁⠲"
    with pytest.raises(KeyError):
        in_braille("50%")


@pytest.mark.requirement("R24")
@pytest.mark.parametrize("profile", PROFILES)
def test_every_label_stands_in_print_and_in_braille(sheets, profile):
    labels = re.findall(
        r'label__print">([^<]+)</span> <span class="label__braille" lang="[a-z]+-Brai">([^<]+)<',
        sheets[f"kiosk/legend/{profile}.html"],
    )
    named = [key for key in KEYS[profile] if key.role != "number"]

    assert len(labels) == (len(named) + 1) * len(LANGUAGES)
    assert [print_ for print_, dots in labels if in_braille(print_) != dots] == []


def test_a_sheet_is_accessible(browser, address):
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{address}kiosk/legend/arrows.html")
    found = violations(page)
    sideways = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.close()

    assert (found, sideways) == ([], False)
