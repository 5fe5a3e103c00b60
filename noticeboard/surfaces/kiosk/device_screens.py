"""The screens of sound, of help, and of a queue number."""

from __future__ import annotations

from noticeboard.edition import Edition, literal
from noticeboard.surfaces.kiosk.view import Item, KioskView, Piece, for_each_profile, item

SETTINGS = ("louder", "quieter", "faster", "slower", "size", "contrast", "curtain", "strike")
"""What a visitor can change, in the order of the sound screen."""

DIGITS = ("hundreds", "tens", "ones")
"""The digits of a queue number: choosing one counts it up."""

HELP = ("keys", "commands", "stop", "back", "numbers", "describe", "features", "private")


def device_screens(edition: Edition) -> tuple[KioskView, ...]:
    """Make the screens of sound, of help, and of a queue number where a device knows the queue."""
    words = edition.words
    digits = [item(words[f"kiosk_queue_{name}"], action=name) for name in DIGITS]
    ask = item(words["kiosk_queue_ask"], words["kiosk_queue_ask_line"], action="ask-queue")
    settings = tuple(item(words[f"kiosk_{name}"], action=name) for name in SETTINGS)
    return (
        KioskView("queue", "home", literal(words["kiosk_queue"]), (*digits, ask), asks_number=True),
        KioskView("sound", "home", literal(words["kiosk_sound"]), settings),
        KioskView(
            "help",
            "home",
            literal(words["kiosk_help"]),
            (
                *(_help_item(f"kiosk_help_{name}", edition) for name in HELP),
                item(words["kiosk_call"], words["kiosk_call_line"], action="call"),
            ),
        ),
    )


def _help_item(key: str, edition: Edition) -> Item:
    sentence = edition.words[key]
    if "{" in sentence:
        return Item(for_each_profile(edition.words, key, "name"))
    return Item((Piece(literal(sentence), "name"),))
