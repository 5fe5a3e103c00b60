"""The home page: what people come for first, and what is known of the office."""

from tests.fixtures.office import served
from tests.fixtures.sure_office import HOURS

FIRST = [
    "Paspor baru untuk dewasa",
    "Ganti paspor lama",
    "Paspor baru untuk anak",
    "Paspor hilang",
    "Paspor rusak",
]


def test_the_first_tasks_stand_before_all_others_each_with_fee_and_time(page, address):
    page.goto(address)

    tasks = page.locator("main .task").all()[: len(FIRST)]
    assert [task.locator(".task__name").inner_text() for task in tasks] == FIRST
    for task in tasks:
        fee, time = task.locator(".task__fact").all()
        assert "Rp" in fee.inner_text()
        assert time.inner_text() in (
            "paling lama 4 hari kerja",
            "lama proses belum tersedia di sini",
        )


def test_hours_that_nobody_knows_are_said_to_be_unknown(page, address):
    page.goto(address)

    panel = page.locator('[aria-labelledby="office-heading"]')
    assert "Jam buka belum dapat kami pastikan." in panel.inner_text()
    assert ".go.id" in panel.inner_text()


REPORTED = HOURS.replace("unknown", '{monday-friday: "08:00-12:00"}')


def test_hours_are_marked_and_nothing_is_open_now_until_the_office_confirms_them(own, page):
    own.edit("data/office.yaml", HOURS, REPORTED)
    own.build()

    with served(own.site) as address:
        page.goto(address + "en/")
        said = page.locator('[aria-labelledby="office-heading"]').inner_text()
        claims = page.locator(".opening, [data-tool=opening]").count()

    assert "Opening hours: Monday–Friday 08:00–12:00 WIB. Not confirmed by the office." in said
    assert claims == 0


def test_the_open_data_page_leads_to_a_text_message_for_every_service(site, page, address):
    page.goto(address + "data-terbuka/")

    links = page.locator('main a[href$=".txt"]').count()
    assert links == len(list((site / "data/v1/text/id").glob("*.txt"))) > 20
    assert page.locator('main a[href$="changes.id.atom"]').count() == 1
