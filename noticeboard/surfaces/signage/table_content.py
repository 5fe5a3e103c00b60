"""Slides of several figures: a table of facts, the fees of a service, a service whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from noticeboard.edition import Edition, Sentence, filled, literal
from noticeboard.edition.values import Condition, Fact, Service
from noticeboard.model import SlideSetting
from noticeboard.surfaces.signage.figure_content import condition_note, heading_for, until_note
from noticeboard.surfaces.signage.official_facts import (
    LeftOut,
    official_fact,
    official_service,
    quoting,
)
from noticeboard.surfaces.signage.slide_drafts import DraftRow, SlideDraft
from noticeboard.telling.service import tell_service
from noticeboard.telling.standing import may_show


def table_drafts(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    """Return facts below one another; LeftOut when one of them may not be shown."""
    rows = []
    for row in setting.rows:
        fact = official_fact(edition, row.fact)
        name = quoting(edition, row.label[edition.language]) if row.label else fact.name
        rows.append(_row(edition, fact, name, edition.fee_conditions.get(fact.id)))
    heading = heading_for(edition, setting, literal(""))
    return (SlideDraft("table", "", heading, rows=tuple(rows)),)


def service_fees_drafts(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    """Return every official fee of a service; LeftOut when there is none."""
    service = official_service(edition, setting.service)
    rows = tuple(_fee_rows(edition, service))
    if not rows:
        raise LeftOut(service.id)
    return (SlideDraft("service_fees", "", heading_for(edition, setting, service.name), rows=rows),)


def service_drafts(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    """Return a service at a glance: its fees, its time and how many documents it needs.

    A single fee is the figure of the slide; LeftOut when no fee may be shown.
    """
    service = official_service(edition, setting.service)
    fees = tuple(_fee_rows(edition, service, is_optional=False))
    if not fees:
        raise LeftOut(service.id)
    heading = heading_for(edition, setting, service.name)
    rows = (*fees, *_time_rows(edition, service), *_document_rows(edition, service))
    whole = SlideDraft("service", "", heading, rows=rows)
    if len(fees) > 1:
        return (whole,)
    (figure,) = fees[0].value.figures
    more = (*fees[0].label[1:], *(_run_in(row) for row in rows[1:]))
    return (replace(whole, rows=(), figure=figure, notes=(more,), otherwise=whole),)


def _run_in(row: DraftRow) -> Sentence:
    return row.label[0] + literal(": ") + row.value


def _fee_rows(
    edition: Edition, service: Service, *, is_optional: bool = True
) -> Iterator[DraftRow]:
    for line in tell_service(edition, service).fees.lines:
        if may_show(line.standing, "screen") and (is_optional or line.role != "optional"):
            fact = edition.facts[line.id]
            yield _row(edition, fact, fact.name, line.condition)


def _time_rows(edition: Edition, service: Service) -> Iterator[DraftRow]:
    time = service.time
    if time.is_known and may_show(time.standing, "screen"):
        key = "signage_ready_at_most" if time.bound == "at_most" else "signage_ready"
        yield _row(edition, time, literal(edition.words[key]), None)


def _document_rows(edition: Edition, service: Service) -> Iterator[DraftRow]:
    documents = tell_service(edition, service).documents
    if documents.is_missing or not may_show(documents.standing, "screen"):
        return
    usual = [line for line in documents.lines if not line.conditions]
    is_more = len(usual) < len(documents.lines)
    key = "signage_documents_or_more" if is_more else "signage_documents_count"
    value = filled(edition.words[key], count=str(len(usual)))
    yield DraftRow((literal(edition.words["signage_documents"]),), value)


def _row(edition: Edition, fact: Fact, name: Sentence, condition: Condition | None) -> DraftRow:
    """Return a fact with whom it holds for and its end, which may never be left out."""
    notes = (*condition_note(edition, condition), *until_note(edition, fact))
    return DraftRow((name, *notes), Sentence((fact.current,)))
