"""Web addresses, e-mail addresses and telephone numbers."""

from __future__ import annotations

import re

from noticeboard.speech.text.numbers import digits
from noticeboard.speech.text.patterns import alternatives
from noticeboard.speech.text.vocabulary import Vocabulary, WebWords

_LABEL = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?"
# A known ending tells an address from a missing space after a full stop.
_ENDING = r"(?:id|com|org|net|gov|info|edu|int|mil|biz|asia|me|ly|gl|io|co|tv|app|dev|site|online)"
# These are words, too, so that only a path after them tells an address.
_WORDY_ENDING = r"(?:be|to|us|my|page|link|gle|[a-z]{2})(?=/[A-Za-z0-9])"
_HOST = rf"(?:{_LABEL}\.)+(?:{_ENDING}|{_WORDY_ENDING})(?![A-Za-z0-9_-])"
_PATH = r"(?:/[A-Za-z0-9_./?=&%#+~@:-]*[A-Za-z0-9_])*/?(?:\?[A-Za-z0-9_./=&%#+~-]*[A-Za-z0-9_])?"
_ADDRESS = re.compile(
    rf"(?<![\w@.])(?:(?:https?://)?(?:{_LABEL}(?:\.{_LABEL})*@)?{_HOST}{_PATH}"
    rf"|https?://{_LABEL}(?:\.{_LABEL})*(?::\d+)?{_PATH}"
    # A name in a social network: "@" and the name, nothing before it.
    rf"|@{_LABEL}(?:\.{_LABEL})*)"
)
_PHONE = re.compile(
    # 01-02-2026 is a day, although it begins like a number.
    r"(?<![\w.,/-])(?!\d\d-\d\d-(?:\d{4}|\d\d)(?![\d-]))(?:"
    r"\((?P<area>0\d{1,4})\)\s*(?P<local>\d[\d -]{3,}\d)"
    r"|(?P<country>\+\d{1,3})[ -]?(?P<abroad>\(?\d[\d() -]{5,}\d)"
    r"|(?P<plain>0\d{1,3}(?:[ -]?\d{2,}){2,4}|0\d{1,3}-\d{4,9}|08\d{7,11}"
    r"|62[ -]?8\d{1,2}(?:[ -]?\d{3,4}){2,3})"
    r")(?![\w/]|[.,]\d)"
)


def contacts_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Read out addresses sign by sign and telephone numbers digit by digit."""
    text = re.sub(r"(?i)\b(telp?|hp|wa|faks?|fax)\.(?=[+(]?\d)", r"\1. ", text)
    text = _ADDRESS.sub(lambda match: _address(match[0], vocabulary), text)
    return _PHONE.sub(lambda match: _phone(match, vocabulary), text)


def _is_amount(match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Return whether a currency follows, or its multiple: 62800000000 rupiah is no phone number."""
    names = {*vocabulary.currencies, *vocabulary.currencies.values(), *vocabulary.multiples}
    following = re.compile(rf"\s?(?:{alternatives(names)})(?!\w)")
    return following.match(match.string, match.end()) is not None


def _address(address: str, vocabulary: Vocabulary) -> str:
    bare = re.sub(r"^https?://|/$", "", address)
    pieces = re.findall(r"[A-Za-z]+|\d+|[^\w\s]|_", bare)
    return " ".join(_piece(piece, vocabulary) for piece in pieces)


def _piece(piece: str, vocabulary: Vocabulary) -> str:
    web = vocabulary.web
    signs = {
        ".": web.dot,
        "@": web.at,
        "/": web.slash,
        "_": web.underscore,
        "-": web.dash,
        "+": web.plus,
        **web.others,
    }
    if piece in signs:
        return signs[piece]
    if piece.isdecimal():
        return digits(piece, vocabulary.language)
    return _label(piece.lower(), web)


def _label(label: str, web: WebWords) -> str:
    """Spell what nobody can read as a word: `id`, `www`, a single letter."""
    if label == "id" or len(label) == 1 or not re.search("[aeiouy]", label):
        return " ".join(web.letters[letter] for letter in label)
    return label


def _phone(match: re.Match[str], vocabulary: Vocabulary) -> str:
    language = vocabulary.language
    if _is_amount(match, vocabulary):
        return match[0]
    if match["area"]:
        return digits(f"{match['area']} {match['local']}", language)
    if match["country"]:
        number = digits(f"{match['country']} {match['abroad']}", language)
        return f"{vocabulary.web.plus} {number}"
    return digits(match["plain"], language)
