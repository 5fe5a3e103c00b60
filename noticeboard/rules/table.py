"""The rules of one service on one day, as values without a language.

`rules.js` reads the same as JSON, which `noticeboard/rules/serialise.py` writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal


@dataclass(frozen=True)
class AnswerIn:
    """Holds when each question is answered by one of the answers wanted."""

    wanted: tuple[tuple[str, tuple[str, ...]], ...]
    """Question ids, each with the ids of the answers that satisfy it."""


@dataclass(frozen=True)
class AllOf:
    """Holds when every part holds."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class AnyOf:
    """Holds when at least one part holds."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class Not:
    """Holds when its part does not."""

    part: Expression


Expression = str | AnswerIn | AllOf | AnyOf | Not
"""A rule over answers; a string is the id of a condition, whose rule is meant."""


@dataclass(frozen=True)
class Applicability:
    """Whom an entry is for: those for whom a condition holds, or does not hold."""

    condition: str
    negated: bool = False


@dataclass(frozen=True)
class RuleEntry:
    """A requirement, step, statement, fee or other service that answers may rule out."""

    id: str
    """Documents joined by "|"; the number of a step from 0; else the id in the data."""
    applies_if: Applicability | None = None


@dataclass(frozen=True)
class FeeEntry:
    """A line of the bill, without amounts.

    A surface has amounts in its own marks, and rules change less often than fees.
    """

    kind: Literal["fee", "optional", "choice"]
    options: tuple[RuleEntry, ...]
    applies_if: Applicability | None = None
    times: str | None = None
    """The question whose number multiplies the fee."""
    at_most: int | Literal["unknown"] | None = None
    """The largest number that the rule allows; None without a limit."""


@dataclass(frozen=True)
class AskedQuestion:
    """A question and its answers: one of some choices, or a number of a unit."""

    id: str
    choices: tuple[str, ...] = ()
    """Ids of answers; empty where a number is asked for."""
    unit: str | None = None
    """What the number counts, such as "day_of_overstay"."""


@dataclass(frozen=True)
class ServiceRules:
    """Everything that a person's answers decide about one service."""

    service: str
    questions: tuple[AskedQuestion, ...] = ()
    """In the order to ask them."""
    conditions: tuple[tuple[str, Expression], ...] = ()
    """The rules of the conditions, by id."""
    elsewhere: tuple[RuleEntry, ...] = ()
    """Other services; the first that applies is the right one."""
    requirements: tuple[RuleEntry, ...] = ()
    steps: tuple[RuleEntry, ...] = ()
    statements: tuple[RuleEntry, ...] = ()
    fees: tuple[FeeEntry, ...] = ()

    @cached_property
    def asked(self) -> Mapping[str, AskedQuestion]:
        """Return the questions by id."""
        return {one.id: one for one in self.questions}

    @cached_property
    def rule_of(self) -> Mapping[str, Expression]:
        """Return the rules of the conditions by id."""
        return dict(self.conditions)
