"""The lobby's server: screens tell it how they are, staff see it, and strangers are not answered."""

import contextlib
import datetime
import json

import pytest

from noticeboard.bundle.manifest import make_manifest, write_manifest
from noticeboard.emergency import KnownEmergencies
from noticeboard.lobby import Lobby, PlayLog, make_lobby_app
from noticeboard.lobby.waiting_devices import WaitingDevices
from noticeboard.loopback import OWN_NAMES
from noticeboard.surfaces.signage.player import OLDEST_CHROMIUM
from noticeboard.time_zone import WIB
from tests.fixtures.axe import violations
from tests.fixtures.old_syntax import newer_in_script
from tests.fixtures.served_app import AskedPort, serving
from tests.fixtures.signage import TODAY, render, small_signage, write_bundle

TEN = datetime.datetime.combine(TODAY, datetime.time(10), WIB)
MS = round(TEN.timestamp() * 1000)


class Hall(AskedPort):
    """A site with two screens, of which only one has a page, and its server."""

    def __init__(self, folder):
        self.now = TEN
        self.site, self.log = folder / "site", PlayLog(folder / "played")
        write_bundle(render(small_signage(folder / "office")), self.site)
        known = KnownEmergencies({}, ["lobby", "stairs"]).as_file()
        (self.site / known.path).write_text(str(known.content), encoding="utf-8")
        manifest = make_manifest(self.site, "7f3a-19c2", TODAY, is_preview=False)
        write_manifest(self.site, manifest)
        self.lobby = Lobby(self.site, self.log, lambda: self.now)

    @contextlib.contextmanager
    def served(self, names=OWN_NAMES):
        with serving(lambda port: make_lobby_app(self.lobby, port, names)) as self.port:
            yield self

    def beat(self, **more):
        shown = [
            {"moment": MS - 4000, "slide": "a-1", "language": "id", "words": "Biaya Rp650.000"}
        ]
        troubles = {"id": ["Huruf layar tidak termuat."], "en": ["The typeface did not load."]}
        content = {"screen": "lobby", "bundle": "7f3a-19c2", "now": MS, "shown": shown}
        sent = {**content, "troubles": troubles, **more}
        return self.ask("/lobby/heartbeat", json.dumps(sent))[0]


@pytest.fixture(scope="module")
def shared_hall(tmp_path_factory):
    with Hall(tmp_path_factory.mktemp("hall")).served() as made:
        yield made


@pytest.fixture
def hall(shared_hall, tmp_path):
    """The server as it is just after its start."""
    shared_hall.now = TEN
    shared_hall.lobby._states.clear()
    shared_hall.lobby.devices = WaitingDevices(lambda: shared_hall.now)
    shared_hall.lobby.log = PlayLog(tmp_path / "played")
    return shared_hall


def test_staff_see_what_a_screen_shows_and_which_is_silent(hall):
    assert hall.beat() == 204

    page = hall.ask("/lobby/")[1]

    assert "Biaya Rp650.000" in page and "0 detik lalu" in page
    assert "Huruf layar tidak termuat." in page
    assert "Periksa layar ini, tidak ada kabar lebih dari dua menit: stairs" in page
    hall.now = TEN + datetime.timedelta(minutes=3)
    assert "silent for more than two minutes: lobby, stairs" in hall.ask("/lobby/en/")[1]


def test_a_clock_that_is_wrong_is_told_and_the_log_has_the_right_time(hall):
    ahead = 3_600_000
    shown = [{"moment": MS - 4000 + ahead, "slide": "a-1", "language": "id", "words": "Biaya"}]

    assert hall.beat(now=MS + ahead, shown=shown) == 204

    assert "jamnya berbeda 3600 detik dari server ini" in hall.ask("/lobby/")[1]
    (answer,), _ = hall.lobby.log.said_at(TEN)
    assert answer.played.at == TEN - datetime.timedelta(seconds=4)


def test_another_bundle_than_the_one_that_is_served_is_told(hall):
    assert hall.beat(bundle="aaaa-0001") == 204

    assert "its bundle is not the one that is served now" in hall.ask("/lobby/en/")[1]


@pytest.mark.parametrize(
    "more",
    [
        {"screen": "roof"},
        {"screen": 7},
        {"now": "soon"},
        {"now": 1e300},
        {"shown": [{"moment": MS}]},
        {"shown": "x"},
        {"troubles": []},
        {"bundle": None},
    ],
)
def test_what_is_no_heartbeat_of_ours_is_refused_and_noted_nowhere(hall, more):
    assert hall.beat(**more) == 400
    assert hall.lobby.log.said_at(TEN) == ((), 0)
    assert all(one.heard is None for one in hall.lobby.states())


def test_words_of_a_heartbeat_stay_words_and_times_that_cannot_be_are_left_out(hall):
    shown = [
        {"moment": MS - 1000, "slide": "a", "language": "id", "words": "<b>\u0000" + "x" * 5000},
        {"moment": MS + 60_000, "slide": "b", "language": "id", "words": "nanti"},
        {"moment": 0, "slide": "c", "language": "id", "words": "dahulu"},
    ]

    assert hall.beat(shown=shown) == 204

    (answer,), _ = hall.lobby.log.said_at(TEN)
    assert (answer.played.slide, len(answer.played.words)) == ("a", 1000)
    assert "&lt;b&gt;" in hall.ask("/lobby/")[1]


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example:80"},
        {"Origin": "http://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
def test_strangers_are_not_answered(hall, headers):
    assert hall.ask("/lobby/", **headers)[0] == 403
    assert hall.ask("/lobby/heartbeat", "{}", **headers)[0] == 403


def test_each_script_that_it_adds_is_read_by_the_oldest_player_of_screens(hall):
    for name in ("heartbeat", "pairing", "calls"):
        script = hall.ask(f"/lobby/page/{name}.js")[1]
        assert newer_in_script(script, OLDEST_CHROMIUM) == []
    assert '<script src="/lobby/page/heartbeat.js"></script>' in hall.ask("/signage/lobby/")[1]
    # No queue was named, so no screen waits for one.
    assert "/lobby/page/calls.js" not in hall.ask("/signage/lobby/")[1]


def test_a_screen_that_counts_the_hash_of_a_new_page_gets_the_page_as_it_was_built(hall):
    built = (hall.site / "signage/lobby/index.html").read_text("utf-8")

    assert hall.ask("/signage/lobby/", Accept="*/*")[1] == built
    assert hall.ask("/signage/lobby/", Accept="text/html,*/*;q=0.8")[1] != built


def test_on_a_network_it_answers_to_that_network_s_address_alone(tmp_path):
    with Hall(tmp_path).served(("192.168.1.20",)) as hall:
        assert hall.ask("/lobby/", Host=f"192.168.1.20:{hall.port}")[0] == 200
        assert hall.ask("/lobby/")[0] == 403


@pytest.mark.chromium
def test_a_screen_tells_by_itself_what_it_says_and_the_page_for_staff_has_no_fault(browser, hall):
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    screen = context.new_page()
    screen.clock.install(time=TEN)
    with screen.expect_response("**/lobby/heartbeat") as told:
        screen.goto(f"http://127.0.0.1:{hall.port}/signage/lobby/")
    assert told.value.status == 204
    words = " ".join(screen.locator(".slide:visible").inner_text().split())
    hall.now = TEN + datetime.timedelta(seconds=12)
    with screen.expect_response("**/lobby/heartbeat"):
        screen.clock.run_for(12_000)

    (answer,), _ = hall.lobby.log.said_at(TEN + datetime.timedelta(seconds=2))

    assert answer.played.words == words and answer.played.slide
    staff = context.new_page()
    for path in ("", "en/"):
        staff.goto(f"http://127.0.0.1:{hall.port}/lobby/{path}")
        assert violations(staff) == []
    context.close()


def waiting(hall, device="K7M4", **headers):
    return hall.ask("/lobby/waiting", json.dumps({"device": device}), **headers)


def pair(hall, device="K7M4", screen="lobby", **headers):
    return hall.ask("/lobby/pair", f"device={device}&screen={screen}&language=en", **headers)[0]


def test_a_device_that_waits_is_told_the_screen_that_staff_choose_until_it_is_silent(hall):
    assert waiting(hall) == (200, '{"screen":""}')
    assert "Device K7M4 waits" in hall.ask("/lobby/en/")[1]

    assert pair(hall, screen="roof") == pair(hall, device="XXXX") == 303
    assert waiting(hall) == (200, '{"screen":""}')
    assert pair(hall) == 303
    assert waiting(hall) == waiting(hall) == (200, '{"screen":"lobby"}')
    assert "K7M4" not in hall.ask("/lobby/")[1]

    hall.now = TEN + datetime.timedelta(seconds=10)
    assert waiting(hall) == (200, '{"screen":""}')


def test_what_is_no_device_is_refused_and_a_flood_of_them_hides_none_that_waits(hall):
    assert waiting(hall)[0] == 200
    for device in ("", "k7m4", "<b>a", 7, None):
        assert waiting(hall, device)[0] == 400
    codes = [f"C{a}{b}C" for a in "CDFGH" for b in "CDFGH"]

    answers = [waiting(hall, code)[0] for code in codes]

    assert answers == [200] * 19 + [400] * 6
    assert "Perangkat K7M4 menunggu" in hall.ask("/lobby/")[1]


def test_strangers_pair_no_device(hall):
    stranger = {"Origin": "http://evil.example"}

    assert waiting(hall, **stranger)[0] == pair(hall, **stranger) == 403


@pytest.mark.chromium
def test_a_device_follows_staff_s_choice_by_itself_and_knows_it_after_a_restart(browser, hall):
    here = f"http://127.0.0.1:{hall.port}"
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    device, staff = context.new_page(), context.new_page()
    with device.expect_response("**/lobby/waiting"):
        device.goto(f"{here}/signage/screen/")
    code = device.locator("[data-device]").inner_text()

    staff.goto(f"{here}/signage/index.html?device={code}")
    staff.wait_for_url(f"{here}/lobby/")
    assert violations(staff) == []
    staff.get_by_role("region", name=code).get_by_role("button", name="lobby").click()
    device.wait_for_url(f"{here}/signage/lobby/index.html")

    hall.now = TEN + datetime.timedelta(seconds=10)
    device.goto(f"{here}/signage/screen/")
    device.locator(".first__soon:visible").wait_for()
    assert "Lobby screen" in device.locator(".first__soon").text_content()
    context.close()


@pytest.mark.chromium
def test_a_miniature_on_the_list_of_screens_counts_as_no_screen(browser, hall):
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url.partition("?")[0]))
    page.goto(f"http://127.0.0.1:{hall.port}/signage/")
    page.frame_locator(".small iframe").locator(".stage .slide:visible").wait_for()
    page.frames[1].wait_for_load_state("load")
    page.close()

    assert f"http://127.0.0.1:{hall.port}/lobby/page/heartbeat.js" in asked
    assert [url for url in asked if url.endswith("/lobby/heartbeat")] == []
