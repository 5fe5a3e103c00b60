"""Whole numbers, digits and decimals in words."""

from __future__ import annotations

import re
from functools import lru_cache

from noticeboard.speech.text.vocabulary import Vocabulary

LARGEST_SAID = 10**15
"""No amount is as large as this: such figures can only be a code or a slip of a finger."""

LONGEST_COUNTED = 4
"""An unbroken row of more digits is a code, not a quantity: quantities are grouped."""


@lru_cache(maxsize=4096)
def cardinal(number: int, language: str) -> str:
    """Say a whole number without the commas that would make pauses inside it."""
    from num2words import num2words

    if number >= LARGEST_SAID:
        return digits(str(number), language)
    said = num2words(number, lang=language).replace(",", "")
    if language != "id":
        return said
    # A single thousand is "seribu" after millions, too; num2words knows it only at the front.
    return re.sub(r"(?<!puluh )(?<!ratus )\bsatu ribu\b", "seribu", said)


@lru_cache(maxsize=1024)
def ordinal(number: int, language: str) -> str:
    """Say a position, as num2words does for the language."""
    from num2words import num2words

    return num2words(number, lang=language, to="ordinal").replace(",", "")


def digits(text: str, language: str) -> str:
    """Say each digit on its own; anything between two rows of digits becomes a pause."""
    rows = re.findall(r"\d+", text)
    return ", ".join(" ".join(cardinal(int(digit), language) for digit in row) for row in rows)


def grouped(figures: str) -> int | None:
    """Return the number that figures in groups of three stand for, whatever parts them."""
    if re.fullmatch(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*", figures):
        return int(re.sub(r"[.,]", "", figures))
    return None


def count(figures: str, vocabulary: Vocabulary) -> str:
    """Say figures as a quantity, or digit by digit when they can only be a code."""
    language = vocabulary.language
    whole, fraction = _parts(figures, vocabulary.decimal)
    if fraction:
        return f"{cardinal(whole, language)} {vocabulary.decimal_word} {digits(fraction, language)}"
    is_code = figures.isdecimal() and (
        len(figures) > LONGEST_COUNTED or (figures[0] == "0" and len(figures) > 1)
    )
    if is_code:
        return digits(figures, language)
    return vocabulary.year(whole) if figures.isdecimal() else cardinal(whole, language)


def _parts(figures: str, decimal: str) -> tuple[int, str]:
    other = "," if decimal == "." else "."
    head, _, fraction = figures.partition(decimal)
    if re.fullmatch(rf"\d{{1,3}}(\{other}\d{{3}})*", head) and decimal not in fraction:
        return int(head.replace(other, "")), fraction
    several = grouped(figures)
    if several is not None:
        return several, ""
    head, _, fraction = figures.replace(",", ".").partition(".")
    return int(head), re.sub(r"\D", "", fraction)


def in_words(text: str, vocabulary: Vocabulary) -> str:
    """Say every figure that no other rule has claimed."""

    def said(match: re.Match[str]) -> str:
        return count(match[0], vocabulary)

    return re.sub(r"\d+(?:[.,]\d+)*", said, text)
