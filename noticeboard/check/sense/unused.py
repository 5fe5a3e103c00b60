"""Facts and other records that no service, screen, sentence or article uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticeboard.edition.sentence import QUOTE
from noticeboard.load import SourceMap, Texts, ids_named
from noticeboard.messages import Message, warning
from noticeboard.model import Catalogue, DocumentRecord, FactRecord, Record

QUOTED = {"fee": "fees", "limit": "limits", "time": "processing_times"}
FACTS = ("fees", "limits", "processing_times")
MAY_STAND_ALONE = (*FACTS, "documents")
NAMES = {
    "fees": "name_fees",
    "limits": "name_limits",
    "processing_times": "name_processing_times",
    "documents": "name_documents",
    "questions": "name_questions",
    "channels": "name_channels",
    "groups": "name_groups",
    "steps": "name_steps",
}
"""The tables of what is written to be used, and the message that names one of their records."""


def unused_warnings(
    catalogue: Catalogue,
    records: Sequence[tuple[tuple[str | int, ...], Record]],
    texts: Texts,
    source_map: SourceMap,
) -> Iterator[Message]:
    """Yield every record that nothing uses; one may say of itself that it stands alone."""
    used = {pair for _, record in records for pair in ids_named(record)}
    for _, text in texts:
        for quote in QUOTE.finditer(text):
            used.add((QUOTED.get(quote["kind"], "facts"), quote["fact"]))
    for table, name in NAMES.items():
        for id, record in getattr(catalogue, table).items():
            is_used = (table, id) in used or (table in FACTS and ("facts", id) in used)
            if not is_used and not _stands_alone(record):
                code = "unused" if table in MAY_STAND_ALONE else "unused_part"
                mark = source_map.mark((table, id, "id"))
                yield warning(mark, code, name=Message(name), id=id)


def _stands_alone(record: Record) -> bool:
    """Return whether a fact needs no use: what nobody knows yet is on the sheet for the office."""
    if isinstance(record, FactRecord):
        is_question = all(period.value == "unknown" for period in record.periods)
        return record.stands_alone or is_question
    return isinstance(record, DocumentRecord) and record.stands_alone
