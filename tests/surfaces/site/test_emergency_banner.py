"""A page in an emergency: a banner for readers elsewhere, only while it is so."""

import datetime
import shutil

import pytest

from noticeboard.time_zone import WIB
from tests.fixtures.emergencies import switch_on
from tests.fixtures.office import TODAY, served

TEN = datetime.datetime.combine(TODAY, datetime.time(10), WIB)
ELSEWHERE = ("audio", "kiosk", "signage", "data", "braille")

pytestmark = pytest.mark.chromium


@pytest.fixture
def site(slim, tmp_path):
    """The pages of a built office, in which an emergency may be switched on."""
    return shutil.copytree(slim.site, tmp_path / "site", ignore=shutil.ignore_patterns(*ELSEWHERE))


@pytest.fixture
def page(browser, site):
    context = browser.new_context(service_workers="block")
    opened = context.new_page()
    opened.clock.install(time=TEN)
    with served(site) as address:
        opened.goto(address)
        opened.clock.run_for(6000)
        opened.own_context = context
        yield opened
        context.close()


def banner(page):
    return page.locator("[role=alert]:visible")


def test_a_reader_is_told_what_concerns_them_and_the_banner_goes_by_itself(page, site):
    assert banner(page).count() == 0
    switch_on(site, TEN)

    page.clock.run_for(30_000)
    banner(page).wait_for()
    assert banner(page).inner_text() == (
        "Kebakaran. Gedung kantor sedang dikosongkan. Jangan datang dulu."
    )

    page.own_context.set_offline(True)
    page.clock.run_for(31 * 60_000)
    banner(page).wait_for(state="detached")


def test_a_drill_asks_nothing_of_readers_and_a_broken_file_says_nothing(page, site):
    switch_on(site, TEN, is_drill=True)
    page.clock.run_for(30_000)
    banner(page).wait_for()
    assert banner(page).inner_text() == "Latihan: Kebakaran. Ini hanya latihan."

    (site / "emergency.json").write_text("{}", encoding="utf-8")
    page.clock.run_for(30_000)
    banner(page).wait_for(state="detached")

    (site / "emergency.json").write_text('{"kind": "<script>"}', encoding="utf-8")
    with page.expect_console_message(lambda one: "emergency.json" in one.text):
        page.clock.run_for(30_000)
    assert banner(page).count() == 0
