"""The home page says whether the office is open, by the visitor's clock and never by guessing."""

import datetime
import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticeboard.edition import make_timeline
from noticeboard.edition.opening_days import opening_days
from noticeboard.load import load_catalogue
from noticeboard.model import Span
from noticeboard.surfaces.site import SiteSettings, markdown_pages
from tests.fixtures.axe import violations
from tests.fixtures.office import TODAY, served
from tests.fixtures.sure_office import CONFIRMED, DECREE, HOURS, SERVING
from tests.surfaces.site.test_site_reach import JUMPS, PHONE

PANEL = '[aria-labelledby="office-heading"]'


@pytest.fixture(scope="module")
def host(sure):
    with served(sure.site) as where:
        yield where


@pytest.fixture(scope="module")
def visitor(browser):
    """A page of a visitor in New York, whose clock the tests set."""
    context = browser.new_context(timezone_id="America/New_York", viewport=PHONE)
    yield context.new_page()
    context.close()


OPENING = ".opening:not(:empty)"


def told(visitor, address, moment):
    """What the page says at a moment in Sawahlunto; a page that is open is left open."""
    if visitor.url != address:
        visitor.clock.set_fixed_time("2026-11-24T08:00:00+07:00")
        visitor.goto(address)
        visitor.wait_for_selector(OPENING)
    visitor.clock.set_fixed_time(f"{moment}:00+07:00")
    visitor.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    return visitor.locator(".opening").inner_text()


TOLD = {
    "2026-11-24T08:00": ("Buka sekarang, sampai 12.00 WIB.", "Open now, until 12:00 WIB."),
    "2026-11-24T12:00": ("Tutup sekarang; buka lagi hari ini pukul 13.00 WIB.",
                         "Closed now; opens again today at 13:00 WIB."),
    "2026-11-24T23:59": ("Tutup sekarang; buka lagi besok pukul 08.00 WIB.",
                         "Closed now; opens again tomorrow at 08:00 WIB."),
    "2026-11-27T15:00": ("Tutup sekarang; buka lagi Senin pukul 08.00 WIB.",
                         "Closed now; opens again Monday at 08:00 WIB."),
    # A joint leave, a holiday and a weekend lie between.
    "2026-12-23T17:00": ("Tutup sekarang; buka lagi Senin pukul 08.00 WIB.",
                         "Closed now; opens again Monday at 08:00 WIB."),
    "2026-12-24T09:00": ("Tutup sekarang; buka lagi Senin pukul 08.00 WIB.",
                         "Closed now; opens again Monday at 08:00 WIB."),
    # What comes after the last decreed day is not known, and then that day is none itself.
    "2026-12-31T17:00": ("Tutup sekarang.", "Closed now."),
    "2027-01-05T09:00": ("Kami belum tahu hari libur untuk hari ini.",
                         "We do not know yet whether today is a holiday."),
    # The clock of a device whose battery is empty.
    "1970-01-01T09:00": ("", ""),
}  # fmt: skip
"""What stands on the home page at a moment in Sawahlunto, in Indonesian and English."""


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_home_page_tells_whether_the_office_is_open(visitor, host, language):
    """At each moment, also on a page that was opened long before."""
    address = host if language == "id" else host + "en/"
    said = {moment: told(visitor, address, moment) for moment in TOLD}

    assert said == {moment: both[language == "en"] for moment, both in TOLD.items()}


def test_without_script_the_ordinary_hours_are_told_and_nothing_about_now(browser, host):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host)

    said = page.locator(PANEL).inner_text()

    context.close()
    assert "Senin–Kamis 08.00–12.00 dan 13.00–16.00; Jumat 08.00–11.30 WIB." in said
    assert "Tanggalnya kami ketahui sampai 31 Desember 2026." in said
    assert "sekarang" not in said


@pytest.mark.parametrize(("path", "width"), [("", 360), ("en/", 320)])
def test_a_home_page_that_tells_it_stays_light_and_does_not_jump(browser, sure, host, path, width):
    context = browser.new_context(viewport={"width": width, "height": 900})
    page, fetched = context.new_page(), []
    page.clock.set_fixed_time("2026-11-27T15:00:00+07:00")
    page.on("request", lambda request: fetched.append(request.url.removeprefix(host)))
    page.goto(host + path)
    page.wait_for_selector(OPENING)

    jumps, faults = page.evaluate(JUMPS), violations(page)

    context.close()
    files = {name if name and not name.endswith("/") else name + "index.html" for name in fetched}
    assert "assets/tools/opening.js" in files
    sizes = [len(gzip.compress((sure.site / name).read_bytes())) for name in files]
    assert sum(sizes) <= 15 * 1024
    assert (jumps, faults) == (0, [])


def home_of(folder, **how):
    """The home page in Indonesian, before it is laid out."""
    catalogue = load_catalogue(folder)
    timeline = make_timeline(catalogue, language="id", **how)
    settings = SiteSettings(lambda *_: {})
    (pages,) = markdown_pages([timeline], settings)
    return next(page.content for page in pages if page.path == "index.md")


def test_a_preview_and_an_office_without_a_decree_tell_hours_but_nothing_about_now(own):
    own.edit("data/office.yaml", HOURS, CONFIRMED)
    without = home_of(own.folder, on=TODAY)
    own.edit("data/office.yaml", SERVING, DECREE)
    preview = home_of(own.folder, on=TODAY, is_preview=True)

    assert "Tanggal hari libur belum kami ketahui." in without
    assert "Tanggalnya kami ketahui sampai 31 Desember 2026." in preview
    for home in (without, preview):
        assert "Senin–Kamis 08.00–12.00" in home
        assert 'data-tool="opening"' not in home


STEP = 10
"""Times in these tests lie on a grid, so that the slow way is not too slow."""

FIRST = datetime.date(2026, 11, 24)
minutes = st.integers(0, 1439 // STEP).map(lambda step: step * STEP)


@st.composite
def days_of_service(draw):
    """The spans of a day, apart from each other."""
    clocks = sorted(draw(st.sets(minutes, max_size=6)))
    return tuple(
        Span(datetime.time(*divmod(opens, 60)), datetime.time(*divmod(closes, 60)))
        for opens, closes in zip(clocks[::2], clocks[1::2], strict=False)
    )


def slowly(moment, week, holidays, count):
    """Whether it is open at a minute and when that changes, by looking at every step."""

    def is_open(minute):
        day = FIRST + datetime.timedelta(days=minute // 1440)
        clock = datetime.time(*divmod(minute % 1440, 60))
        spans = () if day in holidays else week[day.weekday()]
        return any(span.opens <= clock < span.closes for span in spans)

    end = count * 1440
    if not 0 <= moment < end:
        return None
    later = range(moment // STEP * STEP + STEP, end, STEP)
    until = next((minute for minute in later if is_open(minute) != is_open(moment)), None)
    return {"isOpen": is_open(moment), "until": until}


@settings(max_examples=60)
@given(
    week=st.lists(days_of_service(), min_size=7, max_size=7),
    holidays=st.sets(st.integers(0, 12).map(lambda day: FIRST + datetime.timedelta(day))),
    count=st.integers(1, 12),
    moments=st.lists(st.integers(-STEP, 13 * 1440), min_size=5, max_size=5),
)
def test_the_page_finds_what_looking_at_every_minute_finds(
    visitor, host, week, holidays, count, moments
):
    days = opening_days(week, holidays, FIRST, FIRST + datetime.timedelta(days=count - 1))
    if not visitor.url.startswith(host):
        visitor.goto(host)

    found = visitor.evaluate(
        """async ([moments, days, kinds]) => {
          const { openingAt } = await import('/assets/tools/opening.js')
          return moments.map((minute) => openingAt(minute, days, kinds))
        }""",
        [moments, days.days, days.minutes],
    )

    assert found == [slowly(one, week, holidays, count) for one in moments]
