"""Answers: what the facts of an edition say about each subject, and which of them fits a query."""

from noticeboard.answers.answer_json import line_parts, line_text
from noticeboard.answers.answer_parts import cut_table
from noticeboard.answers.answer_table import AnswerTable, answer_units, make_answer_table
from noticeboard.answers.answer_unit import AnswerUnit
from noticeboard.answers.asking import Asker, make_asker
from noticeboard.answers.compile_vocabulary import (
    VocabularySource,
    compile_vocabulary,
    make_vocabulary,
    vocabulary_source,
)
from noticeboard.answers.query_vocabulary import QueryVocabulary
from noticeboard.answers.readings import known_form
from noticeboard.answers.reply import make_reply
from noticeboard.answers.reply_parts import Reply
from noticeboard.answers.understand import understand
from noticeboard.answers.understanding import Understanding
from noticeboard.answers.word_forms import bases_of, english_bases_of
from noticeboard.answers.written_words import WrittenWord, written_fillers, written_words

__all__ = [
    "AnswerTable",
    "AnswerUnit",
    "Asker",
    "QueryVocabulary",
    "Reply",
    "Understanding",
    "VocabularySource",
    "WrittenWord",
    "answer_units",
    "bases_of",
    "compile_vocabulary",
    "cut_table",
    "english_bases_of",
    "known_form",
    "line_parts",
    "line_text",
    "make_answer_table",
    "make_asker",
    "make_reply",
    "make_vocabulary",
    "understand",
    "vocabulary_source",
    "written_fillers",
    "written_words",
]
