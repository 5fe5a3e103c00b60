"""Pages for whoever sets up a screen: which screen a device is, and whether it can be one.

They say no fact. Their scripts keep to what the oldest player understands, like the screens'.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Timeline, filled
from noticeboard.language import long_date
from noticeboard.model import Signage
from noticeboard.surfaces.content_mark import PLACE, marked_document
from noticeboard.surfaces.output import STATIC, render
from noticeboard.surfaces.signage.player import OLDEST_CHROMIUM, classic

STARTS = {
    "screen-list.js": "startList(document, location.href)",
    "choose-screen.js": "startChoice(document)",
    "device-test.js": "startTest(document)",
}
"""The script of each page, and how it begins."""

FINDINGS: Mapping[str, tuple[str, ...]] = {
    "verdict": ("good", "note", "bad"),
    "browser": ("good", "note", "bad"),
    "features": ("good", "bad"),
    "window": ("good", "bad"),
    "typeface": ("good", "bad"),
    "timers": ("good", "note", "bad"),
    "awake": ("good", "bad"),
    "clock": ("good", "note", "bad", "unknown"),
    "storage": ("good", "note"),
    "memory": ("good", "note", "unknown"),
    "network": ("good", "note"),
}
"""What the test of a device finds, and each verdict; the sentences are `device_NAME_VERDICT`."""

TEST_MINUTES = 5
_PLACE = re.compile(r"(\{[a-z]+\})")


@dataclass(frozen=True)
class SetUpPart:
    """A piece of a sentence: words, or the name of what a script puts there."""

    words: str = ""
    name: str = ""


@dataclass(frozen=True)
class SetUpLanguage:
    """The pages' sentences in one language."""

    code: str
    words: Mapping[str, str]
    preview: str
    soon: tuple[SetUpPart, ...]
    lead: str
    stopped: str


@cache
def set_up_scripts() -> Mapping[str, str]:
    """Return the pages' scripts and their style, by name."""
    scripts = {
        name: f"(() => {{\n'use strict'\n{classic(STATIC / name)}\n{start}\n}})()\n"
        for name, start in STARTS.items()
    }
    return {**scripts, "set-up.css": (STATIC / "set-up.css").read_text(encoding="utf-8")}


@cache
def set_up_make() -> str:
    """Name the scripts and the style, so that no cache mixes those of two bundles."""
    text = "".join(set_up_scripts().values())
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def set_up_files(timelines: Sequence[Timeline], signage: Signage) -> tuple[OutputFile, ...]:
    """Render the page where a device chooses its screen, the test of a device, and their files."""
    context = {
        "languages": [_language(one) for one in timelines],
        "screens": signage.screens,
        "make": set_up_make(),
        "oldest": OLDEST_CHROMIUM,
        "findings": [name for name in FINDINGS if name != "verdict"],
        "sentences": [
            "rest",
            *(f"{name}_{verdict}" for name, verdicts in FINDINGS.items() for verdict in verdicts),
        ],
        "mark": PLACE,
    }
    pages = {"screen": "signage/choose.html", "test": "signage/device-test.html"}
    documents = (
        OutputFile(f"signage/{name}/index.html", marked_document(render(template, context)))
        for name, template in pages.items()
    )
    files = (OutputFile(f"signage/{name}", text) for name, text in set_up_scripts().items())
    return (*documents, *files)


def parts_of(sentence: str) -> tuple[SetUpPart, ...]:
    """Cut a sentence at its places: "{name} opens" into the place and the words behind it."""
    pieces = [piece for piece in _PLACE.split(sentence) if piece]
    return tuple(
        SetUpPart(name=piece[1:-1]) if _PLACE.fullmatch(piece) else SetUpPart(words=piece)
        for piece in pieces
    )


def _language(timeline: Timeline) -> SetUpLanguage:
    words = timeline.now.words
    day = long_date(timeline.now.day, timeline.language)
    preview = filled(words["signage_preview"], date=day).shown if timeline.is_preview else ""
    return SetUpLanguage(
        timeline.language,
        words,
        preview,
        parts_of(words["choose_soon"]),
        filled(words["device_lead"], minutes=TEST_MINUTES).shown,
        filled(words["device_stopped"], oldest=OLDEST_CHROMIUM).shown,
    )
