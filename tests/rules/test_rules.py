"""What answers decide: conditions, questions worth asking, and a person's own outcome."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticeboard.edition import make_edition, outcome_of
from noticeboard.load import load_catalogue
from noticeboard.rules import (
    AllOf,
    AnswerIn,
    AnyOf,
    Not,
    ServiceRules,
    dialogue_of,
    holds,
    only_deciding,
    open_questions,
    rules_json,
)
from tests.fixtures.office import ROOT, TODAY

DAYS = (1, 9, 59, 60, 61)


def edition_in(language):
    return make_edition(load_catalogue(ROOT), on=TODAY, language=language)


EDITION = edition_in("id")
RULES = EDITION.rules
SERVICES = {service.id: service for service in EDITION.services}
ASKING = [id for id in SERVICES if RULES[id].questions]


def outcome(id, **answers):
    given = {question.replace("_", "-"): answer for question, answer in answers.items()}
    return outcome_of(SERVICES[id], given, RULES[id], "id")


def combinations(id, rules=RULES):
    """Every way to answer a service's questions, each of them also left out."""
    questions = rules[id].questions
    choices = [[None, *(one.choices or DAYS)] for one in questions]
    for chosen in itertools.product(*choices):
        pairs = zip(questions, chosen, strict=True)
        yield {question.id: answer for question, answer in pairs if answer is not None}


def shape(service, found):
    """An outcome as ids, like the one that rules.js gives."""
    steps = {step.text: str(number) for number, step in enumerate(service.steps or ())}
    return {
        "requirements": [
            "|".join(paper.id for paper in one.documents)
            for one in found.service.requirements or ()
        ],
        "steps": [steps[step.text] for step in found.service.steps or ()],
        "statements": [one.id for one in found.service.statements],
        "fees": [
            [option.fee.id for option in line.options] for line in found.service.fee_lines or ()
        ],
        "totals": [[one.figure.fact, one.figure.value] for one in found.totals],
        "open": list(found.open),
    }


WED = AnswerIn((("wed", ("yes",)),))
PEOPLE = ServiceRules(
    "any",
    conditions=(
        ("grown", AnswerIn((("age", ("adult", "elderly")),))),
        ("grown-or-wed", AnyOf(("grown", WED))),
        ("small", Not("grown-or-wed")),
        ("both", AllOf(("grown", WED))),
    ),
)


@pytest.mark.parametrize(
    ("condition", "answers", "truth"),
    [
        ("grown", {"age": "adult"}, True),
        ("grown", {"age": "child"}, False),
        ("grown", {}, None),
        ("grown-or-wed", {"age": "adult"}, True),
        ("grown-or-wed", {"age": "child"}, None),
        ("grown-or-wed", {"age": "child", "wed": "no"}, False),
        ("grown-or-wed", {"wed": "no"}, None),
        ("small", {"age": "child", "wed": "no"}, True),
        ("small", {"age": "adult"}, False),
        ("small", {"wed": "no"}, None),
        ("both", {"age": "child"}, False),
        ("both", {"wed": "no"}, False),
        ("both", {"age": "elderly"}, None),
        ("both", {"age": "elderly", "wed": "yes"}, True),
    ],
)
def test_a_condition_holds_or_not_or_is_open(condition, answers, truth):
    assert holds(condition, answers, PEOPLE) is truth


def test_a_service_asks_only_what_its_own_parts_depend_on():
    person = ["age", "marriage", "old-passport", "name-history", "citizenship"]
    asked = {id: [one.id for one in RULES[id].questions] for id in ASKING}

    assert asked == {
        "passport-new-adult": person,
        "passport-renewal": [*person[:3], "loss", *person[3:]],
        "passport-lost": ["age", "marriage", "cause"],
        "passport-damaged": ["age", "marriage", "cause"],
        "passport-new-child": [
            *person[:2],
            "nationality",
            "old-passport",
            "name-history",
            "parents",
        ],
        "passport-dual-child": ["nationality", "old-passport", "name-history", "parents"],
        "affidavit": ["birth-time", "proxy"],
        "passport-same-day": person,
        "passport-data-change": ["changed-data"],
        "passport-migrant-worker": ["migrant-work", *person],
        "passport-hajj-umrah": person,
        "eazy-passport": person,
        "itas": ["proxy", "stay-purpose"],
        "overstay": ["days-over"],
    }


def test_an_adult_is_not_asked_about_marriage_and_neither_is_a_toddler():
    ask = ("age", "marriage", "cause")

    assert outcome("passport-lost").open == ask
    assert outcome("passport-lost", age="adult").open == ("cause",)
    assert outcome("passport-lost", age="under-five").open == ("cause",)
    assert outcome("passport-lost", age="child").open == ("marriage", "cause")


def test_a_first_time_worker_pays_nothing_so_age_decides_nothing():
    found = outcome("passport-migrant-worker", migrant_work="first-time")

    assert "age" not in found.open and "marriage" not in found.open
    assert [one.figure.value for one in found.totals] == [0]


def test_a_lost_passport_is_the_persons_own_case():
    grown = outcome("passport-lost", age="adult", cause="no-disaster")
    flooded = outcome("passport-lost", age="child", marriage="not-married", cause="disaster")

    assert shape(SERVICES["passport-lost"], grown) == {
        "requirements": [
            "police-loss-report",
            "ktp",
            "kk",
            "birth-certificate|marriage-book|diploma|baptism-letter",
        ],
        "steps": ["0", "1", "2", "3", "4", "6", "7", "8"],
        "statements": ["lost-disaster", "lost-negligence"],
        "fees": [["passport-electronic-5y", "passport-electronic-10y"], ["passport-lost-charge"]],
        "totals": [
            ["passport-electronic-5y+passport-lost-charge", 1_650_000],
            ["passport-electronic-10y+passport-lost-charge", 1_950_000],
        ],
        "open": [],
    }
    assert shape(SERVICES["passport-lost"], flooded) == {
        "requirements": [
            "police-loss-report",
            "ktp",
            "kk",
            "birth-certificate|marriage-book|diploma|baptism-letter",
            "disaster-statement",
        ],
        "steps": ["0", "1", "2", "3", "5", "6", "7", "8"],
        "statements": ["lost-disaster", "lost-negligence"],
        "fees": [["passport-electronic-5y"]],
        "totals": [["passport-electronic-5y", 650_000]],
        "open": [],
    }


@pytest.mark.parametrize(
    ("days", "totals"),
    [
        (1, [("overstay-day", 1_000_000, "Rp1.000.000")]),
        (9, [("9*overstay-day", 9_000_000, "Rp9.000.000")]),
        (60, [("60*overstay-day", 60_000_000, "Rp60.000.000")]),
        (61, []),
    ],
)
def test_days_are_multiplied_up_to_the_limit_and_beyond_it_no_sum_is_told(days, totals):
    found = outcome("overstay", days_over=days)

    figures = [one.figure for one in found.totals]
    assert [(one.fact, one.value, one.shown) for one in figures] == totals
    assert {one.standing for one in figures} <= {"reported"}


def test_no_answers_leave_the_service_as_it_is():
    for id, service in SERVICES.items():
        assert outcome(id).service == service


def test_an_open_line_tells_no_sum():
    assert outcome("passport-lost", age="adult").totals == ()


@pytest.mark.parametrize("id", ASKING)
def test_every_walk_through_the_questions_ends_with_everything_decided(id):
    waiting, ends = [{}], 0
    while waiting:
        answers = waiting.pop()
        found = outcome_of(SERVICES[id], answers, RULES[id], "id")
        if not found.open:
            ends += 1
            # Where another service fits, nothing of this one is left to decide.
            assert found.elsewhere or conditions_left(found.service) == []
            assert found.service.requirements is None or found.service.requirements
            continue
        question = found.open[0]
        choices = RULES[id].asked[question].choices or DAYS
        waiting += [{**answers, question: choice} for choice in choices]
    assert ends >= 2


def conditions_left(service):
    lines = service.fee_lines or ()
    parts = (
        *(service.requirements or ()),
        *(service.steps or ()),
        *service.statements,
        *lines,
        *(option for line in lines for option in line.options),
    )
    return [part for part in parts if part.condition]


@pytest.mark.parametrize("id", ASKING)
def test_every_part_under_a_condition_is_somebodys_and_not_everybodys(id):
    shapes = [
        shape(SERVICES[id], outcome_of(SERVICES[id], answers, RULES[id], "id"))
        for answers in combinations(id)
        if not open_questions(answers, RULES[id])
    ]

    for kind in ("requirements", "steps", "statements"):
        for entry in getattr(RULES[id], kind):
            seen = {entry.id in one[kind] for one in shapes}
            assert seen == ({True, False} if entry.applies_if else {True}), entry


def test_both_languages_lead_to_the_same_outcome_everywhere():
    english = edition_in("en")
    assert english.rules == RULES
    others = {service.id: service for service in english.services}
    for id in ASKING:
        for answers in combinations(id):
            mine = outcome_of(SERVICES[id], answers, RULES[id], "id")
            other = outcome_of(others[id], answers, RULES[id], "en")
            assert shape(SERVICES[id], mine) == shape(others[id], other)


def test_what_a_page_carries_of_its_service_is_enough_to_ask_the_same():
    for id in ASKING:
        cut = only_deciding(RULES[id])
        assert cut.questions == RULES[id].questions
        for answers in combinations(id):
            assert open_questions(answers, cut) == open_questions(answers, RULES[id])


def test_a_page_carries_the_rules_of_its_service_and_of_no_other():
    assert rules_json(only_deciding(RULES["overstay"])) == {
        "questions": {"days-over": {"number": "day_of_overstay"}},
        "conditions": {},
        "services": {
            "overstay": {
                "questions": ["days-over"],
                "elsewhere": [],
                "requirements": [],
                "steps": [],
                "statements": [],
                "fees": [
                    {
                        "kind": "fee",
                        "options": [{"id": "overstay-day"}],
                        "times": "days-over",
                        "most": 60,
                    }
                ],
            }
        },
    }


def test_the_ways_through_the_questions_are_found_once_for_all_languages():
    rules = edition_in("en").rules
    for id in ASKING:
        assert dialogue_of(rules[id]) is dialogue_of(RULES[id])


@st.composite
def two_stages(draw):
    """A service, some answers, and the same with more."""
    id = draw(st.sampled_from(ASKING))
    more = {
        one.id: draw(st.sampled_from(one.choices or DAYS))
        for one in RULES[id].questions
        if draw(st.booleans())
    }
    fewer = {one: answer for one, answer in more.items() if draw(st.booleans())}
    return id, fewer, more


@settings(max_examples=300)
@given(two_stages())
def test_another_answer_only_ever_takes_away(stages):
    id, fewer, more = stages
    before = shape(SERVICES[id], outcome_of(SERVICES[id], fewer, RULES[id], "id"))
    after = shape(SERVICES[id], outcome_of(SERVICES[id], more, RULES[id], "id"))

    for kind in ("requirements", "steps", "statements", "open"):
        assert set(after[kind]) <= set(before[kind])
