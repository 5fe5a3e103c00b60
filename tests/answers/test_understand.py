"""What visitors write is understood: subject, facet, ages, days, money, dates, and what is not."""

import datetime
import gzip
import json
from pathlib import Path

import pytest

from noticeboard.answers.compile_vocabulary import make_vocabulary
from noticeboard.answers.understand import understand
from noticeboard.load import load_catalogue
from tests.fixtures.office import ROOT
from tests.fixtures.pace import idle_seconds

TODAY = datetime.date(2026, 11, 28)
VOCABULARY = make_vocabulary(load_catalogue(ROOT))
EXAMPLES = [
    line.split(" => ")
    for line in (Path(__file__).parent / "examples.txt").read_text("utf-8").splitlines()
    if " => " in line
]
"""A query, then `subjects | facets | the rest`, as somebody judged it who read the query."""


def understood(text, language="id"):
    return understand(text, VOCABULARY, language=language, today=TODAY)


def told(found):
    """What was understood, written as in the examples."""
    whole = found.json()
    date = whole["date"]
    rest = {
        "age": found.age,
        "days": found.days,
        "amount": found.amount,
        "date": f"{date['from']}..{date['until']}" if isinstance(date, dict) else date,
        "when": None if found.when == "now" else found.when,
        "signals": ",".join(found.signals) or None,
        "left": ",".join(found.left_over) or None,
    }
    words = [f"{name}={value}" for name, value in rest.items() if value is not None]
    words += [] if found.language == "id" else [found.language]
    subjects = ",".join(one.id for one in found.subjects) or "-"
    return f"{subjects} | {','.join(found.facets) or '-'} | {' '.join(words)}".rstrip()


def test_there_are_many_examples():
    assert len(EXAMPLES) >= 250


@pytest.mark.parametrize(("query", "expected"), EXAMPLES, ids=[one for one, _ in EXAMPLES])
def test_a_visitor_is_understood(query, expected):
    assert told(understood(query)) == expected.rstrip()


def test_a_query_is_understood_within_a_thousandth_of_a_second():
    def all_of_them() -> None:
        for query, _ in EXAMPLES:
            understood(query)

    assert idle_seconds(all_of_them, rounds=3) / len(EXAMPLES) < 0.001


def test_the_vocabulary_is_the_same_every_time_and_small():
    again = make_vocabulary(load_catalogue(ROOT))
    packed = gzip.compress(json.dumps(again.table, separators=(",", ":")).encode(), 9, mtime=0)

    assert again.table == VOCABULARY.table
    assert json.loads(json.dumps(again.table)) == json.loads(json.dumps(VOCABULARY.table))
    assert len(packed) <= 38_000
