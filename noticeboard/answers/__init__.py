"""Answers: what the facts of an edition say about each subject, and which of them fits a query."""

from noticeboard.answers.answer_json import table_json
from noticeboard.answers.answer_table import AnswerTable, answer_units, make_answer_table
from noticeboard.answers.answer_unit import AnswerUnit
from noticeboard.answers.reply import make_reply
from noticeboard.answers.reply_parts import Reply

__all__ = [
    "AnswerTable",
    "AnswerUnit",
    "Reply",
    "answer_units",
    "make_answer_table",
    "make_reply",
    "table_json",
]
