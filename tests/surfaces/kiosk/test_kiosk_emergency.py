"""The kiosk in an emergency: it interrupts, repeats, hears no key, and gives the place back."""

import datetime

import pytest

from noticeboard.emergency import QUIET
from noticeboard.time_zone import WIB
from tests.fixtures.emergencies import switch_on, with_emergencies
from tests.fixtures.kiosk import TODAY, Visitor, small_catalogue, write_kiosk
from tests.fixtures.office import served

pytestmark = pytest.mark.chromium

TEN = datetime.datetime.combine(TODAY, datetime.time(10), WIB)
BOTH = ["Kebakaran", "Keluar sekarang.", "Fire", "Leave now."]
DRILL = ["Latihan: Kebakaran", "Ini hanya latihan.", "Keluar sekarang.", "Drill: Fire"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kiosk")
    small_catalogue(folder / "office")
    write_kiosk(folder / "site", with_emergencies(folder / "office"))
    return folder / "site"


@pytest.fixture
def visitor(browser, site):
    (site / "emergency.json").write_bytes(QUIET)
    with served(site) as address:
        made = Visitor(browser, address, is_quick=True, is_running_from=TEN)
        yield made
        made.page.close()


def said(visitor):
    return [one["shown"] for one in visitor.log() if one["state"] == "start"]


def hear_emergency(visitor, words):
    """Let the seconds of the kiosk pass until it says these words one after the other."""
    asked = (
        "words => heard.filter((one) => one.state === 'start').map((one) => one.shown)"
        ".join('|').includes(words)"
    )
    for _ in range(40):
        visitor.page.clock.run_for(500)
        if visitor.page.evaluate(asked, "|".join(words)):
            return
        visitor.page.wait_for_timeout(20)
    raise AssertionError(f"not heard: {words}; but {said(visitor)}")


def test_a_fire_interrupts_is_repeated_and_gives_the_place_back(visitor, site):
    visitor.press("Enter")
    visitor.press("1")
    before = visitor.screen()
    switch_on(site, TEN, minutes=30)

    hear_emergency(visitor, BOTH)
    overlay = visitor.page.locator("[data-emergency=fire]")
    assert overlay.is_visible() and overlay.get_attribute("role") == "alert"
    visitor.forget()
    hear_emergency(visitor, BOTH)

    visitor.forget()
    visitor.press("ArrowDown")
    hear_emergency(visitor, BOTH)
    assert visitor.screen() == before

    (site / "emergency.json").write_bytes(QUIET)
    visitor.forget()
    hear_emergency(visitor, ["Keadaan darurat sudah selesai."])
    assert overlay.count() == 0
    assert visitor.screen() == before
    assert visitor.problems == []


def test_a_drill_says_so_even_to_nobody_and_ends_with_the_network_off(visitor, site):
    switch_on(site, TEN, minutes=2, is_drill=True)

    hear_emergency(visitor, DRILL)
    visitor.page.context.set_offline(True)
    visitor.page.clock.run_for(130_000)
    visitor.page.locator("[data-emergency]").wait_for(state="detached")
    assert visitor.screen() == "start"
