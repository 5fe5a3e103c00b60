"""One campaign is on every surface at once, and goes from all of them at its moment, offline."""

import datetime
import json

import pytest

from tests.fixtures.axe import violations
from tests.fixtures.campaigns import CAMPAIGN, other, write_campaigns
from tests.fixtures.office import TODAY, Office, served

WIB = datetime.timezone(datetime.timedelta(hours=7))
UNSURE = other(id="unsure", title='{id: "Lewat {fee:overstay-day}", en: "Over {fee:overstay-day}"}')
CARD = "Bayar dalam 2 jam Bayar dalam 2 jam setelah mendaftar. Tidak ada tunai. Lihat cara membayar"
KIOSK = (
    "Bayar dalam 2 jam. Bayar dalam 2 jam setelah mendaftar. Tidak ada tunai. Lihat cara membayar."
)
"""What an Indonesian reader meets of the campaign."""


@pytest.fixture(scope="module")
def site(slim, tmp_path_factory):
    office = Office(tmp_path_factory.mktemp("campaigns") / "office", slim.folder)
    write_campaigns(office.folder, CAMPAIGN, UNSURE)
    office.build(TODAY)
    return office.site


@pytest.fixture
def opened(browser, site):
    """Open a page of the site some seconds before the campaign's last moment."""
    context = browser.new_context(
        service_workers="block", viewport={"width": 1920, "height": 1080}, locale="id"
    )
    page = context.new_page()
    page.clock.install(time=datetime.datetime(2026, 11, 24, 10, 59, 30, tzinfo=WIB))
    with served(site) as address:

        def open_page(path):
            page.goto(address + path)
            page.wait_for_load_state("networkidle")
            return page

        yield open_page
        context.close()


@pytest.mark.parametrize(
    ("path", "where", "said"),
    [
        ("", ".campaign", CARD),
        ("paspor-baru-dewasa/", ".campaign", CARD),
        ("signage/lobby/", ".slide--campaign[lang=id]", None),
        ("kiosk/?hint=600&silence=600", "[data-screen$=campaigns] .news", KIOSK),
    ],
    ids=["home", "service", "screen", "kiosk"],
)
def test_a_campaign_goes_from_every_surface_within_a_minute_of_its_end_without_network(
    opened, path, where, said
):
    page = opened(path)
    campaigns = page.locator(f"{where}[data-first]").filter(has_not_text="Lewat").first
    last = campaigns.get_attribute("data-last")
    page.clock.run_for(1000)
    if said:
        page.wait_for_function("one => !one.hidden", arg=campaigns.element_handle())
        assert " ".join(campaigns.text_content().split()) == said
    if where == ".campaign":
        # What is folded away on the home page is looked at, too.
        page.evaluate(
            "() => document.querySelector('.campaigns details')?.setAttribute('open', '')"
        )
        assert violations(page) == []

    page.context.set_offline(True)
    page.clock.run_for(59_000)

    assert last == "2026-11-24T04:00:00+00:00"
    page.wait_for_function("one => one.hidden", arg=campaigns.element_handle())


def test_a_campaign_that_is_not_official_is_on_no_screen_and_says_so_elsewhere(site):
    screen = (site / "signage" / "lobby" / "index.html").read_text("utf-8")
    home = (site / "index.html").read_text("utf-8")

    assert ("Lewat" in screen, "Bayar dalam" in screen) == (False, True)
    unsure = home[home.index("Lewat <data") :]
    assert "Belum dikonfirmasi kantor." in unsure[: unsure.index("</div>")]


def test_a_campaign_is_on_the_pages_of_its_services_only_and_in_both_languages(site):
    def is_on(path):
        return 'class="campaign notice"' in (site / path / "index.html").read_text("utf-8")

    assert [is_on(path) for path in ("paspor-baru-dewasa", "paspor-hilang", "biaya")] == [
        True, False, False,
    ]  # fmt: skip
    assert "Pay within" in (site / "en" / "index.html").read_text("utf-8")


def test_a_campaign_is_one_spoken_sentence_of_the_kiosk(site):
    said = json.loads((site / "kiosk" / "id" / "utterances.json").read_text("utf-8"))

    assert (
        "Bayar dalam dua jam. Bayar dalam dua jam setelah mendaftar. Tidak ada tunai. "
        "Lihat cara membayar."
    ) in json.dumps(said, ensure_ascii=False)
