"""How tall letters must be, worked out by hand for screens of different walls."""

import math

import pytest

from noticeboard.model import Screen
from noticeboard.surfaces.signage.frame import make_frame
from noticeboard.surfaces.signage.norms import (
    LETTER,
    X_SHARE,
    legal_height_mm,
    legal_heights,
    pixel_mm,
    room_of,
)
from tests.fixtures.signage import SETTINGS


def screen(inches, distance, mounting, width=1920, height=1080):
    return Screen.model_validate(
        {
            "id": "one",
            "name": {"id": "Satu", "en": "One"},
            "inches": inches,
            "width": width,
            "height": height,
            "farthest_reader_m": distance,
            "mounting": mounting,
            "on": "07:30",
            "off": "16:00",
            "playlist": ({"kind": "text"},),
        }
    )


@pytest.mark.parametrize(
    ("inches", "distance", "mounting", "millimetres", "cap", "text"),
    [
        # 5000 mm x tan 0.7 deg = 61.1 mm; ADA asks 51 + 430 x 3.2/305 = 55.5 mm.
        (55.0, 5.0, "wall", 61.1, 97, 139),
        # 3000 mm x tan 0.7 deg = 36.7 mm; on a wall ADA asks 51 mm from any distance.
        (43.0, 3.0, "wall", 51.0, 103, 148),
        # The same screen at eye level: ADA asks only 16 + 1170 x 3.2/305 = 28.3 mm.
        (43.0, 3.0, "eye", 36.7, 74, 106),
        # 7000 mm x tan 0.7 deg = 85.5 mm; ADA asks 51 + 2430 x 3.2/305 = 76.5 mm.
        (65.0, 7.0, "wall", 85.5, 115, 165),
        # Above a counter ADA asks 75 mm at least; EN 301 549 would be content with 61.1 mm.
        (65.0, 5.0, "high", 75.0, 101, 145),
    ],
)
def test_letters_are_as_tall_as_the_stricter_standard_asks(
    inches, distance, mounting, millimetres, cap, text
):
    one = screen(inches, distance, mounting)
    frame = make_frame(one, SETTINGS.fonts)

    assert round(legal_height_mm(one), 1) == millimetres
    assert (frame.cap, frame.text) == (cap, text)


def test_a_pixel_is_the_diagonal_shared_out():
    assert round(pixel_mm(screen(55.0, 5.0, "wall")), 4) == 0.6342


def test_each_norm_is_told_apart():
    asked = legal_heights(screen(55.0, 5.0, "wall"))

    # The draft asks an x of 5000 x 16 / 2688 = 29.8 mm, so a capital of 40.1 mm.
    told = tuple(round(one, 1) for one in (asked.en_v3, asked.en_v4, asked.ada))
    assert told == (61.1, 40.1, 55.5)


@pytest.mark.parametrize("inches", [32.0, 43.0, 55.0, 65.0])
@pytest.mark.parametrize("distance", [2.0, 3.5, 5.0, 7.0, 10.0])
@pytest.mark.parametrize("mounting", ["eye", "wall", "high"])
def test_capitals_and_small_letters_satisfy_every_norm_on_every_screen(inches, distance, mounting):
    one = screen(inches, distance, mounting)
    frame = make_frame(one, SETTINGS.fonts)
    asked = legal_heights(one)

    for face in (frame.regular, frame.bold):
        capital = frame.text * 0.7 * pixel_mm(one)
        small = capital * face.x_height / face.cap_height
        assert capital >= max(asked.en_v3, asked.ada)
        assert small >= distance * 1000 * 16 / 2688


def test_what_is_said_of_the_typeface_without_it_holds_in_it():
    frame = make_frame(screen(55.0, 5.0, "wall"), SETTINGS.fonts)
    shares = [face.x_height / face.cap_height for face in (frame.regular, frame.bold)]
    text = "Untuk lansia, difabel, ibu hamil, dan anak kecil. Beri tahu petugas."

    assert min(shares) - 0.01 < X_SHARE <= min(shares)
    assert abs(frame.regular.width(text, 1) / len(text) - LETTER) < 0.02


@pytest.mark.parametrize(
    ("inches", "distance", "room"),
    [(55.0, 5.0, (28, 6)), (65.0, 10.0, (16, 3)), (32.0, 10.0, (8, 1))],
)
def test_the_room_of_a_screen_is_told_in_letters_and_lines(inches, distance, room):
    assert room_of(screen(inches, distance, "wall")) == room


def test_a_screen_that_cuts_its_edges_keeps_more_of_them_free():
    plain = make_frame(screen(55.0, 5.0, "wall"), SETTINGS.fonts)
    one = screen(55.0, 5.0, "wall").model_copy(update={"safe_area_percent": 5.0})
    cut = make_frame(one, SETTINGS.fonts)

    assert (plain.margin, cut.margin) == ((48, 27), (96, 54))


@pytest.mark.parametrize("distance", [1.0, 2.5, 4.0, 5.5, 9.0])
@pytest.mark.parametrize("mounting", ["eye", "wall", "high"])
def test_a_capital_on_the_glass_fills_the_angle_and_never_less(distance, mounting):
    one = screen(55.0, distance, mounting)

    height = make_frame(one, SETTINGS.fonts).text * 0.7 * pixel_mm(one)

    assert math.degrees(math.atan(height / (distance * 1000))) >= 0.7
    assert height >= {"eye": 16, "wall": 51, "high": 75}[mounting]


def test_an_upright_screen_has_the_same_letters_and_a_narrower_line():
    lying, upright = screen(43.0, 3.0, "eye"), screen(43.0, 3.0, "eye", 1080, 1920)

    wide, narrow = make_frame(lying, SETTINGS.fonts), make_frame(upright, SETTINGS.fonts)

    assert wide.text == narrow.text
    assert (wide.width, narrow.width) == (1824, 1026)


def test_a_code_is_a_tenth_of_the_distance():
    frame = make_frame(screen(43.0, 3.0, "eye", 1080, 1920), SETTINGS.fonts)

    # 300 mm at 0.4958 mm a pixel.
    assert frame.qr_side == 606
