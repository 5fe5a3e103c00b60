"""Truth rule 3 in one table: what each surface shows of a value, and what it adds to it."""

import datetime

import pytest

from noticeboard.load import load_catalogue
from noticeboard.model import Check
from noticeboard.telling.standing import (
    RULES,
    block_note,
    label,
    marked_standing,
    may_show,
    sentence_note,
    short_note,
    standing_of,
    weakest,
)
from tests.fixtures.office import ROOT

CATALOGUE = load_catalogue(ROOT)

WORDS = {
    "standing_reported": "Not confirmed.",
    "standing_reported_short": "not confirmed",
    "standing_unknown": "Not known.",
    "next_step_site": "Write to us.",
    "kiosk_reported": "Some of this is not confirmed.",
    "kiosk_contact_unconfirmed": "This is not confirmed.",
    "kiosk_unknown": "Not known. Please ask staff.",
    "data_sheet_official": "official",
    "unknown_short": "not known",
}

# surface, standing: is the value shown, after a block, beside one value
TABLE = [
    ("page", "official", True, "", ""),
    ("page", "reported", True, "Not confirmed.", "not confirmed"),
    ("page", "unknown", False, "Not known. Write to us.", ""),
    ("paper", "official", True, "", ""),
    ("paper", "reported", True, "Not confirmed.", "not confirmed"),
    ("paper", "unknown", False, "Not known. Write to us.", ""),
    ("braille", "official", True, "", ""),
    ("braille", "reported", True, "Not confirmed.", "not confirmed"),
    ("braille", "unknown", False, "Not known. Write to us.", ""),
    ("kiosk", "official", True, "", ""),
    ("kiosk", "reported", True, "Some of this is not confirmed.", "This is not confirmed."),
    ("kiosk", "unknown", False, "Not known. Please ask staff.", ""),
    ("message", "official", True, "", ""),
    ("message", "reported", True, "Not confirmed.", "not confirmed"),
    ("message", "unknown", False, "Write to us.", ""),
    ("screen", "official", True, "", ""),
    ("screen", "reported", False, "", ""),
    ("screen", "unknown", False, "", ""),
    ("linked_data", "official", True, "", ""),
    ("linked_data", "reported", False, "Not confirmed.", ""),
    ("linked_data", "unknown", False, "", ""),
]


@pytest.mark.parametrize(("surface", "standing", "is_shown", "block", "beside"), TABLE)
def test_each_surface_shows_a_value_with_the_note_it_needs(
    surface, standing, is_shown, block, beside
):
    assert may_show(standing, surface) is is_shown
    assert block_note(standing, surface, WORDS) == block
    assert short_note(standing, surface, WORDS) == beside


SENTENCES = {
    "page": "Not confirmed.",
    "paper": "Not confirmed.",
    "braille": "Not confirmed.",
    "kiosk": "This is not confirmed.",
    "message": "Not confirmed.",
    "screen": "",
    "linked_data": "",
}


@pytest.mark.parametrize("surface", RULES)
def test_a_sentence_by_itself_is_followed_by_a_note_only_where_it_is_reported(surface):
    notes = [sentence_note(one, surface, WORDS) for one in ("official", "reported", "unknown")]

    assert notes == ["", SENTENCES[surface], ""]


def test_the_table_names_every_surface():
    assert {surface for surface, *_ in TABLE} == set(RULES)


def test_every_note_is_a_sentence_that_the_office_may_edit():
    keys = {
        key
        for rule in RULES.values()
        for key in (rule.block, rule.beside, rule.sentence, *rule.unknown)
        if key
    }

    assert keys <= CATALOGUE.strings.keys()


def test_a_sum_takes_the_weakest_standing_of_its_parts():
    assert weakest([]) == "official"
    assert weakest(["official", "reported"]) == "reported"
    assert weakest(["unknown", "official", "reported"]) == "unknown"


def test_a_block_is_marked_when_a_part_is_reported_and_the_unknown_speaks_for_itself():
    assert marked_standing([]) == "official"
    assert marked_standing(["official", "unknown"]) == "official"
    assert marked_standing(["unknown", "reported"]) == "reported"


def check_against(*sources, must_confirm=False):
    return Check(date=datetime.date(2026, 9, 26), against=sources, must_confirm=must_confirm)


def test_a_value_read_in_one_official_source_is_official():
    assert standing_of(check_against("press-2022-validity"), CATALOGUE) == "reported"
    both = check_against("press-2022-validity", "pp-45-2024")
    assert standing_of(both, CATALOGUE) == "official"


def test_what_the_office_must_confirm_is_reported_whatever_it_was_read_in():
    doubted = check_against("pp-45-2024", must_confirm=True)
    assert standing_of(doubted, CATALOGUE) == "reported"


def test_a_check_without_a_value_leaves_it_unknown():
    assert standing_of(check_against("pp-45-2024"), CATALOGUE, is_known=False) == "unknown"


def test_a_column_names_each_standing():
    named = [label(one, WORDS) for one in ("official", "reported", "unknown")]
    assert named == ["official", "not confirmed", "not known"]
