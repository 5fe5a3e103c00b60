"""Slides of several figures, of days to come, and what a screen says that has no playlist."""

import pytest

from noticeboard.load import load_catalogue
from noticeboard.surfaces.signage import signage_files
from noticeboard.surfaces.signage.frame import make_frame
from noticeboard.surfaces.signage.proposed import playlist_of
from noticeboard.surfaces.signage.screen import ScreenMaker
from tests.fixtures.signage import (
    FEE_ENDS_TODAY,
    FEE_RISES_TOMORROW,
    ROOT,
    SETTINGS,
    page_of,
    render,
    small_signage,
    timelines,
)

TABLE = """\
      - kind: table
        heading: {id: E-paspor, en: E-passport}
        rows:
          - {fact: passport-electronic-5y, label: {id: Lima tahun, en: Five years}}
          - {fact: passport-electronic-10y, label: {id: Sepuluh tahun, en: Ten years}}
"""
ADULT = "      - {kind: service, service: passport-new-adult}\n"
CHANGE = "      - {kind: change, heading: {id: E-paspor, en: E-passport}}\n"
HOURS = "      - {kind: hours}\n"


def panels_of(catalogue, kind, language="id"):
    """The panels of a kind in a language, in their order."""
    frame = make_frame(catalogue.signage.screens[0], SETTINGS.fonts)
    maker = ScreenMaker(timelines(catalogue), frame)
    assert maker.blocks and maker.misfits == []
    return [
        panel
        for turn in sorted(maker.turns, key=lambda turn: turn.place)
        for panel in turn.slide.panels
        if turn.slide.kind == kind and panel.language == language
    ]


def rows_in(panels):
    return [
        (" ".join(line.shown for line in row.label).replace("\u00a0", " "), row.value.shown)
        for panel in panels
        for row in panel.rows
    ]


def test_a_table_sets_each_amount_beside_its_words(tmp_path):
    catalogue = small_signage(tmp_path, TABLE)

    assert rows_in(panels_of(catalogue, "table")) == [
        ("Lima tahun", "Rp650.000"),
        ("Sepuluh tahun", "Rp950.000"),
    ]
    assert page_of(render(catalogue)).count('data-role="current">Rp950,000<') == 1


def test_an_amount_of_a_table_is_never_cut_and_never_shown_without_its_end(tmp_path):
    catalogue = small_signage(tmp_path, TABLE, fees=FEE_ENDS_TODAY)

    assert rows_in(panels_of(catalogue, "table"))[0] == (
        "Lima tahun Sampai 24 Nov 2026",
        "Rp650.000",
    )
    tomorrow = page_of(render(catalogue)).split('data-from="2026-11-25"')[1]
    assert "650.000" not in tomorrow.split("</section>")[0]


def test_a_table_with_a_figure_that_is_not_official_shows_nothing_of_it(tmp_path):
    catalogue = small_signage(tmp_path, TABLE.replace("passport-electronic-5y", "overstay-day"))

    assert "<data" not in page_of(render(catalogue))


def test_a_service_at_a_glance_has_its_fees_its_time_and_how_many_documents(tmp_path):
    upright = {"width": 1080, "height": 1920, "inches": 55, "mounting": "eye"}
    catalogue = small_signage(tmp_path, ADULT, screen={**upright, "farthest_reader_m": 2.0})

    rows = rows_in(panels_of(catalogue, "service"))

    assert [value for _, value in rows] == [
        "Rp650.000",
        "Rp950.000",
        "4 hari kerja",
        "2 atau lebih",
    ]
    assert [label for label, _ in rows][2:] == ["Selesai paling lama", "Dokumen"]


def test_a_change_is_announced_with_its_first_day_and_leaves_when_it_has_come(tmp_path):
    catalogue = small_signage(tmp_path, CHANGE, fees=FEE_RISES_TOMORROW)

    (panel,) = panels_of(catalogue, "change")
    said = [line.shown.replace("\u00a0", " ") for block in panel.blocks for line in block]
    assert (panel.figure.shown, panel.figure.figures[0].role) == ("Rp1.100.000", "coming")
    assert said[0] == "Mulai 25 Nov 2026"
    after = page_of(render(catalogue)).split('data-from="2026-11-25"')[1].split("</div>\n")[0]
    assert "1.100.000" not in after


def test_without_a_change_there_is_no_slide_about_one(tmp_path):
    assert panels_of(small_signage(tmp_path, CHANGE), "change") == []


@pytest.mark.parametrize("kind", ["hours", "change"])
def test_what_nobody_knows_takes_no_slide(tmp_path, kind):
    catalogue = small_signage(tmp_path, f"      - {{kind: {kind}}}\n")

    assert panels_of(catalogue, kind) == []


def test_a_screen_without_a_playlist_proposes_what_is_asked_first(tmp_path):
    office = ("covers_from:", "first_tasks: [passport-new-adult]\ncovers_from:")
    catalogue = small_signage(tmp_path, HOURS, office=office)
    (screen,) = catalogue.signage.screens
    bare = screen.model_copy(update={"playlist": ()})
    edition = timelines(catalogue)[0].now

    proposed = playlist_of(bare, edition)

    assert [(one.kind, one.service, one.rank) for one in proposed] == [
        ("service", "passport-new-adult", 1),
        ("documents", "passport-new-adult", 2),
        ("change", None, 2),
        ("hours", None, 3),
    ]
    assert playlist_of(screen, edition) == screen.playlist


def test_what_fits_in_both_languages_stands_on_one_slide(tmp_path):
    upright = {"width": 1080, "height": 1920, "inches": 43, "mounting": "eye"}
    catalogue = small_signage(tmp_path, screen={**upright, "farthest_reader_m": 3.0})

    page = page_of(render(catalogue))

    slide = page.split('data-slide="playlist-1-1" data-languages="id en"')[1].split("</section>")[0]
    assert slide.index('<div class="panel" lang="id">') < slide.index(
        '<div class="panel" lang="en">'
    )
    assert "Rp950.000" in slide and "Rp950,000" in slide


@pytest.mark.parametrize("number", [0, 1])
def test_every_heading_of_the_real_screens_and_that_they_are_a_pilot_can_be_read(number):
    real = load_catalogue(ROOT)
    screen = real.signage.screens[number]
    files = signage_files(timelines(real), real.signage, SETTINGS)
    page = page_of(files, f"signage/{screen.id}/index.html")

    slides = [slide for slide in page.split("<section ")[1:] if 'data-emergency="' not in slide]

    assert len(slides) > 15
    for slide in slides:
        for panel in slide.split('<div class="panel"')[1:]:
            assert 'class="heading' in slide.split("<div")[1] or 'class="heading' in panel, slide
        assert 'class="pilot__mark"' in slide
