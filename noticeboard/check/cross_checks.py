"""Every cross-check of a catalogue, one after another; their messages in order."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from noticeboard.check.dead_links import link_mistakes
from noticeboard.check.editions import edition_mistakes
from noticeboard.check.hard_sentences import sentence_mistakes
from noticeboard.check.parity import parity_mistakes
from noticeboard.check.parts import part_mistakes
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
) -> list[Message]:
    """Return what is wrong with a catalogue as of a day, in order.

    `days` are those whose editions are made to see whether they can be: without them the day
    and every later change. No text is worked out again that is known to `spoken`.
    """
    if days is None:
        days = (on, *change_days(catalogue, after=on))
    texts = tuple(texts_of(catalogue))
    found = [
        *edition_mistakes(catalogue, texts, source_map, days),
        *parity_mistakes(catalogue, texts, source_map),
        *link_mistakes(catalogue, source_map),
        *sentence_mistakes(catalogue, texts, source_map, on, spoken),
        *sign_mistakes(names_and_texts_of(catalogue), source_map),
        *word_mistakes(texts, source_map, catalogue.terms.values()),
        *part_mistakes(catalogue, source_map),
    ]
    return list(in_order(found))
