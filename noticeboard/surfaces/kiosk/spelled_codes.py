"""Letters, digits and signs as sentences of their own, so that any code can be spelled."""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_lowercase, digits

from noticeboard.edition import filled, literal
from noticeboard.surfaces.kiosk.view import Piece

SIGNS = {
    ".": "dot", "@": "at", "-": "dash", "–": "dash", "/": "slash", "_": "underscore", "+": "plus",
    "(": "bracket", ")": "bracket_end", ",": "comma", ":": "colon", " ": "space",
}  # fmt: skip
"""Signs of addresses and numbers, each with the name of the word it is spelled as."""


def spelling(words: Mapping[str, str]) -> dict[str, tuple[Piece, ...]]:
    """Make a message per sign, by its code point, and one per letter with a word for it."""
    plain = {sign: sign.upper() for sign in (*ascii_lowercase, *digits)}
    signs = {sign: words[f"kiosk_sign_{name}"] for sign, name in SIGNS.items()}
    made: dict[str, tuple[Piece, ...]]
    made = {f"sign_{ord(sign)}": (Piece(literal(said)),) for sign, said in (plain | signs).items()}
    examples = words["kiosk_letter_words"].rstrip(".").split(". ")
    for letter, example in zip(ascii_lowercase, examples, strict=True):
        said = filled(words["kiosk_letter"], letter=letter.upper(), word=example)
        made[f"letter_{ord(letter)}"] = (Piece(said),)
    return made
