"""Print signs to ASCII braille, without contractions, by the signs of Unified English Braille.

Letters and figures are the same in Indonesian braille; nobody who reads braille has checked the
other signs there yet, and every file says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

CAPITAL, NUMBER, LETTER = ",", "#", ";"
"""Dot 6 before a capital (twice before a word of them), dots 3456 before figures, and dots 56
before what would otherwise be read as a figure or as another sign."""

SIGNS = {
    ",": "1", ";": "2", ":": "3", ".": "4", "!": "6", "?": "8", "'": "'", "-": "-",
    "(": '"<', ")": '">', "/": "_/", "“": "8", "”": "0", '"': ",7", "–": ",-", "%": ".0",
    "@": "@a", "&": "@&", "+": '"6', "=": '"7', "*": '"9', "#": "_?", "_": ".-",
}  # fmt: skip
"""Print sign to braille cells, in ASCII braille."""

_ALIKE = {"’": "'", "‘": "'", "—": "–", "…": "...", "·": "–", "•": "-", "\u00a0": " ",
          "×": "x", "›": "–"}  # fmt: skip
_FIGURES = dict(zip("1234567890", "abcdefghij", strict=True))
_PIECE = re.compile(r"(?P<word>[A-Za-z]+)|(?P<number>\d+(?:[.,]\d+)*)|(?P<sign>.)", re.S)


def braille(text: str) -> str:
    """Write a line of print in ASCII braille, lower case; spaces stay where they are.

    A sign without a braille form here is named in words, so that nothing is lost unseen.
    """
    cells = ""
    plain = _plain(text)
    for piece in _PIECE.finditer(plain):
        if piece["word"]:
            cells += _after_figures(plain, piece.start()) + _word(piece["word"])
        elif piece["number"]:
            cells += NUMBER + "".join(_FIGURES.get(sign) or SIGNS[sign] for sign in piece["number"])
        else:
            cells += _sign(piece["sign"], plain[piece.start() - 1 : piece.start()])
    return cells


def _plain(text: str) -> str:
    return text if text.isascii() else "".join(map(_known, text))


@lru_cache(maxsize=1024)
def _known(sign: str) -> str:
    if sign in _ALIKE:
        return _ALIKE[sign]
    if sign.isascii() or sign in SIGNS:
        return sign
    letters = "".join(one for one in unicodedata.normalize("NFKD", sign) if one.isascii())
    return letters or f"({unicodedata.name(sign, 'sign').lower()})"


def _after_figures(plain: str, start: int) -> str:
    """Keep a letter from a to j right after a figure from being read as one more figure."""
    follows = start > 0 and plain[start - 1].isdigit()
    return LETTER if follows and plain[start] in "abcdefghij" else ""


def _word(word: str) -> str:
    if word.islower():
        return word
    if len(word) > 1 and word.isupper():
        return CAPITAL * 2 + word.lower()
    return "".join(_letters(word))


def _letters(word: str) -> Iterator[str]:
    for letter in word:
        yield CAPITAL + letter.lower() if letter.isupper() else letter


def _sign(sign: str, before: str) -> str:
    if sign.isspace():
        return " "
    # The question mark and the opening quotation mark are one cell: only the place tells them.
    if sign == "?" and (not before or before.isspace()):
        return LETTER + SIGNS[sign]
    return SIGNS.get(sign) or braille(f"({unicodedata.name(sign, 'sign').lower()})")
