"""The device as visitors' pages and staff meet it: the real program on a real port."""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import socket
import sys
import time
from urllib.parse import unquote

import pytest

from kiosk_mode.hardware.jack_sense import RESCAN_S
from tests.fixtures.device import SENTENCE, FakeJack, running, sound, until, write_bundle
from tests.fixtures.policy import refused_by_policy

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kiosks run on Linux")


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("device")


@pytest.fixture(scope="module")
def jack(place):
    return FakeJack(place / "event5")


BRF = ("en/lost-passport", "id/paspor-hilang", "id/paspor-baru-anak")


@pytest.fixture(scope="module")
def device(place, jack):
    brf = {f"data/v1/braille/{path}.brf": b",paspor" for path in BRF}
    site = write_bundle(place / "site", more=brf)
    with running(site, place / "state", jack=str(jack.path)) as one:
        yield one


MP3 = "/audio/id/aaaa0001.mp3"


@pytest.mark.parametrize(("path", "kind", "kept"), [
    ("/kiosk/", "text/html; charset=utf-8", "no-store"),
    ("/index.html", "text/html; charset=utf-8", "no-store"),
    ("/kiosk/app/start.js", "text/javascript; charset=utf-8", "no-cache"),
    ("/kiosk/id/utterances.json", "application/json", "no-cache"),
    ("/data/v1/braille/id/paspor-hilang.brf", "text/plain; charset=utf-8", "no-cache"),
    (MP3, "audio/mpeg", "public, max-age=31536000, immutable"),
    ("/device/", "text/html; charset=utf-8", "no-store"),
    ("/device/page/bridge.js", "text/javascript; charset=utf-8", "no-store"),
])  # fmt: skip
def test_each_kind_of_file_has_its_type_and_its_time(device, path, kind, kept):
    status, headers, _ = device.ask(path)

    assert (status, headers["content-type"], headers["cache-control"]) == (200, kind, kept)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_an_emergency_beside_the_source_reaches_the_page_at_once(device, place):
    assert device.ask("/emergency.json")[0] == 404
    content = b'{"kind": null}'
    (place / "site/emergency.json").write_bytes(content)

    status, headers, body = device.ask("/emergency.json")

    assert (status, headers["cache-control"], body) == (200, "no-store", content)
    (place / "site/emergency.json").unlink()


@pytest.mark.parametrize(
    "path",
    [
        "/kiosk/app/",
        "/audio/",
        "/nothing",
        "/kiosk/../../state/lock",
        "/%2e%2e/state/lock",
        "//etc/passwd",
        "/device/page/../server.py",
        "/device/page/..%2fserver.py",
        "/device/nothing",
    ],
)
def test_no_folder_is_listed_and_nothing_outside_is_given(device, path):
    assert device.ask(path)[0] == 404


@pytest.mark.parametrize("headers", [
    {"Host": "evil.example"},
    {"Host": "evil.example:80"},
    {"Host": "127.0.0.1"},
    {"Origin": "http://evil.example"},
    {"Origin": "null"},
    {"Sec_Fetch_Site": "cross-site"},
    {"Sec_Fetch_Site": "same-site"},
])  # fmt: skip
@pytest.mark.parametrize("call", [
    ("/kiosk/", "GET", None), ("/device/health", "GET", None), ("/device/events", "GET", None),
    ("/device/speak?language=id", "POST", b"Halo."), ("/device/selfcheck", "POST", b""),
    ("/device/call", "POST", b""), ("/device/call/answer", "POST", b""),
    ("/device/call/events", "GET", None), ("/device/unanswered", "POST", b"{}"),
])  # fmt: skip
def test_strangers_are_refused_everywhere(device, call, headers):
    assert device.ask(*call, **headers)[0] == 403


def test_its_own_pages_are_answered(device):
    own = {
        "Host": f"localhost:{device.port}",
        "Origin": f"http://localhost:{device.port}",
        "Sec_Fetch_Site": "same-origin",
    }

    assert device.ask("/device/health", **own)[0] == 200


def test_only_this_machine_can_reach_it(device):
    with open("/proc/net/tcp") as table:
        rows = [line.split()[1] for line in table if line.split()[3] == "0A"]

    assert [row for row in rows if row.endswith(f":{device.port:04X}")] == [
        f"0100007F:{device.port:04X}"
    ]


def test_a_part_of_a_sound_can_be_asked_for(device):
    content, _ = sound()

    status, headers, body = device.ask(MP3, Range="bytes=100-199")

    assert (status, body) == (206, content[100:200])
    assert headers["content-range"] == f"bytes 100-199/{len(content)}"


def test_a_file_the_browser_has_already_is_not_sent_again(device):
    tag = device.ask("/kiosk/app/start.js")[1]["etag"]

    status, _, body = device.ask("/kiosk/app/start.js", If_None_Match=tag)

    assert (status, body) == (304, b"")


def test_the_kiosk_is_joined_to_the_device_by_one_script(device):
    page = device.ask("/kiosk/")[2].decode()

    assert re.findall(r"<script.*?</script>", page) == [
        '<script type="module" src="/device/page/bridge.js"></script>'
    ]


def test_the_front_door_leads_to_the_kiosk(device):
    status, headers, _ = device.ask("/")

    assert (status, headers["location"]) == (307, "/kiosk/")


def test_a_missing_sound_is_told_to_staff(device):
    assert device.ask("/audio/id/gone.mp3")[0] == 404

    messages = [message["en"] for message in device.health()["messages"]]
    assert "A sound is missing: audio/id/gone.mp3" in messages


class Listener:
    """A page's line to the device."""

    def __init__(self, device) -> None:
        # Longer than a device waits that has met a bundle half written, on a busy machine.
        self.line = socket.create_connection(("127.0.0.1", device.port), timeout=60)
        self.line.sendall(
            f"GET /device/events HTTP/1.1\r\nHost: 127.0.0.1:{device.port}\r\n\r\n".encode()
        )
        self.text = ""

    def hears(self, expected: str) -> None:
        """Read on until the text arrives; what was read is then used up."""
        while expected not in self.text:
            part = self.line.recv(4096).decode()
            assert part, f"the line ended before {expected!r}"
            self.text += part
        self.text = self.text.split(expected, 1)[1]


def test_a_page_hears_headphones_and_learns_the_state_when_it_connects(device, jack):
    page = Listener(device)
    page.hears("content-type: text/event-stream")
    page.hears('event: headphones\ndata: {"inserted": false}\n\n')

    began = time.monotonic()
    for is_in in [True, False] * 6 + [True]:
        jack.plug(is_in)
        page.hears(f'event: headphones\ndata: {{"inserted": {str(is_in).lower()}}}\n\n')
    assert time.monotonic() - began < 10 * RESCAN_S, "it looked and was not told"

    late = Listener(device)
    late.hears('event: headphones\ndata: {"inserted": true}\n\n')
    assert device.health()["jack"] == {"devices": [str(jack.path)], "inserted": True}
    jack.plug(False)
    page.hears('event: headphones\ndata: {"inserted": false}\n\n')
    for one in (page, late):
        one.line.close()
    until(lambda: device.health()["pages"] == 0)


def speak_in_time(device, language: str, text: bytes, status: int):
    """Ask until the voice answers so: a worker on a busy machine may still be loading its data."""
    answers = []

    def is_answered() -> bool:
        answers.append(device.ask(f"/device/speak?language={language}", "POST", text))
        is_late = answers[-1][0] == 503 and b"cannot say this now" in answers[-1][2]
        return not is_late

    until(is_answered, 240)
    assert answers[-1][0] == status
    return answers[-1]


def test_a_short_text_is_spoken(device):
    status, headers, body = speak_in_time(device, "id", b"Nomor antrean 12.", 200)

    assert (status, headers["content-type"]) == (200, "audio/mpeg")
    assert unquote(headers["noticeboard-text"]) == "Nomor antrean dua belas."
    assert len(body) > 3_000


@pytest.mark.parametrize(("body", "status"), [
    (b"", 400), (b" \n\t ", 400), (b"\xff\xfe", 400),
    (b"a" * 201, 413), (b"a" * 1_000_000, 413), ("é" * 201, 413),
])  # fmt: skip
def test_a_text_that_is_no_short_text_is_refused_in_both_languages(device, body, status):
    content = body.encode() if isinstance(body, str) else body

    answer = device.ask("/device/speak?language=id", "POST", content)

    assert answer[0] == status
    assert set(json.loads(answer[2])) == {"id", "en"}


def test_shell_signs_are_only_words(device, place):
    text = f"$(touch {place}/owned); `touch {place}/owned` | x"[:200]

    device.ask("/device/speak?language=id", "POST", text.encode())

    assert not (place / "owned").exists()


def test_a_language_that_nobody_speaks_is_said_to_be_unknown(device):
    body = speak_in_time(device, "de", b"Tag", 503)[2]

    assert json.loads(body)["en"] == "There is no language de."


def test_the_self_check_can_be_asked_for_printed_and_heard(device):
    until(lambda: device.health()["selfcheck"])

    result = json.loads(device.ask("/device/selfcheck", "POST")[2])

    assert {one["name"]: one["state"] for one in result["findings"]}["sounds"] == "good"
    assert "Semua 1 suara baik." in device.ask("/device/selfcheck")[2].decode()
    until(lambda: device.ask("/device/selfcheck/id/0")[0] == 200, 240)
    status, headers, _ = device.ask("/device/selfcheck/id/0")
    assert status == 200
    assert unquote(headers["noticeboard-text"]).startswith("Kiosk ")
    assert device.ask("/device/selfcheck/id/99")[0] == 404
    assert device.ask("/device/selfcheck", "POST", Accept="text/html")[0] == 303


def test_health_tells_all_there_is_to_tell(device):
    health = device.health()

    assert set(health) == {
        "bundle",
        "day",
        "age_days",
        "preview",
        "build_due",
        "build_overdue",
        "clock_ok",
        "disk_free",
        "sound_devices",
        "jack",
        "voice",
        "pages",
        "calls",
        "selfcheck",
        "messages",
    }
    assert (health["bundle"], health["day"]) == ("aaaa-0001", "2026-11-24")


def test_staff_pages_are_plain_and_indonesian_first(device):
    for path in ("/device/", "/device/selfcheck", "/device/keys"):
        page = device.ask(path)[2].decode()

        assert '<html lang="id">' in page
        assert page.count("<h1>") == 1
        assert "None" not in page


@pytest.mark.chromium
def test_the_staff_page_hands_out_every_braille_file_in_both_languages(device, page):
    page.goto(f"http://127.0.0.1:{device.port}/device/")
    page.locator("summary").click()
    links = page.locator("details a")
    with page.expect_download() as got:
        links.first.click()

    assert links.evaluate_all("(all) => all.map((one) => one.getAttribute('href'))") == [
        f"/data/v1/braille/{path}.brf"
        for path in ("id/paspor-baru-anak", "id/paspor-hilang", "en/lost-passport")
    ]
    assert got.value.suggested_filename == "paspor-baru-anak.brf"
    assert page.get_by_text("Belum diperiksa pembaca braille.").is_visible()


def test_a_new_bundle_is_shown_without_a_restart_and_old_sounds_stay(tmp_path):
    site = write_bundle(tmp_path / "site")
    with running(site, tmp_path / "state") as device:
        page = Listener(device)
        page.hears('"bundle": "aaaa-0001"')
        shutil.rmtree(site / "audio")
        write_bundle(site, "bbbb-0002")

        page.hears('event: bundle\ndata: {"bundle": "bbbb-0002"')

        assert device.ask(MP3)[0] == device.ask("/audio/id/bbbb0002.mp3")[0] == 200
        page.line.close()


@pytest.mark.chromium
def test_the_page_hears_the_jack_as_an_event_of_its_document(device, jack, page):
    page.add_init_script(
        "document.addEventListener('noticeboard:headphones',"
        " ({ detail }) => (window.heard ??= []).push(detail.plugged))"
    )
    page.goto(f"http://127.0.0.1:{device.port}/kiosk/")
    until(lambda: device.health()["pages"] >= 1)

    jack.plug(True)
    until(lambda: page.evaluate("window.heard?.length") == 1)
    jack.plug(False)
    until(lambda: page.evaluate("window.heard?.length") == 2)

    assert page.evaluate("window.heard") == [True, False]


@pytest.mark.chromium
@pytest.mark.parametrize("path", ["/device/", "/device/selfcheck", "/device/keys"])
def test_staff_pages_have_no_barrier_that_axe_finds(device, page, path):
    from axe_playwright_python.sync_playwright import Axe

    page.goto(f"http://127.0.0.1:{device.port}{path}")

    violations = Axe().run(page).response["violations"]

    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in violations] == []


@pytest.mark.chromium
@pytest.mark.parametrize("path", ["/device/", "/device/selfcheck", "/device/keys", "/kiosk/"])
def test_the_policy_refuses_nothing_of_the_device(device, page, path):
    with refused_by_policy(page) as refused:
        page.goto(f"http://127.0.0.1:{device.port}{path}")
        page.wait_for_load_state("load")

    assert refused == []


def test_every_word_of_the_staff_page_says_its_language(device):
    page = device.ask("/device/")[2].decode()

    assert (
        '<span lang="id">Keadaan kiosk</span> / <span lang="en">State of the kiosk</span>' in page
    )
    assert '<span lang="id">Kiosk</span></a>' in page, "what is the same is written once"


@pytest.mark.chromium
def test_the_button_of_the_staff_page_runs_the_check(device, page):
    until(lambda: device.health()["selfcheck"])
    page.goto(f"http://127.0.0.1:{device.port}/device/")

    page.get_by_role("button", name="Periksa sekarang").click()

    page.wait_for_url("**/device/selfcheck")
    assert page.locator("h1").text_content().startswith("Lembar uji mandiri")


NOTE_BUNDLES = """
window.bundles = []
const listen = EventSource.prototype.addEventListener
EventSource.prototype.addEventListener = function (kind, hear) {
  listen.call(this, kind, (event) => {
    hear(event)
    if (kind === 'bundle') bundles.push(JSON.parse(event.data).bundle)
  })
}
"""
"""What the page has been told of bundles, and has taken in."""


@pytest.mark.chromium
@pytest.mark.parametrize(
    ("state", "reloads"), [("", True), ("data-awake", False), ("data-visited", False)]
)
def test_an_idle_page_takes_a_new_bundle_and_a_page_in_use_does_not(tmp_path, page, state, reloads):
    site = write_bundle(tmp_path / "site")
    with running(site, tmp_path / "state") as device:
        page.clock.install()
        page.add_init_script(NOTE_BUNDLES)
        page.goto(f"http://127.0.0.1:{device.port}/kiosk/")
        until(lambda: page.evaluate("bundles.length") == 1)
        if state:
            page.evaluate(f"document.documentElement.setAttribute('{state}', '')")
        page.evaluate("window.isSamePage = true")
        write_bundle(site, "bbbb-0002")
        until(lambda: page.evaluate("bundles.at(-1)") == "bbbb-0002")

        with page.expect_navigation(timeout=60_000) if reloads else contextlib.nullcontext():
            page.clock.run_for(40_000)

        assert page.evaluate("window.isSamePage === undefined") is reloads
        page.goto("about:blank")


@pytest.mark.chromium
def test_the_key_sheet_ticks_a_key_that_arrives(device, page):
    page.goto(f"http://127.0.0.1:{device.port}/device/keys")

    page.keyboard.press("NumpadEnter")

    row = page.locator('[data-code~="NumpadEnter"] [data-seen]')
    assert row.text_content() == "✓"
    assert page.locator("[data-other]").text_content() == "NumpadEnter"


def test_the_sentence_of_the_fixture_is_the_one_in_its_sound():
    assert sound()[1] == pytest.approx(len(SENTENCE) / 13, abs=0.3)
