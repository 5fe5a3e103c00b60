"""The fees page: everything stands there; a script only looks for it, and shows another day."""

import json

import pytest

from tests.fixtures.axe import violations
from tests.fixtures.marks import marks_of

PAGE = "biaya/"
TEN_YEARS = "#passport-electronic-10y"


@pytest.fixture
def page(reader_with):
    """The window of visitors who only read: they come to it in turn."""
    return reader_with()


@pytest.fixture
def fees(page, address):
    page.goto(address + PAGE)
    return page


def shown(page):
    return page.locator("tbody tr:visible").count()


def status(page):
    return page.locator(".tool [role=status]").inner_text()


def cell(page, row=TEN_YEARS):
    return page.locator(f"{row} td.amount").inner_text()


def on_day(page, day, label="Biaya pada tanggal"):
    page.get_by_label(label).fill(day)
    page.wait_for_function("document.querySelector('.tool [role=status]').textContent")


def test_typed_words_leave_the_rows_that_have_all_of_them(fees):
    every = shown(fees)

    fees.get_by_label("Kata").fill("10 TAHUN elektronik")
    fees.wait_for_function("document.querySelector('.tool [role=status]').textContent")

    assert {row.get_attribute("id") for row in fees.locator("tbody tr:visible").all()} == {
        "passport-electronic-10y",
        "passport-non-electronic-10y",
    }
    assert status(fees) == f"2 dari {every} biaya"
    fees.get_by_label("Kata").fill("zzz")
    assert (shown(fees), status(fees)) == (0, "Tidak ada biaya yang cocok.")
    fees.get_by_label("Kata").fill("")
    assert shown(fees) == every


def test_a_group_leaves_the_fees_of_its_services(fees, office):
    now = office.timelines[0].now
    group = now.groups[0]
    wanted = {fact.id for service in group.services for fact in service.facts if fact.kind == "fee"}

    fees.get_by_label("Kelompok layanan").select_option(group.id)
    fees.wait_for_function("document.querySelector('.tool [role=status]').textContent")

    found = {row.get_attribute("id") for row in fees.locator("tbody tr:visible").all()}
    assert found == wanted


@pytest.mark.parametrize(
    ("day", "amount", "role"),
    [
        ("2024-12-16", "Rp650.000", "past"),
        ("2024-12-17", "Rp950.000", "current"),
        ("2026-11-24", "Rp950.000", "current"),
    ],
)
def test_another_day_shows_the_fee_of_that_day(fees, day, amount, role):
    on_day(fees, day)

    assert cell(fees) == amount
    marks = marks_of(fees.locator(f"{TEN_YEARS} td.amount").inner_html())
    (mark,) = [mark for mark in marks if not mark.hidden and mark.role == role][-1:]
    assert mark.shown == amount


def test_the_head_of_the_column_names_the_day(fees):
    on_day(fees, "2024-12-16")

    assert fees.locator("thead th").nth(1).inner_text() == "16 Desember 2024"


@pytest.mark.parametrize("day", ["2022-10-11", "2031-01-01"])
def test_beyond_the_records_nothing_is_claimed(fees, day):
    on_day(fees, day)

    assert cell(fees) == "tidak ada catatan untuk tanggal itu"


def test_without_a_day_the_present_stands_there_again(fees):
    before = cell(fees)
    on_day(fees, "2024-12-16")

    fees.get_by_label("Biaya pada tanggal").fill("")

    assert cell(fees) == before
    assert fees.locator("thead th").nth(1).inner_text() == "Sekarang"


def test_each_rate_of_a_row_is_one_of_the_catalogue(site, page, address):
    """The script knows no other figures than the open data does."""
    catalogue = json.loads((site / "data/v1/catalogue.json").read_text("utf-8"))
    known = {
        (fact["id"], figure["value"])
        for fact in catalogue["editions"]["id"]["facts"]
        for figure in fact["figures"]
    }
    page.goto(address + PAGE)
    rows = page.evaluate("""async () => {
      const { ratesIn } = await import('../assets/tools/fees.js')
      return Object.entries(ratesIn(document.querySelector('.tool'))).flatMap(
        ([id, rates]) => rates.map(({ value }) => [id, value]))
    }""")

    assert len(rows) > 60
    assert {tuple(row) for row in rows if row[1] is not None} <= known


def test_without_script_the_whole_table_stands_there_and_nothing_else(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGE)

    assert page.locator("main input, main select").count() == 0
    assert page.locator("a[href$='fees.csv']").count() == 1
    assert page.locator("main a[href$='catalogue.json']").count() == 1
    assert shown(page) > 50
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_fees_are_searched(browser, address, scheme):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address + "en/fees/")
    page.get_by_label("Words").fill("passport")
    on_day(page, "2023-01-01", "Fees on this day")

    found = violations(page)

    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()
    assert found == []
    assert not wide
