"""Amounts of money: the currency is written first and said last."""

from __future__ import annotations

import re

from noticeboard.speech.text.numbers import cardinal, count, grouped
from noticeboard.speech.text.patterns import alternatives
from noticeboard.speech.text.vocabulary import Vocabulary

_FIGURES = r"\d+(?:[.,]\d+)*"
_NO_CENTS = r"(?:,-|,[–—])?"


def shared_units_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Give each of two amounts the unit and the currency that are written once for both.

    "Rp350–650 ribu" becomes "350 ribu sampai Rp650 ribu": a unit said once would be heard with
    the second figure only.
    """
    symbols = alternatives(vocabulary.currencies)
    multiples = alternatives(vocabulary.multiples)
    units = set(vocabulary.units) - set(vocabulary.multiples)
    follows = alternatives((*vocabulary.months, *sorted(units)))
    pattern = rf"""(?<![\w.,/-])(?:(?P<symbol>{symbols})\.?\s*)?
        (?P<first>{_FIGURES}){_NO_CENTS}(?:\s?(?P<unit>{multiples})(?!\w))?
        (?P<link>\s*[-–—]\s*|\s+(?:{vocabulary.ranges}|{vocabulary.pairs})\s+)
        (?:(?P<own>{symbols})\.?\s*)?(?P<second>{_FIGURES}){_NO_CENTS}(?![\d:]|[.,/-]\d)
        (?!\s*(?:(?:{vocabulary.counted})(?:s|ren)?|{follows})\b)(?:\s?(?P<shared>{multiples})(?!\w))?"""
    return re.sub(pattern, lambda match: _two(match, vocabulary), text, flags=re.VERBOSE)


def _two(match: re.Match[str], vocabulary: Vocabulary) -> str:
    first, second, symbol = match["first"], match["second"], match["symbol"] or ""
    unit, shared, own = match["unit"], match["shared"], match["own"]
    link = f" {match['link'].strip()} "
    if not re.search(r"\w", link):
        link = f" {vocabulary.signs.to} "
    if shared and not unit and _value(first, vocabulary) < _value(second, vocabulary):
        said = vocabulary.multiples[shared]
        # A short form like "m" may be metres where no currency is before it.
        is_clear = symbol or own or len(shared) > 1 or vocabulary.units.get(shared) == said
        if not is_clear:
            return match[0]
        return f"{first} {said}{link}{own or symbol}{second} {said}"
    if not symbol or own or re.fullmatch(vocabulary.pairs, link.strip()):
        return match[0]
    units = [f" {one}" if one else "" for one in (unit, shared)]
    return f"{symbol}{first}{units[0]}{link}{symbol}{second}{units[1]}"


def _value(figures: str, vocabulary: Vocabulary) -> float:
    whole = grouped(figures)
    if whole is not None:
        return whole
    return float(re.sub(r"[.,](?=.*[.,])", "", figures).replace(",", "."))


def money_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Say every amount that has a currency; an amount of nothing is no fee."""
    symbols = alternatives(vocabulary.currencies)
    multiples = alternatives(vocabulary.multiples)
    pattern = rf"""(?<!\w)(?P<symbol>{symbols})\.?\s*(?P<figures>{_FIGURES}){_NO_CENTS}
        (?:\s?(?P<multiple>{multiples})(?!\w))?(?P<per>\s?/\s?(?=(?:{vocabulary.counted})\b))?"""
    text = re.sub(pattern, lambda match: _amount(match, vocabulary), text, flags=re.VERBOSE)
    text = re.sub(rf"(?<!\w)(?:{symbols})(?!\w)", lambda m: vocabulary.currencies[m[0]], text)
    return _named(text, vocabulary)


def currencies_in_one_form(text: str, vocabulary: Vocabulary) -> str:
    """Write RP and rp as Rp, beside a figure."""
    known = {symbol.lower(): symbol for symbol in vocabulary.currencies}
    pattern = rf"(?i)(?<![\w@/.])({alternatives(known)})(?=\.?\s*\d)"
    return re.sub(pattern, lambda match: known[match[1].lower()], text)


def _named(text: str, vocabulary: Vocabulary) -> str:
    """Say the figures before the name of a currency as a quantity, however many digits they are."""
    names = "|".join({re.escape(name.split()[0]) for name in vocabulary.currencies.values()})
    multiples = alternatives(vocabulary.multiples)
    pattern = rf"""(?<![\w.,/-])(?P<figures>{_FIGURES}){_NO_CENTS}
        (?:\s?(?P<multiple>{multiples}))?(?P<name>\s+(?i:{names})\b)"""

    def said(match: re.Match[str]) -> str:
        figures = re.sub(r"(?<=\d\d\d)[.,]00$", "", match["figures"])
        multiple = f" {vocabulary.multiples[match['multiple']]}" if match["multiple"] else ""
        return f"{_quantity(figures, vocabulary)}{multiple}{match['name']}"

    return re.sub(pattern, said, text, flags=re.VERBOSE)


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
