"""The whole catalogue as JSON: all dates, all languages, permanent ids."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import TypeVar

from pydantic import Field

from noticeboard.edition import Figure, Timeline, values, with_plain_quotes
from noticeboard.model import (
    Catalogue,
    Check,
    FactRecord,
    Fee,
    Limit,
    NoticeRecord,
    Period,
    ProcessingTime,
    Record,
)
from noticeboard.surfaces.open_data.published_facts import (
    EditionFact,
    PublishedEdition,
    PublishedFact,
    PublishedFigure,
    PublishedPeriod,
    PublishedSource,
)
from noticeboard.surfaces.open_data.published_office import (
    PublishedCampaign,
    PublishedNotice,
    PublishedOffice,
    PublishedTerm,
)
from noticeboard.surfaces.open_data.published_services import (
    PublishedChannel,
    PublishedCondition,
    PublishedDocument,
    PublishedGroup,
    PublishedQuestion,
    PublishedService,
)
from noticeboard.surfaces.open_data.published_values import (
    Day,
    Language,
    Printable,
    Published,
    PublishedText,
)
from noticeboard.surfaces.open_data.record_lines import one_record_a_line

KINDS: dict[type[FactRecord], str] = {Fee: "fee", Limit: "limit", ProcessingTime: "time"}
OWN_FIELDS = ("not_before", "bound", "counted_from", "not_for", "day_zero", "searched_as")
"""What only some kinds of facts have, under the same names."""

Kind = TypeVar("Kind", bound=Published)


class PublishedCatalogue(Published):
    """Everything the public may reuse."""

    schema_: str = Field(serialization_alias="$schema")
    bundle: str
    day: Day
    last_day: Day
    is_preview: bool
    covers_from: Day
    licence: PublishedText
    languages: tuple[Language, ...]
    sources: tuple[PublishedSource, ...]
    facts: tuple[PublishedFact, ...]
    documents: tuple[PublishedDocument, ...]
    questions: tuple[PublishedQuestion, ...]
    conditions: tuple[PublishedCondition, ...]
    channels: tuple[PublishedChannel, ...]
    groups: tuple[PublishedGroup, ...]
    services: tuple[PublishedService, ...]
    notices: tuple[PublishedNotice, ...]
    campaigns: tuple[PublishedCampaign, ...] | None = None
    """Not in the first schema: left out where there are none."""
    terms: tuple[PublishedTerm, ...]
    office: PublishedOffice
    editions: dict[str, PublishedEdition]


def catalogue_json(catalogue: Catalogue, timelines: Sequence[Timeline], bundle_id: str) -> str:
    """Write the catalogue, its parts in a fixed order and one record to a line."""
    document = published_catalogue(catalogue, timelines, bundle_id)
    written = document.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return one_record_a_line(written)


def published_catalogue(
    catalogue: Catalogue, timelines: Sequence[Timeline], bundle_id: str
) -> PublishedCatalogue:
    """Return what the public may reuse; the timelines are those of one day."""
    timeline, shown = timelines[0], Printable(catalogue)
    sources = [one for one in catalogue.sources.values() if one.is_printable]
    return PublishedCatalogue(
        schema_="catalogue.schema.json",
        bundle=bundle_id,
        day=timeline.now.day,
        last_day=timeline.last_day,
        is_preview=timeline.is_preview,
        covers_from=catalogue.covers_from,
        licence=PublishedText({one.language: one.now.words["data_licence"] for one in timelines}),
        languages=tuple(one.language for one in timelines),
        sources=_all(PublishedSource, sources, shown),
        facts=tuple(_fact(fact, shown) for fact in catalogue.facts.values()),
        documents=_all(PublishedDocument, catalogue.documents.values(), shown),
        questions=_all(PublishedQuestion, catalogue.questions.values(), shown),
        conditions=_all(PublishedCondition, catalogue.conditions.values(), shown),
        channels=_all(PublishedChannel, catalogue.channels.values(), shown),
        groups=_all(PublishedGroup, catalogue.groups.values(), shown),
        services=_all(PublishedService, catalogue.services.values(), shown),
        notices=tuple(_notice(notice) for notice in catalogue.notices.values()),
        campaigns=_all(PublishedCampaign, catalogue.campaigns.values(), shown) or None,
        terms=_all(PublishedTerm, catalogue.terms.values(), shown),
        office=PublishedOffice.model_validate(catalogue.office, context=shown),
        editions={one.language: _edition(one) for one in timelines},
    )


def _all(kind: type[Kind], records: Iterable[Record], shown: Printable) -> tuple[Kind, ...]:
    return tuple(kind.model_validate(record, context=shown) for record in records)


def _fact(fact: FactRecord, shown: Printable) -> PublishedFact:
    found = {
        "id": fact.id,
        "kind": KINDS[type(fact)],
        "name": fact.name,
        "unit": fact.unit,
        "currency": "IDR" if isinstance(fact, Fee) else None,
        "time_kind": fact.kind if isinstance(fact, ProcessingTime) else None,
        "checked": fact.checked,
        "periods": tuple(_period(period, fact.checked, shown) for period in fact.periods),
    }
    own = {name: getattr(fact, name, None) for name in OWN_FIELDS}
    return PublishedFact.model_validate({**found, **own}, context=shown)


def _period(period: Period, check: Check, shown: Printable) -> PublishedPeriod:
    return PublishedPeriod(
        from_=period.from_,
        until=period.until,
        value=period.value,
        standing=shown.standing(check, is_known=period.is_known),
        sources=shown.sources(period.source or ()),
    )


def _notice(notice: NoticeRecord) -> PublishedNotice:
    texts = notice.text.items()
    text = {language: with_plain_quotes(text, language, notice) for language, text in texts}
    return PublishedNotice(
        id=notice.id,
        text=PublishedText(text),
        from_=notice.from_,
        until=notice.until,
        surfaces=notice.surfaces,
        rank=notice.rank,
    )


def _edition(timeline: Timeline) -> PublishedEdition:
    edition, first, last = timeline.spans[0]
    facts = tuple(_edition_fact(fact) for fact in edition.facts.values())
    return PublishedEdition(from_=first, until=last, facts=facts)


def _edition_fact(fact: values.Fact) -> EditionFact:
    now = values.Rate(fact.current, fact.since, fact.until, fact.sources)
    rates = (*fact.past, now, *fact.coming)
    figures = tuple(_figure(rate.figure, rate.first, rate.last) for rate in rates)
    return EditionFact(id=fact.id, name=fact.name.shown, unit=fact.unit, figures=figures)


def _figure(
    figure: Figure, first: datetime.date | None, last: datetime.date | None
) -> PublishedFigure:
    return PublishedFigure.model_validate(
        {
            "role": figure.role,
            "value": figure.value,
            "shown": figure.shown,
            "standing": figure.standing,
            "from_": first,
            "until": last,
        }
    )
