"""Screens that stay dark, notices nobody reads and holidays that do not fit are told."""

import datetime
import re

import pytest

from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes, sentence, text
from noticeboard.time_zone import WIB
from tests.fixtures.sense import lines_of
from tests.fixtures.small_catalogue import write_small_catalogue

HOURS = '"on": "07:30"\n    "off": "16:00"'
FROM, UNTIL = 'from: "2026-12-01 08:00"', 'until: "2026-12-01 14:00"'
QUESTIONS = "open_questions:"
LEAVE = (
    "  - {{date: {day}, name: {{id: Cuti Natal, en: Christmas leave}}, kind: {kind}, "
    "source: pp-45-2024}}\nopen_questions:"
)


def screen(on, off):
    return (HOURS, f'"on": "{on}"\n    "off": "{off}"')


@pytest.mark.parametrize(
    ("on", "off", "said"),
    [
        ("00:00", "00:00", "layar 'lobby' menyala dan mati pada jam yang sama (00:00), jadi "
         'selalu gelap; untuk selalu menyala tulis "on": "00:00", "off": "24:00"'),
        ("08:00", "08:00", "layar 'lobby' menyala dan mati pada jam yang sama (08:00), jadi "
         'selalu gelap; untuk selalu menyala tulis "on": "00:00", "off": "24:00"'),
        ("07:30", "08:00", "layar 'lobby' hanya menyala 30 menit sehari; periksa jamnya"),
        ("16:00", "07:30", "layar 'lobby' menyala dari 16:00 sampai 07:30 besoknya, jadi gelap "
         "pada siang hari; periksa jamnya"),
    ],
)  # fmt: skip
def test_a_screen_that_stays_dark_is_told(tmp_path, on, off, said):
    assert lines_of(tmp_path, signage=screen(on, off)) == [
        f"data/signage.yaml:10:12: Perhatian: {said}"
    ]


def test_a_screen_may_be_on_all_day(tmp_path):
    assert lines_of(tmp_path, signage=screen("00:00", "24:00")) == []


def scheduled(entry, hours=""):
    """Hours of a screen that is on from 07:30 to 16:00, and one entry of its schedule."""
    return (HOURS, f"{HOURS}\n{hours}    schedule:\n      - {entry}")


@pytest.mark.parametrize(
    ("entry", "hours"),
    [
        ('{from: "18:00", until: "06:00", languages: [id]}', ""),
        ('{from: "16:00", until: "07:30", languages: [id]}', ""),
        ("{holidays: only, languages: [id]}",
         '    hours:\n      - {holidays: only, "on": "00:00", "off": "00:00"}\n'),
    ],
)  # fmt: skip
def test_a_part_of_the_schedule_that_comes_only_while_the_screen_is_off_is_told(
    tmp_path, entry, hours
):
    line = 14 if hours else 12

    assert lines_of(tmp_path, signage=scheduled(entry, hours)) == [
        f"data/signage.yaml:{line}:9: Perhatian: layar 'lobby' selalu mati selama bagian jadwal "
        "ini; ubah hari atau jamnya, atau on, off, atau hours layar itu"
    ]


@pytest.mark.parametrize(
    ("entry", "hours"),
    [
        ('{from: "15:59", until: "06:00", languages: [id]}', ""),
        ('{from: "18:00", until: "07:31", languages: [id]}', ""),
        ('{from: "18:00", until: "20:00", languages: [id]}',
         '    hours:\n      - {days: [friday], "on": "07:30", "off": "19:00"}\n'),
    ],
)  # fmt: skip
def test_a_part_of_the_schedule_may_be_seen_for_a_minute_or_on_one_day(tmp_path, entry, hours):
    assert lines_of(tmp_path, signage=scheduled(entry, hours)) == []


@pytest.mark.parametrize("clock", ["25:00", "24:01", "07:60", "99:99"])
def test_a_time_that_no_clock_shows_is_a_mistake(tmp_path, clock):
    with pytest.raises(Mistakes) as refused:
        lines_of(tmp_path, signage=screen("07:30", clock))

    (mistake,) = refused.value.mistakes
    assert text(mistake, "id").splitlines()[0] == (
        f"data/signage.yaml:10:12: '{clock}' bukan jam; tulis misalnya \"08:00\""
    )


def test_midnight_as_the_end_of_a_day_is_read_and_told_how_to_write(tmp_path):
    folder = write_small_catalogue(tmp_path / "read", notices=("14:00", "24:00"))

    assert load_catalogue(folder).notices["system-upgrade"].until == datetime.datetime(
        2026, 12, 2, tzinfo=WIB
    )
    assert lines_of(tmp_path, notices=("14:00", "24:00")) == [
        "data/notices.yaml:4:10: Perhatian: jam 24:00 dibaca sebagai 2026-12-02 00:00; "
        "tulislah begitu"
    ]


@pytest.mark.parametrize("moment", ["2026-12-32 24:00", "9999-12-31 24:00"])
def test_the_midnight_after_a_day_that_has_none_is_a_mistake(tmp_path, moment):
    with pytest.raises(Mistakes) as refused:
        lines_of(tmp_path, notices=(UNTIL, f'until: "{moment}"'))

    (mistake,) = refused.value.mistakes
    assert sentence(mistake, "id") == f"tanggal {moment} tidak ada di kalender"


@pytest.mark.parametrize(
    ("first", "last", "line"),
    [
        ("2025-12-01 08:00", "2025-12-01 14:00",
         "4:10: Perhatian: pengumuman ini sudah berakhir 2025-12-01 14:00; perbaiki until, "
         "atau hapus pengumumannya"),
        ("2026-12-01 08:00", "2028-12-01 14:00",
         "4:10: Perhatian: pengumuman ini tampil lebih dari setahun, 2026-12-01 sampai "
         "2028-12-01; periksa tahunnya"),
        ("2026-12-01 08:00", "2026-12-01 08:00",
         "4:10: Perhatian: pengumuman ini mulai dan berakhir pada saat yang sama "
         "(2026-12-01 08:00), jadi tidak pernah tampil"),
        ("2062-12-01 08:00", "2062-12-01 14:00",
         "3:9: Perhatian: 2062-12-01 masih lama sekali; periksa tahunnya"),
    ],
    ids=["over", "long", "never", "far ahead"],
)  # fmt: skip
def test_a_notice_that_nobody_reads_in_time_is_told(tmp_path, first, last, line):
    swap = (f"{FROM}\n  {UNTIL}", f'from: "{first}"\n  until: "{last}"')

    assert lines_of(tmp_path, notices=swap) == [f"data/notices.yaml:{line}"]


@pytest.mark.parametrize(
    ("day", "kind", "said"),
    [
        ("2026-12-25", "joint_leave", "tanggal 2026-12-25 sudah ada pada baris 20; "
         "satukan namanya, atau perbaiki tanggalnya"),
        ("2026-12-26", "joint_leave", "cuti bersama 2026-12-26 jatuh pada akhir pekan; "
         "periksa tanggalnya"),
        ("2027-12-25", "national", "hari libur 2027-12-25 sesudah holidays_decreed_until "
         "(2026-12-31); perbaiki salah satunya"),
        ("2006-12-25", "national", "hari libur 2006-12-25 sebelum awal catatan (2022-10-12); "
         "periksa tahunnya"),
    ],
    ids=["twice", "weekend", "not decreed", "long ago"],
)  # fmt: skip
def test_a_holiday_that_does_not_fit_is_told(tmp_path, day, kind, said):
    assert lines_of(tmp_path, office=(QUESTIONS, LEAVE.format(day=day, kind=kind))) == [
        f"data/office.yaml:24:12: Perhatian: {said}"
    ]


def test_a_decree_without_its_holidays_is_told(tmp_path):
    holidays = (
        "holidays:\n  - date: 2026-12-25\n    name: {id: Hari Raya Natal, en: Christmas "
        "Day}\n    kind: national\n    source: pp-45-2024\n"
    )

    assert lines_of(tmp_path, office=(holidays, "")) == [
        "data/office.yaml:18:25: Perhatian: holidays_decreed_until 2026-12-31 ada, tetapi tidak "
        "ada satu hari libur pun; tulis hari liburnya"
    ]


def test_two_holidays_of_one_day_are_two_events_of_the_calendar():
    from noticeboard.surfaces.open_data.calendar_file import calendar_ics
    from tests.fixtures.open_data import OFFICE, small_catalogue, timelines_of

    natal = OFFICE["holidays"][0]
    other = {**natal, "name": {"id": "Hari Ibu", "en": "Mothers' Day"}}
    catalogue = small_catalogue(office={"holidays": (natal, other)}, services=())
    alone = small_catalogue(office={"holidays": (natal,)}, services=())

    uids = re.findall("UID:(.*)\r", calendar_ics(catalogue, timelines_of(catalogue)))
    before = re.findall("UID:(.*)\r", calendar_ics(alone, timelines_of(alone)))
    assert len(set(uids)) == len(uids) == len(before) + 1
    assert set(before) < set(uids), "the first keeps the name it was published by"
