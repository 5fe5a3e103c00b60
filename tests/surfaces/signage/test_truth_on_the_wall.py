"""One screen through five days without a network: each change is there within a minute."""

import datetime

import pytest

from tests.fixtures.signage import (
    FEE_ENDS_TODAY,
    FEE_RISES_TOMORROW,
    TODAY,
    render,
    screens,
    served,
    small_signage,
    write_bundle,
)
from tests.fixtures.small_catalogue import FILES

pytestmark = pytest.mark.chromium

WIB = datetime.timezone(datetime.timedelta(hours=7))
TUESDAY = TODAY
FRIDAY = TUESDAY + datetime.timedelta(days=3)
WEDNESDAY, THURSDAY, SATURDAY = (TUESDAY + datetime.timedelta(days=one) for one in (1, 2, 4))

OWN = """\
      - {kind: fee, fact: passport-electronic-10y, heading: {id: E-paspor, en: E-passport}}
      - {kind: fee, fact: passport-electronic-5y, heading: {id: Lima, en: Five}}
"""
TIMES = """\
    hours:
      - {days: [friday], "on": "20:00", "off": "02:00"}
      - {days: [saturday], "on": "07:00", "off": "12:00"}
    schedule:
      - {playlist: closed, holidays: only}
      - {playlist: night, days: [friday], from: "22:00", until: "08:00"}
      - {days: [saturday], from: "09:00", languages: [en]}
playlists:
  - {id: closed, slides: [{kind: text, text: {id: Hari ini tutup., en: Closed today.}}]}
  - {id: night, slides: [{kind: text, text: {id: Sudah malam., en: It is night.}}]}
"""
NOTICE = (
    'from: "2026-12-01 08:00"\n  until: "2026-12-01 14:00"',
    'from: "2026-11-24 10:00"\n  until: "2026-11-24 11:00"',
)
HOLIDAY = (
    "holidays:\n",
    "holidays:\n  - {date: 2026-11-26, name: {id: Hari raya, en: A feast}, kind: national,"
    " source: pp-45-2024}\n",
)

SEEN = """() => {
  const $slide = document.querySelector('.slide:not([hidden])')
  const { playlist, rank, outdated, languages } = $slide.dataset
  const kind = rank ? 'a notice' : outdated !== undefined ? 'the safe slide' : playlist
  const isSeen = ($one) => $one.getClientRects().length > 0
  return {
    kind,
    languages,
    lit: getComputedStyle($slide).visibility === 'visible',
    figures: [...$slide.querySelectorAll('data')].filter(isSeen)
      .map(($one) => $one.textContent.replace(/[^0-9]/g, '')),
  }
}"""


@pytest.fixture(scope="module")
def wall(browser, tmp_path_factory):
    """A screen that was opened on Tuesday morning, and whose network went away at once."""
    folder = tmp_path_factory.mktemp("wall")
    day = {'"on"': '"00:00"', '"off"': '"24:00"'}
    fees = FILES["data/fees.yaml"].replace(*FEE_ENDS_TODAY).replace(*FEE_RISES_TOMORROW)
    catalogue = small_signage(
        folder / "data",
        signage=screens(OWN, **day) + TIMES,
        fees=fees,
        notices=NOTICE,
        office=HOLIDAY,
    )
    write_bundle(render(catalogue), folder / "site")
    with served(folder / "site") as address:
        page = browser.new_page(viewport={"width": 1920, "height": 1080})
        page.clock.install(time=moment(TUESDAY, 10, 58))
        page.goto(f"{address}lobby/")
        page.wait_for_function("document.querySelector('.slide:not([hidden])')")
        page.context.set_offline(True)
        yield page
        page.close()


def moment(day, hour, minute=0):
    return datetime.datetime.combine(day, datetime.time(hour, minute), WIB)


def seen_in(page, seconds):
    """What a screen shows, looked at every second of some."""
    found = []
    for _ in range(seconds):
        page.clock.run_for(1000)
        found.append(page.evaluate(SEEN))
    return found


def around(page, change):
    """What is shown in the minute before a change, and in one that begins a minute after it."""
    page.clock.pause_at(change - datetime.timedelta(seconds=61))
    before = seen_in(page, 60)
    page.clock.run_for(61_000)
    return before, seen_in(page, 60)


def kinds(seen):
    """Playlists by their ids, the screen's own being empty; a notice, the safe slide."""
    return {one["kind"] for one in seen}


def figures(seen):
    return {figure for one in seen for figure in one["figures"]}


def lit(seen):
    return {one["lit"] for one in seen}


def test_a_notice_a_fee_and_a_figure_leave_at_their_moments(wall):
    before, after = around(wall, moment(TUESDAY, 11))
    assert kinds(before) == {"", "a notice"}
    assert kinds(after) == {""}

    before, after = around(wall, moment(WEDNESDAY, 0))
    assert figures(before) == {"950000", "650000"}
    assert figures(after) == {"1100000"}


def test_a_closed_day_has_its_playlist_from_midnight_to_midnight(wall):
    before, after = around(wall, moment(THURSDAY, 0))
    assert (kinds(before), kinds(after)) == ({""}, {"closed"})

    before, after = around(wall, moment(FRIDAY, 0))
    assert (kinds(before), kinds(after)) == ({"closed"}, {""})
    assert (lit(before), lit(after)) == ({True}, {False})


def test_a_night_belongs_to_the_day_on_which_it_began(wall):
    before, after = around(wall, moment(FRIDAY, 20))
    assert (lit(before), lit(after)) == ({False}, {True})

    before, after = around(wall, moment(FRIDAY, 22))
    assert (kinds(before), kinds(after)) == ({""}, {"night"})

    before, after = around(wall, moment(SATURDAY, 2))
    assert kinds([*before, *after]) == {"night"}
    assert (lit(before), lit(after)) == ({True}, {False})

    before, after = around(wall, moment(SATURDAY, 8))
    assert (kinds(before), kinds(after)) == ({"night"}, {""})
    assert lit([*before, *after]) == {True}


def test_languages_of_the_schedule_are_shown_and_no_other(wall):
    before, after = around(wall, moment(SATURDAY, 9))

    assert {one["languages"] for one in before} == {"id", "en"}
    assert {one["languages"] for one in after} == {"en"}
    assert figures(after) == {"1100000"}


def test_after_the_last_day_of_the_bundle_no_figure_is_left(wall):
    last = wall.evaluate("document.documentElement.dataset.bundleEnd")
    end = datetime.date.fromisoformat(last) + datetime.timedelta(days=1)

    before, after = around(wall, moment(end, 0))

    assert figures(before) == {"1100000"}
    assert figures(after) == set()
    assert kinds(after) == {"the safe slide"}
