"""The scores of the question bench, on a handful of replies that were counted by hand."""

import pytest

from bench.ask.figures import amounts, wrong_figures
from bench.ask.questions import JudgedQuestion
from bench.ask.scores import Answered, first_wrong, refusals, scores_of

HELD = {650_000, 950_000, 1_000_000, 500_000}


def question(
    expect: str = "", reason: str = "", figures: tuple[int, ...] | None = None
) -> JudgedQuestion:
    """A question by what is judged right for it, in words between spaces."""
    return JudgedQuestion(
        id="x",
        question="?",
        language="id",
        kind="fee",
        answerable=bool(expect),
        expect=tuple(expect.split()),
        reason=tuple(reason.split()) or None,
        figures=figures,
        note="",
    )


def answered(ids: str, text: str = "", pages: str = "", seconds: float = 0.0) -> Answered:
    """A reply by the units and the pages that it gives."""
    found = tuple(ids.split())
    return Answered(False, None, found, tuple(pages.split()), (text,) * len(found), seconds)


def refused(reason: str) -> Answered:
    """A reply that answers nothing."""
    return Answered(True, reason)


PAIRS = [
    # Right at once.
    (question("lost.fee"), answered("lost.fee", pages="lost/")),
    # The right subject first, the right unit second.
    (question("lost.fee"), answered("lost.time lost.fee", pages="lost/ lost/")),
    # The right facet of another subject.
    (question("lost.fee"), answered("voa.fee", pages="voa/")),
    # Refused although it is answerable.
    (question("open.hours"), refused("no-service")),
    # A single word: asking back for this reason is right, for another it is not.
    (question("lost.what", "no-facet"), refused("no-facet")),
    (question("lost.what", "no-facet"), refused("personal")),
    # A sum of which one part was found.
    (question("new+fast.fee"), answered("fast.fee", pages="fast/")),
    # Refused for the right reason, for a wrong one, and not refused.
    (question("", "personal"), refused("personal")),
    (question("", "personal"), refused("no-service")),
    (question("", "personal"), answered("lost.time", pages="lost/")),
]


def judged():
    def pages_of(one: JudgedQuestion) -> list[str]:
        return ["lost/"] if "lost.fee" in one.expect else []

    return scores_of(PAIRS, pages_of, HELD, knows_units=True)


def test_understanding_answers_and_refusals_are_counted_apart():
    scores = judged()

    assert scores.questions == 10
    assert scores.subject == pytest.approx(4 / 7)  # 1st, 2nd, asked back, the sum
    assert scores.facet == pytest.approx(4 / 7)  # 1st, 3rd, asked back, the sum
    assert scores.first == pytest.approx(2 / 7)  # 1st, asked back
    assert scores.within_three == pytest.approx(3 / 7)  # 1st, 2nd, asked back


def test_an_engine_of_pages_is_judged_by_pages():
    scores = judged()

    assert scores.page_first == pytest.approx(3 / 7)  # 1st, 2nd, asked back
    assert scores.page_within_three == pytest.approx(3 / 7)


def test_an_engine_without_units_gets_no_score_for_them():
    pairs = [(question("lost.fee"), Answered(False, pages=("lost/",)))] * 2

    scores = scores_of(pairs, lambda one: ["lost/"], HELD, knows_units=False)

    assert (scores.subject, scores.facet, scores.first, scores.within_three) == (None,) * 4
    assert (scores.reason, scores.wrong_figures) == (None, None)
    assert scores.page_first == 1.0


def test_refusals_leave_out_questions_where_an_answer_is_right_too():
    precision, recall, f1, f2 = refusals(PAIRS)

    assert precision == pytest.approx(2 / 3)  # of three refused, two were to be refused
    assert recall == pytest.approx(2 / 3)  # of three to be refused, two were
    assert f1 == pytest.approx(2 / 3)
    assert f2 == pytest.approx(2 / 3)
    assert judged().reason == pytest.approx(1 / 2)
    assert judged().answerable_refused == pytest.approx(1 / 5)


def test_f2_weighs_recall_four_times_as_much_as_precision():
    pairs = [
        (question("", "unclear"), refused("unclear")),
        (question("", "unclear"), answered("a.fee")),
        (question("a.fee"), answered("a.fee")),
    ]

    assert refusals(pairs) == pytest.approx((1.0, 0.5, 2 / 3, 5 / 9))


def test_an_engine_that_never_refuses_has_no_precision_and_no_recall():
    pairs = [(question("", "unclear"), answered("a.fee"))]

    assert refusals(pairs) == (None, 0.0, None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rp950.000 per permohonan", [950_000]),
        ("Rp650,000 or Rp 950,000.", [650_000, 950_000]),
        ("Rp0, 10 tahun, Pasal 78", [0]),
        ("Rp1.000.000, lalu Rp1.950.000", [1_000_000, 1_950_000]),
    ],
)
def test_amounts_are_read_in_both_languages(text, expected):
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("allowed", "text", "wrong"),
    [
        (None, "Rp650.000", []),
        (None, "Rp123.000", [123_000]),
        (None, "Rp650.000 + Rp1.000.000 = Rp1.650.000", []),
        (None, "Rp650.000 + Rp1.000.000 = Rp1.750.000", [1_750_000]),
        ((650_000,), "Rp650.000", []),
        # The edition holds it, but it is not this visitor's fee.
        ((650_000,), "Rp950.000", [950_000]),
        ((12_000_000, 1_000_000), "12 × Rp1.000.000 = Rp12.000.000", []),
    ],
)
def test_a_figure_is_wrong_when_neither_question_nor_edition_allows_it(allowed, text, wrong):
    assert wrong_figures(allowed, text, HELD) == wrong


def test_only_the_first_answer_is_searched_for_wrong_figures():
    given = Answered(False, None, ("a.fee", "b.fee"), (), ("Rp650.000", "Rp111.000"))

    assert first_wrong(question("a.fee"), given, HELD) == []


def test_latency_is_given_as_median_and_ninety_fifth_percentile():
    pairs = [(question("a.fee"), answered("a.fee", seconds=n / 1000)) for n in range(101)]

    scores = scores_of(pairs, lambda one: [], HELD, knows_units=True)

    assert (scores.p50_ms, scores.p95_ms) == pytest.approx((50.0, 95.0))
