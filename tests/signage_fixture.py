"""Lobby screens of the small catalogue, on disk and in a browser with a clock of its own."""

from __future__ import annotations

import datetime
import functools
import http.server
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import fontpkg_atkinson_hyperlegible
from small_catalogue import write_small_catalogue

from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.edition import Timeline, make_timeline
from noticeboard.load import load_catalogue
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.surfaces.signage import SignageSettings, signage_files

ROOT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 11, 24)
SETTINGS = SignageSettings(
    bundle_id="7f3a-19c2",
    fonts=Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files",
    edition_mark="7f3a-19c2 · 24 Nov 2026",
)

FEE_RISES_TOMORROW = (
    "    - {from: 2024-12-17, amount: 950000, source: pp-45-2024}\n",
    "    - {from: 2024-12-17, until: 2026-11-24, amount: 950000, source: pp-45-2024}\n"
    "    - {from: 2026-11-25, amount: 1100000, source: pp-45-2024}\n",
)
FEE_ENDS_TODAY = (
    "    - {from: 2024-12-17, amount: 650000, source: pp-45-2024}\n",
    "    - {from: 2024-12-17, until: 2026-11-24, amount: 650000, source: pp-45-2024}\n",
)
"""The end of the five-year e-passport of the small catalogue, on `TODAY`."""

PLAYLIST = """\
      - kind: fee
        fact: passport-electronic-10y
        heading: {id: E-paspor, en: E-passport}
"""


WORDS = """\
unknown_short: {id: belum diketahui, en: not known}
unit_application: {id: per permohonan, en: per application}
unit_person: {id: per orang, en: per person}
unit_day: {id: per hari, en: per day}
"""


def screens(playlist: str = PLAYLIST, **settings: Any) -> str:
    """Write a `signage.yaml` with one screen, 55 inches wide and read from 5 metres."""
    values = {
        "inches": 55,
        "width": 1920,
        "height": 1080,
        "farthest_reader_m": 5.0,
        "mounting": "wall",
        '"on"': '"07:30"',
        '"off"': '"16:00"',
        **settings,
    }
    lines = "".join(f"    {key}: {value}\n" for key, value in values.items())
    return (
        "screens:\n  - id: lobby\n    name: {id: Layar lobi, en: Lobby screen}\n"
        f"{lines}    playlist:\n{playlist}"
    )


def small_signage(folder: Path, playlist: str = PLAYLIST, **overrides: Any) -> Catalogue:
    """Load the small catalogue with the words of the repository's screens."""
    screen = overrides.pop("screen", {})
    files = {"signage": screens(playlist, **screen), "strings": WORDS, **overrides}
    write_small_catalogue(folder, **files)
    shutil.copy(ROOT / "content" / "strings-signage.yaml", folder / "content")
    return load_catalogue(folder)


def timelines(catalogue: Catalogue, on: datetime.date = TODAY, **more: Any) -> list[Timeline]:
    """Make the timeline of every language."""
    return [make_timeline(catalogue, on=on, language=language, **more) for language in LANGUAGES]


def render(catalogue: Catalogue, **more: Any) -> tuple[OutputFile | CopiedFile, ...]:
    """Render all screens of a catalogue as of the fixture's day."""
    return signage_files(timelines(catalogue, **more), catalogue.signage, SETTINGS)


def page_of(
    files: Sequence[OutputFile | CopiedFile], path: str = "signage/lobby/index.html"
) -> str:
    """Return the text of one rendered file."""
    return next(file.content for file in files if file.path == path)


def write_bundle(files: Sequence[OutputFile | CopiedFile], folder: Path) -> None:
    """Put rendered files where a browser can read them."""
    for file in files:
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(file, CopiedFile):
            shutil.copy(file.source, target)
        else:
            target.write_text(file.content, encoding="utf-8")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder and give its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/signage/"
    finally:
        server.shutdown()
        server.server_close()


STICKING_OUT = """() => {
  const slide = [...document.querySelectorAll('.slide')].find((one) => !one.hidden)
  const box = slide.getBoundingClientRect()
  const parts = [...slide.querySelectorAll('.line, .figure, .language, .code')]
  const out = parts.filter((one) => {
    const range = document.createRange()
    range.selectNodeContents(one)
    const text = range.getBoundingClientRect(), own = one.getBoundingClientRect()
    return text.width > own.width + 1 || own.right > box.right + 1 || own.left < box.left - 1
      || own.bottom > box.bottom + 1 || own.top < box.top - 1
  })
  const overlap = [...slide.children].some((one, i, all) => all.slice(i + 1).some((other) => {
    const a = one.getBoundingClientRect(), b = other.getBoundingClientRect()
    if (one.matches('.languages') || other.matches('.languages')) return false
    return a.bottom > b.top + 1 && b.bottom > a.top + 1 && a.right > b.left + 1 && b.right > a.left + 1
  }))
  return [...out.map((one) => one.textContent.trim()), ...(overlap ? ['overlap'] : [])]
}"""
"""What leaves its own place on the slide that is shown, or covers another part of it."""
