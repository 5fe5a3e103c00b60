"""Capitals and codes: spelled, read as a word, or refused when nobody has explained them."""

from __future__ import annotations

import re
from collections.abc import Collection

from noticeboard.speech.text.laws import is_roman, roman
from noticeboard.speech.text.numbers import cardinal, digits

_TOKEN = re.compile(r"[^\W_]+")


class UnknownAbbreviation(ValueError):
    """Capitals or a code that no term explains; staff add a term or write it out."""

    def __init__(self, token: str) -> None:
        super().__init__(token)
        self.token = token


def is_code(token: str) -> bool:
    """Return whether letters and digits are mixed with a capital among them: A4, SP4N."""
    return any(sign.isdigit() for sign in token) and any(sign.isupper() for sign in token)


def is_capitals(token: str) -> bool:
    """Return whether a token is an abbreviation in capitals, perhaps in the plural: KTP, KTPs."""
    base = token.removesuffix("s")
    return len(base) > 1 and base.isalpha() and base.isupper()


def letter_by_letter(form: str, language: str) -> str:
    """Spell a written form: single letters, numbers in words."""
    return " ".join(_spelled(run, language) for run in re.findall(r"[^\W\d_]+|\d+", form))


def as_word(form: str, language: str) -> str:
    """Write capitals small, so that every engine reads them as a word, and spell codes."""

    def said(match: re.Match[str]) -> str:
        token = match[0]
        if is_code(token):
            return letter_by_letter(token, language)
        return token.lower() if is_capitals(token) else token

    return _TOKEN.sub(said, form)


def _spelled(run: str, language: str) -> str:
    if not run.isdecimal():
        return " ".join(run.upper())
    if len(run) > 2 or run[0] == "0":
        return digits(run, language)
    return cardinal(int(run), language)


def refuse_unknown(text: str, units: Collection[str], language: str) -> str:
    """Say bare Roman numerals and let units pass; raise for capitals and codes without a term."""

    def said(match: re.Match[str]) -> str:
        token = match[0]
        is_unit = token.lstrip("0123456789") in units
        if is_unit or not (is_code(token) or is_capitals(token)):
            return token
        if is_roman(token):
            return cardinal(roman(token), language)
        raise UnknownAbbreviation(token)

    return _TOKEN.sub(said, text)
