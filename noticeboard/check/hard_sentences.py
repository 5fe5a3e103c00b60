"""The check that sentences are short enough to read and can be spoken."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from noticeboard.edition.fact_maker import FactMaker
from noticeboard.load import SourceMap, Texts
from noticeboard.messages import Location, Message, mistake
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.speech.text import UnknownAbbreviation, make_lexicon
from noticeboard.speech.utterances import SpokenTexts

MOST_WORDS = 20
TERMS = Location("data/terms.yaml", key_path=("terms",))
WORDS_OF_A_FIGURE = 6
SENTENCE = re.compile(r"\S.*?(?:[.!?:;](?=\s|$)|$)", re.DOTALL)
"""A stretch that ends with a stop; a dot inside an amount has no space after it."""

MAYBE_ABBREVIATION = re.compile(r"[A-Z]{2}|\b(?=\w*\d)\w*[A-Z]")
"""Speaking costs most of this check, so texts without capitals side by side or codes skip it."""

VOWELS = frozenset("AEIOU")
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
TextPath = tuple[str | int, ...]


def sentence_mistakes(
    catalogue: Catalogue,
    texts: Texts,
    source_map: SourceMap,
    day: datetime.date,
    spoken: Mapping[str, SpokenTexts] | None = None,
) -> Iterator[Message]:
    """Yield sentences that are too long and abbreviations that no term explains."""
    makers = {language: FactMaker(catalogue, day, language) for language in LANGUAGES}
    found = dict(spoken or {})
    for language in LANGUAGES if spoken is None else ():
        try:
            found[language] = _spoken_texts(catalogue, language)
        except ValueError as error:
            yield mistake(TERMS, "terms_circle", reason=str(error))
    for path, text in texts:
        language = language_of(path)
        yield from _long_sentences(makers[language], source_map, path, text)
        if language in found:
            yield from _unknown(makers[language], found[language], source_map, path, text)


def _spoken_texts(catalogue: Catalogue, language: str) -> SpokenTexts:
    lexicon = make_lexicon(catalogue.terms.values(), catalogue.pronunciations, language)
    return SpokenTexts(language, lexicon)


def language_of(path: TextPath) -> str:
    """Return the language of a text: the third part of an article's path, else the last."""
    return str(path[2] if path[0] == "articles" else path[-1])


def _shown(maker: FactMaker, path: TextPath, text: str) -> str:
    """Return a text with the day's figures; a fact that is not there yet leaves its quote."""
    try:
        notice = maker.catalogue.notices.get(str(path[1])) if path[0] == "notices" else None
        return PLACEHOLDER.sub("…", maker.sentence_of(text, notice).plain)
    except LookupError:
        return re.sub(r"\{[^{}]*\}", "…", text)


def _long_sentences(
    maker: FactMaker, source_map: SourceMap, path: TextPath, text: str
) -> Iterator[Message]:
    # A figure is at most a few words; most texts are too short to hold a long sentence.
    if len(text.split()) + WORDS_OF_A_FIGURE * text.count("{") <= MOST_WORDS:
        return
    for found in SENTENCE.finditer(text):
        count = len(_shown(maker, path, found[0]).split())
        if count > MOST_WORDS:
            first = found[0].split()[0]
            mark = source_map.inside(path, text, found.start(), len(first))
            yield mistake(mark, "readability", count=count, most=MOST_WORDS)


def _unknown(
    maker: FactMaker, spoken: SpokenTexts, source_map: SourceMap, path: TextPath, text: str
) -> Iterator[Message]:
    """Yield each unexplained abbreviation once; those found are blanked to find the next."""
    if "{source:" not in text and not MAYBE_ABBREVIATION.search(text):
        return
    shown = _shown(maker, path, text)
    while MAYBE_ABBREVIATION.search(shown):
        try:
            spoken[shown]
            return
        except UnknownAbbreviation as error:
            token = error.token
        mark = _place(source_map, path, text, token)
        if _may_be_word(token):
            yield mistake(mark, "capitals", token=token)
        else:
            yield mistake(mark, "abbreviation", _term(token), token=token)
        rest = re.sub(rf"\b{re.escape(token)}\b", "", shown)
        if rest == shown:
            return
        shown = rest


def _may_be_word(token: str) -> bool:
    """Return whether capitals can be read as a word, so that nobody knows to spell them."""
    return token.isalpha() and not VOWELS.isdisjoint(token)


def _place(source_map: SourceMap, path: TextPath, text: str, token: str) -> Location:
    """Return where a token is, or the quote of the source that brought it in."""
    part = token if token in text else "{source:"
    at = max(text.find(part), 0)
    return source_map.inside(path, text, at, len(part))


def _term(token: str) -> str:
    names = ", ".join(f"{language}: …" for language in LANGUAGES)
    return f"- id: {token.lower()}\n  name: {{{names}}}\n  written: [{token}]\n  say: letters"
