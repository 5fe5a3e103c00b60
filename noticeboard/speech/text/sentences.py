"""From the sentence that is shown to the sentence that is spoken."""

from __future__ import annotations

from noticeboard.speech.text import signs
from noticeboard.speech.text.addresses import addresses_in_words
from noticeboard.speech.text.calendar import (
    dates_in_words,
    numeric_dates_with_names,
    times_in_words,
    year_pairs_in_words,
)
from noticeboard.speech.text.contacts import contacts_in_words
from noticeboard.speech.text.laws import laws_in_words, romans_in_words
from noticeboard.speech.text.lexicon import Lexicon
from noticeboard.speech.text.money import (
    currencies_in_one_form,
    money_in_words,
    shared_units_in_words,
)
from noticeboard.speech.text.numbers import in_words
from noticeboard.speech.text.spelling import refuse_unknown

_BEFORE_TERMS = (
    contacts_in_words,
    addresses_in_words,
    numeric_dates_with_names,
    year_pairs_in_words,
    laws_in_words,
    currencies_in_one_form,
    shared_units_in_words,
    signs.ranges_in_words,
    money_in_words,
    dates_in_words,
    times_in_words,
    romans_in_words,
    signs.abbreviations_in_words,
)
_AFTER_TERMS = (signs.figures_marked_in_words, in_words, signs.signs_in_words)


def spoken(shown: str, lexicon: Lexicon) -> str:
    """Return what a voice says for a shown sentence: words and pauses, no figure and no sign.

    Raises UnknownAbbreviation for capitals or a code that no term explains.
    """
    vocabulary = lexicon.vocabulary
    text = signs.plain_signs(shown)
    # The order is the rule: what is most special claims its figures first.
    for rule in _BEFORE_TERMS:
        text = rule(text, vocabulary)
    text = lexicon.with_terms_said(text)
    text = refuse_unknown(text, vocabulary.units, lexicon.language)
    for rule in _AFTER_TERMS:
        text = rule(text, vocabulary)
    return signs.pauses(text)
