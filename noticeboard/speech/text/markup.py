"""Spoken text as espeak-ng reads it best: SSML with phonemes."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from noticeboard.speech.text.lexicon import Lexicon, Pairs
from noticeboard.speech.text.patterns import alternatives

_VOICES = {"en": "en-us"}
"""Names of voices where they differ from the language's."""

_LETTER_A = "[['eI]]"


def marked_up(spoken: str, lexicon: Lexicon) -> str:
    """Return SSML with phonemes (flags 0x111) for espeak-ng; other engines get the plain text."""
    pattern = _pattern(lexicon.foreign, lexicon.phonemes, lexicon.language)
    pieces, end = [], 0
    for match in pattern.finditer(spoken):
        pieces += [_escaped(spoken[end : match.start()]), _marked(match, lexicon)]
        end = match.end()
    return "".join([*pieces, _escaped(spoken[end:])])


@lru_cache(maxsize=16)
def _pattern(foreign: Pairs, phonemes: Pairs, language: str) -> re.Pattern[str]:
    spans = alternatives(span for span, _ in foreign)
    respelled = alternatives(word for word, _ in phonemes)
    # After a pause or word "A" must be the letter: an article would be small, or begin a sentence.
    letter = r"(?<=[\w,] )A(?!\w)|(?<!\w)A(?= [A-Z]\b)" if language == "en" else r"(?!)"
    pieces = rf"(?P<foreign>{spans})|(?P<word>(?i:{respelled}))|(?P<a>{letter})"
    return re.compile(rf"(?<!\w)(?:{pieces})(?!\w)")


def _marked(match: re.Match[str], lexicon: Lexicon) -> str:
    if match["foreign"]:
        language = dict(lexicon.foreign)[match["foreign"]]
        voice = _VOICES.get(language, language)
        return f'<voice xml:lang="{voice}">{_escaped(match["foreign"])}</voice>'
    if match["word"]:
        return f"[[{dict(lexicon.phonemes)[match['word'].lower()]}]]"
    return _LETTER_A


def _escaped(text: str) -> str:
    """Escape what the engine would take for markup; "[[" would begin phonemes."""
    return escape(text.replace("[[", "[ ["), quote=False)
