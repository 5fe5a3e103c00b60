"""Rules of who is concerned: conditions over answers, the ways through them, and their JSON."""

from noticeboard.rules.dialogue import Dialogue, EndNode, Node, QuestionNode, dialogue_of
from noticeboard.rules.evaluate import (
    Answers,
    applies,
    elsewhere_of,
    holds,
    only_deciding,
    only_needed,
    open_questions,
    times_paid,
)
from noticeboard.rules.serialise import Json, dialogue_json, rules_json
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

__all__ = [
    "AllOf",
    "AnswerIn",
    "Answers",
    "AnyOf",
    "Applicability",
    "AskedQuestion",
    "Dialogue",
    "EndNode",
    "Expression",
    "FeeEntry",
    "Json",
    "Node",
    "Not",
    "QuestionNode",
    "RuleEntry",
    "ServiceRules",
    "applies",
    "dialogue_json",
    "dialogue_of",
    "elsewhere_of",
    "holds",
    "only_deciding",
    "only_needed",
    "open_questions",
    "rules_json",
    "times_paid",
]
