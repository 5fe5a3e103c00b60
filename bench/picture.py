"""The README's picture: a page, a slide and a kiosk screen, side by side, as they are today."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from tests.fixtures.chromium import FLAGS, find_chromium
from tests.fixtures.office import ROOT, Office, served

TARGET = ROOT / "docs" / "noticeboard.png"
COLOURS = 256
"""Flat pages have few, and a picture of few is a third as large."""

SHOW_FEE = """(() => {
  const fee = document.querySelector('[lang="id"] [data-fact="passport-electronic-10y"]');
  const slide = fee.closest("section, article, .slide");
  for (const other of slide.parentElement.children) other.hidden = other !== slide;
})()"""
"""Brings the slide of the ten-year e-passport to the front."""

SHEET = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Noticeboard</title><style>
body {{ margin: 0; background: #e9edf5; display: grid; grid-template-columns: auto auto auto; gap: 24px; padding: 24px; width: max-content; align-items: center; }}
img {{ display: block; height: {height}px; border-radius: 10px; }}
img.wide {{ height: auto; width: 540px; }}
</style></head><body><img src="page.png" alt=""><img class="wide" src="slide.png" alt=""><img src="kiosk.png" alt=""></body></html>"""


def run() -> str:
    """Take the three pictures, put them together and return what was written."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        work = Path(folder)
        office = Office(work / "repository")
        office.build()
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        with served(office.site) as address:
            shoot(chromium, address + "paspor-baru-dewasa/", (390, 780), work / "page.png")
            screen = "lobby"
            shoot(
                chromium,
                address + f"signage/{screen}/?always",
                (1920, 1080),
                work / "slide.png",
                script=SHOW_FEE,
            )
            shoot(
                chromium,
                address + "kiosk/#id-service-passport-new-adult-fees",
                (1080, 1920),
                work / "kiosk.png",
                keys=("ArrowDown",),
            )
        (work / "sheet.html").write_text(SHEET.format(height=410), encoding="utf-8")
        with served(work) as address:
            shoot(chromium, address + "sheet.html", (1074, 458), TARGET, full=True)
        chromium.close()
    shrink(TARGET)
    return f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size // 1000} kB"


def shoot(
    chromium: Browser,
    address: str,
    size: tuple[int, int],
    into: Path,
    *,
    keys: Sequence[str] = (),
    script: str = "",
    full: bool = False,
) -> None:
    """Take a picture of a page at a size, after some keys or a script."""
    page = chromium.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(address, wait_until="load")
    page.wait_for_timeout(600)
    if script:
        page.evaluate(script)
    for key in keys:
        page.keyboard.press(key)
        page.wait_for_timeout(500)
    page.screenshot(path=into, full_page=full)
    page.close()


def shrink(path: Path) -> None:
    """Write a picture again with few colours, which flat pages have anyway."""
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
