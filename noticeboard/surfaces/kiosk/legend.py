"""Sheets to print for each set of keys: what every key does, and labels in print and braille."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Timeline
from noticeboard.surfaces.content_mark import PLACE, marked_document
from noticeboard.surfaces.kiosk.conformance import sheet_languages
from noticeboard.surfaces.kiosk.controls import KEYS
from noticeboard.surfaces.kiosk.view import PROFILES
from noticeboard.surfaces.output import render

_BRAILLE = dict(
    zip((*ascii_lowercase, ",", ".", "-", "'"), "⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵⠂⠲⠤⠄", strict=True)
)


def in_braille(text: str) -> str:
    """Write a label letter by letter, without contractions; raise KeyError for any other sign."""
    return "".join("⠀" if sign == " " else _BRAILLE[sign] for sign in text.lower())


def legend_files(timelines: Sequence[Timeline]) -> Iterator[OutputFile]:
    """Render one sheet per set of keys, every language on it."""
    languages = sheet_languages(timelines)
    for profile in PROFILES:
        page = render(
            "kiosk/legend.html",
            {
                "languages": languages,
                "profile": profile,
                "keys": KEYS[profile],
                "profiles": PROFILES,
                "braille": in_braille,
                "mark": PLACE,
            },
        )
        yield OutputFile(f"kiosk/legend/{profile}.html", marked_document(page))
