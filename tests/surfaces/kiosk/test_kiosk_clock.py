"""The chooser of editions, shared by site, screens and kiosk, with the clock in our hands."""

from __future__ import annotations

import datetime

import pytest

from noticeboard.surfaces.output import STATIC
from noticeboard.surfaces.scripts import published_script
from noticeboard.time_zone import WIB
from tests.fixtures.kiosk import FEE_RISES_TOMORROW, Visitor, small_catalogue, write_kiosk
from tests.fixtures.office import served

PAGE = """<!doctype html>
<html lang="id" data-bundle-day="2026-11-24" data-bundle-end="2027-12-29"{preview}>
<body>
<p><span class="edition" data-from="2026-11-24" data-until="2026-11-30"><data value="1"
 data-fact="fee" data-role="current">satu</data></span>
<span class="edition" data-from="2026-12-01" data-until="2027-12-29" hidden><data value="2"
 data-fact="fee" data-role="current">dua</data></span></p>
<p data-utterance="u1">Bayar dalam <data value="2" data-fact="limit">2 jam</data>.</p>
<template data-safe lang="id"><span>Belum tersedia di sini.</span></template>
</body></html>"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    site = tmp_path_factory.mktemp("clock")
    (site / "index.html").write_text(PAGE.format(preview=""), encoding="utf-8")
    preview = PAGE.format(preview=' data-preview="true"')
    due = '<p data-due="2026-12-01" data-overdue="belum dibuat lagi"></p></body>'
    (site / "due.html").write_text(PAGE.format(preview="").replace("</body>", due), "utf-8")
    (site / "preview.html").write_text(preview, encoding="utf-8")
    (site / "clock.js").write_text(published_script(STATIC / "clock.js"), encoding="utf-8")
    with served(site) as address:
        yield address


def shown(page) -> str:
    return " ".join(page.locator("body").inner_text().split())


def choose(browser, address: str, moment: str, page: str = "") -> tuple[str, dict]:
    """Open the page, choose at a moment, and return what is shown and the choice."""
    opened = browser.new_page()
    opened.goto(address + page)
    choice = opened.evaluate(
        """async (moment) =>
          (await import('./clock.js')).chooseEdition(document, Date.parse(moment))""",
        moment,
    )
    text = shown(opened)
    opened.close()
    return text, choice


def test_staff_are_told_from_the_day_on_which_a_build_was_due(browser, address):
    before = choose(browser, address, "2026-11-30T23:59:59+07:00", "due.html")[0]
    from_then_on = choose(browser, address, "2026-12-01T00:00+07:00", "due.html")[0]

    assert "belum dibuat lagi" not in before
    assert from_then_on.endswith("belum dibuat lagi")


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("2026-11-24T12:00+07:00", "satu Bayar dalam 2 jam."),
        ("2026-11-30T23:59:59+07:00", "satu Bayar dalam 2 jam."),
        ("2026-12-01T00:00+07:00", "dua Bayar dalam 2 jam."),
        ("2026-11-30T17:00Z", "dua Bayar dalam 2 jam."),
        ("2027-12-29T23:59+07:00", "dua Bayar dalam 2 jam."),
        ("1970-01-01T00:00Z", "satu Bayar dalam 2 jam."),
    ],
    ids=["today", "last second", "midnight", "midnight in UTC", "last day", "dead battery"],
)
def test_exactly_one_alternative_shows_at_every_moment(browser, address, moment, text):
    assert choose(browser, address, moment)[0] == text


def test_past_the_end_figures_give_way_to_a_safe_sentence(browser, address):
    text, choice = choose(browser, address, "2027-12-30T00:00+07:00")

    assert text == "Belum tersedia di sini. Belum tersedia di sini."
    assert choice["expired"] is True


def test_a_preview_stays_on_its_day(browser, address):
    assert choose(browser, address, "2028-01-01T00:00Z", "preview.html")[0] == (
        "satu Bayar dalam 2 jam."
    )


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "America/New_York", "Pacific/Kiritimati"])
def test_an_open_page_turns_at_midnight_in_indonesia_within_a_minute(browser, address, zone):
    page = browser.new_page(timezone_id=zone)
    page.clock.install(time=datetime.datetime(2026, 11, 30, 23, 59, 30, tzinfo=WIB))
    page.goto(address)
    page.evaluate("async () => (await import('./clock.js')).keepEdition()")
    before = shown(page)
    page.clock.run_for(61_000)
    after = shown(page)
    page.close()

    assert (before, after) == ("satu Bayar dalam 2 jam.", "dua Bayar dalam 2 jam.")


def test_figures_come_back_when_a_wrong_clock_is_set_right(browser, address):
    page = browser.new_page()
    page.goto(address)
    texts = [
        page.evaluate(
            """async (moment) => {
              (await import('./clock.js')).chooseEdition(document, Date.parse(moment))
              return document.body.innerText.trim().replace(/\\s+/g, ' ')
            }""",
            moment,
        )
        for moment in ("2030-01-01T00:00Z", "2026-11-25T00:00Z")
    ]
    page.close()

    assert texts == ["Belum tersedia di sini. Belum tersedia di sini.", "satu Bayar dalam 2 jam."]


@pytest.fixture(scope="module")
def changing(tmp_path_factory):
    """A kiosk whose ten-year e-passport costs more from tomorrow."""
    folder = tmp_path_factory.mktemp("changing")
    catalogue = small_catalogue(folder / "facts", fees=FEE_RISES_TOMORROW)
    write_kiosk(folder / "site", catalogue, seconds=0.05)
    with served(folder / "site") as address:
        yield address


def at(browser, address: str, moment: datetime.datetime) -> Visitor:
    """Someone who stands at the fees when the device's clock says so."""

    return Visitor(browser, address, "#id-service-passport-new-adult-fees", moment=moment)


@pytest.mark.parametrize(
    ("day", "amount"), [(24, "Rp950.000 per permohonan"), (25, "Rp1.100.000 per permohonan")]
)
def test_the_kiosk_says_and_shows_the_fee_of_its_day_only(browser, changing, day, amount):
    visitor = at(browser, changing, datetime.datetime(2026, 11, day, 10, tzinfo=WIB))
    visitor.hear("Home")
    heard = visitor.hear("ArrowDown")
    focusable = visitor.page.evaluate("""() =>
      [...document.querySelectorAll('[data-current] .item')]
        .filter((one) => one.tabIndex >= 0 && one.closest('[hidden]')).length""")
    visitor.page.close()

    assert amount in heard
    assert [one for one in heard if one.startswith("Rp")] == [amount]
    assert focusable == 0


def test_a_kiosk_past_its_bundle_says_no_figure_at_all(browser, changing):
    visitor = at(browser, changing, datetime.datetime(2029, 1, 1, 10, tzinfo=WIB))
    visitor.hear("Home")
    heard = visitor.hear("ArrowDown")
    text = visitor.page.locator("[data-current]").inner_text()
    visitor.page.close()

    assert "Belum tersedia di sini. Tanyakan petugas." in heard
    assert "Rp" not in "".join(heard) + text
