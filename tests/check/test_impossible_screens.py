"""Screens that cannot be as they are described, told at the line that says so."""

import pytest

from noticeboard.check.impossible_screens import impossible_screens
from noticeboard.load import load_catalogue, load_with_source_map
from noticeboard.messages import Mistakes, text
from tests.fixtures.small_catalogue import write_small_catalogue

SIGNAGE = """\
profiles:
  - id: wall-55
    inches: 55
    width: 1920
    height: 1080
    farthest_reader_m: 5.0
    nearest_reader_m: 1.5
    orientation: landscape
    lowest_edge_mm: 1500
    mounting: wall
screens:
  - id: lobby
    name: {id: Layar lobi, en: Lobby screen}
    profile: wall-55
    "on": "07:30"
    "off": "16:00"
"""


def told(folder, old, new):
    assert SIGNAGE.count(old) == 1, old
    write_small_catalogue(folder, signage=SIGNAGE.replace(old, new))
    try:
        catalogue, source_map = load_with_source_map(folder)
    except Mistakes as refused:
        found = refused.mistakes
    else:
        found = impossible_screens(catalogue.signage, source_map)
    return [text(one, "en").splitlines()[0] for one in found]


def test_a_screen_has_what_its_profile_says_and_its_own_values_first(tmp_path):
    own = SIGNAGE + "    farthest_reader_m: 3.0\n"
    write_small_catalogue(tmp_path, signage=own)

    (screen,) = load_catalogue(tmp_path).signage.screens

    values = (screen.inches, screen.width, screen.mounting, screen.farthest_reader_m)
    assert values == (55, 1920, "wall", 3.0)
    assert (screen.nearest_reader_m, screen.safe_area_percent, screen.playlist) == (1.5, 2.5, ())


def test_a_possible_screen_is_left_in_peace(tmp_path):
    assert told(tmp_path, "inches: 55", "inches: 50") == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("inches: 55", "inches: 0", "data/signage.yaml:3:13: "),
        ("profile: wall-55", "profile: wall-65",
         "data/signage.yaml:14:14: there is no profile 'wall-65'; profiles: wall-55"),
        ("    profile: wall-55\n", "    inches: 55\n",
         "data/signage.yaml:12:5: the screen lacks 'farthest_reader_m'"),
        ("orientation: landscape", "orientation: portrait",
         "data/signage.yaml:8:18: orientation 'portrait', but the screen is 1920 × 1080"),
        ("lowest_edge_mm: 1500", "lowest_edge_mm: 2500",
         "data/signage.yaml:10:15: its upper edge hangs 3185 mm above the floor"),
        ("nearest_reader_m: 1.5", "nearest_reader_m: 5.0",
         "data/signage.yaml:7:23: the nearest reader (5 m) is not nearer than the farthest (5 m)"),
        ("nearest_reader_m: 1.5", "nearest_reader_m: 0.5",
         "data/signage.yaml:7:23: from 0.5 m the screen fills 101°; more than 75° cannot be read"),
        ("farthest_reader_m: 5.0", "farthest_reader_m: 12",
         "data/signage.yaml:6:24: at 12 m legal letters leave 11 letters a line and 2 lines"),
        ('"off": "16:00"', '"off": "16:00"\n    calls: banner', "data/signage.yaml:17:12: "),
        ('"off": "16:00"', '"off": "16:00"\n    calls: strip\n    farthest_reader_m: 7.4',
         "data/signage.yaml:17:12: 'calls: strip' leaves 3 lines of legal letters above it"),
    ],
    ids=["size", "profile", "value", "turned", "high", "reversed", "near", "far", "banner", "strip"],
)  # fmt: skip
def test_an_impossible_screen_is_told_at_its_line(tmp_path, old, new, line):
    found = told(tmp_path, old, new)

    assert found and found[0].startswith(line), found
