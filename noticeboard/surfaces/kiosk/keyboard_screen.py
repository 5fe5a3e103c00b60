"""The screen with a keyboard to touch: a question in the visitor's own words."""

from __future__ import annotations

from noticeboard.edition import Edition, literal
from noticeboard.surfaces.kiosk.view import KioskView, TouchKeyboard, item

TYPE = "ask-type"
"""The key of the screen; the app types wherever a keyboard is shown."""

ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")

ACTIONS = ("delete", "space", "clear", "ask")
"""What keys do beside writing a letter; `back` is that of every screen."""


def keyboard_screen(edition: Edition, parent: str) -> KioskView:
    """Make the screen; its list says first what it is, and where the keys lead instead."""
    words = edition.words
    labels = tuple((name, literal(words[f"kiosk_type_{name}"])) for name in ACTIONS)
    keyboard = TouchKeyboard(ROWS, labels, literal(words["kiosk_command_back"]))
    rows = (item(words["kiosk_type_what"]), item(words["kiosk_type_list"], goto=parent))
    return KioskView(TYPE, parent, literal(words["kiosk_type"]), rows, keyboard=keyboard)
