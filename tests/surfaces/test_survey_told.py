"""Results of the survey beside their page: on a slide, at the kiosk and on paper, until they are old."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from noticeboard.edition import make_edition
from noticeboard.model import LANGUAGES
from noticeboard.surfaces.kiosk import screens_of
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.signage.automatic import phone_survey_draft, quarter_draft
from noticeboard.surfaces.signage.frame import make_frame
from noticeboard.surfaces.signage.layout import lay_out
from noticeboard.surfaces.signage.official_facts import LeftOut
from noticeboard.surfaces.signage.play_order import LONGEST_LOOP_S, loop_of
from noticeboard.surfaces.signage.screen import ScreenMaker
from noticeboard.surfaces.signage.screen_parts import campaign_entries
from noticeboard.telling.quarter import tell_newest_quarter
from tests.fixtures.signage import SETTINGS
from tests.fixtures.survey import QUARTER_YAML
from tests.surfaces.test_survey_page import DAY, SURVEY, read, timelines_of

OFFICIAL = SURVEY.replace("against: skm-copy-2023", "against: dgi-fee-table")
SAID = {
    "id": "1 Juli 2026 sampai 30 September 2026. Indeks kepuasan: 75,07. Mutu pelayanan: C. "
    "Lembar yang dihitung: 40. Yang diperlukan: 291. Karena itu hasil ini belum mewakili semua "
    "pengunjung. Nilai terendah: Unsur time, 2,25 dari 4. Anda bilang: Antrean pagi terlalu lama. "
    "Kami ubah: Satu loket dibuka lagi. Belum dikonfirmasi kantor.",
    "en": "1 July 2026 to 30 September 2026. Satisfaction index: 75.07. Band: C. Forms counted: "
    "40. Needed: 291. So these results do not speak for all visitors yet. Lowest mean: Element "
    "time, 2.25 of 4. You said: The morning queue is too long. We changed: One more counter was "
    "opened. Not confirmed by the office.",
}
NEWER = QUARTER_YAML.split("\n", 1)[1].replace("2026-q3", "2026-q4").replace("2026-10", "2027-01")
LAST_DAY = datetime.date(2027, 4, 2)
"""The hundred and eighty-fourth day after the end of the quarter."""


@pytest.fixture(scope="module")
def reported():
    return read()


@pytest.fixture(scope="module")
def official():
    return read(survey=OFFICIAL)


def edition_of(catalogue, day=DAY, language="id"):
    return make_edition(catalogue, on=day, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kiosk_says_index_n_the_worst_element_and_what_was_changed(reported, language):
    screens = screens_of(edition_of(reported, language=language))
    (told,) = screens["results"].news
    ways = [one.goto for key in screens if key.startswith("more") for one in screens[key].items]

    assert told.text.shown == SAID[language]
    assert (told.first.isoformat(), told.last.isoformat()) == (
        "2026-10-04T17:00:00+00:00",
        "2027-04-02T17:00:00+00:00",
    )
    # The survey itself stays the last line: where no device serves the page it is not there.
    assert ways[-2:] == ["results", "survey"]


def test_results_end_half_a_year_after_their_quarter_and_when_newer_ones_come(reported):
    after = LAST_DAY + datetime.timedelta(days=1)
    both = read(QUARTER_YAML + NEWER)
    told = {
        "on the last day": tell_newest_quarter(edition_of(reported, LAST_DAY)),
        "a day later": tell_newest_quarter(edition_of(reported, after)),
        "newer ones": tell_newest_quarter(edition_of(both, datetime.date(2027, 1, 5))),
        "before they came": tell_newest_quarter(edition_of(both, datetime.date(2027, 1, 4))),
        "none": tell_newest_quarter(edition_of(read(results=""), DAY)),
    }

    assert {name: one and one.id for name, one in told.items()} == {
        "on the last day": "2026-q3",
        "a day later": None,
        "newer ones": "2026-q4",
        "before they came": "2026-q3",
        "none": None,
    }
    assert "results" in screens_of(edition_of(reported, LAST_DAY))
    assert "results" not in screens_of(edition_of(reported, after))


def test_a_slide_tells_results_only_when_the_rules_of_the_survey_are_official(reported, official):
    edition = edition_of(official)
    draft = quarter_draft(edition, tell_newest_quarter(edition))

    assert [one.shown for one in draft.items] == [
        "Indeks 75,07 (C), 40 lembar.",
        "Terendah: Unsur time.",
        "Kami ubah: Satu loket dibuka lagi.",
    ]
    unsure = edition_of(reported)
    with pytest.raises(LeftOut):
        quarter_draft(unsure, tell_newest_quarter(unsure))
    assert "survey results" not in [one.place for one in campaign_entries(unsure)]


def made_of(catalogue, screen, day=DAY):
    maker = ScreenMaker(timelines_of(catalogue, day), make_frame(screen, SETTINGS.fonts))
    blocks = "".join(maker.blocks)
    assert maker.misfits == []
    return ["75,07" in blocks, "75.07" in blocks], loop_of(maker.turns).seconds


def test_results_share_the_place_of_campaigns_and_take_no_time_of_their_own(official):
    campaigns = official.campaigns.values()
    day = max(one.from_ for one in campaigns).date() + datetime.timedelta(days=1)
    entries = list(campaign_entries(edition_of(official, day)))
    screen = official.signage.screens[0]

    shows, seconds = made_of(official, screen, day)
    assert shows == [True, True]
    assert seconds == made_of(read(results=""), screen, day)[1]

    turns = [(one.attributes["turn"], one.attributes["turns"]) for one in entries]
    assert len(entries) > 1 and turns == [(number, len(entries)) for number in range(len(entries))]
    assert (entries[-1].place, entries[-1].rank) == ("survey results", 3)


def test_a_code_for_phones_takes_its_turn_only_where_the_setting_names_an_address(official):
    address = "http://192.168.1.10:8300/survey/"
    catalogue = read(survey=f"address: {address}\n{SURVEY}")
    edition = edition_of(catalogue, language="en")
    *_, entry = campaign_entries(edition)
    far, near = catalogue.signage.screens
    drawings = Drawings()
    (slide,) = lay_out(
        phone_survey_draft(edition), edition, make_frame(near, SETTINGS.fonts), drawings
    )

    assert entry.place == "survey code"
    assert (slide.kind, list(drawings.used)) == ("code", [address])
    assert " ".join(line.shown for line in slide.panels[0].heading) == (
        "How was our service? Scan on the lobby's Wi-Fi"
    )
    assert "survey code" not in [one.place for one in campaign_entries(edition_of(official))]
    # From five metres no phone reads a code that fits: there it takes no turn.
    day = max(one.from_ for one in catalogue.campaigns.values()).date()
    for screen, codes in ((near, 2), (far, 0)):
        timelines = timelines_of(catalogue, day + datetime.timedelta(days=1))
        maker = ScreenMaker(timelines, make_frame(screen, SETTINGS.fonts))
        blocks = "".join(maker.blocks)
        assert blocks.count("survey-code-1") == codes
        assert f'data-turns="{len(catalogue.campaigns) + bool(codes)}"' in blocks
        assert maker.misfits == []


def test_results_alone_give_way_where_the_loop_would_take_more_than_three_minutes(official):
    alone, silent = (replace(one, campaigns={}) for one in (official, read(results="")))
    screen = official.signage.screens[0]
    full = screen.model_copy(update={"playlist": screen.playlist * 2})
    short = screen.model_copy(update={"playlist": screen.playlist[:4]})

    assert made_of(alone, full) == ([False, False], made_of(silent, full)[1])
    shows, seconds = made_of(alone, short)
    assert (shows, seconds <= LONGEST_LOOP_S) == ([True, True], True)
