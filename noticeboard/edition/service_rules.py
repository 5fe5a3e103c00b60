"""From an edition's services to the rules of its day, which are the same in every language."""

from __future__ import annotations

from collections.abc import Iterable

from noticeboard.edition import values
from noticeboard.model import Catalogue, Rule
from noticeboard.rules import (
    AllOf,
    AnswerIn,
    AnyOf,
    AskedQuestion,
    Expression,
    FeeEntry,
    Not,
    RuleEntry,
    ServiceRules,
    only_needed,
)


def make_rules(catalogue: Catalogue, services: Iterable[values.Service]) -> dict[str, ServiceRules]:
    """Return the rules of each service by its id, with the entries of its day.

    A service's questions are those that some entry depends on, in the order of the file.
    """
    questions = tuple(
        AskedQuestion(one.id, tuple(answer.id for answer in one.answers), one.number)
        for one in catalogue.questions.values()
    )
    conditions = tuple((one.id, _expression(one.rule)) for one in catalogue.conditions.values())
    return {
        service.id: only_needed(_service_rules(service, questions, conditions))
        for service in services
    }


def _service_rules(
    service: values.Service,
    questions: tuple[AskedQuestion, ...],
    conditions: tuple[tuple[str, Expression], ...],
) -> ServiceRules:
    return ServiceRules(
        service.id,
        questions,
        conditions,
        elsewhere=tuple(_entry(one.service, one.condition) for one in service.elsewhere),
        requirements=tuple(
            _entry("|".join(paper.id for paper in one.documents), one.condition)
            for one in service.requirements or ()
        ),
        steps=tuple(
            _entry(str(number), one.condition) for number, one in enumerate(service.steps or ())
        ),
        statements=tuple(_entry(one.id, one.condition) for one in service.statements),
        fees=tuple(_fee_entry(line) for line in service.fee_lines or ()),
    )


def _expression(rule: Rule | str) -> Expression:
    if isinstance(rule, str):
        return rule
    if rule.answer:
        return AnswerIn(tuple((id, tuple(wanted)) for id, wanted in rule.answer.items()))
    if rule.not_:
        return Not(_expression(rule.not_))
    if rule.all:
        return AllOf(tuple(_expression(part) for part in rule.all))
    return AnyOf(tuple(_expression(part) for part in rule.any or ()))


def _entry(id: str, condition: values.Condition | None) -> RuleEntry:
    return RuleEntry(id, values.applicability_of(condition))


def _fee_entry(line: values.FeeLine) -> FeeEntry:
    return FeeEntry(
        line.kind,
        tuple(_entry(one.fee.id, one.condition) for one in line.options),
        values.applicability_of(line.condition),
        line.times,
        line.most,
    )
