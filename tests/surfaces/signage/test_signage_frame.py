"""How tall letters must be, worked out by hand for screens of different walls."""

import math

import pytest

from noticeboard.model import Screen
from noticeboard.surfaces.signage.frame import legal_height_mm, make_frame, pixel_mm
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
    assert (wide.width, narrow.width) == (1728, 972)


def test_a_code_is_a_tenth_of_the_distance():
    frame = make_frame(screen(43.0, 3.0, "eye", 1080, 1920), SETTINGS.fonts)

    # 300 mm at 0.4958 mm a pixel.
    assert frame.qr_side == 606
