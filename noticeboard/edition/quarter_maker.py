"""From published results of the survey to an edition's."""

from __future__ import annotations

from collections.abc import Iterator

from noticeboard.edition import values
from noticeboard.edition.fact_maker import FactMaker
from noticeboard.model import (
    Check,
    FollowUpRecord,
    SurveyIndex,
    SurveyQuarterRecord,
    quarter_days,
    rounded_half_up,
)
from noticeboard.telling.standing import standing_of


def make_quarters(facts: FactMaker) -> tuple[values.SurveyQuarter, ...]:
    """Make the quarters that are published by the edition's day, the newest first."""
    survey, results = facts.catalogue.survey, facts.catalogue.survey_results.values()
    if survey.checked is None:
        return ()
    known = [one for one in results if one.published <= facts.on]
    newest_first = sorted(known, key=lambda one: one.id, reverse=True)
    return tuple(_quarter(one, survey.checked, facts) for one in newest_first)


def _quarter(record: SurveyQuarterRecord, check: Check, facts: FactMaker) -> values.SurveyQuarter:
    first, last = quarter_days(record.id)
    return values.SurveyQuarter(
        id=record.id,
        first=first,
        last=last,
        published=record.published,
        forms=record.forms,
        asked_for=record.asked_for,
        index=record.index,
        band=record.band,
        lowest=record.interval.lowest,
        highest=record.interval.highest,
        method=record.method,
        elements=tuple(_means(record, facts)),
        follow_ups=tuple(
            _follow_up(one, facts) for one in record.follow_ups if one.date <= facts.on
        ),
        standing=standing_of(check, facts.catalogue),
        checked=check.date,
        sources=facts.sources(facts.catalogue.survey.source),
    )


def _means(record: SurveyQuarterRecord, facts: FactMaker) -> Iterator[values.ElementMean]:
    points: dict[str, int] = {one.id: one.points for one in record.elements}
    index = SurveyIndex(record.forms, tuple(points.values()))
    for id_, mean in index.worst_first:
        hundredths = rounded_half_up(mean * 100)
        yield values.ElementMean(id_, facts.sentence(_names(facts)[id_]), points[id_], hundredths)


def _follow_up(record: FollowUpRecord, facts: FactMaker) -> values.FollowUp:
    return values.FollowUp(
        facts.sentence(_names(facts)[record.element]),
        record.date,
        facts.sentence(record.said),
        facts.sentence(record.done),
    )


def _names(facts: FactMaker) -> dict[str, dict[str, str]]:
    return {one.id: one.name for one in facts.catalogue.survey.elements}
