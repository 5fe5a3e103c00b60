"""Published results of the survey: each gives its own index again, and nobody can alter one."""

from __future__ import annotations

from noticeboard.load.draft import Draft
from noticeboard.load.survey_elements import check_order
from noticeboard.messages import KeyPath
from noticeboard.model import (
    SURVEY_ANSWERS,
    SurveyIndex,
    SurveyQuarterRecord,
    SurveyRecord,
    quarter_days,
)


def check_survey_results(draft: Draft) -> None:
    """Refuse quarters that no calendar has, and an index or a band that the points do not give."""
    survey: SurveyRecord | None = draft.singles.get("survey")
    for id_, quarter in draft.records.get("survey_results", {}).items():
        path = ("survey_results", id_)
        _check_days(draft, path, quarter)
        if survey is not None and not survey.elements:
            draft.report(path, "survey_not_asked")
        if check_order(draft, path, quarter.elements) and _are_possible(draft, path, quarter):
            _check_index(draft, path, quarter)
        for number, follow_up in enumerate(quarter.follow_ups):
            if follow_up.element not in {one.id for one in quarter.elements}:
                at = (*path, "follow_ups", number, "element")
                where = "data/survey.yaml"
                draft.report(at, "id_unknown", id=follow_up.element, where=where)


def _check_days(draft: Draft, path: KeyPath, quarter: SurveyQuarterRecord) -> None:
    try:
        last = quarter_days(quarter.id)[1]
    except ValueError:
        draft.report((*path, "id"), "survey_quarter", id=quarter.id)
        return
    if quarter.published <= last:
        draft.report((*path, "published"), "survey_published_early", last=last)


def _are_possible(draft: Draft, path: KeyPath, quarter: SurveyQuarterRecord) -> bool:
    """Report points that so many forms cannot give, and return whether there are none."""
    least, most = quarter.forms, quarter.forms * SURVEY_ANSWERS
    wrong = [
        number for number, one in enumerate(quarter.elements) if not least <= one.points <= most
    ]
    for number in wrong:
        at = (*path, "elements", number, "points")
        draft.report(at, "survey_points", forms=quarter.forms, least=least, most=most)
    return not wrong


def _check_index(draft: Draft, path: KeyPath, quarter: SurveyQuarterRecord) -> None:
    given = SurveyIndex(quarter.forms, tuple(one.points for one in quarter.elements))
    if quarter.index != given.hundredths:
        draft.report((*path, "index"), "survey_index_altered", index=given.hundredths)
    elif not quarter.interval.lowest <= quarter.index <= quarter.interval.highest:
        draft.report((*path, "interval"), "survey_interval_altered", index=quarter.index)
    if quarter.band != given.band:
        at = (*path, "band") if quarter.band else path
        draft.report(at, "survey_band_altered", band=given.band or "–")
