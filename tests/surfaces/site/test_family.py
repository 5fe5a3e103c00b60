"""What a family pays: people times the sum beside each number, and nothing without script."""

import pytest

from noticeboard.surfaces.site.tools.family import family_ways
from tests.fixtures.axe import violations
from tests.fixtures.marks import marks_of

SERVICE = "paspor-baru-dewasa/"


def test_every_way_is_a_known_sum_and_stands_once(office):
    for service in office.timelines[0].now.services:
        ways = family_ways(service)

        assert len({way.fees for way in ways}) == len(ways)
        for way in ways:
            assert way.figure.value == sum(int(fee.current.value) for fee in way.fees)


def test_fees_by_the_day_have_no_family_bill(office):
    services = {one.id: one for one in office.timelines[0].now.services}

    assert family_ways(services["overstay"]) == ()


def opened(page, address, path=SERVICE):
    page.goto(address + path)
    page.locator("#fees ~ .tool > summary").click()
    return page.locator("#fees ~ .tool")


def test_a_family_of_three_pays_the_sum_of_its_choices(page, address):
    tool = opened(page, address)
    tool.locator('[data-sum="passport-electronic-10y"]').fill("2")
    tool.locator('[data-sum="passport-electronic-5y"]').fill("1")
    page.wait_for_selector(".tool [role=status] [data-role=total]:visible")

    assert tool.locator("[role=status]").inner_text() == "3 orang: Rp2.550.000"
    (mark,) = marks_of(tool.locator("[role=status]").inner_html())
    assert (mark.value, mark.role) == ("2550000", "total")


def test_english_writes_its_own_thousands(page, address):
    tool = opened(page, address, "en/new-passport-adult/")
    tool.locator('[data-sum="passport-electronic-10y"]').fill("4")
    page.wait_for_selector(".tool [role=status] [data-role=total]:visible")

    assert tool.locator("[role=status]").inner_text() == "4 people: Rp3,800,000"


@pytest.mark.parametrize("typed", ["", "0", "-3"])
def test_nobody_pays_nothing_and_nonsense_is_nobody(page, address, typed):
    tool = opened(page, address)
    tool.locator('[data-sum="passport-electronic-10y"]').fill("1")
    page.wait_for_selector(".tool [role=status] [data-role=total]:visible")
    tool.locator('[data-sum="passport-electronic-10y"]').fill(typed)

    assert tool.locator("[role=status]").inner_text() == ""


def test_past_the_end_of_the_bundle_no_sum_is_made(browser, address):
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time="2030-01-01T00:00:00Z")
    tool = opened(page, address)
    tool.locator("input").first.fill("2")
    page.wait_for_timeout(500)

    shown = tool.inner_text()
    context.close()
    assert "Rp" not in shown


def test_without_script_nothing_asks_for_numbers(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + SERVICE)

    assert page.locator("input[type=number]").count() == 0
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_calculator(browser, address, scheme):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 800})
    page = context.new_page()
    tool = opened(page, address)
    tool.locator("input").first.fill("2")
    page.wait_for_selector(".tool [role=status] [data-role=total]:visible")

    found = violations(page)

    context.close()
    assert found == []
