"""Practice questions: the right answer is the fact's value on that very day, the others are not."""

import csv
import datetime
import io
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from noticeboard.edition import make_edition, make_timeline
from noticeboard.load import load_catalogue
from noticeboard.model import LANGUAGES
from noticeboard.surfaces.open_data.quiz_files import quiz_csv, quiz_gift
from noticeboard.training import quiz_of
from tests.fixtures.office import ROOT
from tests.fixtures.small_catalogue import FILES, write_small_catalogue

FIRST = datetime.date(2022, 10, 12)
RISE = datetime.date(2024, 12, 17)
TODAY = datetime.date(2026, 11, 24)


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(ROOT)


def quiz_on(catalogue, day, language="id"):
    return {one.id: one for one in quiz_of(make_edition(catalogue, on=day, language=language))}


def told(question):
    """Return a question as somebody reads it: what is asked, the answers, and what each is."""
    return [
        question.asked.shown,
        *(
            f"{'=' if one is question.right else '-'} {one.figure.shown}: {one.note.shown}"
            for one in question.choices
        ),
    ]


def test_a_passport_costs_what_it_costs_and_once_cost_650000(catalogue):
    assert told(quiz_on(catalogue, TODAY)["passport-electronic-10y"]) == [
        "Paspor elektronik, paling lama 10 tahun: berapa biayanya per permohonan?",
        "- Rp650.000: Rp650.000 berlaku sampai 16 Desember 2024.",
        "- Rp750.000: Rp750.000 adalah untuk hal lain: Izin masuk kembali (IMK), 6 bulan.",
        "= Rp950.000: Rp950.000 berlaku sejak 17 Desember 2024. Dasar: PP 45/2024.",
        "- Rp1.000.000: Rp1.000.000 adalah untuk hal lain: Layanan sehari jadi, di atas biaya"
        " paspor.",
    ]


def test_before_the_rise_the_old_fee_is_right_and_the_new_one_comes_later(catalogue):
    question = quiz_on(catalogue, RISE - datetime.timedelta(days=1), "en")

    assert told(question["passport-electronic-10y"])[1:] == [
        "- Rp600,000: Rp600,000 is for something else: Re-entry permit (IMK), 6 months.",
        "= Rp650,000: Rp650,000 has applied since 12 October 2022. Basis: PP 28/2019.",
        "- Rp950,000: Rp950,000 applies only from 17 December 2024.",
        "- Rp1,000,000: Rp1,000,000 is for something else: Same-day service, on top of the"
        " passport fee.",
    ]
    assert question["passport-electronic-10y"].last == datetime.date(2024, 12, 16)


def test_a_limit_is_asked_where_a_service_tells_it(catalogue):
    asked = quiz_on(catalogue, TODAY)["pay-within"].asked.shown

    assert asked == (
        "Isi bagian yang kosong: Bayar dalam (berapa?). Jika lewat, Anda harus mendaftar lagi."
    )


def values_on(catalogue, day):
    """Read the value of every fact on a day straight from its periods."""
    return {
        id: getattr(period, "amount", None) if hasattr(period, "amount") else period.value
        for id, fact in catalogue.facts.items()
        for period in fact.periods
        if (period.from_ or day) <= day <= (period.until or day)
    }


@given(
    day=st.dates(FIRST, TODAY + datetime.timedelta(days=400)), language=st.sampled_from(LANGUAGES)
)
@example(day=FIRST, language="id")
@example(day=RISE - datetime.timedelta(days=1), language="en")
@example(day=RISE, language="en")
@settings(max_examples=25)
def test_on_every_day_the_right_answer_is_the_value_of_that_day(catalogue, day, language):
    values = values_on(catalogue, day)
    for id, question in quiz_on(catalogue, day, language).items():
        shown = [one.figure.shown for one in question.choices]

        assert question.right.figure.value == values[id]
        assert (
            question.right.figure.shown not in question.asked.shown or question.fact.kind == "fee"
        )
        assert len(set(shown)) == 4 == len(shown)
        for wrong in question.choices:
            is_right = wrong is question.right
            assert is_right or wrong.figure.shown != question.right.figure.shown
            # Whatever is told of another value is true as well.
            assert wrong.figure.fact == id or wrong.figure.value == values[wrong.figure.fact]
            assert wrong.figure.standing == "official"


def test_nothing_is_asked_that_is_not_confirmed(catalogue):
    edition = make_edition(catalogue, on=TODAY, language="id")
    asked = quiz_on(catalogue, TODAY)

    assert len(asked) >= 50
    assert {edition.facts[id].standing for id in asked} == {"official"}
    assert not {"passport-non-electronic-5y", "data-change-time", "eazy-minimum"} & set(asked)


def test_an_office_with_too_few_facts_asks_nothing(tmp_path):
    write_small_catalogue(tmp_path)
    words = "\n".join(
        line
        for line in (ROOT / "content/strings-tools.yaml").read_text("utf-8").splitlines()
        if line.startswith("quiz_")
    )
    strings = FILES["content/strings.yaml"] + "\n" + words + "\n"
    write_small_catalogue(tmp_path, strings=strings)

    assert [
        one.id for one in quiz_of(make_edition(load_catalogue(tmp_path), on=TODAY, language="id"))
    ] == []


def read_gift(text):
    """Read GIFT as its page describes it: a name, a question, answers with what is said of each."""
    found = {}
    for name, asked, body in re.findall(
        r"(?m)^::(.*?)(?<!\\)::(.*?) \{\n(.*?)\n\}$", text, re.DOTALL
    ):
        answers = re.findall(r"(?m)^\t([=~])(.*?)(?<!\\)#(.*)$", body)
        plain = [[re.sub(r"\\(.)", r"\1", part) for part in one] for one in answers]
        found[re.sub(r"\\(.)", r"\1", name)] = (re.sub(r"\\(.)", r"\1", asked), plain)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_moodle_and_the_table_read_the_same_questions(catalogue, language):
    timeline = make_timeline(catalogue, on=TODAY, language=language)
    questions = quiz_of(timeline.now)
    gift = read_gift(quiz_gift(timeline, questions))
    rows = list(csv.DictReader(io.StringIO(quiz_csv(timeline, questions), newline="")))

    assert gift == {
        f"{one.id} (2026-11-24)": (
            one.asked.shown,
            [
                ["=" if choice is one.right else "~", choice.figure.shown, choice.note.shown]
                for choice in one.choices
            ],
        )
        for one in questions
    }
    assert [(row["id"], row[f"answer_{row['right_answer']}"]) for row in rows] == [
        (one.id, one.fact.current.shown) for one in questions
    ]
