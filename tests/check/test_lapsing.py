"""Checks that somebody has to repeat: a list, and a calendar, by how long each kind lives."""

import datetime

from noticeboard.check.lapsing import calendar_of_checks, lapsing_checks, tell_lapsing
from noticeboard.load import load_with_source_map
from tests.fixtures.sense import lines_of
from tests.fixtures.small_catalogue import write_small_catalogue

TODAY = datetime.date(2026, 11, 27)
SERVING = "serving: padang"
LIVES = f"{SERVING}\ncheck_days: {{fees: 90, channels: 62, contacts: 30}}"


def found_in(folder, within: int, on: datetime.date = TODAY, **swaps):
    write_small_catalogue(folder, office=(SERVING, LIVES), **swaps)
    return lapsing_checks(*load_with_source_map(folder), on=on, within=within)


def test_each_kind_of_fact_lapses_after_its_own_days(tmp_path):
    assert tell_lapsing(found_in(tmp_path, 0), TODAY, "id") == [
        "26 Oktober 2026, SUDAH LEWAT: Kantor Imigrasi Padang: alamat (diperiksa 26 September 2026)"
        " – data/office.yaml:16",
        "26 Oktober 2026, SUDAH LEWAT: Kantor Imigrasi Padang: telepon "
        "(diperiksa 26 September 2026) – data/office.yaml:17",
        "27 November 2026, SUDAH LEWAT: Aplikasi M-Paspor (diperiksa 26 September 2026)"
        " – data/channels.yaml:4",
        "27 November 2026, SUDAH LEWAT: Loket (diperiksa 26 September 2026) – data/channels.yaml:8",
    ]


def test_what_lapses_within_some_days_is_told_with_its_day(tmp_path):
    told = tell_lapsing(found_in(tmp_path, 28), TODAY, "en")

    assert len(told) == 9
    assert told[4] == (
        "25 December 2026: Paspor elektronik, paling lama lima tahun (checked 26 September 2026)"
        " – data/fees.yaml:7"
    )
    assert len(found_in(tmp_path, 27)) == 4


def test_a_fact_that_is_checked_again_lapses_later(tmp_path):
    old = "  checked: {date: 2026-09-26, against: dgi-fee-table}\n- id: passport-electronic-10y"
    found = found_in(tmp_path, 28, fees=(old, old.replace("2026-09-26", "2026-11-20")))

    assert len(found) == 8


def test_a_term_whose_meaning_was_checked_lapses_and_one_without_a_check_does_not(tmp_path):
    meaning = "meaning: {id: Kartu identitas warga., en: The identity card of residents.}"
    check = "checked: {date: 2025-11-27, against: dgi-fee-table}"
    write_small_catalogue(
        tmp_path,
        office=(SERVING, f"{SERVING}\ncheck_days: {{terms: 365}}"),
        terms=(meaning, f"{meaning}\n    {check}"),
    )
    found = lapsing_checks(*load_with_source_map(tmp_path), on=TODAY, within=0)

    assert tell_lapsing(found, TODAY, "id") == [
        "27 November 2026, SUDAH LEWAT: Kartu Tanda Penduduk (diperiksa 27 November 2025)"
        " – data/terms.yaml:5"
    ]
    assert "DESCRIPTION:Kartu Tanda Penduduk" in calendar_of_checks(found, TODAY)


def test_without_lifetimes_nothing_lapses_and_nothing_is_odd(tmp_path):
    write_small_catalogue(tmp_path)

    assert lapsing_checks(*load_with_source_map(tmp_path), on=TODAY, within=999) == ()
    assert lines_of(tmp_path, office=(SERVING, LIVES)) == []


def test_the_calendar_has_one_day_for_all_checks_that_lapse_on_it(tmp_path):
    lines = calendar_of_checks(found_in(tmp_path, 0), TODAY).split("\r\n")

    assert [line for line in lines if line.startswith(("DTSTART", "SUMMARY", "DESC"))] == [
        "DTSTART;VALUE=DATE:20261026",
        "SUMMARY:Noticeboard: periksa lagi 2 fakta",
        "DESCRIPTION:Kantor Imigrasi Padang: alamat\\nKantor Imigrasi Padang: telepon",
        "DTSTART;VALUE=DATE:20261127",
        "SUMMARY:Noticeboard: periksa lagi 2 fakta",
        "DESCRIPTION:Aplikasi M-Paspor\\nLoket",
    ]


def test_the_command_lists_what_lapses_and_refuses_other_words_for_a_number(own):
    listed = own.run("check", "--lapsing", "--within", "60")
    assert listed.returncode == 0
    assert "data/fees.yaml:" in listed.stdout

    refused = own.run("check", "--lapsing", "--within", "sebulan")
    assert (refused.returncode, refused.stderr) == (
        2,
        "--within ditulis sebagai jumlah hari, misalnya 30, bukan sebulan.\n",
    )
    assert own.run("check", "--lapsing", "--ics").stdout.startswith("BEGIN:VCALENDAR")
    assert own.run("check", "--ics").stderr == "--ics dipakai bersama --lapsing.\n"
