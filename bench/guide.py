"""The staff guide as a web page, with pictures of the editing page as it is today.

The guide names its pictures in comments, which nobody sees who reads it as a file:

    <!-- gambar biaya-baru: What the picture shows, for whoever cannot see it. -->

A clerk of the tests does the guide's tasks, and is stopped where a picture lies on the way.
"""

import html
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

import markdown
from playwright.sync_api import ViewportSize

from tests.fixtures.chromium import FLAGS, find_chromium
from tests.fixtures.clerk_tasks import TASKS, publish
from tests.fixtures.edit_page import Clerk, edit_page_of
from tests.fixtures.office import ROOT, Office
from tests.fixtures.small_catalogue import write_small_catalogue

GUIDE = ROOT / "docs" / "panduan-staf.md"
FOLDER = ROOT / ".cache" / "guide"
PICTURES = "gambar"
NAMED = re.compile(r"^<!-- gambar ([a-z-]+): (.+) -->$", re.MULTILINE)
ELSEWHERE = re.compile(r'<a href="(?!#|https?:)[^"]*">(.*?)</a>', re.DOTALL)
SIZE: ViewportSize = {"width": 1000, "height": 760}

PAGE = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Panduan staf</title>
<style>
:root {{ color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }}
body {{ max-width: 46rem; margin: 0 auto; padding: 1rem; }}
img {{ max-width: 100%; height: auto; border: 1px solid; }}
figure {{ margin: 1rem 0; }}
pre, table {{ display: block; overflow-x: auto; }}
td, th {{ border: 1px solid; padding: .25rem .5rem; text-align: start; vertical-align: top; }}
table {{ border-collapse: collapse; }}
@media print {{ figure {{ break-inside: avoid; }} }}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def run(folder: Path = FOLDER) -> str:
    """Write the guide with its pictures into a folder, and return what was written."""
    (folder / PICTURES).mkdir(parents=True, exist_ok=True)
    take_pictures(folder / PICTURES)
    text = GUIDE.read_text("utf-8")
    missing = [
        name for name in pictures_of(text) if not (folder / PICTURES / f"{name}.png").exists()
    ]
    if missing:
        raise SystemExit(f"bench guide: no task makes {', '.join(missing)}")
    (folder / "index.html").write_text(guide_as_page(text), encoding="utf-8")
    return f"{folder / 'index.html'}: {len(pictures_of(text))} gambar"


def pictures_of(text: str) -> Mapping[str, str]:
    """What each picture that a guide names shows, in words, by its name."""
    return {found[1]: found[2] for found in NAMED.finditer(text)}


def guide_as_page(text: str) -> str:
    """Lay a guide out as a page that needs nothing but its pictures."""
    body = markdown.markdown(NAMED.sub(_figure, text), extensions=["tables", "fenced_code", "toc"])
    # Other documents are not beside it.
    return PAGE.format(body=ELSEWHERE.sub(r"\1", body))


def _figure(found: re.Match[str]) -> str:
    words = html.escape(found[2])
    return f'<figure><img src="{PICTURES}/{found[1]}.png" alt="{words}"></figure>'


def take_pictures(folder: Path) -> None:
    """Do every task in a real browser, each in an office of its own."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        page = chromium.new_context(locale="en-US", viewport=SIZE).new_page()

        def look(name: str) -> None:
            page.screenshot(path=folder / f"{name}.png")

        for number, task in TASKS.items():
            with edit_page_of(write_small_catalogue(Path(work) / str(number))) as address:
                task.act(Clerk(page, address), look)
        office = Office(Path(work) / "office")
        office.build()
        (office.folder / "places.txt").write_text(f"situs: {Path(work) / 'situs'}\n")
        with edit_page_of(office.folder) as address:
            publish(Clerk(page, address), look, "situs")
        chromium.close()
