"""A question that nobody could answer: told once, and set by page and kiosk in their own words."""

import datetime
from dataclasses import replace

import pytest

from noticeboard.edition import make_edition
from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes
from noticeboard.surfaces.kiosk import lists
from noticeboard.surfaces.site import page_wording
from noticeboard.telling.open_question import tell_open_question, tell_open_questions
from noticeboard.telling.service import tell_service
from tests.fixtures.small_catalogue import write_small_catalogue

TODAY = datetime.date(2026, 11, 24)
ASKED = "    question: {id: Jam berapa kantor buka?, en: When is the office open?}\n"
BARE = f"{ASKED}    checked: {{date: 2026-09-26, against: newspaper}}"
FULL = f"""\
{ASKED}\
    known: {{id: Senin sampai Jumat., en: Monday to Friday.}}
    now: {{id: Telepon dahulu., en: Call first.}}
    services: [passport-new-adult]
    pages: [paying]
    checked: {{date: 2026-09-26, against: [newspaper, dgi-fee-table], must_confirm: true}}"""
WORDS = {
    "standing_reported": "Not confirmed.",
    "kiosk_contact_unconfirmed": "Nobody has confirmed it.",
    "next_step_site": "Write to us.",
    "kiosk_ask_staff": "Please ask an officer.",
}


def question(folder, checked=FULL):
    """The small office's only open question, told."""
    write_small_catalogue(folder, office=(BARE, checked))
    edition = make_edition(load_catalogue(folder), on=TODAY, language="en")
    return tell_open_question(edition.office.open_questions[0]), edition


def test_a_question_is_told_with_what_is_known_what_to_do_and_where_more_is_said(tmp_path):
    line, _ = question(tmp_path)

    assert (line.role, line.id, str(line.sentence), line.standing) == (
        "question", "opening-hours", "When is the office open?", "reported",
    )  # fmt: skip
    assert [(part.role, str(part.sentence) or part.id, part.standing) for part in line.parts] == [
        ("known", "Monday to Friday.", "reported"),
        ("now", "Call first.", "official"),
        ("next_step", "", "official"),
        ("article", "paying", "official"),
    ]


def test_a_question_for_which_nothing_was_found_needs_no_check_and_has_no_source(tmp_path):
    write_small_catalogue(tmp_path, office=(BARE, ASKED))
    edition = make_edition(load_catalogue(tmp_path), on=TODAY, language="en")

    line = tell_open_question(edition.office.open_questions[0])

    assert (line.standing, line.sources) == ("unknown", ())


def test_what_is_known_must_have_been_compared_with_something(tmp_path):
    unchecked = FULL.rpartition("\n")[0]
    with pytest.raises(Mistakes) as refused:
        load_catalogue(write_small_catalogue(tmp_path, office=(BARE, unchecked)))

    (told,) = refused.value.mistakes
    assert (told.code, told.values) == ("needs", {"key": "known", "other": "checked"})


def test_only_what_may_be_printed_is_a_source_of_what_is_known(tmp_path):
    line, _ = question(tmp_path)

    assert [source.id for source in line.sources] == ["dgi-fee-table"]


def test_a_question_of_which_nothing_is_known_still_tells_the_next_step(tmp_path):
    line, _ = question(tmp_path, BARE)

    assert (line.standing, [part.role for part in line.parts]) == ("unknown", ["next_step"])


@pytest.mark.parametrize(
    ("wording_of", "said"),
    [
        (page_wording.wording_of,
         ["Monday to Friday. Not confirmed.", "Call first.", "Write to us."]),
        (lists.wording_of,
         ["Monday to Friday. Nobody has confirmed it.", "Call first.", "Please ask an officer."]),
    ],
    ids=["page", "kiosk"],
)  # fmt: skip
def test_each_surface_adds_its_own_note_and_its_own_next_step(tmp_path, wording_of, said):
    line, edition = question(tmp_path)
    wording = replace(wording_of(edition), words=WORDS)

    parts = line.all("known", "now", "next_step")

    assert [str(wording.noted(part)) for part in parts] == said


def test_a_service_tells_the_questions_that_people_ask_about_it(tmp_path):
    _, edition = question(tmp_path)

    asked = {one.id: tell_service(edition, one).asked for one in edition.services}

    assert {id: [line.id for line in section.lines] for id, section in asked.items()} == {
        "passport-new-adult": ["opening-hours"],
        "stay-permit-late": [],
    }
    assert asked["passport-new-adult"].mark == "reported"
    assert tell_open_questions(()).mark == "official"
