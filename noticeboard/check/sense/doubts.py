"""Every warning about what is well formed but may be a slip, in order."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator

from noticeboard.check.needs import EVERYTHING, FACTS, NOTHING, NeedyCheck, found_by
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
from noticeboard.check.sense.schedule import (
    campaign_warnings,
    holiday_warnings,
    notice_warnings,
    screen_warnings,
)
from noticeboard.check.sense.unused import unused_warnings
from noticeboard.load import Captions, SourceMap, texts_of
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
    broken: Collection[str] = (),
) -> tuple[Message, ...]:
    """Return, in order, what may be a slip; `published` is what was published last.

    Of a catalogue with `broken` parts only that is doubted which does not need them.
    """
    texts, records = tuple(texts_of(catalogue)), catalogue.records

    def foreign_texts() -> Iterator[Message]:
        return language_warnings(catalogue, records, texts, source_map)

    def amounts() -> Iterator[Message]:
        # A computer whose clock is wrong may live in a time without facts.
        return money_warnings(catalogue, source_map, max(today, catalogue.covers_from))

    foreign = found_by([(("office", "terms"), foreign_texts)], broken)
    checks: tuple[NeedyCheck, ...] = (
        (("office", "sources"), lambda: date_warnings(catalogue, records, source_map, today)),
        (("office", "fees", "limits"), amounts),
        (NOTHING, lambda: quantity_warnings(catalogue, source_map)),
        (EVERYTHING, lambda: unused_warnings(catalogue, records, texts, source_map)),
        (("signage",), lambda: screen_warnings(catalogue.signage, source_map)),
        (NOTHING, lambda: notice_warnings(catalogue.notices, source_map, today)),
        (NOTHING, lambda: campaign_warnings(catalogue.campaigns, source_map, today)),
        (("office",), lambda: holiday_warnings(catalogue.office, source_map)),
        (NOTHING, lambda: contact_warnings(catalogue, records, source_map)),
        (("queries",), lambda: query_warnings(catalogue, source_map)),
        (NOTHING, lambda: text_warnings(texts, source_map, foreign)),
        (NOTHING, lambda: counterpart_warnings(catalogue, texts, source_map)),
        (NOTHING, lambda: caption_warnings(captions)),
        ((*FACTS, "office"), lambda: history_warnings(catalogue, published, source_map, today)),
    )
    return in_order([*foreign, *found_by(checks, broken)])
