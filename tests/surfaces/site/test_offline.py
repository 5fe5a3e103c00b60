"""The copy on the device: whole or not there, dated, and never with a figure that is over."""

import json
import re
import shutil
import struct
import zlib

import pytest

from noticeboard.surfaces.site.icons import icon_png
from tests.fixtures.office import served
from tests.fixtures.service_worker import UPDATE
from tests.fixtures.waiting import wait_for_promised

SERVICE = "paspor-baru-dewasa/"
TEN_YEARS = '[data-fact="passport-electronic-10y"][data-role="current"]:visible'


@pytest.fixture
def live(before, tmp_path):
    """A folder below a server's root that a test may publish into, like any static host."""
    place = tmp_path / "warga" / "imigrasi"
    shutil.copytree(before.site, place)
    return place


@pytest.fixture
def host(live):
    """Where the folder above is served: the site lies in a sub-folder."""
    with served(live.parent.parent) as root:
        yield f"{root}warga/imigrasi/"


def visit(browser, host, now):
    """Open a service's page and wait until its script has had the copy made."""
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time=now)
    page.goto(host + SERVICE)
    page.clock.run_for(6_000)
    page.evaluate("navigator.serviceWorker.ready.then(r => r.active.state)")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    return context, page


def kept(page):
    """The names of the copies on the device, and how many files each holds."""
    return page.evaluate("""async () => Object.fromEntries(await Promise.all(
      (await caches.keys()).map(async name =>
        [name, (await (await caches.open(name)).keys()).length])))""")


def bundle_of(folder):
    return json.loads(re.match(r"const BUNDLE = (.*)\n", (folder / "sw.js").read_text())[1])


def test_the_copy_holds_every_page_of_the_site_and_its_look_but_no_sound_or_screen(before):
    files = bundle_of(before.site)["files"]
    pages = {
        path.parent.relative_to(before.site).as_posix() + "/"
        for path in before.site.rglob("index.html")
    }
    pages = {page for page in pages if page.split("/")[0] not in ("kiosk", "signage")}

    assert {"" if page == "./" else page for page in pages} <= set(files)
    assert {"assets/site.css", "assets/site.js", "assets/clock.js"} <= set(files)
    assert [name for name in files if re.match(r"(audio|signage|kiosk|data)/|404|sw", name)] == []


def test_without_a_network_any_page_opens_from_the_copy_and_says_of_which_day_it_is(browser, host):
    context, page = visit(browser, host, "2024-12-15T05:00:00Z")
    assert not page.locator(".saved").is_visible()

    context.set_offline(True)
    page.goto(host + "en/lost-passport/")

    said = page.locator(".saved")
    said.wait_for(state="visible")
    assert "15 December 2024" in said.inner_text()
    assert page.evaluate("getComputedStyle(document.querySelector('.bar')).borderBottomStyle") == (
        "solid"
    )
    context.set_offline(False)
    page.goto(host + SERVICE)
    assert not page.locator(".saved").is_visible()
    context.close()


def test_a_page_says_that_it_is_a_copy_when_the_network_goes_away_under_it(browser, host):
    context, page = visit(browser, host, "2024-12-15T05:00:00Z")

    context.set_offline(True)

    page.locator(".saved").wait_for(state="visible")
    context.close()


@pytest.mark.accessibility("offline")
def test_a_copy_shows_the_new_fee_on_its_day_and_no_fee_after_its_end(browser, host):
    """Truth rule 4 with a fake clock and the network off."""
    context, page = visit(browser, host, "2024-12-15T05:00:00Z")
    context.set_offline(True)

    page.goto(host + SERVICE)
    assert set(page.locator(TEN_YEARS).all_inner_texts()) == {"Rp650.000"}
    # A phone that sleeps: what is due runs once, and not every second of two days.
    page.clock.fast_forward(2 * 24 * 3600 * 1000)
    page.clock.set_system_time("2024-12-16T17:01:00Z")  # 00:01 WIB on the 17th
    page.goto(host + SERVICE)
    assert set(page.locator(TEN_YEARS).all_inner_texts()) == {"Rp950.000"}

    page.clock.set_system_time("2026-03-01T00:00:00Z")
    page.goto(host + SERVICE)
    assert page.locator(TEN_YEARS).count() == 0
    assert page.locator(".too-old").is_visible()
    context.close()


def test_a_new_bundle_takes_the_place_of_the_old_copy_at_once(browser, shared, live, host):
    context, page = visit(browser, host, "2024-12-15T05:00:00Z")
    (old,) = kept(page)

    shutil.rmtree(live)
    shutil.copytree(shared("after").site, live)
    update(page)

    (name,), (count,) = zip(*kept(page).items(), strict=True)
    assert name != old and name.endswith(bundle_of(live)["id"])
    assert count == len(bundle_of(live)["files"])
    context.close()


def test_half_a_bundle_never_takes_the_place_of_a_whole_copy(browser, live, host):
    context, page = visit(browser, host, "2024-12-15T05:00:00Z")
    whole = kept(page)

    listed = bundle_of(live)
    script = (live / "sw.js").read_text().replace(listed["id"], "ffff-ffff")
    (live / "sw.js").write_text(script.replace(listed["files"]["biaya/"], "0" * 64))
    (live / "biaya/index.html").write_text("<!doctype html>a page of yet another bundle")
    update(page)

    assert kept(page) == whole
    context.close()


def test_a_host_that_alters_a_page_is_named_where_developers_look(browser, live, host):
    page_file = live / "biaya/index.html"
    page_file.write_text(
        page_file.read_text("utf-8").replace("</body>", "<script></script></body>")
    )
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time="2024-12-15T05:00:00Z")
    page.goto(host + SERVICE)

    with page.expect_console_message(lambda one: "Salinan luring" in one.text) as told:
        page.clock.run_for(6_000)

    assert f"{host}biaya/" in told.value.text
    assert bundle_of(live)["id"] in told.value.text
    wait_for_promised(page, "caches.keys().then(names => names.length === 0)")
    context.close()


def update(page):
    """Have the browser look for a new bundle and wait for what it does with it."""
    page.evaluate(UPDATE)


def test_a_preview_leaves_no_copy_behind(browser, shared):
    with served(shared("preview 2024-12-17").site) as host:
        context = browser.new_context()
        page = context.new_page()
        page.clock.install(time="2026-11-24T05:00:00Z")
        page.goto(host + SERVICE)
        page.clock.run_for(6_000)

        found = page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)")
        context.close()
    assert found == 0


@pytest.mark.parametrize(("path", "scope"), [("", "./"), ("en/", "../")])
def test_each_language_can_be_installed_and_its_app_holds_both(before, path, scope):
    manifest = json.loads((before.site / path / "site.webmanifest").read_text("utf-8"))

    assert (manifest["start_url"], manifest["scope"]) == ("./", scope)
    for icon in manifest["icons"]:
        assert (before.site / path / icon["src"]).is_file()


def test_the_browser_finds_the_app_installable(page, address):
    page.goto(address)
    session = page.context.new_cdp_session(page)

    found = session.send("Page.getAppManifest")

    assert found["errors"] == []
    assert found["url"] == address + "site.webmanifest"


SQUARES = """<svg viewBox="0 0 10 10"><rect width="10" height="10" fill="#123456"/>
<rect x="0" y="0" width="10" height="10" fill="#fff"/></svg>"""


def test_an_icon_is_a_png_whose_drawing_shrinks_into_the_safe_circle():
    png = icon_png(SQUARES, 100)

    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (100, 100)
    pixels = zlib.decompress(png[41:-16])
    assert len(pixels) == 100 * 301
    middle = pixels[50 * 301 + 1 : 51 * 301]
    assert [middle[at * 3 : at * 3 + 3].hex() for at in (6, 7, 92, 93)] == [
        "123456",
        "ffffff",
        "ffffff",
        "123456",
    ]
