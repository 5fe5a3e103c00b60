"""Replies: which answer, which offer or which refusal follows from what was understood."""

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.answers import make_answer_table, make_reply
from noticeboard.answers.answer_json import line_parts, line_text
from noticeboard.answers.understanding import DaySpan, UnderstoodWord
from noticeboard.edition import make_timeline
from noticeboard.load import load_catalogue
from tests.fixtures.answer_queries import queries, query
from tests.fixtures.office import ROOT, TODAY

CATALOGUE = load_catalogue(ROOT)
TIMELINES = {
    language: make_timeline(CATALOGUE, on=TODAY, language=language) for language in ("id", "en")
}
TABLES = {language: make_answer_table(one) for language, one in TIMELINES.items()}
EDITION = TABLES["id"].on(TODAY)
REASONS = (
    "no-service",
    "no-facet",
    "personal",
    "other-office",
    "not-announced",
    "unknown-here",
    "unclear",
)
SUBJECTS = (*EDITION.subjects, *(id for id in EDITION.units if id.startswith("open.")))


def reply(*subjects, language="id", day=TODAY, **more):
    return make_reply(query(*subjects, **more), TABLES[language], day)


def ids(found):
    return [one.id for one in found.answers]


def first(found):
    """The answer in full; what follows are other readings."""
    return found.answers[0]


def test_a_fee_is_answered_in_full():
    answer = first(reply("passport-new-child", facets=["fee"], language="en"))

    assert answer.json() == {
        "service": "passport-new-child",
        "facet": "fee",
        "id": "passport-new-child.fee",
        "title": "New passport for a child: Fee",
        "text": "E-passport, valid up to 5 years: Rp650,000 per application\n"
        "If you want it: Same-day service, on top of the passport fee:"
        " Rp1,000,000 per application",
        "lines": [
            [
                "E-passport, valid up to ",
                ("5 years", 5, "passport-short", "current"),
                ": ",
                ("Rp650,000", 650000, "passport-electronic-5y", "current"),
                " per application",
            ],
            [
                "If you want it: Same-day service, on top of the passport fee: ",
                ("Rp1,000,000", 1000000, "passport-same-day", "current"),
                " per application",
            ],
        ],
        "utterance": "E-passport, valid up to 5 years: Rp650,000 per application."
        " If you want it: Same-day service, on top of the passport fee:"
        " Rp1,000,000 per application.",
        "value": 650000,
        "unit": "application",
        "period": {"from": "2024-12-17", "until": None},
        "source": {
            "id": "pp-45-2024",
            "title": CATALOGUE.sources["pp-45-2024"].title["en"],
            "url": CATALOGUE.sources["pp-45-2024"].url,
        },
        "standing": "official",
        "url": "en/new-passport-child/#fees",
        "score": 9,
    }


def test_an_answer_says_what_it_understood_and_offers_the_other_facets():
    found = reply("splp", facets=["fee"])

    assert found.understood == ("SPLP, surat jalan pengganti paspor", "Biaya")
    assert ids(found) == ["splp.fee", "splp.history", "splp.documents"]
    assert [one.facet for one in found.offers] == ["time", "steps", "where", "validity"]
    assert (found.abstained, found.reason, found.next_step) == (False, None, None)


def test_what_is_reported_says_so_at_its_end_and_what_is_unknown_at_its_beginning():
    fee = first(reply("voa", facets=["fee"]))
    time = first(reply("passport-lost", facets=["time"], language="en"))

    assert fee.text.endswith("\nBelum dikonfirmasi kantor.")
    assert time.text.startswith("Not available here yet. Ask by e-mail: contact@imigrasi.go.id.\n")


def test_several_facets_give_several_answers_and_never_more_than_three():
    found = reply("passport-lost", "voa", facets=["fee", "documents", "time"])

    assert ids(found) == ["passport-lost.fee", "passport-lost.documents", "voa.fee"]


def test_two_services_give_their_sum_first():
    found = reply("passport-same-day", "passport-new-child", facets=["fee"])

    assert ids(found)[0] == "passport-new-child+passport-same-day.fee"


@pytest.mark.parametrize(
    ("age", "subject", "answered"),
    [
        (4, "passport", "passport-new-child.documents"),
        (4, "passport-new-adult", "passport-new-child.documents"),
        (16, "passport-renewal", "passport-new-child.documents"),
        (17, "passport-new-adult", "passport-new-adult.documents"),
        (20, "passport-new-child", "passport-new-adult.documents"),
        (4, "passport-lost", "passport-lost.documents"),
    ],
)
def test_an_age_decides_the_service(age, subject, answered):
    assert first(reply(subject, facets=["documents"], age=age)).id == answered


@pytest.mark.parametrize(
    ("subject", "facet", "answered"),
    [
        ("passport-lost", "collecting", "passport.collecting"),
        ("passport-lost", "lost-payment", "m-paspor.lost-payment"),
        ("passport-new-child", "validity", "passport-new-child.validity"),
        ("itas", "hours", "office.hours"),
        ("m-paspor", "priority", "office.priority"),
        ("passport", "validity", "passport.validity"),
    ],
)
def test_what_holds_for_all_is_answered_for_each(subject, facet, answered):
    assert first(reply(subject, facets=[facet])).id == answered


def test_what_is_the_same_everywhere_needs_no_service():
    assert ids(reply(facets=["complaint"])) == ["office.complaint"]
    assert ids(reply(facets=["lost-payment"])) == ["m-paspor.lost-payment"]
    assert ids(reply(facets=["where"])) == ["office.where"]


def test_a_word_is_explained_and_answers_nothing_else():
    assert ids(reply("examination-report", facets=["what"])) == ["examination-report.what"]
    assert reply("examination-report", facets=["documents"]).reason == "no-service"


def test_one_word_that_nobody_knows_does_not_hide_the_question():
    assert first(reply("splp", facets=["fee"], left_over=("dong",))).id == "splp.fee"


def test_whoever_asks_how_to_pay_for_a_service_is_told_how_much_too():
    assert ids(reply("splp", facets=["paying"])) == ["office.paying", "splp.fee"]
    assert ids(reply("passport-lost", facets=["paying", "fee"])) == [
        "office.paying",
        "passport-lost.fee",
    ]
    assert ids(reply(facets=["paying"])) == ["office.paying"]


def test_days_of_overstay_ask_for_the_fee_however_it_is_asked():
    assert ids(reply("overstay", facets=["paying"], days=4))[0] == "overstay.fee"


def test_whoever_overstayed_and_asks_what_to_do_is_told_that_before_the_sum():
    assert ids(reply("overstay", facets=["steps"], days=5))[:2] == [
        "overstay.steps",
        "overstay.fee",
    ]


def test_an_open_question_is_answered_whatever_else_was_understood():
    assert ids(reply("open.wrong-payment", facets=["paying"]))[0] == "open.wrong-payment"


def test_days_of_overstay_are_answered_with_their_sum():
    answer = first(reply("overstay", facets=["fee"], days=9))

    assert answer.text.split("\n")[0] == "9 hari × Rp1.000.000 = Rp9.000.000"
    assert answer.value == 9000000


def test_too_many_days_of_overstay_have_no_sum():
    answer = first(reply("overstay", facets=["fee"], days=61))

    assert answer.value is None
    assert "dideportasi" in answer.text and "Rp" not in answer.text


def test_a_day_in_the_past_is_answered_from_that_day():
    day = datetime.date(2024, 12, 16)
    answer = first(reply("affidavit", facets=["fee"], date=day, when="past"))

    assert answer.id == "affidavit.history"
    assert answer.text == (
        "Afidavit untuk anak dua kewarganegaraan: Rp400.000, sampai 16 Desember 2024 (PP 28/2019)"
    )
    assert (answer.value, answer.period.last, answer.source.id) == (400000, day, "pp-28-2019")


def test_a_month_is_answered_with_all_that_held_in_it():
    month = DaySpan(datetime.date(2024, 12, 1), datetime.date(2024, 12, 31))
    answer = first(reply("affidavit", facets=["history"], date=month, when="past"))

    assert (len(answer.lines), answer.value) == (2, None)


def test_what_happened_lately_does_not_ask_for_an_old_fee():
    day = TODAY - datetime.timedelta(days=7)

    found = reply("passport-lost", facets=["fee"], date=day, when="past")

    assert first(found).id == "passport-lost.fee"


def test_a_day_before_the_records_begin_is_not_answered():
    found = reply("affidavit", facets=["fee"], date=datetime.date(2022, 10, 11), when="past")

    assert (found.reason, found.answers) == ("unknown-here", ())


def test_the_future_is_answered_from_what_is_announced_only():
    assert reply("passport-new-adult", facets=["fee"], when="future").reason == "not-announced"
    assert reply("passport-new-adult", facets=["change"]).reason == "not-announced"
    assert ids(reply("voa", facets=["change"])) == ["voa.change"]
    assert ids(reply("splp", facets=["paying"], when="future"))[0] == "office.paying"


def test_a_service_without_a_facet_is_introduced_and_its_facets_are_offered():
    found = reply("passport-lost")

    assert ids(found) == ["passport-lost.what", "passport-lost.steps", "passport-lost.who"]
    assert [one.facet for one in found.offers] == ["fee", "documents", "time", "where"]


def test_a_general_subject_without_a_facet_offers_its_services():
    found = reply("passport")

    assert (found.abstained, found.reason) == (True, "no-facet")
    assert [one.subject for one in found.offers] == list(CATALOGUE.office.first_tasks)


def test_a_facet_without_a_service_offers_the_usual_tasks_with_it():
    found = reply(facets=["documents"])

    assert found.reason == "no-service"
    assert {(one.subject, one.facet) for one in found.offers} == {
        (id, "documents") for id in CATALOGUE.office.first_tasks
    }


def test_any_passport_is_answered_for_the_usual_tasks_where_that_decides():
    found = reply("passport", facets=["documents"])

    assert ids(found) == [f"{id}.documents" for id in CATALOGUE.office.first_tasks[:3]]


def test_places_that_are_left_hold_what_else_may_have_been_meant():
    assert ids(reply("voa", facets=["time"])) == ["voa.time", "voa.validity", "voa.steps"]
    assert ids(reply("itas", facets=["hours"])) == [
        "office.hours",
        "office.where",
        "office.contact",
    ]
    assert ids(reply("passport-lost", facets=["steps"], when="past"))[1:] == [
        "passport-lost.documents",
        "passport-lost.what",
    ]


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (query("passport-renewal", facets=["time"], signals=("personal",)), "personal"),
        (query("office", facets=["hours"], signals=("other-office",)), "other-office"),
        (query("office", facets=["fee"], signals=("elsewhere",)), "other-office"),
        (query("passport-renewal", facets=["where"], signals=("elsewhere",)), "other-office"),
        (query("open.m-paspor-no-places", facets=["time"], signals=("elsewhere",)), "other-office"),
        (query(facets=["fee"], left_over=("mobil",)), "unknown-here"),
        (query("passport", left_over=("jepang",)), "unknown-here"),
        (query("passport", facets=["fee"], left_over=("digital", "nomad")), "unknown-here"),
        (query("office", facets=["fee"], signals=("not-ours",)), "unknown-here"),
        (query("passport-renewal", signals=("other-field",)), "unknown-here"),
        (query("passport", facets=["fee"], signals=("other-field",)), "unknown-here"),
        (query(), "unclear"),
        (query(left_over=("kangen",)), "unclear"),
        (query(facets=["fee"], signals=("attack",)), "unclear"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_its_reason(asked, reason):
    found = make_reply(asked, TABLES["id"], TODAY)

    assert (found.abstained, found.reason, found.answers) == (True, reason, ())


def test_a_story_about_a_service_is_answered_whatever_else_it_tells():
    story = reply("splp", facets=["fee"], signals=("other-field",), left_over=("digital", "nomad"))
    bare = reply("passport-renewal", left_over=("jepang",))
    long = reply(
        "passport-renewal", signals=("other-field",), words=(UnderstoodWord("a", "a"),) * 5
    )

    assert first(story).id == "splp.fee"
    assert first(bare).id == first(long).id == "passport-renewal.what"


def test_what_is_the_same_everywhere_is_answered_whatever_place_is_named():
    found = reply("passport-renewal", facets=["documents"], signals=("elsewhere",))

    assert first(found).id == "passport-renewal.documents"


def test_two_services_that_are_paid_together_are_told_with_their_sum():
    assert first(reply("passport-renewal", "passport-same-day")).id == (
        "passport-renewal+passport-same-day.fee"
    )


def test_what_is_the_same_for_all_who_applied_is_not_refused_as_personal():
    found = reply("passport", facets=["collecting"], signals=("personal",))

    assert first(found).id == "passport.collecting"
    assert ids(reply("open.m-paspor-other-date", signals=("personal",))) == [
        "open.m-paspor-other-date"
    ]


def test_what_a_service_asks_of_people_is_not_refused_as_personal():
    found = reply("passport-data-change", facets=["steps"], signals=("personal",))
    status = reply("passport-data-change", facets=["time"], signals=("personal",))

    assert first(found).id == "passport-data-change.steps"
    assert status.reason == "personal"


def test_collecting_is_answered_whatever_the_story_tells():
    found = reply("passport", facets=["collecting"], signals=("other-field",))

    assert first(found).id == "passport.collecting"


def test_a_true_question_inside_a_command_is_answered_with_the_truth():
    assert first(reply("affidavit", facets=["fee"], signals=("attack",))).id == "affidavit.fee"


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("reason", REASONS)
def test_every_refusal_has_kind_words_and_a_next_step_in_both_languages(reason, language):
    words = TABLES[language].words

    assert words[f"answer_{reason}"].strip() and words[f"answer_next_{reason}"].strip()


def test_past_the_tables_end_there_is_no_figure():
    late = EDITION.last + datetime.timedelta(days=1)
    found = reply("affidavit", facets=["fee"], day=late)

    assert (found.answers, found.message) == ((), TABLES["id"].words["too_old"])


DAYS = st.dates(TODAY - datetime.timedelta(days=9), TODAY + datetime.timedelta(days=500))
ASKED = st.tuples(st.sampled_from(("id", "en")), queries(SUBJECTS), DAYS)


@given(ASKED)
def test_anything_understood_gives_a_reply_with_answers_or_a_reason(asked):
    language, understood, day = asked

    found = make_reply(understood, TABLES[language], day)

    assert bool(found.answers) is (found.reason is None)
    assert len(found.answers) <= 3
    assert found.abstained is (found.next_step is not None)
    assert found.reason in (None, *REASONS)


@given(ASKED)
def test_no_digit_of_an_answer_is_absent_from_its_unit(asked):
    language, understood, day = asked
    table = TABLES[language]

    for answer in make_reply(understood, table, day).answers:
        unit = table.on(day).units[answer.id]
        lines = (*unit.lines, *unit.beyond, *(one.line for one in unit.counted.values()))
        written = "\n".join(line_text(line_parts(line)) for line in lines)
        assert set(re.findall(r"\d+", answer.text)) <= set(re.findall(r"\d+", written))


@given(ASKED)
def test_no_answer_has_a_figure_that_its_edition_does_not_hold(asked):
    language, understood, day = asked
    edition = TIMELINES[language].now

    for answer in make_reply(understood, TABLES[language], day).answers:
        for shown, value, fact, role in (
            part for line in answer.lines for part in line if not isinstance(part, str)
        ):
            assert (shown, value) in held(edition, fact, role), answer.id


def held(edition, fact, role):
    """The values of a fact in one role; a sum is added up from the edition's own fees."""
    if role == "total":
        parts = [part.rpartition("*")[::2] for part in fact.split("+")]
        fees = [(int(count or 1), edition.facts[id].current) for count, id in parts]
        total = sum(count * fee.value for count, fee in fees)
        mark = "," if edition.language == "en" else "."
        return [(f"Rp{total:,}".replace(",", mark), total)]
    known = edition.facts[fact]
    figures = {
        "current": [known.current],
        "past": [rate.figure for rate in known.past],
        "coming": [rate.figure for rate in known.coming],
    }[role]
    bare = [(str(one.value), one.value) for one in figures]
    return [*bare, *((one.shown, one.value) for one in figures)]
