"""A service told in lines: what it is to the person, for whom, and how sure we are."""

import datetime

import pytest

from noticeboard.edition import make_edition
from noticeboard.load import load_catalogue
from noticeboard.telling.fees import choices_of
from noticeboard.telling.service import tell_service
from tests.fixtures.small_catalogue import write_small_catalogue

TODAY = datetime.date(2026, 11, 24)


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    folder = tmp_path_factory.mktemp("small")
    write_small_catalogue(folder)
    return make_edition(load_catalogue(folder), on=TODAY, language="en")


def told(edition, id):
    service = next(one for one in edition.services if one.id == id)
    return tell_service(edition, service)


def drawn(lines, depth=0):
    """Draw lines as text: role, words, for whom, and a mark where it needs one."""
    text = []
    for line in lines:
        whom = [f"{'not ' if one.negated else ''}{one.id}" for one in line.conditions]
        only = [f"only {line.only.id}"] if line.only else []
        mark = [] if line.standing == "official" else [line.standing]
        notes = "".join(f" [{note}]" for note in (*whom, *only, *mark))
        text.append(f"{'  ' * depth}{line.role}: {line.sentence}{notes}")
        text += drawn(line.parts, depth + 1)
    return text


def test_documents_are_told_with_what_each_must_show_and_for_whom(edition):
    assert drawn(told(edition, "passport-new-adult").documents.lines) == [
        "document: Electronic identity card",
        "  copies_original_and_copy: ",
        "  where: The civil registry issues it.",
        "any_of: ",
        "  option: Birth certificate",
        "    copies_original: ",
        "  option: Diploma",
        "    copies_original: ",
        "  must_show: name and date of birth",
        "  otherwise: Ask an officer.",
        "document: Name-change ruling [name-changed]",
        "  copies_original: ",
    ]


def test_the_bill_tells_each_option_of_a_choice_and_what_may_be_added(edition):
    assert drawn(told(edition, "passport-new-adult").fees.lines) == [
        "choose_one: E-passport, valid up to five years",
        "  amount: Rp650,000 per application",
        "choose_other: E-passport, valid up to ten years [only adult]",
        "  amount: Rp950,000 per application",
        "optional: Same-day passport service",
        "  amount: Rp1,000,000 per application",
    ]


def test_the_options_of_one_choice_stay_together_in_the_bill(edition):
    fees = told(edition, "passport-new-adult").fees

    assert [[line.id for line in choice] for choice in choices_of(fees)] == [
        ["passport-electronic-5y", "passport-electronic-10y"],
        ["passport-same-day"],
    ]


def test_a_reported_fee_for_each_day_tells_how_many_days_count_at_most(edition):
    fees = told(edition, "stay-permit-late").fees

    assert drawn(fees.lines) == [
        "fee: Overstay charge [reported]",
        "  amount: Rp1,000,000 per day",
        "  at_most: 60 days",
    ]
    assert fees.standing == fees.mark == "reported"


def test_a_time_tells_its_bound_and_from_when_it_counts(edition):
    known, unknown = (told(edition, id).time for id in ("passport-new-adult", "stay-permit-late"))

    assert drawn(known.lines) == [
        "time: Passport processing time",
        "  duration_at_most: 4 working days",
        "  counted_from: the interview",
        "  basis: ",
    ]
    assert known.lines[0].parts[2].id == "directorate_page"
    assert [part.role for part in unknown.lines[0].parts] == ["duration_unknown"]
    assert unknown.standing == "unknown"


def test_every_way_in_has_a_mark_of_its_own_and_then_comes_the_place(edition):
    register = told(edition, "stay-permit-late").register

    assert drawn(register.lines) == [
        "channel: Counter [reported]",
        "  text: Come and take a queue number.",
        "place: Padang Immigration Office",
        "  text: Serves the residents of Example",
    ]
    assert register.mark == "reported"


def test_a_part_that_nobody_could_verify_has_no_lines_and_is_unknown(edition):
    steps = told(edition, "stay-permit-late").steps

    assert (steps.lines, steps.standing, steps.is_missing) == ((), "unknown", True)


def test_a_part_that_is_known_to_be_empty_is_not_unknown(edition):
    statements = told(edition, "stay-permit-late").statements

    assert (statements.lines, statements.is_missing) == ((), False)


def test_a_glance_tells_each_way_to_pay_without_what_may_be_added(edition):
    assert drawn(told(edition, "passport-new-adult").prices) == [
        "price: ",
        "  way: Rp650,000",
        "    amount: Rp650,000 per application",
        "    paid_for: E-passport, valid up to five years",
        "    unit: per application",
        "  way: Rp950,000",
        "    amount: Rp950,000 per application",
        "    paid_for: E-passport, valid up to ten years",
        "    unit: per application",
    ]


def test_a_sum_names_every_fee_it_is_paid_for(edition):
    assert drawn(told(edition, "passport-new-adult").totals)[:5] == [
        "total: Rp650,000",
        "  paid_for: E-passport, valid up to five years",
        "total: Rp1,650,000",
        "  paid_for: E-passport, valid up to five years",
        "  paid_for: Same-day passport service",
    ]
