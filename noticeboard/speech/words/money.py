"""Amounts of money: the currency is written first and said last."""

from __future__ import annotations

import re

from noticeboard.speech.words.numbers import cardinal, count, grouped
from noticeboard.speech.words.patterns import alternatives
from noticeboard.speech.words.vocabulary import Vocabulary

_FIGURES = r"\d+(?:[.,]\d+)*"


def money_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Say every amount that has a currency; an amount of nothing is no fee."""
    symbols = alternatives(vocabulary.currencies)
    multiples = alternatives(vocabulary.multiples)
    to = vocabulary.signs.to
    # "Rp350.000–650.000" names its currency once but means it twice.
    text = re.sub(
        rf"(?<!\w)(?P<symbol>{symbols})\.?\s*(?P<first>{_FIGURES}) {to} (?=\d)",
        rf"\g<symbol>\g<first> {to} \g<symbol>",
        text,
    )
    pattern = rf"""(?<!\w)(?P<symbol>{symbols})\.?\s*(?P<figures>{_FIGURES})(?:,-|,[–—])?
        (?:\s?(?P<multiple>{multiples})(?!\w))?(?P<per>\s?/\s?(?=(?:{vocabulary.counted})\b))?"""
    text = re.sub(pattern, lambda match: _amount(match, vocabulary), text, flags=re.VERBOSE)
    return re.sub(rf"(?<!\w)(?:{symbols})(?!\w)", lambda m: vocabulary.currencies[m[0]], text)


def _amount(match: re.Match[str], vocabulary: Vocabulary) -> str:
    figures = re.sub(r"(?<=\d\d\d)[.,]00$", "", match["figures"])
    currency = vocabulary.currencies[match["symbol"]]
    per = f" {vocabulary.signs.per} " if match["per"] else ""
    if match["multiple"]:
        multiple = vocabulary.multiples[match["multiple"]]
        return f"{_quantity(figures, vocabulary)} {multiple} {currency}{per}"
    if not figures.strip("0.,"):
        return f"{vocabulary.no_fee}{per}"
    return f"{_quantity(figures, vocabulary)} {currency}{per}"


def _quantity(figures: str, vocabulary: Vocabulary) -> str:
    """Read groups of three as thousands whichever sign parts them: no price has three decimals."""
    whole = int(figures) if figures.isdecimal() else grouped(figures)
    if whole is None:
        return count(figures, vocabulary)
    return cardinal(whole, vocabulary.language)
