"""What a person's answers decide, for any surface; `static/rules.js` says the same in a browser.

An answer that is missing leaves open what depends on it: a truth is then None, and what stands
under the condition stays, with the condition in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Answers = Mapping[str, str | int]
"""The choice, or the number of days, by question."""

Table = Mapping[str, Any]
"""What `compiled_rules` makes: questions, conditions and services as plain values."""

Entry = Mapping[str, Any]
"""A requirement, step, statement, fee line or fee option of the table."""


def holds(condition: str | Table, answers: Answers, table: Table) -> bool | None:
    """Say whether a condition holds; None while the answers do not decide it."""
    rule = rule_of(condition, table)
    if "answer" in rule:
        return _all(
            answers[question] in wanted if question in answers else None
            for question, wanted in rule["answer"].items()
        )
    truths = [holds(part, answers, table) for part in parts_of(rule)]
    if "not" in rule:
        return _opposite(truths[0])
    return _all(truths) if "all" in rule else _any(truths)


def applies(entry: Entry, answers: Answers, table: Table) -> bool | None:
    """Say whether an entry is part of this person's outcome; None while that is open."""
    if "condition" not in entry:
        return True
    truth = holds(entry["condition"], answers, table)
    return _opposite(truth) if entry.get("negated") else truth


def open_questions(service: str, answers: Answers, table: Table) -> tuple[str, ...]:
    """The unanswered questions that can still change the outcome, in the order to ask them.

    None once another service is the right one: that is all there is to know.
    """
    if elsewhere_of(service, answers, table):
        return ()
    entries = table["services"][service]
    found: set[str] = set()
    for entry in entries_of(entries, lambda line: applies(line, answers, table) is not False):
        found |= questions_in(entry, answers, table)
    return tuple(question for question in entries["questions"] if question in found)


def elsewhere_of(service: str, answers: Answers, table: Table) -> str | None:
    """Return the id of the service that fits instead, as far as the answers tell; None if none."""
    others = table["services"][service]["elsewhere"]
    return next((one["id"] for one in others if applies(one, answers, table)), None)


def questions_in(entry: Entry, answers: Answers, table: Table) -> set[str]:
    """The unanswered questions that an entry still depends on."""
    found = {entry["times"]} - set(answers) if "times" in entry else set()
    return found | (_open_in(entry["condition"], answers, table) if "condition" in entry else set())


def entries_of(entries: Table, is_in_play: Any = lambda line: True) -> Iterator[Entry]:
    """Every entry of a service; a fee line's options only while the line is in play."""
    for kind in ("elsewhere", "requirements", "steps", "statements"):
        yield from entries[kind]
    for line in filter(is_in_play, entries["fees"]):
        yield line
        yield from line["options"]


def rule_of(condition: str | Table, table: Table) -> Table:
    """Return the rule behind a name; a rule is its own."""
    return table["conditions"][condition] if isinstance(condition, str) else condition


def parts_of(rule: Table) -> list[str | Table]:
    """Return the rules that a rule is built of; none for one that asks for answers."""
    return rule.get("all") or rule.get("any") or ([rule["not"]] if "not" in rule else [])


def _open_in(condition: str | Table, answers: Answers, table: Table) -> set[str]:
    if holds(condition, answers, table) is not None:
        return set()
    rule = rule_of(condition, table)
    inner = (_open_in(part, answers, table) for part in parts_of(rule))
    return (set(rule.get("answer", ())) - set(answers)).union(*inner)


def _all(truths: Iterable[bool | None]) -> bool | None:
    found = set(truths)
    return False if False in found else None if None in found else True


def _any(truths: Iterable[bool | None]) -> bool | None:
    return _opposite(_all(map(_opposite, truths)))


def _opposite(truth: bool | None) -> bool | None:
    return None if truth is None else not truth
