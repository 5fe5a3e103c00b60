"""Ranges, ordinals, units, signs and punctuation."""

from __future__ import annotations

import re
import unicodedata

from noticeboard.speech.text.patterns import alternatives
from noticeboard.speech.text.vocabulary import Vocabulary


def plain_signs(text: str) -> str:
    """Bring spaces, dashes, apostrophes and digits of all scripts to one form each."""
    # Both before the compatibility forms, which would make "..." and "1⁄2" of them.
    text = re.sub(r"(?<=\w)\s?\.{3}|…", ". ", text)
    text = unicodedata.normalize("NFKC", re.sub("[‘’ʼ]", "'", text.replace("½", " 1/2")))
    text = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in text)
    text = re.sub(r"[‐‑]", "-", text.replace("−", "-"))
    return re.sub(r"\s+", " ", re.sub(r"(?:^|\n)\s*[-•*·▪]\s+", "\n", text)).strip()


def ranges_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Say the dash between two figures, with or without a currency before the second."""
    currency = alternatives(vocabulary.currencies)
    pattern = rf"(?<=[\d%])\s*[-–—]\s*(?=(?:(?:{currency})\.?\s*)?\d)"
    return re.sub(pattern, f" {vocabulary.signs.to} ", text)


def abbreviations_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Write out short forms, also where a name follows their full stop without a space."""
    for pattern, words in vocabulary.abbreviations.items():
        glued = rf"(?<![\w.])(?:{pattern})(?<=\.)(?=\w)"
        text = re.sub(glued, f"{words} ", text)
        text = re.sub(rf"(?<![\w.])(?:{pattern})(?!\w)", words, text)
    return text


def figures_marked_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Say what is at a figure: ordinals, units, times-signs, signs before and after."""
    signs = vocabulary.signs
    text = re.sub(vocabulary.ordinal_pattern, lambda match: vocabulary.ordinal(int(match[1])), text)
    text = re.sub(r"(?<=\d)\s?[x×]\s?(?=\d)", f" {signs.times} ", text)
    units = alternatives(vocabulary.units)
    text = re.sub(
        rf"(?<=\d)\s?({units})(?![\w])", lambda match: f" {vocabulary.units[match[1]]}", text
    )
    text = re.sub(rf"(?<=\d)\s?/\s?(?=(?:{vocabulary.counted})\b)", f" {signs.per} ", text)
    text = re.sub(r"(?<=\d)\s?/\s?(?=\d)", f" {signs.per} ", text)
    text = re.sub(r"(?<=\d)\+(?!\s?\w)", f" {signs.and_over} ", text)
    text = re.sub(r"(?<![\w.-])-(?=\d)", f"{signs.minus} ", text)
    return re.sub(r"(?<=\d)(?=[^\W\d_])", " ", text)


def signs_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Say the signs that are left and keep only punctuation that makes a pause."""
    signs = vocabulary.signs
    for sign, words in {
        "%": signs.percent,
        "&": signs.and_,
        "+": signs.plus,
        "±": signs.about,
        "≈": signs.about,
        "≥": signs.at_least,
        ">=": signs.at_least,
        "≤": signs.at_most,
        "<=": signs.at_most,
        "=": signs.equals,
        "°": signs.degrees,
        "×": signs.times,
        "@": vocabulary.web.at,
        "/": signs.or_,
    }.items():
        text = text.replace(sign, f" {words} ")
    text = re.sub(r"\s*(?:→|⇒|➜|►|->|›)\s*", f", {signs.then} ", text)
    text = re.sub(r">\s*(?=\w)", f"{signs.more_than} ", text)
    text = re.sub(r"<\s*(?=\w)", f"{signs.less_than} ", text)
    text = re.sub(r"(?<=\w)–(?=\w)", f" {signs.to} ", text)
    return re.sub(r"(?<=\w)\.(?=[^\W_])", f" {vocabulary.web.dot} ", text)


def pauses(text: str) -> str:
    """Turn brackets and dashes into commas, drop quotes and strays, and tidy what is left."""
    brackets_and_dashes = r"[—–()\[\]{}•·]|(?<!\w)-+(?!\w)|(?<=\s)-+|-+(?=\s|$)"
    text = re.sub(rf"\s*(?:{brackets_and_dashes})\s*", ", ", text)
    # What is no letter and no pause by now has no sound: quotes, asterisks, emoji.
    text = "".join(sign for sign in text if sign.isalpha() or sign in " .,?!:;'-")
    text = re.sub(r"(?<!\w)['-]+|['-]+(?!\w)", "", text)
    text = re.sub(r"\s+(?=[.,?!:;])", "", re.sub(r"\s+", " ", text))
    text = re.sub(r"[.,?!:;]{2,}", _strongest, text)
    text = re.sub(r"(?<=[.,?!:;])(?=[^\s.,?!:;])", " ", text)
    return re.sub(r"^[\s.,?!:;]+|[\s,:;]+$", "", text)


def _strongest(match: re.Match[str]) -> str:
    return next(sign for sign in "?!.:;," if sign in match[0])
