"""Mistakes in the times of a screen are told at their line, in both languages of staff."""

import pytest

from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes, text
from tests.fixtures.small_catalogue import write_small_catalogue

SIGNAGE = """\
screens:
  - id: lobby
    name: {id: Layar lobi, en: Lobby screen}
    inches: 55
    width: 1920
    height: 1080
    farthest_reader_m: 5.0
    mounting: wall
    "on": "07:30"
    "off": "16:00"
    hours:
      - {days: [saturday, sunday], "on": "08:00", "off": "12:00"}
      - {holidays: only, "on": "00:00", "off": "00:00"}
    schedule:
      - {playlist: closing, days: [friday], from: "22:00", until: "06:00"}
      - {playlist: closing, holidays: only}
      - {days: [monday], from: "08:00", until: "24:00", languages: [id]}
playlists:
  - id: closing
    slides:
      - {kind: fee, fact: passport-electronic-10y}
"""


def told(folder, old="", new=""):
    """The first line of each mistake, in English and in Indonesian."""
    assert SIGNAGE.count(old) == 1 or not old, old
    write_small_catalogue(folder, signage=SIGNAGE.replace(old, new) if old else SIGNAGE)
    try:
        load_catalogue(folder)
    except Mistakes as refused:
        return [
            tuple(text(one, language).splitlines()[0] for language in ("en", "id"))
            for one in refused.mistakes
        ]
    return []


def test_a_schedule_and_hours_of_some_days_are_read(tmp_path):
    assert told(tmp_path) == []

    signage = load_catalogue(tmp_path).signage
    (screen,) = signage.screens
    entries = [(one.playlist, one.days, one.holidays, one.from_, one.until, one.languages)
               for one in screen.schedule]  # fmt: skip
    assert entries == [
        ("closing", ("friday",), "any", "22:00", "06:00", ()),
        ("closing", (), "only", "00:00", "24:00", ()),
        (None, ("monday",), "any", "08:00", "24:00", ("id",)),
    ]
    assert [(one.days, one.holidays, one.on, one.off) for one in screen.hours] == [
        (("saturday", "sunday"), "any", "08:00", "12:00"),
        ((), "only", "00:00", "00:00"),
    ]
    assert [(one.id, len(one.slides)) for one in signage.playlists] == [("closing", 1)]


@pytest.mark.parametrize(
    ("old", "new", "english", "indonesian"),
    [
        ("playlist: closing, days", "playlist: closed, days",
         "data/signage.yaml:15:20: there is no playlist 'closed'; playlists: closing",
         "data/signage.yaml:15:20: tidak ada playlist 'closed'; playlist yang ada: closing"),
        ("    slides:\n      - {kind: fee, fact: passport-electronic-10y}\n", "    slides: []\n",
         "data/signage.yaml:20:13: too few entries: at least 1, found 0",
         "data/signage.yaml:20:13: kurang isi: paling sedikit 1, ada 0"),
        ("[monday]", "[mnday]", "data/signage.yaml:17:17: unknown value 'mnday'; did you mean 'monday'?",
         "data/signage.yaml:17:17: 'mnday' tidak dikenal; maksud Anda 'monday'?"),
        ('"06:00"', '"25:00"', "data/signage.yaml:15:67: '25:00' is not a time",
         "data/signage.yaml:15:67: '25:00' bukan jam"),
        ("languages: [id]", "languages: [id, jp]",
         "data/signage.yaml:17:73: unknown language 'jp'; in use: id, en",
         "data/signage.yaml:17:73: bahasa 'jp' tidak dikenal; yang dipakai: id, en"),
        ('from: "22:00", until: "06:00"', 'from: "22:00", until: "22:00"',
         "data/signage.yaml:15:9: this part of the schedule is never shown",
         "data/signage.yaml:15:9: bagian jadwal ini tidak pernah tampil"),
        ("playlist: closing, holidays: only", "playlist: closing",
         "data/signage.yaml:17:9: this part of the schedule is never shown",
         "data/signage.yaml:17:9: bagian jadwal ini tidak pernah tampil"),
        ('days: [monday], from: "08:00", until: "24:00"', 'days: [friday], from: "20:00", until: "23:00"',
         "data/signage.yaml:17:9: this part of the schedule and line 15 cross from 22:00 to 23:00",
         "data/signage.yaml:17:9: bagian jadwal ini dan baris 15 bertumpang tindih pukul 22:00 sampai"),
        ("days: [saturday, sunday], ", "",
         "data/signage.yaml:13:9: these hours hold on no day",
         "data/signage.yaml:13:9: jam nyala ini tidak pernah berlaku"),
        ("playlists:\n", "playlists:\n  - {id: closing, slides: [{kind: hours}]}\n",
         "data/signage.yaml:20:9: the id 'closing' is used in data/signage.yaml:19",
         "data/signage.yaml:20:9: id 'closing' sudah dipakai di data/signage.yaml:19"),
        ("fact: passport-electronic-10y", "fact: passport-electronic-99y",
         "data/signage.yaml:21:27: there is no 'passport-electronic-99y'",
         "data/signage.yaml:21:27: 'passport-electronic-99y' tidak ada"),
        ("holidays: only, \"on\"", "holidays: never, \"on\"",
         "data/signage.yaml:13:20: unknown value 'never'; choose any, except, only",
         "data/signage.yaml:13:20: 'never' tidak dikenal; pilih any, except, only"),
    ],
    ids=["playlist", "empty", "day", "time", "language", "no time", "hidden", "crossing", "hidden hours",
         "twice", "fact", "closed days"],
)  # fmt: skip
def test_a_mistake_in_the_times_of_a_screen_is_told_at_its_line(
    tmp_path, old, new, english, indonesian
):
    found = told(tmp_path, old, new)

    assert len(found) == 1, found
    assert found[0][0].startswith(english), found
    assert found[0][1].startswith(indonesian), found
    assert found[0][0] != found[0][1]
