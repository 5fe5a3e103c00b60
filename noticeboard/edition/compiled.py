"""The rules of a day as one table of plain values, which Python and a browser both read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from noticeboard.edition import values
from noticeboard.edition.rules import Table, entries_of, parts_of, questions_in
from noticeboard.model import Catalogue, Rule


def compiled_rules(catalogue: Catalogue, services: Iterable[values.Service]) -> dict[str, Any]:
    """Write all questions and conditions, and of each service the entries of its day.

    A service's questions are those that some entry depends on, in the order of the file.
    """
    table: dict[str, Any] = {
        "questions": {
            one.id: {"number": one.number}
            if one.number
            else {"answers": [answer.id for answer in one.answers]}
            for one in catalogue.questions.values()
        },
        "conditions": {one.id: _compiled(one.rule) for one in catalogue.conditions.values()},
        "services": {service.id: _entries(service) for service in services},
    }
    for entries in table["services"].values():
        asked = set().union(*(questions_in(one, {}, table) for one in entries_of(entries)))
        entries["questions"] = [question for question in table["questions"] if question in asked]
    return table


def table_for(service: str, table: Table) -> dict[str, Any]:
    """Cut the table down to what the answers about one service decide."""
    whole = table["services"][service]
    entries = {
        kind: [one for one in whole[kind] if "condition" in one]
        for kind in ("elsewhere", "requirements", "steps", "statements")
    } | {"fees": whole["fees"], "questions": whole["questions"]}
    conditions: dict[str, Any] = {}
    waiting = [one["condition"] for one in entries_of(entries) if "condition" in one]
    while waiting:
        id = waiting.pop()
        conditions[id] = table["conditions"][id]
        waiting += _names_in(conditions[id])
    return {
        "questions": {id: table["questions"][id] for id in entries["questions"]},
        "conditions": conditions,
        "services": {service: entries},
    }


def _names_in(rule: str | Table) -> list[str]:
    if isinstance(rule, str):
        return [rule]
    return [name for part in parts_of(rule) for name in _names_in(part)]


def _compiled(rule: Rule | str) -> Any:
    if isinstance(rule, str):
        return rule
    if rule.answer:
        return {"answer": {question: list(wanted) for question, wanted in rule.answer.items()}}
    if rule.not_:
        return {"not": _compiled(rule.not_)}
    kind = "all" if rule.all else "any"
    return {kind: [_compiled(part) for part in rule.all or rule.any or ()]}


def _entries(service: values.Service) -> dict[str, Any]:
    return {
        "elsewhere": [{"id": one.service, **_under(one.condition)} for one in service.elsewhere],
        "requirements": [
            {"id": "|".join(paper.id for paper in one.documents), **_under(one.condition)}
            for one in service.requirements or ()
        ],
        "steps": [
            {"id": str(number), **_under(one.condition)}
            for number, one in enumerate(service.steps or ())
        ],
        "statements": [{"id": one.id, **_under(one.condition)} for one in service.statements],
        "fees": [_fee_line(line) for line in service.fee_lines or ()],
    }


def _under(condition: values.Condition | None) -> Mapping[str, Any]:
    if condition is None:
        return {}
    return {"condition": condition.id} | ({"negated": True} if condition.negated else {})


def _fee_line(line: values.FeeLine) -> dict[str, Any]:
    # Without amounts: a surface has them in its own marks, and rules change less often than fees.
    options = [{"id": one.fee.id, **_under(one.condition)} for one in line.options]
    made: dict[str, Any] = {"kind": line.kind, "options": options, **_under(line.condition)}
    if line.times:
        made |= {"times": line.times, "most": line.at_most and line.at_most.current.value}
    return made
