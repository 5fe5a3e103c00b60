"""A query's text cleaned and cut into tokens, the same in `understand.js`."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 500
"""Characters of a query that are looked at; a form takes more, and nobody asks more."""

GAPS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
MARKS = re.compile(r"[\u0300-\u036f]")
JOINED = re.compile(r"([a-z])['\u2019`\u00b4]+([a-z])")
RUPIAH = re.compile(r"\b(?:rp|idr)\.? *([0-9])", re.ASCII)
TOKEN = re.compile(r"[0-9]+(?:[.,:/-][0-9]+)*|[a-z]+(?:[0-9]+[a-z]*)?|[?!;]|[^\x00-\x7f]+")
MARKS_OF_END = ("?", "!", ";")
HIDDEN = ("Cf", "Cs", "Co")
"""Direction marks, halves of signs, signs of private use."""


def clean(text: str) -> str:
    """Return what a query says in plain signs: no control or direction mark, one space each."""
    if text.isascii():
        return GAPS.sub(" ", text[: 4 * LONGEST]).strip()[:LONGEST].strip()
    shown = (sign for sign in text[: 4 * LONGEST] if unicodedata.category(sign) not in HIDDEN)
    plain = unicodedata.normalize("NFKC", GAPS.sub(" ", "".join(shown)))
    return GAPS.sub(" ", plain).strip()[:LONGEST].strip()


def tokens_of(query: str) -> list[str]:
    """Cut a cleaned query into numbers, words in small letters without accents, other scripts."""
    bare = query.lower() if query.isascii() else _without_accents(query.lower())
    together = RUPIAH.sub(r"rp \1", JOINED.sub(r"\1\2", bare))
    return [found for found in TOKEN.findall(together) if _says_something(found)]


def _without_accents(word: str) -> str:
    return unicodedata.normalize("NFC", MARKS.sub("", unicodedata.normalize("NFD", word)))


def is_number(token: str) -> bool:
    """Say whether a token begins with a digit, as a date or a clock time does too."""
    return "0" <= token[0] <= "9"


def is_mark(token: str) -> bool:
    """Say whether a token ends a sentence; no phrase goes over it."""
    return token in MARKS_OF_END


def _says_something(token: str) -> bool:
    return token[0] < "\x7f" or any(unicodedata.category(sign)[0] == "L" for sign in token)
