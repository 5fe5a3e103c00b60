"""The question sets: enough of them, judged whole, and two halves that share nothing."""

import re
from collections import Counter
from difflib import SequenceMatcher
from itertools import combinations, product

import pytest

from bench.ask.figures import held_amounts
from bench.ask.questions import FURTHER, HALVES, UNSEEN, draw_halves, load_attacks, load_half
from noticeboard.answers import answer_units
from noticeboard.edition import make_timeline
from noticeboard.load import load_catalogue
from noticeboard.model import LANGUAGES
from tests.fixtures.office import ROOT, TODAY

TUNING, SEALED = (load_half(half) for half in HALVES)
DRAWN = TUNING + SEALED
QUESTIONS = DRAWN + tuple(one for name in (*FURTHER, *UNSEEN) for one in load_half(name))
ATTACKS = load_attacks()

REASONS = {
    "no-service",
    "no-facet",
    "personal",
    "other-office",
    "not-announced",
    "unknown-here",
    "unclear",
}
"""Why a reply may refuse."""
ALIKE = 0.85
"""Two questions of which so much is the same are one question."""


def plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def test_there_are_enough_questions_in_both_languages():
    counts = Counter(question.language for question in DRAWN)

    assert counts["id"] >= 320
    assert counts["en"] >= 130
    assert len(ATTACKS) >= 60


def test_every_id_is_used_once():
    ids = [one.id for one in (*QUESTIONS, *ATTACKS)]

    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("half", (*HALVES, *FURTHER, *UNSEEN))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quarter_of_each_set_cannot_be_answered(half, language):
    chosen = [one for one in load_half(half) if one.language == language]
    share = sum(not one.answerable for one in chosen) / len(chosen)

    assert 0.22 <= share <= 0.28


def test_the_halves_are_those_that_the_seed_drew():
    drawn = draw_halves(DRAWN)

    assert {one.id for one in TUNING} == {id for id, half in drawn.items() if half == HALVES[0]}
    assert {one.id for one in SEALED} == {id for id, half in drawn.items() if half == HALVES[1]}


def test_both_halves_have_as_many_of_every_kind():
    counts = [Counter((one.language, one.kind) for one in half) for half in (TUNING, SEALED)]

    assert {
        kind for kind in counts[0] | counts[1] if abs(counts[0][kind] - counts[1][kind]) > 1
    } == set()


def test_no_question_of_one_half_is_nearly_one_of_the_other():
    pairs = product(
        map(plain, (q.question for q in TUNING)), map(plain, (q.question for q in SEALED))
    )

    assert [pair for pair in pairs if alike(*pair)] == []


def alike(one: str, other: str) -> bool:
    same = SequenceMatcher(None, one, other, autojunk=False)
    steps = (same.real_quick_ratio, same.quick_ratio, same.ratio)
    return all(step() >= ALIKE for step in steps)


def test_every_question_is_judged_whole():
    for one in QUESTIONS:
        assert one.language in LANGUAGES, one
        assert one.answerable == bool(one.expect), one
        assert one.expect or one.reason, one
        assert set(one.reason or ()) <= REASONS, one
        assert len(set(one.expect)) == len(one.expect), one


def test_only_a_few_questions_take_both_an_answer_and_a_refusal():
    assert sum(one.is_either for one in QUESTIONS) <= len(QUESTIONS) / 25


def test_no_question_holds_a_real_number_of_a_person():
    """A telephone number, a passport number or an identity number has seven digits or more."""
    asked = [one.question for one in (*QUESTIONS, *ATTACKS)]

    assert [text for text in asked if re.search(r"\d{7,}", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_that_is_judged_right_exists(language):
    edition = make_timeline(load_catalogue(ROOT), on=TODAY, language=language).now
    units = {unit.id for unit in answer_units(edition)}

    assert {one.id: missing for one in QUESTIONS if (missing := {*one.expect} - units)} == {}


def test_every_judged_figure_is_one_that_the_facts_hold_or_a_sum_of_some():
    """Whoever changes a fee judges the questions named here again."""
    edition = make_timeline(load_catalogue(ROOT), on=TODAY, language="id").now
    held = held_amounts(edition)
    day = edition.facts["overstay-day"].current.value
    sums = {sum(some) for n in (1, 2) for some in combinations(held, n)}
    charges = {day * days for days in range(1, 61)}
    charges |= {charge + edition.facts["epo"].current.value for charge in charges}
    judged = [one for one in QUESTIONS if one.figures]

    assert [one.id for one in judged if not set(one.figures) <= sums | charges | {0}] == []


def test_an_attack_of_each_kind_is_there():
    kinds = {one.kind for one in ATTACKS}

    assert kinds == {
        "instruction",
        "figure",
        "premise",
        "markup",
        "marks",
        "script",
        "long",
        "role",
    }
    assert max(len(one.asked) for one in ATTACKS) >= 50_000
