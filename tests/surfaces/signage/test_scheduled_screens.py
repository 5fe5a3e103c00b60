"""The page of a screen with a schedule has the slides of each playlist, and each has its waits."""

import html
import json
import re

import pytest

from noticeboard.check.screens import screen_mistakes
from noticeboard.load import load_with_source_map
from noticeboard.messages import text
from noticeboard.surfaces.signage import TooLong, lay_out_slides, left_out, signage_files
from tests.fixtures.signage import SETTINGS, page_of, screens, small_signage, timelines


def sentence(name, indent=6):
    return (
        f"{' ' * indent}- {{kind: text, heading: {{id: Tes, en: Test}}, "
        f"text: {{id: Kalimat {name}., en: Sentence {name}.}}}}\n"
    )


OWN = sentence("satu") + sentence("dua") + sentence("tiga") + sentence("empat")
SCHEDULE = """\
    schedule:
      - {playlist: closed, holidays: only}
      - {playlist: night, days: [friday], from: "22:00", until: "06:00", languages: [id]}
"""
PLAYLISTS = f"""\
playlists:
  - id: night
    slides:
{sentence("malam")}\
  - id: closed
    slides:
{sentence("tutup")}\
  - id: unused
    slides:
{sentence("nanti")}"""
OFFICE = (
    "holidays:\n",
    "holidays:\n  - {date: 2026-11-22, name: {id: Hari lewat, en: A past day}, kind: national,"
    " source: pp-45-2024}\n",
)


def scheduled(folder, *, schedule=SCHEDULE, playlists=PLAYLISTS, own=OWN, **screen):
    """The catalogue of one screen with a schedule, and its lines."""
    signage = screens(own, **screen) + schedule + playlists
    small_signage(folder, signage=signage, office=OFFICE)
    return load_with_source_map(folder)


def files_of(catalogue):
    return signage_files(timelines(catalogue), catalogue.signage, SETTINGS)


def slides_in(page):
    """Each slide of a page once: the playlist it belongs to, and its name."""
    tags = re.findall(r'<section class="slide [^>]*>', page)
    found = {}
    for tag in tags:
        playlist = re.search(r'data-playlist="([^"]*)"', tag)
        found[re.search(r'data-slide="([^"]*)"', tag)[1]] = playlist and playlist[1]
    return found


def test_a_page_has_the_slides_of_each_playlist_that_is_used_and_of_no_other(tmp_path):
    catalogue, _ = scheduled(tmp_path)

    assert slides_in(page_of(files_of(catalogue))) == {
        "playlist-1-1": "",
        "playlist-2-1": "",
        "playlist-3-1": "",
        "playlist-4-1": "",
        "automatic-1": "",
        "automatic-2": "",
        "playlist-closed-1-1": "closed",
        "automatic-closed-1": "closed",
        "automatic-closed-2": "closed",
        "playlist-night-1-1": "night",
        "automatic-night-1": "night",
        "automatic-night-2": "night",
        "automatic-outdated-1": None,
        "notice-system-upgrade-1": None,
    }


def test_the_page_carries_its_times_and_the_closed_days_to_come(tmp_path):
    catalogue, _ = scheduled(tmp_path)

    page = page_of(files_of(catalogue))

    every = {"days": [], "holidays": "only", "from": "00:00", "until": "24:00"}
    friday = {"days": [4], "holidays": "any", "from": "22:00", "until": "06:00"}
    assert json.loads(html.unescape(re.search(r'data-plan="([^"]*)"', page)[1])) == {
        "hours": [],
        "schedule": [
            {**every, "playlist": "closed", "languages": []},
            {**friday, "playlist": "night", "languages": ["id"]},
        ],
        "closed": ["2026-12-25"],
    }


def test_a_screen_without_a_schedule_has_neither(tmp_path):
    page = page_of(files_of(small_signage(tmp_path)))

    assert re.findall("data-plan|data-playlist", page) == []


def test_an_own_playlist_that_never_comes_is_not_in_the_page(tmp_path):
    always = (
        "    schedule: [{playlist: night, from: '18:00', until: '06:00'}, {playlist: closed}]\n"
    )
    catalogue, _ = scheduled(tmp_path, schedule=always)

    assert set(slides_in(page_of(files_of(catalogue))).values()) == {"night", "closed", None}


def test_the_list_of_screens_tells_waits_for_each_playlist_and_hours_of_other_days(tmp_path):
    hours = (
        "    hours:\n      - {days: [friday, saturday], 'on': '20:00', 'off': '02:00'}\n"
        "      - {holidays: only, 'on': '00:00', 'off': '00:00'}\n"
    )
    catalogue, _ = scheduled(tmp_path, schedule=hours + SCHEDULE)

    page = page_of(files_of(catalogue), "signage/index.html")
    rows = dict(re.findall(r'__term">([^<]+)</dt><dd class="sheet__value">([^<]+)<', page))

    assert rows["Menyala"] == "07:30–16:00 WIB"
    assert rows["Menyala: Jumat, Sabtu"] == "20:00–02:00 WIB"
    assert rows["Menyala: setiap hari, hanya hari libur"] == "Mati"
    waits = {term: int(rows[f"Menunggu satu pesan paling lama ({term})"].removesuffix(" s"))
             for term in ("closed", "night, id", "susunan utama")}  # fmt: skip
    assert waits["night, id"] < waits["closed"] < waits["susunan utama"]
    slides = {term: rows[f"Salindia, satu putaran ({term})"].split(",")[0] for term in waits}
    assert slides == {"closed": "5", "night, id": "3", "susunan utama": "8"}


def test_a_promise_holds_for_each_playlist_and_names_the_one_that_breaks_it(tmp_path):
    long = "".join(sentence(f"nomor{letter}") for letter in "abcdefgh")
    playlists = PLAYLISTS.replace(sentence("tutup"), long)
    catalogue, lines = scheduled(
        tmp_path, playlists=playlists, own=sentence("satu"), longest_wait_s=40
    )

    with pytest.raises(TooLong) as refused:
        files_of(catalogue)

    (mistake,) = screen_mistakes(refused.value, catalogue, lines)
    assert re.match(
        r"data/signage\.yaml:11:21: screen lobby \(closed\): a message in one language comes "
        r"back after \d+ seconds, promised are 40",
        text(mistake, "en"),
    )


def test_words_of_a_playlist_that_do_not_fit_are_told_at_their_line(tmp_path):
    long = "Ketidakberuntunganmempertanggungjawabkannya"
    catalogue, lines = scheduled(tmp_path, playlists=PLAYLISTS.replace("Kalimat malam", long))

    with pytest.raises(TooLong) as refused:
        files_of(catalogue)

    (mistake,) = screen_mistakes(refused.value, catalogue, lines)
    wanted = next(
        number
        for number, line in enumerate((tmp_path / "data/signage.yaml").read_text().splitlines(), 1)
        if long in line
    )
    assert text(mistake, "en").startswith(f"data/signage.yaml:{wanted}:")
    assert "playlist night 1" in text(mistake, "en")


def test_what_a_playlist_may_not_show_yet_is_told_by_the_name_of_the_playlist(tmp_path):
    playlists = PLAYLISTS.replace(sentence("tutup"), "      - {kind: fee, fact: overstay-day}\n")
    catalogue, _ = scheduled(tmp_path, playlists=playlists)

    (line,) = left_out(timelines(catalogue)[0], catalogue.signage)

    assert line.startswith("closed, urutan 1 (fee)")


def test_a_playlist_that_no_schedule_names_is_refused_at_its_line_where_it_fits_no_screen(tmp_path):
    word = "Ketidakbertanggungjawaban" * 2
    catalogue, lines = scheduled(tmp_path, playlists=PLAYLISTS.replace("Kalimat nanti", word))

    with pytest.raises(TooLong) as built:
        files_of(catalogue)
    with pytest.raises(TooLong) as checked:
        lay_out_slides(timelines(catalogue), catalogue.signage, SETTINGS.fonts)

    for refused in (built, checked):
        (mistake,) = screen_mistakes(refused.value, catalogue, lines)
        assert text(mistake, "en").splitlines()[0] == (
            f"data/signage.yaml:28:63: screen lobby, playlist unused 1: “{word}.” does not fit at "
            "the legal size; make it shorter"
        )
