"""The survey's elements, answers and details: each once, and in the order of the regulation."""

from __future__ import annotations

from collections.abc import Iterable

from noticeboard.load.draft import Draft
from noticeboard.messages import KeyPath
from noticeboard.model import SURVEY_ANSWERS, SURVEY_ELEMENTS, SurveyRecord


def check_survey(draft: Draft) -> None:
    """Refuse elements that are missing or moved, and choices that are there twice."""
    survey: SurveyRecord | None = draft.singles.get("survey")
    if survey is None or not survey.elements:
        return
    if survey.checked is None:
        draft.report(("survey",), "survey_unchecked")
    _check_order(draft, survey)
    for number, element in enumerate(survey.elements):
        if len(element.answers) > SURVEY_ANSWERS:
            path = ("survey", "elements", number, "answers")
            draft.report(path, "survey_answers", most=SURVEY_ANSWERS, count=len(element.answers))
    _check_once(draft, ("survey", "details"), (detail.id for detail in survey.details))
    for number, detail in enumerate(survey.details):
        path = ("survey", "details", number, "answers")
        _check_once(draft, path, (answer.id for answer in detail.answers))


def _check_order(draft: Draft, survey: SurveyRecord) -> None:
    """Report the first element that is not where the regulation has it: answers go by place."""
    for number, element in enumerate(survey.elements):
        wanted = SURVEY_ELEMENTS[number] if number < len(SURVEY_ELEMENTS) else None
        if element.id != wanted:
            path = ("survey", "elements", number, "id")
            order = ", ".join(SURVEY_ELEMENTS)
            draft.report(path, "survey_order", id=element.id, order=order)
            return
    missing = ", ".join(SURVEY_ELEMENTS[len(survey.elements) :])
    if missing:
        draft.report(("survey", "elements"), "survey_elements_missing", missing=missing)


def _check_once(draft: Draft, path: KeyPath, ids: Iterable[str]) -> None:
    seen = set[str]()
    for number, id_ in enumerate(ids):
        if id_ in seen:
            draft.report((*path, number, "id"), "id_twice", id=id_, where=str(path[-1]))
        seen.add(id_)
