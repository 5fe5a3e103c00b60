"""Where a figure has an end, the end stands beside it, without a script and on paper too."""

import re

import pytest

from tests.fixtures.javascript import ask_document
from tests.fixtures.office import served
from tests.fixtures.rising_office import FEE, LAST_DAY

ENDS = {"id": f"berlaku sampai {LAST_DAY['id']}", "en": f"valid until {LAST_DAY['en']}"}

BESIDE = """(fact) => [...document.querySelectorAll('data[data-role=current], data[data-role=total]')]
  .filter((one) => one.dataset.fact.split('+').some((part) => part.split('*').pop() === fact))
  .filter((one) => !one.closest('[hidden]'))
  .map((one) => {
    const $block = one.closest('li, dd, td, tr, p, label, h1, h2') ?? one.parentElement;
    return [one.textContent, $block.textContent.trim().replace(/\\s+/g, ' ')];
  })"""


@pytest.fixture(scope="module")
def rising_address(rising):
    with served(rising.site) as where:
        yield where


def pages_of(site):
    """Every page that a visitor may meet, by its address."""
    skipped = ("kiosk/", "signage/", "data/")
    return sorted(
        path.parent.relative_to(site).as_posix().removeprefix(".") + "/"
        for path in site.rglob("index.html")
        if not path.relative_to(site).as_posix().startswith(skipped)
    )


@pytest.mark.chromium
@pytest.mark.accessibility("no_script")
def test_every_figure_that_ends_says_so_beside_it_on_every_page_without_script(page, rising):
    silent, seen = [], 0
    for path in pages_of(rising.site):
        language = "en" if path.startswith("en/") else "id"
        html = (rising.site / path.removeprefix("/") / "index.html").read_text("utf-8")
        for shown, block in ask_document(page, html, BESIDE, FEE):
            seen += 1
            if ENDS[language] not in block:
                silent.append((path, shown, block[:120]))

    assert silent == []
    assert seen > 60


@pytest.mark.chromium
def test_the_tile_of_the_home_page_tells_the_old_amount_with_its_end(browser, rising_address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(rising_address)

    tile = page.locator(".first__tasks .task:visible").first.inner_text()
    context.close()
    assert "Rp650.000 atau Rp950.000 (berlaku sampai 24 November 2026)" in " ".join(tile.split())


@pytest.mark.chromium
def test_a_persons_own_sum_and_a_familys_carry_the_earliest_end(browser, rising_address):
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time="2026-11-24T02:00:00Z")
    page.goto(
        rising_address + f"paspor-hilang/dokumen-saya/?age=adult&cause=no-disaster&fee={FEE}&result"
    )
    page.wait_for_selector(".total:visible")
    assert page.locator(".total__ends:visible").inner_text().strip() == (
        "(berlaku sampai 24 November 2026)"
    )

    page.goto(rising_address + "paspor-baru-dewasa/")
    page.locator("#fees ~ .tool > summary").locator("visible=true").click()
    page.locator(f'[data-sum="{FEE}"]').locator("visible=true").fill("2")
    page.wait_for_selector(".tool [role=status] [data-role=total]:visible")
    told = page.locator("#fees ~ .tool [role=status]:visible").inner_text()
    context.close()
    assert told == "2 orang: Rp1.900.000 (berlaku sampai 24 November 2026)"


@pytest.mark.chromium
def test_a_figure_without_an_end_has_none_beside_it(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in ("", "paspor-baru-dewasa/", "biaya/", "cetak/paspor-baru-dewasa/"):
        page.goto(address + path)
        assert page.locator(".ends").count() == 0
    context.close()


@pytest.mark.chromium
def test_a_fee_of_another_day_keeps_the_end_of_its_rate(browser, rising_address):
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time="2026-11-24T02:00:00Z")
    page.goto(rising_address + "biaya/")
    cells = {}
    for day in ("2026-11-20", "2026-11-26", "2024-12-16"):
        page.locator("input[type=date]:visible").fill(day)
        page.wait_for_function("document.querySelector('.tool [role=status]').textContent")
        cells[day] = page.locator(f"tr[id='{FEE}']:visible td.amount").inner_text()
    context.close()

    assert {day: " ".join(cell.split()) for day, cell in cells.items()} == {
        "2026-11-20": "Rp950.000 (berlaku sampai 24 November 2026)",
        "2026-11-26": "Rp975.000",
        "2024-12-16": "Rp650.000",
    }


def test_a_change_of_any_kind_of_fact_is_listed_and_leads_to_its_page(rising):
    page = (rising.site / "perubahan" / "index.html").read_text("utf-8")
    day = page.partition('id="day-2026-11-25"')[2].partition("</section>")[0]
    changes = re.findall(r"<li>(.*?)</li>", day, re.DOTALL)
    ways = [re.findall('href="([^"]*)"', change) for change in changes]
    told = [" ".join(re.sub("<[^>]*>", "", change).split()) for change in changes]

    assert dict(zip(told, ways, strict=True)) == {
        f"Batas bayar setelah mendaftar di M-Paspor: 2 jam ({ENDS['id']}) menjadi 3 jam": [],
        f"Paspor elektronik, paling lama 10 tahun: Rp950.000 ({ENDS['id']}) menjadi Rp975.000": [
            "../biaya/#passport-electronic-10y"
        ],
        f"Waktu terbit paspor biasa: 4 hari kerja ({ENDS['id']}) menjadi 3 hari kerja": [
            "../lama-proses/"
        ],
    }


def test_every_page_and_screen_can_tell_staff_that_a_build_is_overdue(rising):
    for path in ("index.html", "en/fees/index.html", "signage/lobby/index.html"):
        text = (rising.site / path).read_text("utf-8")
        assert '<span data-due="2026-11-25" data-overdue=" · ' in text, path
        # Nothing untrue is in the words of a page, hidden or not.
        assert "dibuat lagi" not in re.sub("<[^>]*>", "", text), path

    english = (rising.site / "en/fees/index.html").read_text("utf-8")
    assert 'data-overdue=" · not built again since 25 November 2026"' in english
