"""A notice: its words, how sure they are, and between which moments it holds."""

import datetime

import pytest

from noticeboard.edition import make_edition
from noticeboard.load import load_catalogue
from noticeboard.telling.notice import tell_notices, tell_period
from tests.fixtures.small_catalogue import write_small_catalogue

TODAY = datetime.date(2026, 11, 24)
NOTICES = """\
- id: later
  text: {id: Loket pindah., en: The counter moves.}
  from: "2026-11-24 00:00"
  until: "2026-11-26 00:00"
  surfaces: [site, kiosk]
  rank: 2
- id: first
  text: {id: "Denda {fee:overstay-day}.", en: "The charge is {fee:overstay-day}."}
  from: "2026-11-25 08:00"
  until: "2026-11-25 14:00"
  surfaces: [site]
  rank: 1
"""
STRINGS = """
notice_day: {id: "Berlaku {first}.", en: "On {first}."}
notice_days: {id: "Berlaku {first} sampai {last}.", en: "From {first} to {last}."}
notice_hours: {id: "{day} {first} {last}.", en: "On {day} from {first} to {last} WIB."}
"""


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    from tests.fixtures.small_catalogue import FILES

    folder = tmp_path_factory.mktemp("notices")
    strings = FILES["content/strings.yaml"] + STRINGS
    write_small_catalogue(folder, notices=NOTICES, strings=strings)
    return make_edition(load_catalogue(folder), on=TODAY, language="en")


def test_a_surface_is_told_its_own_notices_the_most_important_first(edition):
    told = {
        surface: [one.line.id for one in tell_notices(edition, surface)]
        for surface in ("site", "kiosk", "signage")
    }

    assert told == {"site": ["first", "later"], "kiosk": ["later"], "signage": []}


def test_a_notice_is_as_sure_as_the_facts_it_quotes_and_says_when_it_holds(edition):
    told = tell_notices(edition, "site")

    assert [
        (str(one.line.sentence), one.line.standing, str(tell_period(one, edition))) for one in told
    ] == [
        ("The charge is Rp1,000,000.", "reported", "On 25 November 2026 from 08:00 to 14:00 WIB."),
        ("The counter moves.", "official", "From 24 November 2026 to 25 November 2026."),
    ]


def test_a_notice_is_over_at_its_last_moment_and_coming_until_its_first_day(edition):
    first, later = tell_notices(edition, "site")
    days = [TODAY + datetime.timedelta(days=number) for number in range(3)]

    assert [(first.is_after(day), first.is_over_before(day)) for day in days] == [
        (True, False), (False, False), (False, True),
    ]  # fmt: skip
    assert [(later.is_after(day), later.is_over_before(day)) for day in days] == [
        (False, False), (False, False), (False, True),
    ]  # fmt: skip
