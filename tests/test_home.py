"""The home page: what people come for first, and what is known of the office."""

import pytest

from tests.office import Office, served

FIRST = [
    "Paspor baru untuk dewasa", "Ganti paspor lama", "Paspor baru untuk anak", "Paspor hilang",
    "Paspor rusak",
]  # fmt: skip


def test_the_first_tasks_stand_before_all_others_each_with_fee_and_time(page, address):
    page.goto(address)

    tasks = page.locator("main .task").all()[: len(FIRST)]
    assert [task.locator(".task__name").inner_text() for task in tasks] == FIRST
    for task in tasks:
        fee, time = task.locator(".task__fact").all()
        assert "Rp" in fee.inner_text()
        assert time.inner_text() in ("paling lama 4 hari kerja", "tidak ada waktu pasti")


def test_hours_that_nobody_knows_are_said_to_be_unknown(page, address):
    page.goto(address)

    panel = page.locator('[aria-labelledby="office-heading"]')
    assert "Jam buka belum dapat kami pastikan." in panel.inner_text()
    assert ".go.id" in panel.inner_text()


HOURS = """      - kind: hours
        value: unknown
        checked: {date: 2026-11-24, against: padang-old-site, must_confirm: true}
      - kind: whatsapp"""
KNOWN = """      - kind: hours
        value: {{id: "Senin sampai Jumat", en: "Monday to Friday"}}
        checked: {{date: 2026-11-24, against: dgi-fee-table, must_confirm: {must_confirm}}}
      - kind: whatsapp"""


@pytest.mark.parametrize("is_confirmed", [True, False], ids=["confirmed", "reported"])
def test_hours_are_shown_and_marked_until_the_office_confirms_them(
    tmp_path, page, is_confirmed
):
    office = Office(tmp_path / "repository")
    must_confirm = "false" if is_confirmed else "true"
    office.edit("data/office.yaml", HOURS, KNOWN.format(must_confirm=must_confirm))
    office.build()

    with served(office.site) as address:
        page.goto(address + "en/")
        said = page.locator('[aria-labelledby="office-heading"]').inner_text()

    assert "Opening hours: Monday to Friday." in said
    assert ("Not confirmed by the office." in said) is not is_confirmed


def test_the_open_data_page_leads_to_a_text_message_for_every_service(site, page, address):
    page.goto(address + "data-terbuka/")

    links = page.locator('main a[href$=".txt"]').count()
    assert links == len(list((site / "data/v1/text/id").glob("*.txt"))) > 20
    assert page.locator('main a[href$="changes.id.atom"]').count() == 1
