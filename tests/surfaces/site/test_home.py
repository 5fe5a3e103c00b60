"""The home page: what people come for first, and what is known of the office."""

import pytest

from tests.fixtures.office import served
from tests.fixtures.sure_office import HOURS

PHONE = {"width": 360, "height": 740}

FIRST = [
    "Paspor baru untuk dewasa",
    "Ganti paspor lama",
    "Paspor baru untuk anak",
    "Paspor hilang",
    "Paspor rusak",
    "Paspor haji dan umrah",
]


def test_the_question_comes_first_then_six_tasks_each_with_fee_and_time(page, address):
    page.set_viewport_size(PHONE)
    page.goto(address)

    field = page.get_by_label("Apa yang ingin Anda ketahui?", exact=True).bounding_box()
    tasks = page.locator("main .task:visible").all()
    assert field["y"] + field["height"] <= PHONE["height"] / 2
    assert [task.locator(".task__name").inner_text() for task in tasks] == FIRST
    for task in tasks:
        fee, time = task.locator(".task__fact").all()
        assert "Rp" in fee.inner_text()
        assert time.inner_text() in (
            "paling lama 4 hari kerja",
            "lama proses belum tersedia di sini",
        )


def test_the_whole_of_a_task_leads_to_its_page(page, address):
    page.set_viewport_size(PHONE)
    page.goto(address)
    task = page.locator(".first .task").nth(3)
    box = task.bounding_box()

    task.click(position={"x": box["width"] - 12, "y": box["height"] - 8})

    page.wait_for_url(address + "paspor-hilang/")


@pytest.mark.parametrize("path", ["", "en/"])
def test_on_a_phone_the_page_is_at_most_three_and_a_half_screens_long(page, address, path):
    page.set_viewport_size(PHONE)
    page.goto(address + path)

    height = page.evaluate("document.documentElement.scrollHeight")
    assert height <= 3.5 * PHONE["height"]


@pytest.mark.parametrize("path", ["", "en/"])
def test_every_service_stands_on_the_page_once(office, page, address, path):
    page.goto(address + path)

    links = page.locator("main .task a").evaluate_all("all => all.map(it => it.href)")
    now = office.timelines[1 if path else 0].now
    assert sorted(links) == sorted(f"{address}{path}{one.slug}/" for one in now.services)


@pytest.mark.accessibility("no_script")
def test_a_group_unfolds_the_services_that_are_not_offered_first(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(address)
    group = page.locator("details", has_text="Warga asing")
    assert group.locator(".task:visible").count() == 0

    group.locator("summary").click()

    shown = group.locator(".task:visible").count()
    context.close()
    assert shown == 9


def test_the_way_back_from_a_service_leads_to_where_it_stands_on_the_page(office, page, address):
    page.goto(address)
    there = set(page.locator("main [id]").evaluate_all("all => all.map(it => it.id)"))
    lost = []
    for service in office.timelines[0].now.services:
        page.goto(f"{address}{service.slug}/")
        link = page.locator(".crumbs a").nth(1).get_attribute("href")
        if link.partition("#")[2] not in there:
            lost.append((service.id, link))

    assert lost == []


def test_hours_that_nobody_knows_are_said_to_be_unknown(page, address):
    page.goto(address)

    panel = page.locator('[aria-labelledby="office-heading"]')
    assert "Jam buka belum dapat kami pastikan." in panel.inner_text()
    assert page.locator("body").inner_text().count("berakhiran .go.id") == 1


NEW = ".panel [data-first]"
CHANGE = "Paspor elektronik, paling lama 10 tahun: Rp650.000 menjadi Rp950.000"


def test_what_changed_more_than_a_year_ago_is_no_news(page, address):
    page.goto(address)

    news = page.locator('[aria-labelledby="news-heading"]')
    assert "Tidak ada perubahan yang tercatat dalam setahun terakhir." in news.inner_text()
    assert news.locator("[data-first]").count() == 0


def test_news_ends_by_the_readers_clock_a_year_after_the_change(shared, page):
    page.clock.install(time="2025-12-16T05:00:00Z")
    with served(shared("after").site) as where:
        page.goto(where)
        told = page.locator(NEW, has_text=CHANGE).locator("visible=true")
        assert told.count() == 1

        page.clock.set_fixed_time("2025-12-17T05:00:00Z")
        page.reload()
        page.wait_for_function("document.documentElement.dataset.editionDay === '2025-12-17'")
        assert told.count() == 0


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

    links = page.locator('main a[href*="/text/"]').count()
    assert links == len(list((site / "data/v1/text/id").glob("*.txt"))) > 20
    assert page.locator('main a[href$="changes.id.atom"]').count() == 1
