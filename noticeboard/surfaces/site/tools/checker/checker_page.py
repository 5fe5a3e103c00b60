"""The context of a document checker's page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypedDict

from noticeboard.edition import Edition, values
from noticeboard.model import Standing
from noticeboard.rules import Json, only_deciding, rules_json
from noticeboard.telling.service import Telling, tell_service
from noticeboard.telling.standing import marked_standing


class CheckerContext(TypedDict):
    """Names that `questions.html` and the blocks of the service below it use."""

    service: values.Service
    told: Telling
    rules: dict[str, Json]
    questions: list[values.Question]
    asked_standing: Standing


def checker_context(edition: Edition, id: str) -> CheckerContext:
    """Return a service with the questions that decide about it, and their rules for the script."""
    rules = edition.rules[id]
    asked = [edition.questions[question.id] for question in rules.questions]
    # A person's own sum takes the place of what most people pay.
    service = replace(edition.service(id), brief=(), totals=())
    return {
        "service": service,
        "told": tell_service(edition, service),
        "rules": rules_json(only_deciding(rules)),
        "questions": asked,
        "asked_standing": marked_standing(_standings(asked)),
    }


def _standings(asked: Iterable[values.Question]) -> Iterator[Standing]:
    """Yield the standings of the figures in questions and their answers."""
    for question in asked:
        yield question.name.standing
        yield from (answer.name.standing for answer in question.answers)
