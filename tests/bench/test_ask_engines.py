"""The engines of the question bench: ours from outside, BM25 by hand."""

import os
import sys

import pytest

from bench.ask.bm25 import Bm25
from bench.ask.engines import ASK, called
from bench.ask.ours import ask_command, one_line, page_of_address
from bench.ask.pages import PageText, page_texts
from tests.fixtures.office import Office

ANSWERS = """
import json, sys
for line in sys.stdin:
    line = line.rstrip("\\n")
    known = "hilang" in line
    answer = {"id": "passport-lost.fee", "url": "../paspor-hilang/#fee", "text": "Rp1.000.000"}
    reply = {"question": line, "language": "id", "abstained": not known,
             "reason": None if known else "no-service", "answers": [answer] if known else []}
    print(json.dumps(reply), flush=True)
"""
"""A program that answers like ours: one line for one line, at once."""


def ask(program: str, *questions: str):
    return ask_command(
        [sys.executable, "-c", program], questions, root=os.curdir, environment={**os.environ}
    )


def test_a_command_that_answers_line_by_line_is_heard():
    lost, other = ask(ANSWERS, "paspor hilang", "halo")

    assert (lost.abstained, lost.reason) == (False, None)
    assert (lost.ids, lost.pages, lost.texts) == (
        ("passport-lost.fee",),
        ("paspor-hilang/",),
        ("Rp1.000.000",),
    )
    assert (other.abstained, other.reason, other.ids) == (True, "no-service", ())
    assert min(lost.seconds, other.seconds) > 0


def test_a_question_of_several_lines_is_one_question():
    given = ask(ANSWERS, "paspor\nsaya\r\nhilang\u2028kemarin", "paspor hilang")

    assert [one.abstained for one in given] == [False, False]
    assert one_line("a\nb\u2029c") == "a b c"


def test_a_command_that_ends_too_early_is_no_result():
    with pytest.raises(SystemExit, match="no reply"):
        ask("input(); print('{}', flush=True)", "paspor hilang")


def test_the_command_of_this_repository_is_heard_in_both_languages(tmp_path):
    office = Office(tmp_path / "repository")
    asked = {"id": "biaya paspor hilang", "en": "lost passport fee"}

    for language, question in asked.items():
        (given,) = ask_command(
            office.command(*ASK, language), [question], root=office.folder, environment=called()
        )
        assert given.ids[0] == "passport-lost.fee"
        assert given.pages[0] == PAGES_OF_LOST[language]


@pytest.mark.parametrize(
    "address",
    ["../paspor-hilang/#biaya", "paspor-hilang/", "/paspor-hilang/?a=b", "./paspor-hilang/"],
)
def test_a_page_is_told_from_an_address(address):
    assert page_of_address(address) == "paspor-hilang/"


PAGES_OF_LOST = {"id": "paspor-hilang/", "en": "en/lost-passport/"}
PAGES = [
    PageText("hilang/", "paspor hilang", "", "lapor polisi lalu datang"),
    PageText("rusak/", "paspor rusak", "", "datang saja"),
    PageText("voa/", "visa", "", "beli di bandara"),
]


def test_bm25_puts_the_page_first_that_shares_the_rarer_words():
    engine = Bm25(PAGES)

    assert engine.ask("Paspor HILANG!").pages == ("hilang/", "rusak/")
    assert engine.ask("datang ke bandara").pages[0] == "voa/"


def test_bm25_refuses_what_shares_no_word():
    given = Bm25(PAGES).ask("halo")

    assert (given.abstained, given.pages) == (True, ())


def test_the_pages_of_a_site_are_read_as_a_visitor_sees_them(shared):
    office = shared("real")

    for timeline in office.timelines:
        texts = {page.path: page for page in page_texts(office.site, timeline.now)}
        lost = texts[timeline.now.path_of("service:passport-lost")]
        assert timeline.now.service("passport-lost").name.shown in lost.title
        assert "Rp" in lost.text
        assert "function" not in lost.text
