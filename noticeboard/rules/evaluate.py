"""Decisions from a person's answers, for any surface; `rules.js` makes them in a browser.

An answer that is missing leaves open what depends on it: a truth is then None, and what is
under the condition stays, with the condition in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from noticeboard.rules.table import (
    AllOf,
    AnswerIn,
    AnyOf,
    Applicability,
    Expression,
    FeeEntry,
    Not,
    RuleEntry,
    ServiceRules,
)

Answers = Mapping[str, str | int]
"""By question, the id of the answer or the number given."""


def holds(rule: Expression, answers: Answers, rules: ServiceRules) -> bool | None:
    """Say whether a condition (by id) or a rule holds; None while the answers do not decide it."""
    match rule:
        case str():
            return holds(rules.rule_of[rule], answers, rules)
        case AnswerIn(wanted):
            return _all(
                answers[question] in fitting if question in answers else None
                for question, fitting in wanted
            )
        case Not(part):
            return _opposite(holds(part, answers, rules))
        case AllOf(parts):
            return _all(holds(part, answers, rules) for part in parts)
        case AnyOf(parts):
            return _any(holds(part, answers, rules) for part in parts)


def applies(applies_if: Applicability | None, answers: Answers, rules: ServiceRules) -> bool | None:
    """Say whether what applies to some people only is this person's; None while that is open."""
    if applies_if is None:
        return True
    truth = holds(applies_if.condition, answers, rules)
    return _opposite(truth) if applies_if.negated else truth


def open_questions(answers: Answers, rules: ServiceRules) -> tuple[str, ...]:
    """Return the unanswered questions that can still change the outcome, in the order to ask them.

    None once another service is the right one: that is all there is to know.
    """
    if elsewhere_of(answers, rules):
        return ()
    found = _questions_under(entries_in_play(answers, rules), answers, rules)
    return tuple(question.id for question in rules.questions if question.id in found)


def elsewhere_of(answers: Answers, rules: ServiceRules) -> str | None:
    """Return the id of the service that fits instead, if the answers decide so; else None."""
    return next(
        (one.id for one in rules.elsewhere if applies(one.applies_if, answers, rules)), None
    )


def times_paid(times: str | None, at_most: int | str | None, answers: Answers) -> int | None:
    """Return how many times a fee line is paid; None when not known, or past what is allowed."""
    if times is None:
        return 1
    count = answers.get(times)
    if not isinstance(count, int) or (isinstance(at_most, int) and count > at_most):
        return None
    return count


def entries_in_play(answers: Answers, rules: ServiceRules) -> Iterator[RuleEntry | FeeEntry]:
    """Yield every entry of a service; a fee line's options only while the line itself may count."""
    yield from _entries_outside_fees(rules)
    for line in rules.fees:
        if applies(line.applies_if, answers, rules) is not False:
            yield line
            yield from line.options


def only_needed(rules: ServiceRules) -> ServiceRules:
    """Leave out the questions and conditions that no entry of the service depends on."""
    entries = tuple(entries_in_play({}, rules))
    asked = _questions_under(entries, {}, rules)
    named: set[str] = set()
    waiting = [entry.applies_if.condition for entry in entries if entry.applies_if]
    while waiting:
        id = waiting.pop()
        named.add(id)
        waiting += _names_in(rules.rule_of[id])
    return replace(
        rules,
        questions=tuple(one for one in rules.questions if one.id in asked),
        conditions=tuple((id, rule) for id, rule in rules.conditions if id in named),
    )


def only_deciding(rules: ServiceRules) -> ServiceRules:
    """Leave out the entries that are everybody's, except in the bill, whose lines add up."""

    def conditional(entries: Iterable[RuleEntry]) -> tuple[RuleEntry, ...]:
        return tuple(entry for entry in entries if entry.applies_if)

    return replace(
        rules,
        elsewhere=conditional(rules.elsewhere),
        requirements=conditional(rules.requirements),
        steps=conditional(rules.steps),
        statements=conditional(rules.statements),
    )


def _entries_outside_fees(rules: ServiceRules) -> tuple[RuleEntry, ...]:
    return (*rules.elsewhere, *rules.requirements, *rules.steps, *rules.statements)


def _questions_under(
    entries: Iterable[RuleEntry | FeeEntry], answers: Answers, rules: ServiceRules
) -> set[str]:
    """Return the unanswered questions that entries still depend on."""
    found: set[str] = set()
    for entry in entries:
        if isinstance(entry, FeeEntry) and entry.times and entry.times not in answers:
            found.add(entry.times)
        if entry.applies_if:
            found |= _open_in(entry.applies_if.condition, answers, rules)
    return found


def _open_in(rule: Expression, answers: Answers, rules: ServiceRules) -> set[str]:
    if holds(rule, answers, rules) is not None:
        return set()
    if isinstance(rule, AnswerIn):
        return {question for question, _ in rule.wanted} - set(answers)
    return set().union(*(_open_in(part, answers, rules) for part in _parts_of(rule, rules)))


def _parts_of(rule: Expression, rules: ServiceRules) -> tuple[Expression, ...]:
    match rule:
        case str():
            return (rules.rule_of[rule],)
        case Not(part):
            return (part,)
        case AllOf(parts) | AnyOf(parts):
            return parts
        case AnswerIn():
            return ()


def _names_in(rule: Expression) -> tuple[str, ...]:
    match rule:
        case str():
            return (rule,)
        case Not(part):
            return _names_in(part)
        case AllOf(parts) | AnyOf(parts):
            return tuple(name for part in parts for name in _names_in(part))
        case AnswerIn():
            return ()


def _all(truths: Iterable[bool | None]) -> bool | None:
    found = set(truths)
    return False if False in found else None if None in found else True


def _any(truths: Iterable[bool | None]) -> bool | None:
    return _opposite(_all(map(_opposite, truths)))


def _opposite(truth: bool | None) -> bool | None:
    return None if truth is None else not truth
