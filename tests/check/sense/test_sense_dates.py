"""Days that can hardly be meant are told with their line and column, and stop nothing."""

import datetime

import pytest

from noticeboard.messages import text
from tests.fixtures.sense import found_in, lines_of

CHECK = "{date: 2026-09-26, against: dgi-fee-table}"
FEE = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"
IN_FORCE = "in_force_from: 2024-12-17"


def test_a_sound_catalogue_has_no_warning(tmp_path):
    assert lines_of(tmp_path) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("fees", CHECK, CHECK.replace("2026-09", "2062-09"),
         "data/fees.yaml:7:19: Perhatian: tanggal periksa 2062-09-26 belum tiba "
         "(hari ini 2026-11-27); tulis hari Anda memeriksanya"),
        ("fees", CHECK, CHECK.replace("2026-09-26", "2026-11-28"),
         "data/fees.yaml:7:19: Perhatian: tanggal periksa 2026-11-28 belum tiba "
         "(hari ini 2026-11-27); tulis hari Anda memeriksanya"),
        ("fees", CHECK, CHECK.replace("2026", "2006"),
         "data/fees.yaml:7:19: Perhatian: tanggal periksa 2006-09-26 lebih awal daripada "
         "awal catatan (2022-10-12); periksa tahunnya"),
        ("office", "checked: {date: 2026", "checked: {date: 2062",
         "data/office.yaml:15:25: Perhatian: tanggal periksa 2062-09-26 belum tiba "
         "(hari ini 2026-11-27); tulis hari Anda memeriksanya"),
        ("limits", "2026-09-26, against: pp-45-2024", "2022-12-26, against: pp-45-2024",
         "data/limits.yaml:13:19: Perhatian: diperiksa 2022-12-26, padahal sumber 'pp-45-2024' "
         "baru ada 2024-12-17; perbaiki salah satu tanggalnya"),
        ("sources", "  url: https://www.imigrasi.go.id/\n",
         "  url: https://www.imigrasi.go.id/\n  page_date: 2026-10-01\n",
         "data/sources.yaml:15:14: Perhatian: sumber ini bertanggal 2026-10-01, lebih baru "
         "daripada 7 pemeriksaan yang menyebutnya; periksa lagi faktanya, "
         "atau perbaiki tanggal ini"),
        ("sources", "  url: https://example.org/news\n",
         "  url: https://example.org/news\n  page_date: 2062-10-01\n",
         "data/sources.yaml:20:14: Perhatian: tanggal laman 2062-10-01 belum tiba "
         "(hari ini 2026-11-27); periksa tahunnya"),
        ("sources", IN_FORCE, "in_force_from: 2204-12-17",
         "data/sources.yaml:5:18: Perhatian: 2204-12-17 masih lama sekali; periksa tahunnya"),
        ("fees", FEE, FEE.replace("17,", "17, until: 2099-06-30,"),
         "data/fees.yaml:15:33: Perhatian: until 2099-06-30 jauh sekali; "
         "bila belum ada akhirnya, hapus until"),
        ("fees", FEE, FEE.replace("17,", "17, until: 2024-12-17,"),
         "data/fees.yaml:15:33: Perhatian: masa ini hanya satu hari, 2024-12-17; "
         "bila bukan itu maksudnya, perbaiki until"),
        ("requirements", "    - {document: name-change-ruling, when",
         "    - {document: name-change-ruling, from: 2062-01-01, when",
         "data/requirements.yaml:14:44: Perhatian: 2062-01-01 masih lama sekali; "
         "periksa tahunnya"),
    ],
    ids=["checked in 2062", "checked tomorrow", "checked in 2006", "a contact",
         "before the regulation", "before the page", "a page of 2062", "in force in 2204",
         "far end", "one day", "a requirement"],
)  # fmt: skip
def test_a_day_that_can_hardly_be_meant_is_told(tmp_path, file, old, new, line):
    assert lines_of(tmp_path, **{file: (old, new)}) == [line]


def test_a_period_that_begins_before_its_regulation_is_told(tmp_path):
    assert lines_of(tmp_path, sources=(IN_FORCE, "in_force_from: 2024-12-18")) == [
        f"data/fees.yaml:{line}:14: Perhatian: masa ini mulai 2024-12-17, padahal 'pp-45-2024' "
        "baru berlaku 2024-12-18; perbaiki from atau sumbernya"
        for line in (6, 15, 29)
    ]


def test_a_rule_that_always_held_needs_a_source_that_did(tmp_path):
    swap = ("{value: 60, source: pp-28-2019}", "{value: 60, source: pp-45-2024}")

    assert lines_of(tmp_path, language="en", limits=swap) == [
        "data/limits.yaml:12:27: Warning: this begins on 2022-10-12, but 'pp-45-2024' is in force "
        "from 2024-12-17; mend from or the source"
    ]


def test_the_usual_day_for_no_end_is_a_warning_with_the_line_without_it(tmp_path):
    (warning,) = found_in(tmp_path, fees=(FEE, FEE.replace("17,", "17, until: 9999-12-31,")))

    assert text(warning, "en") == (
        "data/fees.yaml:15:33: Warning: until 9999-12-31 is far away; if no end is known, "
        "delete until\n"
        "    - {from: 2024-12-17, until: 9999-12-31, amount: 950000, source: pp-45-2024}\n"
        "  Write:\n"
        "    - {from: 2024-12-17, amount: 950000, source: pp-45-2024}"
    )


@pytest.mark.parametrize("today", [datetime.date(2010, 1, 1), datetime.date(2039, 1, 1)])
def test_a_computer_whose_clock_is_wrong_is_told_once(tmp_path, today):
    lines = [line for line in lines_of(tmp_path, today=today) if "notices" not in line]

    assert lines == [
        f"data/fees.yaml:7:19: Perhatian: hampir semua tanggal periksa tidak cocok dengan hari "
        f"ini, {today}; periksa tanggal di komputer ini"
    ]


def test_a_check_older_than_five_years_is_told_one_by_one(tmp_path):
    lines = lines_of(
        tmp_path,
        fees=(CHECK, "{date: 2022-11-26, against: newspaper}"),
        today=datetime.date(2027, 12, 1),
        notices="[]\n",
    )

    assert lines == [
        "data/fees.yaml:7:19: Perhatian: diperiksa 2022-11-26, lebih dari 5 tahun yang lalu; "
        "periksa lagi sumbernya"
    ]
