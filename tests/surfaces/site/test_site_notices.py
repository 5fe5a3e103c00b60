"""A notice in force is seen with its period, with a script and without; others are not."""

import datetime

import pytest

from noticeboard.edition import values
from noticeboard.edition.sentence import literal
from noticeboard.language import clock
from noticeboard.telling.notice import tell_notice, tell_period
from noticeboard.time_zone import WIB
from tests.fixtures.office import served


@pytest.fixture(scope="module")
def rising_address(rising):
    with served(rising.site) as where:
        yield where


def told(browser, address, *, script, now="2026-11-24T02:00:00Z", media="screen"):
    context = browser.new_context(java_script_enabled=script, service_workers="block")
    page = context.new_page()
    page.emulate_media(media=media)
    if script:
        page.clock.install(time=now)
    page.goto(address)
    found = [" ".join(one.inner_text().split()) for one in page.locator(".notice:visible").all()]
    context.close()
    return found


RUNNING = (
    "Pengumuman running: loket tutup. "
    "Berlaku 20 November 2026 pukul 08.00 WIB sampai 25 November 2026 pukul 00.00 WIB."
)
NOON = "Pengumuman noon: loket tutup. Berlaku 24 November 2026 pukul 12.00 sampai 13.30 WIB."
TOMORROW = "Pengumuman tomorrow: loket tutup. Berlaku 25 November 2026 sampai 26 November 2026."


@pytest.mark.chromium
@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("path", ["", "paspor-baru-dewasa/", "biaya/"])
def test_without_a_script_a_notice_of_the_day_is_seen_with_its_period(
    browser, rising_address, path, media
):
    found = told(browser, rising_address + path, script=False, media=media)

    # One to come is there as well, for nobody could bring it in on its day.
    assert found == [RUNNING, NOON, TOMORROW]


@pytest.mark.chromium
@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2026-11-24T02:00:00Z", [RUNNING]),
        ("2026-11-24T05:30:00Z", [RUNNING, NOON]),
        ("2026-11-24T17:00:30Z", [TOMORROW]),
        ("2026-11-27T02:00:00Z", []),
    ],
    ids=["morning", "noon", "tomorrow", "later"],
)
def test_with_a_script_notices_come_and_go_by_the_clock(browser, rising_address, now, shown):
    assert told(browser, rising_address, script=True, now=now) == shown


@pytest.mark.chromium
def test_a_list_of_no_notice_has_no_heading_and_takes_no_room(browser, rising_address):
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.clock.install(time="2026-11-27T02:00:00Z")
    page.goto(rising_address)
    assert page.get_by_role("region", name="Pengumuman", exact=True).count() == 0
    context.close()


def test_a_notice_that_was_over_before_the_bundle_is_not_in_the_page(rising):
    assert "Pengumuman over" not in (rising.site / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("first", "last", "language", "period"),
    [
        ("2026-12-10 00:00", "2026-12-11 00:00", "id", "Berlaku 10 Desember 2026."),
        ("2026-12-10 00:00", "2026-12-11 00:00", "en", "On 10 December 2026."),
        ("2026-12-10 00:00", "2026-12-13 00:00", "en", "From 10 December 2026 to 12 December 2026."),
        ("2026-12-10 08:00", "2026-12-10 14:00", "en", "On 10 December 2026 from 08:00 to 14:00 WIB."),
        ("2026-12-10 08:00", "2026-12-11 14:00", "id",
         "Berlaku 10 Desember 2026 pukul 08.00 WIB sampai 11 Desember 2026 pukul 14.00 WIB."),
        ("2026-12-31 22:00", "2027-01-01 02:00", "en",
         "From 31 December 2026 at 22:00 WIB to 1 January 2027 at 02:00 WIB."),
    ],
)  # fmt: skip
def test_a_period_is_written_as_people_say_it(office, first, last, language, period):
    editions = {one.language: one.now for one in office.timelines}
    moments = [
        datetime.datetime.strptime(one, "%Y-%m-%d %H:%M").replace(tzinfo=WIB)
        for one in (first, last)
    ]
    notice = values.Notice("one", literal("One."), *moments, ("site",), 1)

    assert tell_period(tell_notice(notice), editions[language]).shown == period


def test_clock_times_are_written_in_each_language():
    assert clock(datetime.time(8, 5), "id") == "08.05"
    assert clock(datetime.time(20, 5), "en") == "20:05"
