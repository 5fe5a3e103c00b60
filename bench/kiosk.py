"""How fast the kiosk answers a key, and what a thousand visitors in a row leave behind."""

import tempfile
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, sync_playwright

from bench.table import table
from tests.fixtures.chromium import FLAGS, find_chromium
from tests.fixtures.kiosk import Visitor
from tests.fixtures.kiosk_sessions import QUERY, Left, Row
from tests.fixtures.office import ROOT, Office, served

PRESSES = 220
SESSIONS = 1000

LISTEN = """(() => {
  window.times = {sound: [], silence: []};
  let pressed = 0;
  addEventListener("keydown", event => { pressed = performance.now() }, true);
  const play = HTMLMediaElement.prototype.play, pause = HTMLMediaElement.prototype.pause;
  HTMLMediaElement.prototype.play = function () {
    this.addEventListener("playing", () => {
      if (pressed) { window.times.sound.push(performance.now() - pressed); pressed = 0; }
    }, {once: true});
    return play.call(this);
  };
  HTMLMediaElement.prototype.pause = function () {
    const sounding = !this.paused && this.currentTime > 0;
    pause.call(this);
    if (sounding && pressed) window.times.silence.push(performance.now() - pressed);
  };
})()"""


def run() -> str:
    """Work the real kiosk, its own voices speaking."""
    with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder, sync_playwright() as play:
        office = Office(Path(folder) / "repository")
        office.build()
        chromium = play.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        with served(office.site) as address:
            times = press_keys(chromium, address)
            left = Row(Visitor(chromium, address, QUERY), address).come(SESSIONS)
        chromium.close()
    return speed(times) + sessions(left)


def press_keys(chromium: Browser, address: str) -> dict[str, list[float]]:
    """Press keys and read the media elements: milliseconds to sound and to silence."""
    page = chromium.new_page(viewport={"width": 1080, "height": 1920})
    page.add_init_script(LISTEN)
    page.goto(address + "kiosk/")
    page.wait_for_timeout(500)
    page.keyboard.press("Enter")
    page.wait_for_timeout(600)
    page.keyboard.press("Enter")
    page.wait_for_timeout(600)
    page.evaluate("window.times = {sound: [], silence: []}")
    for press in range(PRESSES):
        page.keyboard.press("ArrowDown" if press % 7 else "ArrowUp")
        page.wait_for_timeout(650)
    times = page.evaluate("window.times")
    page.close()
    return times


def speed(times: dict[str, list[float]]) -> str:
    """How fast a key was answered."""
    rows = [
        row("keydown to `playing`", times["sound"], "p95 ≤ 40 ms"),
        row("keydown to silence", times["silence"], "≤ 50 ms"),
    ]
    head = ("what", "presses", "median", "p95", "largest", "target")
    return table("Kiosk", head, rows)


def sessions(left: Left) -> str:
    """What the visitors left behind; every target is nought or its like."""
    growth = left.growth
    rows = [
        ("sessions after which the page was not as at first", len(left.changed), "0"),
        ("sessions after which something still sounded", len(left.sounding), "0"),
        ("stored traces", left.traces, "0"),
        ("requests that left the device", len(left.outside), "0"),
        ("growth of the heap", f"{growth['JSHeapUsedSize'] / 1000:+.0f} kB", "< 1,000 kB"),
        ("growth in nodes", f"{growth['Nodes']:+.0f}", "≤ 200"),
        ("growth in listeners", f"{growth['JSEventListeners']:+.0f}", "≤ 20"),
    ]
    return table(f"Kiosk: {SESSIONS:,} sessions in a row", ("what", "measured", "target"), rows)


def row(name: str, times: list[float], target: str) -> tuple[str, ...]:
    """Median, 95th percentile and largest of some milliseconds."""
    p95 = quantiles(times, n=20)[-1]
    return (
        name,
        str(len(times)),
        f"{median(times):.1f}",
        f"{p95:.1f}",
        f"{max(times):.1f}",
        target,
    )
