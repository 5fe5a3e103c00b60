"""How fast the kiosk answers a key: to the first sound, and to silence."""

import tempfile
from pathlib import Path
from statistics import median, quantiles

from bench.table import table
from tests.chromium import FLAGS, find_chromium
from tests.office import ROOT, Office, served

PRESSES = 220

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
    """Press keys on the real kiosk and read the media elements."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder, sync_playwright() as play:
        office = Office(Path(folder) / "repository")
        office.build()
        chromium = play.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        page = chromium.new_page(viewport={"width": 1080, "height": 1920})
        page.add_init_script(LISTEN)
        with served(office.site) as address:
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
        chromium.close()
    rows = [row("keydown to `playing`", times["sound"], "p95 ≤ 40 ms"),
            row("keydown to silence", times["silence"], "≤ 50 ms")]  # fmt: skip
    head = ("what", "presses", "median", "p95", "largest", "target")
    return table("Kiosk", head, rows)


def row(name: str, times: list[float], target: str) -> tuple[str, ...]:
    """Median, 95th percentile and largest of some milliseconds."""
    p95 = quantiles(times, n=20)[-1]
    return (name, str(len(times)), f"{median(times):.1f}", f"{p95:.1f}", f"{max(times):.1f}", target)
