"""Every way through a service's questions, for a surface that can follow a graph but no rules."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from noticeboard.rules.evaluate import (
    Answers,
    applies,
    elsewhere_of,
    entries_in_play,
    open_questions,
)
from noticeboard.rules.table import FeeEntry, RuleEntry, ServiceRules


@dataclass(frozen=True)
class QuestionNode:
    """A question, and the number of the node that each answer leads to."""

    question: str
    ways: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class EndNode:
    """The end of a way, by its number among the ends of the dialogue."""

    end: int


Node = QuestionNode | EndNode


@dataclass(frozen=True)
class Dialogue:
    """The questions of a service as a graph, and its different ends."""

    nodes: tuple[Node, ...]
    """Where to begin comes first; two ways that ask the same from there on share their nodes."""
    ends: tuple[Answers, ...]
    """Answers that lead to each end; others may lead there too."""

    @property
    def questions(self) -> tuple[str, ...]:
        """Return the ids of all questions that are asked on some way, each once."""
        asked = (node.question for node in self.nodes if isinstance(node, QuestionNode))
        return tuple(dict.fromkeys(asked))


# Rules have no language and change on few days, while editions are made of every day in every
# language; a warm process makes them again and again.
@lru_cache(maxsize=256)
def dialogue_of(rules: ServiceRules) -> Dialogue:
    """Walk through all answers to a service's questions; those for a number are left open."""
    return _Walk(rules).dialogue()


_Decided = tuple[tuple[str | None, bool | None], ...]
"""What an end leaves: each entry's id (none for a line of the bill), and whether it applies."""


class _Walk:
    def __init__(self, rules: ServiceRules) -> None:
        self.rules = rules
        self.ends: dict[_Decided, Answers] = {}
        self.numbers: dict[Node, int] = {}

    def dialogue(self) -> Dialogue:
        self._from({})
        # The walk finishes with the node it began with; readers want it first.
        last = len(self.numbers) - 1
        nodes = tuple(_turned(node, last) for node in reversed(self.numbers))
        return Dialogue(nodes, tuple(self.ends.values()))

    def _from(self, answers: Answers) -> int:
        """Note the node that these answers lead to, after all that come behind it."""
        question = self._next(answers)
        if question is None:
            return self._number(EndNode(self._end(answers)))
        ways = tuple(
            (choice, self._from({**answers, question: choice}))
            for choice in self.rules.asked[question].choices
        )
        return self._number(QuestionNode(question, ways))

    def _next(self, answers: Answers) -> str | None:
        waiting = open_questions(answers, self.rules)
        return next((one for one in waiting if self.rules.asked[one].choices), None)

    def _end(self, answers: Answers) -> int:
        other = elsewhere_of(answers, self.rules)
        left: _Decided = ((other, True),) if other else self._left(answers)
        self.ends.setdefault(left, answers)
        return list(self.ends).index(left)

    def _left(self, answers: Answers) -> _Decided:
        entries = entries_in_play(answers, self.rules)
        return tuple(
            (_name_of(entry), applies(entry.applies_if, answers, self.rules)) for entry in entries
        )

    def _number(self, node: Node) -> int:
        return self.numbers.setdefault(node, len(self.numbers))


def _name_of(entry: RuleEntry | FeeEntry) -> str | None:
    return entry.id if isinstance(entry, RuleEntry) else None


def _turned(node: Node, last: int) -> Node:
    if isinstance(node, EndNode):
        return node
    return QuestionNode(node.question, tuple((answer, last - to) for answer, to in node.ways))
