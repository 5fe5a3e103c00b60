"""One specification, two runtimes: a browser gives the replies that Python gives."""

import datetime
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from noticeboard.answers import cut_table, make_answer_table, make_reply
from noticeboard.answers.understanding import DaySpan, UnderstoodWord
from noticeboard.edition import make_timeline
from noticeboard.load import load_catalogue
from noticeboard.surfaces.site import static_files
from tests.fixtures.answer_queries import FACETS, SIGNALS, query
from tests.fixtures.office import TODAY, Office
from tests.fixtures.rising_office import write_changes

HERE = Path(__file__).parent
DENO = Path(sys.executable).with_name("deno")
QUERIES = 10_000


@pytest.fixture(scope="module", params=["id", "en"])
def table(request, tmp_path_factory):
    """The answers of an office where much changes tomorrow, so that editions differ."""
    office = Office(tmp_path_factory.mktemp("rising") / "office")
    write_changes(office)
    catalogue = load_catalogue(office.folder)
    return make_answer_table(make_timeline(catalogue, on=TODAY, language=request.param))


@pytest.fixture(scope="module")
def scripts(tmp_path_factory):
    """The folder of the scripts as they are published."""
    folder = tmp_path_factory.mktemp("published")
    for file in static_files():
        if file.path in ("assets/answers/reply.js", "assets/answers/parts.js"):
            (folder / Path(file.path).name).write_text(file.content, encoding="utf-8")
    return folder


def replies_in_javascript(table, scripts, asked):
    cut = cut_table(table)
    whole = {"index": cut.index, "parts": cut.parts}
    lines = [whole, *([one.json(), day.isoformat()] for one, day in asked)]
    done = subprocess.run(
        [DENO, "run", "--quiet", "--allow-read", HERE / "reply_lines.js", scripts],
        input="\n".join(json.dumps(line) for line in lines),
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def generated(table):
    """Queries on days around every edge: a change, the table's end, the beginning of records."""
    chance = random.Random(48)
    first, last = table.editions[0].first, table.editions[-1].last
    edges = [first, table.editions[1].first, last, table.covers_from, datetime.date(2024, 12, 17)]
    subjects = [*table.editions[0].subjects, *(f"open.{one}" for one in OPEN), "no-such-subject"]

    def some(values, most):
        return tuple(chance.sample(values, chance.randint(0, most)))

    def day():
        return chance.choice(edges) + datetime.timedelta(days=chance.randint(-2, 2))

    def moment():
        ends = sorted((day(), day()))
        return chance.choice([None, ends[0], DaySpan(*ends)])

    for _ in range(QUERIES):
        yield (
            query(
                *some(subjects, 3),
                facets=some(FACETS, 2),
                age=chance.choice([None, None, 4, 16, 17, 70]),
                days=chance.choice([None, None, 0, 1, 60, 61]),
                amount=chance.choice([None, None, 350_000]),
                date=moment(),
                when=chance.choice(["now", "now", "past", "future"]),
                words=(UnderstoodWord("kata", "kata"),) * chance.randint(0, 6),
                signals=some(SIGNALS, 1) if chance.random() < 0.2 else (),
                left_over=("jepang",) if chance.random() < 0.1 else (),
            ),
            day(),
        )


OPEN = ("wrong-payment", "post-delivery", "no-such-question")


@pytest.fixture(scope="module")
def asked(table):
    return list(generated(table))


@pytest.fixture(scope="module")
def replies(table, asked):
    """What Python replies, as the JSON that a browser would have."""
    return [json.loads(json.dumps(make_reply(one, table, day).json())) for one, day in asked]


def test_ten_thousand_queries_are_answered_alike(table, scripts, asked, replies):
    in_javascript = replies_in_javascript(table, scripts, asked)

    found = zip(replies, in_javascript, strict=True)
    different = [(ours, theirs) for ours, theirs in found if ours != theirs]

    assert len(replies) == QUERIES
    assert different[:1] == []


def test_the_queries_reach_every_refusal_and_nearly_every_answer(table, replies):
    reasons = {one["reason"] for one in replies}
    told = {answer["id"] for one in replies for answer in one["answers"]}
    units = {id for edition in table.editions for id in edition.units}

    assert len(reasons) == 8
    assert len(told) > 0.9 * len([id for id in units if not id.startswith("open.")])
