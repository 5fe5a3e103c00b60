"""calendar.ics: days of change and holidays."""

import re

from hypothesis import given
from hypothesis import strategies as st

from noticeboard.surfaces.open_data.calendar_file import calendar_ics
from noticeboard.surfaces.open_data.icalendar_lines import folded
from tests.fixtures.open_data import (
    FEES,
    OFFICE,
    OFFICIAL,
    RAISED,
    REPORTED,
    both,
    small_catalogue,
    timelines_of,
)


def calendar_of(catalogue, **how):
    return calendar_ics(catalogue, timelines_of(catalogue, **how))


def with_hours(value, checked):
    place = OFFICE["places"][0]
    hours = {"kind": "hours", "value": value, "checked": checked}
    return small_catalogue(office={"places": ({**place, "contacts": (hours,)},)})


def test_the_calendar_is_whole():
    catalogue = small_catalogue(fees=(RAISED,), services=())

    assert calendar_of(catalogue).split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Noticeboard//Open data v1//ID",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Imigrasi Contoh: Kalender",
        "BEGIN:VEVENT",
        "DTSTAMP:20261124T050000Z",
        "UID:355942cb-24c8-5f29-a48b-b52f10d9c21f",
        "DTSTART;VALUE=DATE:20241217",
        "DTEND;VALUE=DATE:20241218",
        "SUMMARY:Lewat izin tinggal: Rp1.000.000 per hari (belum pasti)",
        "DESCRIPTION:Lewat izin tinggal. Mulai 17 Desember 2024: Rp1.000.000 per har",
        " i. Sebelumnya: Rp500.000. Belum pasti.\\nOverstay. From 17 December 2024: R",
        " p1\\,000\\,000 per day. Before: Rp500\\,000. Not confirmed.",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "DTSTAMP:20261124T050000Z",
        "UID:efb5286c-57ac-510f-aa7e-9875fad6ec28",
        "DTSTART;VALUE=DATE:20261225",
        "DTEND;VALUE=DATE:20261226",
        "SUMMARY:Natal",
        "DESCRIPTION:Natal. Libur nasional (PP 2/2024).\\nChristmas Day. National hol",
        " iday (PP 2/2024).",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def uids_of(text):
    return re.findall(r"UID:(.+)\r\n", text)


def test_two_holidays_of_one_day_and_kind_are_two_events_with_ids_of_their_own():
    christmas = OFFICE["holidays"][0]
    both_days = (christmas, {**christmas, "name": both("Lain", "Another")})
    calendar = calendar_of(small_catalogue(office={"holidays": both_days}))

    assert calendar.count("BEGIN:VEVENT") == len(set(uids_of(calendar))) == 4


def test_an_event_keeps_its_name_when_words_and_days_change():
    renamed = {**FEES[0], "name": both("Nama lain", "Another name")}
    before = calendar_of(small_catalogue())
    after = calendar_of(small_catalogue(fees=(renamed, *FEES[1:])))

    assert len(set(uids_of(before))) == 3
    assert uids_of(after) == uids_of(before)


def test_hours_stand_in_the_calendar_only_when_known():
    hours = {"monday": "08:00-12:00"}
    known = calendar_of(with_hours(hours, OFFICIAL))
    reported = unfolded(calendar_of(with_hours(hours, REPORTED)))

    assert (
        "X-WR-CALDESC:Jam buka: Senin 08.00–12.00 WIB\\nHours: Monday 08:00–12:00 WIB\r\n"
    ) in unfolded(known)
    assert "Senin 08.00–12.00 WIB Belum pasti." in reported
    assert "Monday 08:00–12:00 WIB Not confirmed." in reported
    assert "X-WR-CALDESC" not in calendar_of(with_hours("unknown", OFFICIAL))


def unfolded(text):
    return text.replace("\r\n ", "")


@given(st.text())
def test_no_line_is_longer_than_75_octets_and_nothing_is_lost(line):
    lines = folded(line).split("\r\n")

    assert all(len(part.encode("utf-8", "surrogatepass")) <= 75 for part in lines)
    assert unfolded(folded(line)) == unfolded(line)


@given(st.text(min_size=1).filter(str.strip))
def test_any_name_makes_a_calendar_of_good_lines(name):
    fee = {**RAISED, "name": both(name, name)}
    text = calendar_of(small_catalogue(fees=(fee,), services=()))

    assert text.endswith("END:VCALENDAR\r\n")
    for line in text.removesuffix("\r\n").split("\r\n"):
        assert len(line.encode()) <= 75
        assert not re.search("[\x00-\x08\x0a-\x1f\x7f]", line)
    names = [line.split(":")[0].split(";")[0] for line in unfolded(text).split("\r\n")[:-1]]
    assert set(names) == {
        "BEGIN",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "METHOD",
        "X-WR-CALNAME",
        "DTSTAMP",
        "UID",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "DESCRIPTION",
        "TRANSP",
        "END",
    }


def test_commas_semicolons_backslashes_and_lines_are_escaped():
    fee = {**RAISED, "name": both("a;b,c\\d\ne", "x")}
    text = calendar_of(small_catalogue(fees=(fee,), services=()))

    assert "SUMMARY:a\\;b\\,c\\\\d\\ne: Rp1.000.000 per hari (belum pasti)\r\n" in text
