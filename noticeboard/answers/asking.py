"""A whole question and its reply: understanding and answering, in the language of the words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from noticeboard.answers.answer_table import AnswerTable, make_answer_table
from noticeboard.answers.compile_vocabulary import make_vocabulary
from noticeboard.answers.query_vocabulary import QueryVocabulary
from noticeboard.answers.reply import make_reply
from noticeboard.answers.reply_parts import Reply
from noticeboard.answers.understand import understand
from noticeboard.edition import make_timeline
from noticeboard.model import LANGUAGES, Catalogue


@dataclass(frozen=True)
class Asker:
    """Everything that is needed to answer on one day."""

    vocabulary: QueryVocabulary
    tables: Mapping[str, AnswerTable]
    day: datetime.date

    def ask(self, query: str, language: str) -> tuple[str, Reply]:
        """Answer a query in the language of its words, else in the given one; return both."""
        asked = understand(query, self.vocabulary, language=language, today=self.day)
        return asked.language, make_reply(asked, self.tables[asked.language], self.day)


def make_asker(catalogue: Catalogue, day: datetime.date) -> Asker:
    """Return what answers on a day that the catalogue covers."""
    tables = {
        language: make_answer_table(make_timeline(catalogue, on=day, language=language))
        for language in LANGUAGES
    }
    return Asker(make_vocabulary(catalogue), tables, day)
