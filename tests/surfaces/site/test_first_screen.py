"""A service's page answers what people ask most before anyone scrolls."""

import pytest

from tests.fixtures.office import served

PHONE = {"width": 360, "height": 740}
ASKED = {
    "id": ["Biaya", "Lama proses", "Yang dibawa", "Tempat"],
    "en": ["Fee", "Time", "What to bring", "Where"],
}
SLOWEST = {"paspor-sehari-jadi"}
"""Its time alone is a sentence of three lines."""

ROWS = """() => [...document.querySelectorAll('.glance dl > div')].slice(0, 4).map(it =>
  [it.querySelector('dt').innerText, it.getBoundingClientRect().bottom])"""


@pytest.mark.parametrize("language", ["id", "en"])
def test_fee_time_documents_and_place_stand_in_the_first_screen_of_a_phone(
    office, page, address, language
):
    page.set_viewport_size(PHONE)
    now = office.timelines[["id", "en"].index(language)].now
    late, root = {}, address if language == "id" else address + "en/"
    for service in now.services:
        page.goto(f"{root}{service.slug}/")
        rows = page.evaluate(ROWS)
        # A visa from abroad has no place here.
        asked = ASKED[language] if service.place else ASKED[language][:3]
        rows = rows[: len(asked)]
        assert [name for name, _ in rows] == asked, service.id
        if rows[-1][1] > PHONE["height"]:
            late[service.slug] = rows

    assert set(late) <= SLOWEST


def test_nothing_lies_over_the_first_screen(page, address):
    page.set_viewport_size(PHONE)
    page.goto(address + "paspor-baru-dewasa/")

    assert page.locator(".jump").bounding_box()["y"] >= PHONE["height"]


def test_the_number_of_documents_is_that_of_the_list_it_leads_to(office, page, address):
    told, counted = {}, {}
    for service in office.timelines[0].now.services:
        page.goto(f"{address}{service.slug}/")
        told[service.slug] = page.locator('.glance a[href="#documents"]').inner_text()
        always = page.locator(".documents > li:not([data-condition])").count()
        more = page.locator(".documents > li[data-condition]").count()
        counted[service.slug] = said(always, more, page.locator(".documents").count())

    assert told == counted


def said(always, more, has_list):
    """What a page says of so many documents."""
    if not has_list:
        return "Belum tersedia di sini"
    if not always:
        return "Menurut keadaan Anda"
    return f"{always} dokumen" + (f", {more} lagi menurut keadaan" if more else "")


def test_on_a_later_day_the_first_screen_says_what_holds_then(browser, rising):
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    with served(rising.site) as where:
        seen = {}
        for day in ("2026-11-24", "2026-11-25"):
            page.clock.install(time=f"{day}T05:00:00Z")
            page.goto(where + "paspor-baru-dewasa/")
            seen[day] = page.locator(".glance:visible").inner_text()
    context.close()

    assert "Rp950.000" in seen["2026-11-24"] and "Rp975.000" in seen["2026-11-25"]
