"""Any text is understood as something, and a long one costs no more than a short one."""

import datetime
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticeboard.answers.query_text import LONGEST, clean
from noticeboard.answers.query_vocabulary import QueryVocabulary
from noticeboard.answers.understand import understand
from tests.answers.test_understand import TODAY, VOCABULARY, understood

SUBJECTS = {topic.id for topic in VOCABULARY.subjects} | {id for id, _ in VOCABULARY.table["terms"]}
FACETS = {topic.id for topic in VOCABULARY.facets}


@settings(max_examples=400)
@given(st.text(max_size=300), st.sampled_from(("id", "en")))
def test_any_text_gives_an_understanding(text, language):
    found = understood(text, language)

    assert {one.id for one in found.subjects} <= SUBJECTS and set(found.facets) <= FACETS
    assert found.language in ("id", "en") and found.when in ("now", "past", "future")
    assert found.age is None or 0 <= found.age <= 120
    assert json.loads(json.dumps(found.json())) == found.json()


@settings(max_examples=200)
@given(st.lists(st.sampled_from(sorted(VOCABULARY.entries)), max_size=12).map(" ".join))
def test_words_of_ours_are_never_left_over_as_slips_of_others(text):
    known = VOCABULARY.parts | VOCABULARY.fillers

    for word in understood(text).left_over:
        assert word in known or word not in VOCABULARY.entries


@pytest.mark.parametrize(
    "text",
    [
        "paspor hilang " * 4_000,
        "<script>alert('paspor')</script>" * 2_000,
        "\u202epaspor\u202c\u200f hilang\u0007 biaya" + "\u200b" * 50_000,
        "9" * 10_000,
        "😀" * 20_000,
        "a" * 50_000,
        "e\u0301" * 25_000,
        "\x00" * 50_000,
        "\ufdfa" * 10_000,
        "rp" * 25_000,
        "?" * 50_000,
        "tidak bisa " * 5_000,
    ],
    ids=["words", "script", "marks", "digits", "emoji", "letters", "accents", "zeros", "ligatures",
         "rupiah", "question marks", "denials"],
)  # fmt: skip
def test_a_text_of_fifty_thousand_signs_is_cut(text):
    found = understood(text)

    assert len(found.query) <= LONGEST
    assert found == understood(text[: 4 * LONGEST])


def test_marks_that_hide_or_turn_text_are_taken_out():
    assert (
        clean("pas\u200bpor\u202e \x07hi\u00adlang\u2029biaya\t\n ya") == "paspor hilang biaya ya"
    )
    assert [one.id for one in understood("PAS\u200bPOR  HI\u202eLANG").subjects] == [
        "passport-lost"
    ]


def test_wide_letters_and_accents_are_read_as_plain_ones():
    assert [one.id for one in understood("ｐａｓｐóｒ ｈìｌａｎｇ").subjects] == ["passport-lost"]


def test_the_query_is_shown_as_it_was_typed():
    assert understood("  Paspor   HILANG?\n").query == "Paspor HILANG?"


def test_other_scripts_are_left_over_and_change_nothing():
    found = understood("护照 paspor паспорт hilang 여권")

    assert [one.id for one in found.subjects] == ["passport-lost"]
    assert found.left_over == ("护照", "паспорт", "여권")


def test_an_office_without_words_understands_nothing_and_says_so():
    empty = QueryVocabulary({
        "words": "", "known": "", "fillers": ("", ""), "alike": "", "subjects": [],
        "facets": [], "signals": [], "terms": [], "numbers": VOCABULARY.table["numbers"],
    })  # fmt: skip

    found = understand("paspor, biaya pada 17 Desember 2024", empty, language="id", today=TODAY)

    assert found.subjects == found.facets == () and found.left_over == ("paspor", "biaya", "pada")
    assert found.date == datetime.date(2024, 12, 17)
