"""Keys of the kiosk and the steps of what they set, for the page and for printed sheets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from noticeboard.bundle.output_file import OutputFile
from noticeboard.surfaces.kiosk.view import OWN_ITEMS
from noticeboard.surfaces.output import STATIC
from noticeboard.surfaces.scripts import SHARED, Constants, published_script

VOLUME_DB = (-24, -18, -12, -6, 0)
"""Decibels below full volume."""

RATES = (75, 100, 125, 150, 175, 200)
SIZES = (100, 150, 200)
"""Percent."""


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
        "Numpad0 0 help", f"Numpad1 1–{OWN_ITEMS} number",
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
"""The keys of each set that a printed sheet shows, in the order of their use."""

_ALSO: Mapping[str, Mapping[str, str]] = {
    "ez": {},
    "items": {"NumpadComma": "back"},
    "arrows": {"NumpadEnter": "select", "NumpadComma": "home"},
    "keyboard": {
        "Space": "select",
        "Backspace": "back",
        "PageDown": "next",
        "F1": "help",
        "KeyK": "contrast",
        "KeyT": "size",
        "Equal": "louder",
        "Minus": "quieter",
        "BracketRight": "faster",
        "BracketLeft": "slower",
        "AudioVolumeUp": "louder",
        "AudioVolumeDown": "quieter",
    },
}
"""Second keys for the same, and what sighted visitors find by themselves."""

_NUMBERED = {"items": "Numpad", "keyboard": "Digit"}
"""How the codes of the keys begin that choose an item by its number."""


def roles_of(profile: str) -> dict[str, str | int]:
    """Return the role of every key of a set by its code; a number chooses that item."""
    printed = {key.code: key.role for key in KEYS[profile]}
    begins = _NUMBERED.get(profile)
    numbers = {f"{begins}{number}": number for number in range(1, OWN_ITEMS + 1) if begins}
    return {**printed, **_ALSO[profile], **numbers}


def kiosk_constants() -> Constants:
    """Return what the kiosk's scripts may name."""
    return {
        **SHARED,
        "VOLUME_DB": VOLUME_DB,
        "RATES": RATES,
        "SIZES": SIZES,
        "KEYS": {profile: roles_of(profile) for profile in KEYS},
    }


def app_scripts(app: Path) -> tuple[OutputFile, ...]:
    """Return the scripts of the kiosk page from the folder of its app, and the clock they share."""
    constants = kiosk_constants()
    return tuple(
        OutputFile(f"kiosk/app/{path.name}", published_script(path, constants))
        for path in (*sorted(app.glob("*.js")), STATIC / "clock.js", STATIC / "emergency.js")
    )
