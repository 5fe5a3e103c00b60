"""The survey at the kiosk: one question a screen, told aloud like a service's dialogue.

The device that serves the page keeps the answers; on any other page these screens are not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from noticeboard.edition import Edition, Sentence, filled, literal, values
from noticeboard.rules import Json
from noticeboard.surfaces.kiosk.view import Item, KioskView, item

SURVEY = "survey"
"""The key of its first screen; those of all others begin with it."""

_OWN = f"{SURVEY}-own"
_ELEMENT, _DETAIL, _DETAILS = "element-", "detail-", "details"
"""How the questions are named, which the app takes apart again (`survey_form.js`)."""
_PASSED, _UNSAID, _ADDED = "0", "none", "yes"


def survey_screens(edition: Edition) -> Iterator[KioskView]:
    """Lay the survey out: its beginning, its questions, and how it ends; nothing without any."""
    words, asked = edition.words, edition.questionnaire
    if not asked.elements:
        return
    yield _first_screen(edition)
    count = len(asked.elements)
    for number, one in enumerate(asked.elements, 1):
        heading = filled(words["kiosk_survey_question"], n=number, m=count, question=one.name)
        passed = replace(item(words["kiosk_survey_pass"]), answer=(_ELEMENT + one.id, _PASSED))
        yield _question(_ELEMENT + one.id, heading, (*_choices(_ELEMENT, one), passed), edition)
    if asked.details:
        yield _question(_DETAILS, literal(words["kiosk_survey_all"]), _ways_on(edition), edition)
    for one in asked.details:
        unsaid = replace(item(words["kiosk_survey_unsaid"]), answer=(_DETAIL + one.id, _UNSAID))
        yield _question(_DETAIL + one.id, one.name, (*_choices(_DETAIL, one), unsaid), edition)
    yield _last_question(edition)
    yield from _endings(edition)


def survey_nodes(edition: Edition) -> dict[str, list[Json]]:
    """Return the nodes of the survey's dialogue: each question leads to the next."""
    asked = edition.questionnaire
    if not asked.elements:
        return {}
    ways: list[tuple[str, list[str]]] = [
        *((_ELEMENT + one.id, [*_ids(one), _PASSED]) for one in asked.elements),
        *([(_DETAILS, [_ADDED])] if asked.details else []),
        *((_DETAIL + one.id, [*_ids(one), _UNSAID]) for one in asked.details),
    ]
    nodes: list[Json] = [
        {"ask": question, "to": dict.fromkeys(answers, place)}
        for place, (question, answers) in enumerate(ways, 1)
    ]
    return {SURVEY: [*nodes, {"end": 0}]}


def _ids(question: values.Question) -> list[str]:
    return [one.id for one in question.answers]


def _first_screen(edition: Edition) -> KioskView:
    words = edition.words
    told = filled(words["kiosk_survey_begin_line"], n=len(edition.questionnaire.elements))
    rows = (
        item(
            words["kiosk_survey_begin"], told, words["kiosk_survey_private"], action="survey-begin"
        ),
        item(words["kiosk_survey_later"], goto="home"),
    )
    return KioskView(SURVEY, "more", literal(words["kiosk_survey"]), rows, needs_device=True)


def _question(
    question: str, heading: Sentence, rows: tuple[Item, ...], edition: Edition
) -> KioskView:
    return KioskView(
        f"{SURVEY}-ask-{question}",
        SURVEY,
        heading,
        (*rows, _stop(edition)),
        dialogue=SURVEY,
        needs_device=True,
    )


def _choices(kind: str, question: values.Question) -> Iterator[Item]:
    for one in question.answers:
        yield replace(item(one.name), answer=(kind + question.id, one.id))


def _ways_on(edition: Edition) -> tuple[Item, ...]:
    """Return the ways after the last element: sent at once, with one key more for the rest."""
    words = edition.words
    added = item(words["kiosk_survey_details"], words["kiosk_survey_details_line"])
    return (_send(edition), replace(added, answer=(_DETAILS, _ADDED)))


def _last_question(edition: Edition) -> KioskView:
    rows = tuple(replace(one, ends=(0,)) for one in (_send(edition), _stop(edition)))
    heading = literal(edition.words["kiosk_survey_all"])
    return KioskView(_OWN, SURVEY, heading, rows, dialogue=SURVEY, needs_device=True)


def _endings(edition: Edition) -> Iterator[KioskView]:
    words = edition.words
    home = item(words["kiosk_survey_home"], goto="home")
    ends = {"thanks": (home,), "stopped": (home,), "lost": (_send(edition), home)}
    for name, rows in ends.items():
        heading = literal(words[f"kiosk_survey_{name}"])
        yield KioskView(f"{SURVEY}-{name}", "home", heading, rows, needs_device=True)


def _send(edition: Edition) -> Item:
    return item(edition.words["kiosk_survey_send"], action="survey-send")


def _stop(edition: Edition) -> Item:
    words = edition.words
    return item(words["kiosk_survey_stop"], words["kiosk_survey_stop_line"], action="survey-stop")
