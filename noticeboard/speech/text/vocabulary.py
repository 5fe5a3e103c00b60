"""The vocabulary that a language needs so that figures and signs can be said in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Signs:
    """The words for signs; each is where the sign was."""

    plus: str
    minus: str
    percent: str
    times: str
    equals: str
    at_least: str
    at_most: str
    more_than: str
    less_than: str
    about: str
    and_over: str
    degrees: str
    and_: str
    or_: str
    to: str
    per: str
    then: str
    """For an arrow between two places of a menu."""


@dataclass(frozen=True)
class WebWords:
    """How a web or e-mail address is read out."""

    dot: str
    at: str
    slash: str
    underscore: str
    dash: str
    plus: str
    """Before the country code of a telephone number."""
    others: Mapping[str, str]
    """Signs that are in a path only."""
    letters: Mapping[str, str]
    """A word for each letter that is read on its own."""


@dataclass(frozen=True)
class LawWords:
    """How a law and its parts are named; `{}` marks where the figure goes."""

    number: str
    year: str
    article: str
    """A pattern for the words that announce an article."""
    paragraph: str
    letter: str
    ranked: str
    """A pattern for the words that a Roman numeral may follow: class, chapter, annex."""


@dataclass(frozen=True)
class Vocabulary:
    """One language's words and the few sentence patterns that differ between languages."""

    language: str
    decimal: str
    """The decimal sign in writing; the other of "." and "," groups thousands."""
    decimal_word: str
    signs: Signs
    web: WebWords
    laws: LawWords
    months: Mapping[str, int]
    """Long and short names, by number."""
    day: Callable[[int], str]
    """The day of a month."""
    date: Callable[[str, str, str], str]
    """Day, month and year in words, the last two perhaps empty, joined for reading."""
    ordinal_pattern: str
    ordinal: Callable[[int], str]
    year: Callable[[int], str]
    clock_sign: str
    """The signs that may part hours from minutes."""
    clock_words: str
    """A pattern for the words that may already announce a time."""
    clock: Callable[[int, int, str], str]
    """Hours, minutes and the word that already announces them, or nothing."""
    multiples: Mapping[str, str]
    """Words and short forms for thousand, million and more."""
    currencies: Mapping[str, str]
    ranges: str
    """A pattern for the words between the ends of a range."""
    pairs: str
    """A pattern for the words between two amounts that may share their unit."""
    no_fee: str
    abbreviations: Mapping[str, str]
    """Short forms with a fixed reading, patterns that name their own neighbours."""
    units: Mapping[str, str]
    """Short forms that count as units only after a number."""
    counted: str
    """A pattern for what a price can be "per"."""
    addresses: Mapping[str, str]
    """Short forms before a name or a number of an address or a person, patterns."""
    explained: Mapping[str, str]
    """Capitals every office writes; `terms.yaml` may say them differently."""
