"""A surface words lines by their roles, and says for whom they hold."""

import datetime

from noticeboard.edition import Figure, Sentence, literal, values
from noticeboard.telling.line import Line
from noticeboard.telling.wording import Wording

WORDING = Wording(
    words={
        "line_must_show": "It must show {what}.",
        "line_if": "If {condition}:",
        "line_unless": "Unless {condition}:",
        "from_day": "from {date}: {amount}",
        "basis_press": "Named by the press only.",
    },
    keys={"must_show": "line_must_show", "coming": "from_day", "basis": "basis_{id}"},
    language="en",
    surface="page",
)
PRICE = Figure("passport", 650000, "Rp650,000", "coming", "official")


def condition(name, *, negated=False):
    return values.Condition(name, literal(f"you are {name}"), negated)


def test_a_role_is_worded_by_the_surfaces_own_string():
    assert WORDING.said(Line("must_show", literal("your name"))).shown == "It must show your name."


def test_a_role_without_a_string_is_worded_by_the_data_alone():
    assert WORDING.said(Line("otherwise", literal("Ask staff."))).shown == "Ask staff."


def test_a_figure_stays_marked_inside_the_words_and_a_day_is_written_out():
    coming = Line("coming", Sentence((PRICE,)), day=datetime.date(2027, 1, 1))

    said = WORDING.said(coming)

    assert said.shown == "from 1 January 2027: Rp650,000"
    assert said.figures == (PRICE,)


def test_the_words_of_a_basis_are_those_of_its_kind_of_source():
    assert WORDING.said(Line("basis", id="press")).shown == "Named by the press only."


def test_conditions_are_said_in_order_and_the_options_own_last():
    line = Line(
        "choose_other", conditions=(condition("married", negated=True),), only=condition("an adult")
    )

    assert [one.shown for one in WORDING.conditions(line)] == [
        "Unless you are married:",
        "If you are an adult:",
    ]
