"""A small kiosk on disk, and a visitor who works it with keys and only listens."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fontpkg_atkinson_hyperlegible
import numpy
import soundfile
from playwright.sync_api import Browser, Page, ViewportSize

from noticeboard.edition import Timeline, make_timeline
from noticeboard.load import load_catalogue
from noticeboard.model import Catalogue
from noticeboard.speech.text import make_lexicon
from noticeboard.speech.utterances import SpokenTexts, UtteranceBook, make_book
from noticeboard.surfaces.kiosk import KioskSettings, kiosk_files, kiosk_manifests
from noticeboard.surfaces.output import OutputFile
from noticeboard.surfaces.rendered import RenderedFiles
from tests.small_catalogue import write_small_catalogue

ROOT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 11, 24)
LANGUAGES = ("id", "en")
PORTRAIT: ViewportSize = {"width": 1080, "height": 1920}

SETTINGS = KioskSettings(
    bundle_id="test-bundle",
    app=ROOT / "kiosk_mode" / "app",
    fonts=Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files",
    take_away=lambda service, edition: service.name.plain,
)

KIOSK_WORDS = (
    "strings-kiosk.yaml",
    "strings-checker.yaml",
    "strings-legend.yaml",
    "strings-conformance.yaml",
    "strings-tools.yaml",
)

FEE_RISES_TOMORROW = (
    "    - {from: 2024-12-17, amount: 950000, source: pp-45-2024}\n",
    "    - {from: 2024-12-17, until: 2026-11-24, amount: 950000, source: pp-45-2024}\n"
    "    - {from: 2026-11-25, amount: 1100000, source: pp-45-2024}\n",
)
"""A change for the ten-year e-passport of the small catalogue, the day after `TODAY`."""


@dataclass(frozen=True)
class Tone:
    """Stands in for a rendered sentence."""

    key: str
    duration_s: float


def small_catalogue(folder: Path, **overrides: Any) -> Catalogue:
    """The small catalogue's facts with the words of the repository's kiosk."""
    write_small_catalogue(folder, **overrides)
    for name in KIOSK_WORDS:
        shutil.copy(ROOT / "content" / name, folder / "content")
    return load_catalogue(folder)


def timelines_of(catalogue: Catalogue, **options: Any) -> list[Timeline]:
    """The timeline of each language, on the tests' own day."""
    return [
        make_timeline(catalogue, **{"on": TODAY, **options, "language": language})
        for language in LANGUAGES
    ]


def books_of(catalogue: Catalogue, kiosk: RenderedFiles) -> dict[str, UtteranceBook]:
    """The book of what a kiosk can say, for each language."""
    return {
        language: make_book(kiosk.utterances, spoken_texts(catalogue, language))
        for language in LANGUAGES
    }


def spoken_texts(catalogue: Catalogue, language: str) -> SpokenTexts:
    """What texts are spoken as in a catalogue's own words."""
    lexicon = make_lexicon(catalogue.terms.values(), catalogue.pronunciations, language)
    return SpokenTexts(language, lexicon)


def write_kiosk(
    site: Path,
    catalogue: Catalogue,
    *,
    seconds: float = 0.15,
    settings: KioskSettings = SETTINGS,
    **options: Any,
) -> dict[str, UtteranceBook]:
    """Write a kiosk with tones for voices below `site`, and return what it can say."""
    kiosk = kiosk_files(timelines_of(catalogue, **options), settings)
    books = books_of(catalogue, kiosk)
    tone = Tone("tone", seconds)
    for language in LANGUAGES:
        write_tone(site / "audio" / language / "tone.mp3", seconds)
    sounds = {id: tone for book in books.values() for id in book.utterances}
    for file in (*kiosk.files, *kiosk_manifests(books, sounds)):
        target = site / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(file, OutputFile):
            target.write_text(file.content, encoding="utf-8")
        else:
            shutil.copy(file.source, target)
    return books


def write_tone(path: Path, seconds: float) -> None:
    """Write a quiet tone as an MP3 file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    wave = 0.1 * numpy.sin(2 * numpy.pi * 440 * numpy.arange(int(22050 * seconds)) / 22050)
    soundfile.write(path, wave, 22050, format="MP3")


LISTEN = """
window.heard = []
document.addEventListener('noticeboard:utterance', ({ detail }) => heard.push(detail))
addEventListener('keydown', () => {
  if (window.forgetting) heard.length = 0
  window.forgetting = false
}, { capture: true })
window.voices = new Set()
window.mostVoices = 0
const play = HTMLMediaElement.prototype.play
HTMLMediaElement.prototype.play = function () {
  voices.add(this)
  const result = play.call(this)
  mostVoices = Math.max(mostVoices, [...voices].filter((one) => !one.paused).length)
  return result
}
"""
"""What the page has announced, and how many voices ever spoke at once."""

QUICK = """
Object.defineProperty(HTMLMediaElement.prototype, 'ended', { get() { return this.isAtEnd } })
HTMLMediaElement.prototype.play = function () {
  const turn = {}
  this.turn = turn
  this.isAtEnd = false
  return new Promise((resolve) => setTimeout(() => {
    if (this.turn !== turn) return
    this.dispatchEvent(new Event('playing'))
    resolve()
    setTimeout(() => {
      if (this.turn !== turn) return
      this.isAtEnd = true
      this.dispatchEvent(new Event('ended'))
    }, 1)
  }, 1))
}
HTMLMediaElement.prototype.pause = function () { this.turn = null }
"""
"""A voice that says every sentence in a thousandth of a second: hours pass in a minute."""

EZ_CODES = {"F17": 128, "F18": 129, "F19": 130, "F20": 131, "F21": 132, "F22": 133}


class Visitor:
    """Someone at the kiosk: presses keys, and knows only what was announced."""

    def __init__(
        self,
        browser: Browser,
        address: str,
        query: str = "",
        *,
        viewport: ViewportSize = PORTRAIT,
        moment: datetime.datetime | None = None,
        is_quick: bool = False,
        has_touch: bool = False,
        is_running_from: datetime.datetime | None = None,
    ) -> None:
        # The device's pages forbid the means by which Playwright waits.
        self.page: Page = browser.new_page(viewport=viewport, has_touch=has_touch, bypass_csp=True)
        self.pause_ms = 40 if is_quick else 120
        """How long silence lasts before it counts: the gap between two sentences is shorter."""
        if moment is not None:
            self.page.clock.set_fixed_time(moment)
        if is_running_from is not None:
            self.page.clock.install(time=is_running_from)
        self.problems: list[str] = []
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.add_init_script((QUICK if is_quick else "") + LISTEN)
        self.page.goto(f"{address}kiosk/{query}")
        self.page.wait_for_selector("html[data-running]")

    def press(self, *keys: str) -> None:
        """Press keys one after the other; EZ Access keys go in by their codes."""
        for key in keys:
            if key in EZ_CODES:
                self._press_ez(key)
            else:
                self.page.keyboard.press(key)

    def _press_ez(self, key: str) -> None:
        session = self.page.context.new_cdp_session(self.page)
        for kind in ("rawKeyDown", "keyUp"):
            session.send(
                "Input.dispatchKeyEvent",
                {"type": kind, "code": key, "key": key, "windowsVirtualKeyCode": EZ_CODES[key]},
            )
        session.detach()

    def hear(self, *keys: str) -> list[str]:
        """Press keys, listen until it is silent, and return the captions of what was said."""
        # What was being said may still begin until the key arrives: the key itself empties the log.
        self.page.evaluate("forgetting = true")
        self.press(*keys)
        return self.listen()

    def listen(self) -> list[str]:
        """Wait for silence; return the captions of what began since `forget`."""
        self.page.wait_for_function(
            "!window.forgetting && heard.length && heard.at(-1).state !== 'start' && "
            "![...voices].some((one) => !one.paused)"
        )
        told = self.page.evaluate("heard.length")
        self.page.wait_for_timeout(self.pause_ms)
        # Between two sentences it is silent too: only a log that grows no more is at its end.
        if self.page.evaluate("heard.length") != told:
            return self.listen()
        return [one["shown"] for one in self.log() if one["state"] == "start"]

    def forget(self) -> None:
        """Empty the log."""
        self.page.evaluate("heard.length = 0")

    def log(self) -> list[dict[str, Any]]:
        """Everything announced since `forget`."""
        return self.page.evaluate("heard")

    def screen(self) -> str:
        """The key of the screen that is shown."""
        return self.page.locator("[data-current]").get_attribute("data-screen")


def visible_text(page: Page) -> Sequence[dict[str, Any]]:
    """Every visible text node with the utterance it belongs to, if any."""
    return page.evaluate(
        """() => {
          const found = []
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          while (walker.nextNode()) {
            const $text = walker.currentNode
            const words = $text.textContent.trim()
            const $parent = $text.parentElement
            if (!words || !$parent.checkVisibility({ visibilityProperty: true })) continue
            if ($parent.closest('script, style, [data-staff-mark]')) continue
            const $said = $parent.closest('[data-utterance]')
            found.push({
              words,
              id: $said?.dataset.utterance ?? null,
              shown: $said?.textContent.trim().replace(/\\s+/g, ' ') ?? null,
              lang: $parent.closest('[lang]').lang,
            })
          }
          return found
        }"""
    )
