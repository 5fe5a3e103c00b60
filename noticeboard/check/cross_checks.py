"""Every cross-check of a catalogue, one after another; their messages in order."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence

from noticeboard.check.completeness import answered_mistakes, completeness_mistakes
from noticeboard.check.dead_links import link_mistakes
from noticeboard.check.editions import absent_quotes, edition_mistakes
from noticeboard.check.hard_sentences import sentence_mistakes
from noticeboard.check.impossible_screens import impossible_screens
from noticeboard.check.needs import EVERYTHING, FACTS, NOTHING, NeedyCheck, found_by
from noticeboard.check.parity import parity_mistakes
from noticeboard.check.plain_words import word_mistakes
from noticeboard.check.unspoken_signs import sign_mistakes
from noticeboard.edition import change_days
from noticeboard.load import SourceMap, names_and_texts_of, texts_of
from noticeboard.messages import Message, in_order
from noticeboard.model import Catalogue
from noticeboard.speech.utterances import SpokenTexts


def check_catalogue(
    catalogue: Catalogue,
    source_map: SourceMap,
    *,
    on: datetime.date,
    days: Sequence[datetime.date] | None = None,
    spoken: Mapping[str, SpokenTexts] | None = None,
    broken: Collection[str] = (),
) -> list[Message]:
    """Return what is wrong with a catalogue as of a day, in order.

    `days` are those whose editions are made to see whether they can be: without them the day
    and every later change. No text is worked out again that is known to `spoken`. Of a catalogue
    with `broken` parts only that is judged which does not need them.
    """
    if days is None:
        days = (on, *change_days(catalogue, after=on))
    texts = tuple(texts_of(catalogue))
    if {"terms", "pronunciations"}.intersection(broken):
        # Nobody knows how to say an abbreviation whose term could not be read.
        spoken = {}
    checks: tuple[NeedyCheck, ...] = (
        ((*FACTS, "sources"), lambda: absent_quotes(catalogue, texts, source_map, days)),
        (EVERYTHING, lambda: edition_mistakes(catalogue, texts, source_map, days)),
        (NOTHING, lambda: parity_mistakes(catalogue, texts, source_map)),
        (("articles", "services", "office"), lambda: link_mistakes(catalogue, source_map)),
        (NOTHING, lambda: sentence_mistakes(catalogue, texts, source_map, on, spoken)),
        (NOTHING, lambda: sign_mistakes(names_and_texts_of(catalogue), source_map)),
        (("terms",), lambda: word_mistakes(texts, source_map, catalogue.terms.values())),
        (NOTHING, lambda: completeness_mistakes(catalogue, source_map)),
        (("signage",), lambda: impossible_screens(catalogue.signage, source_map)),
        (("office", "services"), lambda: answered_mistakes(catalogue, source_map)),
    )
    return list(in_order(found_by(checks, broken)))
