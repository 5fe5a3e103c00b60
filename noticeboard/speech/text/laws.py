"""Citations of laws, their articles, and the reference codes of letters."""

from __future__ import annotations

import re

from noticeboard.speech.text.numbers import cardinal, digits
from noticeboard.speech.text.vocabulary import Vocabulary

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ANNOUNCED = r"(?:\b[Nn](?:omor|umber|o\.?)\s*)"
_BY_SLASH = re.compile(rf"{_ANNOUNCED}?(?<![\w./-])(?P<number>\d{{1,4}})/{_YEAR}\b(?![/-])")
_IN_FULL = re.compile(
    rf"{_ANNOUNCED}(?P<number>\d{{1,4}})\s+(?:[Tt]ahun|[Tt]hn?\.?|of)\s*{_YEAR}\b"
)
_REFERENCE = re.compile(
    rf"{_ANNOUNCED}?(?<![\w./-])(?=[0-9./-]*[A-Z])(?=[A-Z0-9./-]*[.-]\d)"
    rf"(?P<code>[A-Z0-9]+(?:[./-][A-Z0-9]+){{2,}}?)(?:/{_YEAR})?(?![\w/-]|\.\w)"
)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_ROMAN_FORM = r"X{0,3}(?:IX|IV|V?I{0,3})"


def laws_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Say number and year of a law, its articles, and official reference codes."""
    text = _BY_SLASH.sub(lambda match: _law(match, vocabulary), text)
    text = _IN_FULL.sub(lambda match: _law(match, vocabulary), text)
    text = _REFERENCE.sub(lambda match: _reference(match, vocabulary), text)
    return _articles(text, vocabulary)


def _law(match: re.Match[str], vocabulary: Vocabulary) -> str:
    number = vocabulary.laws.number.format(_counted(match["number"], vocabulary))
    year = vocabulary.laws.year.format(vocabulary.year(int(match["year"])))
    return f"{number} {year}"


def _counted(figures: str, vocabulary: Vocabulary) -> str:
    return cardinal(int(figures), vocabulary.language)


def _reference(match: re.Match[str], vocabulary: Vocabulary) -> str:
    """Say a code part by part, its letters one by one and its digits one by one."""
    parts = re.split(r"[./-]", match["code"])
    said = [_reference_part(part, vocabulary) for part in parts]
    number = vocabulary.laws.number.format(", ".join(said))
    if not match["year"]:
        return number
    return f"{number}, {vocabulary.laws.year.format(vocabulary.year(int(match['year'])))}"


def _reference_part(part: str, vocabulary: Vocabulary) -> str:
    runs = re.findall(r"[A-Z]+|\d+", part)
    return " ".join(
        digits(run, vocabulary.language) if run.isdecimal() else " ".join(run) for run in runs
    )


def _articles(text: str, vocabulary: Vocabulary) -> str:
    laws = vocabulary.laws
    paragraph = rf"{laws.paragraph}|ayat"
    letter = rf"{laws.letter}|huruf"
    pattern = rf"""\b(?P<word>{laws.article})\s+(?P<article>\d{{1,3}})(?P<added>[A-Z]?)\b
        (?:,?\s*(?:{paragraph})?\s*\((?P<paragraph>\d{{1,2}})\)(?P<tail>[a-z]\b)?)?
        (?:,?\s*(?:{letter})\s+(?P<letter>[a-z])\b|\((?P<bracketed>[a-z])\))?"""
    text = re.sub(pattern, lambda match: _article(match, vocabulary), text, flags=re.VERBOSE)
    return re.sub(rf"\b({paragraph})\s*\((\d{{1,2}})\)", r"\1 \2", text)


def _article(match: re.Match[str], vocabulary: Vocabulary) -> str:
    laws = vocabulary.laws
    parts = [f"{match['word']} {_counted(match['article'], vocabulary)} {match['added']}".strip()]
    if match["paragraph"]:
        parts.append(f"{laws.paragraph} {_counted(match['paragraph'], vocabulary)}")
    letter = match["letter"] or match["bracketed"] or match["tail"]
    if letter:
        parts.append(f"{laws.letter} {letter}")
    return ", ".join(parts)


def romans_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Say Roman numerals after the words they rank."""

    def said(match: re.Match[str]) -> str:
        number = cardinal(roman(match["roman"]), vocabulary.language)
        return f"{match['word']} {number}{(match['rest'] or '').replace('.', ', ')}"

    # A lone letter before another one is spelling ("kelas V O A"), not a numeral.
    pattern = rf"""\b(?P<word>{vocabulary.laws.ranked})\s+(?P<roman>(?=[IVX]){_ROMAN_FORM})
        (?P<rest>(?:\.[A-Z])?(?:\.\d{{1,2}})?)(?!\w|\s[A-Z]\b)"""
    return re.sub(pattern, said, text, flags=re.VERBOSE)


def roman(numeral: str) -> int:
    """Return the number a well-formed Roman numeral stands for."""
    values = [_ROMAN[sign] for sign in numeral]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def is_roman(token: str) -> bool:
    """Return whether capitals can only be a numeral: at least two signs, well formed."""
    return len(token) > 1 and re.fullmatch(_ROMAN_FORM, token) is not None
