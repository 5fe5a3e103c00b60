"""Every way through a service's questions, for a surface that can follow a graph but no rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from noticeboard.edition.rules import (
    Answers,
    Table,
    applies,
    elsewhere_of,
    entries_of,
    open_questions,
)

Node = Mapping[str, Any]
"""A question, as `{"ask": question, "to": {answer: node}}`, or the number of an end, `{"end": n}`."""


@dataclass(frozen=True)
class Dialogue:
    """The questions of a service as a graph, and its different ends."""

    nodes: tuple[Node, ...]
    """Where to begin comes first; two ways that ask the same from there on share their nodes."""
    ends: tuple[Answers, ...]
    """Answers that lead to each end; others may lead there too."""

    @property
    def asks(self) -> bool:
        """Whether anything is asked at all."""
        return "ask" in self.nodes[0]


def dialogue_of(service: str, table: Table) -> Dialogue:
    """Walk through all answers; questions for a number are left open."""
    return _Walk(service, table).dialogue()


class _Walk:
    def __init__(self, service: str, table: Table) -> None:
        self.service, self.table = service, table
        self.ends: dict[tuple[tuple[str | None, bool | None], ...], Answers] = {}
        self.numbers: dict[str, int] = {}
        self.nodes: list[Node] = []

    def dialogue(self) -> Dialogue:
        self._from({})
        # The walk finishes with the node it began with; readers want it first.
        last = len(self.nodes) - 1
        turned = [
            {**node, "to": {answer: last - to for answer, to in node["to"].items()}}
            if "to" in node
            else node
            for node in reversed(self.nodes)
        ]
        return Dialogue(tuple(turned), tuple(self.ends.values()))

    def _from(self, answers: Answers) -> int:
        question = self._next(answers)
        if question is None:
            return self._node({"end": self._end(answers)})
        choices = self.table["questions"][question]["answers"]
        to = {answer: self._from({**answers, question: answer}) for answer in choices}
        return self._node({"ask": question, "to": to})

    def _next(self, answers: Answers) -> str | None:
        waiting = open_questions(self.service, answers, self.table)
        return next((one for one in waiting if "answers" in self.table["questions"][one]), None)

    def _end(self, answers: Answers) -> int:
        other = elsewhere_of(self.service, answers, self.table)
        left = ((other, True),) if other else self._left(answers)
        self.ends.setdefault(left, answers)
        return list(self.ends).index(left)

    def _left(self, answers: Answers) -> tuple[tuple[str | None, bool | None], ...]:
        def is_in_play(line: Mapping[str, Any]) -> bool:
            return applies(line, answers, self.table) is not False

        entries = entries_of(self.table["services"][self.service], is_in_play)
        return tuple((one.get("id"), applies(one, answers, self.table)) for one in entries)

    def _node(self, node: Node) -> int:
        name = repr(node)
        if name not in self.numbers:
            self.numbers[name] = len(self.nodes)
            self.nodes.append(node)
        return self.numbers[name]
