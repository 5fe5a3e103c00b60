"""Every warning about what is well formed but may be a slip, in order."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from noticeboard.check.sense.counterparts import counterpart_warnings
from noticeboard.check.sense.odd_amounts import money_warnings
from noticeboard.check.sense.odd_captions import caption_warnings
from noticeboard.check.sense.odd_contacts import contact_warnings
from noticeboard.check.sense.odd_dates import date_warnings
from noticeboard.check.sense.odd_languages import language_warnings
from noticeboard.check.sense.odd_queries import query_warnings
from noticeboard.check.sense.odd_texts import text_warnings
from noticeboard.check.sense.overwritten_values import history_warnings
from noticeboard.check.sense.quantities import quantity_warnings
from noticeboard.check.sense.schedule import schedule_warnings
from noticeboard.check.sense.unused import unused_warnings
from noticeboard.load import Captions, SourceMap, records_of, texts_of
from noticeboard.messages import Message, in_order
from noticeboard.model import Catalogue
from noticeboard.surfaces.open_data.published_facts import PublishedFact


def sense_warnings(
    catalogue: Catalogue,
    source_map: SourceMap,
    *,
    today: datetime.date,
    captions: Captions = (),
    published: Iterable[PublishedFact] = (),
) -> tuple[Message, ...]:
    """Return, in order, what may be a slip; `published` is what was published last."""
    texts, records = tuple(texts_of(catalogue)), records_of(catalogue)
    foreign = tuple(language_warnings(catalogue, records, texts, source_map))
    return in_order(
        [
            *date_warnings(catalogue, records, source_map, today),
            # A computer whose clock is wrong may live in a time without facts.
            *money_warnings(catalogue, source_map, max(today, catalogue.covers_from)),
            *quantity_warnings(catalogue, source_map),
            *unused_warnings(catalogue, records, texts, source_map),
            *schedule_warnings(catalogue, source_map, today),
            *contact_warnings(catalogue, records, source_map),
            *query_warnings(catalogue, source_map),
            *foreign,
            *text_warnings(texts, source_map, foreign),
            *counterpart_warnings(catalogue, texts, source_map),
            *caption_warnings(captions),
            *history_warnings(catalogue, published, source_map, today),
        ]
    )
