"""Sheets to print for each set of keys: what every key does, and labels in print and braille."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Timeline
from noticeboard.surfaces.content_mark import PLACE, marked_document
from noticeboard.surfaces.kiosk.conformance import sheet_languages
from noticeboard.surfaces.kiosk.screen import PROFILES
from noticeboard.surfaces.output import render


@dataclass(frozen=True)
class Key:
    """One key: the code the page hears, the mark on it, and its role."""

    code: str
    mark: str
    role: str


def _keys(*rows: str) -> tuple[Key, ...]:
    return tuple(Key(*row.split(" ")) for row in rows)


KEYS = {
    "ez": _keys(
        "F18 ▲ up", "F19 ▼ down", "F20 ● select", "F21 ◀ back", "F22 ▶ next", "F17 ◆ help",
        "F23 << quieter", "F24 >> louder",
    ),
    "items": _keys(
        "NumpadSubtract − up", "NumpadAdd + down", "NumpadEnter Enter select",
        "NumpadDecimal . back", "NumpadMultiply * repeat", "NumpadDivide / language",
        "Numpad0 0 help", "Numpad1 1–9 number",
    ),
    "arrows": _keys(
        "Numpad8 8 up", "Numpad2 2 down", "Numpad5 5 select", "Numpad4 4 back", "Numpad6 6 next",
        "Numpad0 0 help", "NumpadMultiply * repeat", "NumpadDivide / language",
        "NumpadAdd + louder", "NumpadSubtract − quieter", "Numpad1 1 slower", "Numpad3 3 faster",
        "Numpad7 7 spell", "Numpad9 9 where", "NumpadDecimal . home",
    ),
    "keyboard": _keys(
        "ArrowUp ↑ up", "ArrowDown ↓ down", "Enter Enter select", "ArrowLeft ← back",
        "ArrowRight → next", "KeyH H help", "KeyR R repeat", "KeyP P pause", "Escape Esc stop",
        "KeyA A all", "KeyE E spell", "KeyW W where", "KeyL L language", "KeyS S sound",
        "KeyD D curtain", "Home Home home",
    ),
}  # fmt: skip
"""The keys of each set, in the order of their use; a test holds them to the page's own table."""

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
