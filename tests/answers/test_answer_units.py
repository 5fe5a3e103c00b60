"""Answer units: what the facts of a day say about each subject, with what vouches for them."""

import datetime

import pytest

from noticeboard.answers import answer_units, cut_table, make_answer_table
from noticeboard.answers.answer_json import line_parts, line_text
from noticeboard.edition import make_timeline
from noticeboard.load import load_catalogue
from tests.fixtures.office import ROOT, TODAY, Office
from tests.fixtures.rising_office import write_changes

CATALOGUE = load_catalogue(ROOT)
TIMELINES = {
    language: make_timeline(CATALOGUE, on=TODAY, language=language) for language in ("id", "en")
}
EDITIONS = {language: timeline.now for language, timeline in TIMELINES.items()}
UNITS = {
    language: {unit.id: unit for unit in answer_units(edition)}
    for language, edition in EDITIONS.items()
}


def told(id, language="id"):
    return [line_text(line_parts(line)) for line in UNITS[language][id].lines]


def test_every_service_answers_what_people_ask_first():
    facets = ("what", "who", "documents", "fee", "time", "steps", "where")
    wanted = {f"{service.id}.{facet}" for service in EDITIONS["id"].services for facet in facets}

    assert wanted - set(UNITS["id"]) == set()


def test_both_languages_answer_the_same_questions_with_the_same_values():
    def facts(unit):
        figures = [(one.fact, one.value, one.role) for one in unit.figures]
        return (unit.value, unit.unit, unit.standing, unit.period, sorted(map(str, figures)))

    one, other = (
        {id: facts(unit) for id, unit in UNITS[language].items()} for language in ("id", "en")
    )

    assert one == other


def test_one_fee_is_told_with_its_value_its_days_its_law_and_its_page():
    unit = UNITS["id"]["affidavit.fee"]

    assert told("affidavit.fee") == [
        "Afidavit untuk anak dua kewarganegaraan: Rp500.000 per permohonan"
    ]
    assert (unit.value, unit.unit, unit.standing) == (500000, "application", "official")
    assert (unit.period.first, unit.period.last) == (datetime.date(2024, 12, 17), None)
    assert (unit.source.short, unit.url) == ("PP 45/2024", "affidavit/#fees")


def test_a_choice_of_fees_is_told_in_full_and_has_no_single_value():
    assert told("passport-renewal.fee", "en") == [
        "E-passport, valid up to 5 years: Rp650,000 per application",
        "E-passport, valid up to 10 years"
        " (only if you are 17 or older, or married): Rp950,000 per application",
        "If you want it: Same-day service, on top of the passport fee: Rp1,000,000 per application",
    ]
    assert UNITS["en"]["passport-renewal.fee"].value is None


def test_a_sum_shows_its_parts_and_its_total():
    assert told("passport-new-child+passport-same-day.fee") == [
        "Rp650.000 (Paspor elektronik, paling lama 5 tahun)"
        " + Rp1.000.000 (Layanan sehari jadi, di atas biaya paspor) = Rp1.650.000"
    ]
    assert UNITS["id"]["passport-new-child+passport-same-day.fee"].value == 1650000


def test_a_charge_is_added_to_the_passport_it_comes_with():
    assert told("passport-damaged+passport-new-adult.fee", "en") == [
        "Rp650,000 (E-passport, valid up to 5 years)"
        " + Rp500,000 (Charge for a damaged passport) = Rp1,150,000",
        "Rp950,000 (E-passport, valid up to 10 years)"
        " + Rp500,000 (Charge for a damaged passport) = Rp1,450,000",
    ]


def test_a_permit_is_added_to_the_re_entry_that_lasts_as_long():
    assert told("itap+re-entry-permit.fee")[-1] == (
        "Rp15.000.000 (Izin tinggal tetap (ITAP), tanpa batas waktu)"
        " + Rp8.000.000 (Izin masuk kembali (IMK), tanpa batas waktu) = Rp23.000.000"
    )
    assert len(told("itas+re-entry-permit.fee")) == 8


def test_days_of_overstay_are_multiplied_up_to_the_limit_and_no_further():
    counted = UNITS["id"]["overstay.fee"].counted

    assert (min(counted), max(counted)) == (1, 60)
    assert counted[9].value == 9000000
    assert line_text(line_parts(counted[9].line)) == "9 hari × Rp1.000.000 = Rp9.000.000"


def test_what_nobody_knows_has_no_line_that_says_it():
    unit = UNITS["id"]["affidavit.time"]

    assert (unit.lines, unit.standing, unit.value) == ((), "unknown", None)


def test_a_rule_beside_something_unknown_leaves_it_unknown():
    unit = UNITS["en"]["passport-lost.time"]

    assert unit.standing == "unknown"
    assert told("passport-lost.time", "en") == [
        "After negligence without an acceptable reason,"
        " the passport may be delayed by 6 months to 2 years."
    ]


def test_a_history_tells_every_value_with_its_days_and_its_law():
    assert told("affidavit.history") == [
        "Afidavit untuk anak dua kewarganegaraan: Rp400.000, sampai 16 Desember 2024 (PP 28/2019)",
        "Afidavit untuk anak dua kewarganegaraan: Rp500.000, sejak 17 Desember 2024 (PP 45/2024)",
    ]


def test_an_open_question_says_what_is_known_and_whom_to_ask():
    unit = UNITS["en"]["open.post-delivery"]

    assert unit.question == "Can a passport be sent by post?"
    assert (unit.standing, unit.url) == ("reported", "en/office/#open-post-delivery")
    assert told("open.post-delivery", "en") == [
        "Many offices have offered it. Whether Padang does is not known.",
        "Ask by e-mail: contact@imigrasi.go.id.",
    ]


def test_an_article_answers_without_its_marks():
    said = told("passport.collecting")

    assert said[-1].startswith("Ambillah paspor paling lambat 1 bulan sejak terbit.")
    assert not any("**" in line or "](" in line for line in said)


def test_every_rule_of_a_service_is_told_in_the_answer_it_is_about():
    rules = [
        (service.id, rule) for service in EDITIONS["en"].services for rule in service.statements
    ]

    silent = [
        rule.id
        for id, rule in rules
        if rule.text.shown not in "\n".join(told(f"{id}.{rule.about}", "en"))
    ]

    assert len(rules) > 40 and silent == []


def test_nothing_is_announced_where_no_period_is_to_come():
    changes = [id for id in UNITS["id"] if id.endswith(".change")]

    assert changes == ["voa.change"]
    assert UNITS["id"]["voa.change"].standing == "reported"


@pytest.fixture(scope="module")
def rising(tmp_path_factory):
    """The tables of an office whose fees rise at the next midnight."""
    office = Office(tmp_path_factory.mktemp("rising") / "office")
    write_changes(office)
    catalogue = load_catalogue(office.folder)
    timeline = make_timeline(catalogue, on=TODAY, language="id")
    return make_answer_table(timeline)


def test_a_changed_fee_changes_the_answer_on_its_day(rising):
    def amounts(day):
        unit = rising.on(day).units["passport-new-adult.fee"]
        return [one.shown for one in unit.lines[1].figures if one.role == "current"][-1]

    assert amounts(TODAY) == "Rp950.000"
    assert amounts(TODAY + datetime.timedelta(days=1)) == "Rp975.000"


def test_an_announced_fee_is_told_with_its_day_and_no_longer_when_it_is_there(rising):
    (today, tomorrow) = rising.editions
    line = line_text(line_parts(today.units["passport-new-adult.change"].lines[0]))

    assert line == "Paspor elektronik, paling lama 10 tahun: Mulai 25 November 2026: Rp975.000"
    assert "passport-new-adult.change" not in tomorrow.units


def test_a_dead_clock_gets_the_answers_of_the_bundles_day_and_a_late_one_gets_none(rising):
    assert rising.on(datetime.date(1970, 1, 1)) is rising.editions[0]
    assert rising.on(rising.editions[-1].last + datetime.timedelta(days=1)) is None


def test_a_later_edition_is_written_only_where_it_differs(rising):
    first, second = cut_table(rising).index["editions"]

    assert "passport-new-adult.fee" in second["units"]
    assert "affidavit.fee" in first["units"] and "affidavit.fee" not in second["units"]
    assert "passport-new-adult.change" in second["gone"]


def test_an_office_that_names_no_usual_task_offers_its_first_services(tmp_path):
    office = Office(tmp_path / "office")
    line = next(
        one
        for one in (ROOT / "data/office.yaml").read_text("utf-8").splitlines()
        if one.startswith("first_tasks:")
    )
    office.edit("data/office.yaml", line, "first_tasks: []")
    timeline = make_timeline(load_catalogue(office.folder), on=TODAY, language="en")

    table = make_answer_table(timeline)

    assert table.tasks == tuple(one.id for one in timeline.now.services[:6])
    assert "passport.fee" in table.on(TODAY).units
