"""The survey's elements, answers and details: each once, and in the order of the regulation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from noticeboard.load.draft import Draft
from noticeboard.messages import KeyPath
from noticeboard.model import (
    LANGUAGES,
    SURVEY_ANSWERS,
    SURVEY_ELEMENTS,
    ElementPoints,
    SurveyElementRecord,
    SurveyRecord,
)

PHONE_FORM = re.compile(
    r"http://(10\.\d+|172\.(1[6-9]|2\d|3[01])|192\.168)\.\d{1,3}\.\d{1,3}(:\d{1,5})?/survey/",
    re.ASCII,
)
"""An address of a network of one's own, as `build.py survey --address` serves it."""


def check_survey(draft: Draft) -> None:
    """Refuse elements that are missing or moved, and choices that are there twice."""
    survey: SurveyRecord | None = draft.singles.get("survey")
    if survey is None or not survey.elements:
        return
    if survey.checked is None:
        draft.report(("survey",), "survey_unchecked")
    if survey.address is not None and not PHONE_FORM.fullmatch(survey.address):
        draft.report(("survey", "address"), "survey_address", address=survey.address)
    check_order(draft, ("survey",), survey.elements)
    for number, element in enumerate(survey.elements):
        if len(element.answers) > SURVEY_ANSWERS:
            path = ("survey", "elements", number, "answers")
            draft.report(path, "survey_answers", most=SURVEY_ANSWERS, count=len(element.answers))
        _check_words(draft, number, element)
    _check_once(draft, ("survey", "details"), (detail.id for detail in survey.details))
    for number, detail in enumerate(survey.details):
        path = ("survey", "details", number, "answers")
        _check_once(draft, path, (answer.id for answer in detail.answers))


def check_order(
    draft: Draft, owner: KeyPath, elements: Sequence[SurveyElementRecord | ElementPoints]
) -> bool:
    """Report the first element that is not where the regulation has it, or those that are missing.

    Answers go by place. Returns whether all are there, in order.
    """
    for number, element in enumerate(elements):
        wanted = SURVEY_ELEMENTS[number] if number < len(SURVEY_ELEMENTS) else None
        if element.id != wanted:
            path = (*owner, "elements", number, "id")
            order = ", ".join(SURVEY_ELEMENTS)
            draft.report(path, "survey_order", id=element.id, order=order)
            return False
    missing = ", ".join(SURVEY_ELEMENTS[len(elements) :])
    if missing:
        draft.report((*owner, "elements"), "survey_elements_missing", missing=missing)
    return not missing


def _check_words(draft: Draft, number: int, element: SurveyElementRecord) -> None:
    """Refuse two answers of one element that nobody who reads or hears them could tell apart."""
    path = ("survey", "elements", number, "answers")
    for language in LANGUAGES:
        seen = set[str]()
        for at, answer in enumerate(element.answers):
            words = " ".join(answer[language].casefold().split())
            if words in seen:
                place = (*path, at, language)
                draft.report(place, "survey_answer_twice", text=answer[language])
            seen.add(words)


def _check_once(draft: Draft, path: KeyPath, ids: Iterable[str]) -> None:
    seen = set[str]()
    for number, id_ in enumerate(ids):
        if id_ in seen:
            draft.report((*path, number, "id"), "id_twice", id=id_, where=str(path[-1]))
        seen.add(id_)
