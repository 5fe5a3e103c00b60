"""Street addresses and names of people: short forms that announce a name or a number."""

from __future__ import annotations

import re

from noticeboard.speech.text.vocabulary import Vocabulary

_NEIGHBOURHOODS = re.compile(r"\b(RT)\s?/\s?(RW)[\s.:]*(\d{1,3})\s?/\s?(\d{1,3})\b")
_NEIGHBOURHOOD = re.compile(r"\b(RT|RW)[\s.:]*(?=\d)")
_DEGREE = re.compile(r"(?<![\w.])([A-Z])\.([A-Z][a-z]{1,4})\b\.?")


def addresses_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Say what is before names and numbers of an address, with a space after its full stop."""
    text = _NEIGHBOURHOODS.sub(r"\1 \3, \2 \4", text)
    text = _NEIGHBOURHOOD.sub(r"\1 ", re.sub(r"(?<=\d)\s?/\s?(?=RW\b)", ", ", text))
    for pattern, words in vocabulary.addresses.items():
        text = re.sub(rf"(?<![\w.])(?:{pattern})\s*(?=\w|\()", f"{words} ", text)
    # A house number may end in a letter, which is no code: 5A, 12/B.
    number = vocabulary.laws.number.format("").strip()
    house = rf"(?i)\b({re.escape(number)}) (\d{{1,4}})\s?[-/]?\s?([A-Z])\b(?!\.\w|[/-])"
    text = re.sub(house, r"\1 \2 \3", text)
    return _spelled(text)


def _spelled(text: str) -> str:
    """Say the initials of a degree or a name as letters: S.H., H.R., M.Si."""
    text = _DEGREE.sub(r"\1 \2", text)
    return re.sub(
        r"(?<![\w.])(?:[A-Z]\.){2,}(?!\w)", lambda match: " ".join(match[0].replace(".", "")), text
    )
