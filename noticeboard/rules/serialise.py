"""The rules and dialogues of a service as the JSON that `rules.js` and the kiosk read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from noticeboard.rules.dialogue import Dialogue, EndNode, Node
from noticeboard.rules.table import (
    AllOf,
    AnswerIn,
    AnyOf,
    Applicability,
    AskedQuestion,
    Expression,
    FeeEntry,
    Not,
    RuleEntry,
    ServiceRules,
)

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]
"""What `json.dumps` takes."""


def rules_json(rules: ServiceRules) -> dict[str, Json]:
    """Write a service's rules as `{"questions": …, "conditions": …, "services": {ID: entries}}`.

    Entries are lists by kind, each entry an `{"id", "condition", "negated"}` without what is
    not so; `questions` of the service are ids in the order to ask them.
    """
    return {
        "questions": {one.id: _question(one) for one in rules.questions},
        "conditions": {id: _expression(rule) for id, rule in rules.conditions},
        "services": {
            rules.service: {
                "questions": [one.id for one in rules.questions],
                "elsewhere": _entries(rules.elsewhere),
                "requirements": _entries(rules.requirements),
                "steps": _entries(rules.steps),
                "statements": _entries(rules.statements),
                "fees": [_fee_entry(line) for line in rules.fees],
            }
        },
    }


def dialogue_json(dialogue: Dialogue) -> list[Json]:
    """Write a dialogue's nodes: `{"ask": QUESTION, "to": {ANSWER: NODE}}` or `{"end": NUMBER}`."""
    return [_node(node) for node in dialogue.nodes]


def _node(node: Node) -> Json:
    if isinstance(node, EndNode):
        return {"end": node.end}
    return {"ask": node.question, "to": dict(node.ways)}


def _question(question: AskedQuestion) -> Json:
    if question.unit:
        return {"number": question.unit}
    return {"answers": list(question.choices)}


def _expression(rule: Expression) -> Json:
    match rule:
        case str():
            return rule
        case AnswerIn(wanted):
            return {"answer": {question: list(fitting) for question, fitting in wanted}}
        case Not(part):
            return {"not": _expression(part)}
        case AllOf(parts):
            return {"all": [_expression(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [_expression(part) for part in parts]}


def _entries(entries: Iterable[RuleEntry]) -> list[Json]:
    return [{"id": entry.id, **_applicability(entry.applies_if)} for entry in entries]


def _fee_entry(line: FeeEntry) -> Json:
    counted: dict[str, Json] = {"times": line.times, "most": line.at_most} if line.times else {}
    return {
        "kind": line.kind,
        "options": _entries(line.options),
        **_applicability(line.applies_if),
        **counted,
    }


def _applicability(applies_if: Applicability | None) -> dict[str, Json]:
    if applies_if is None:
        return {}
    negated: dict[str, Json] = {"negated": True} if applies_if.negated else {}
    return {"condition": applies_if.condition, **negated}
