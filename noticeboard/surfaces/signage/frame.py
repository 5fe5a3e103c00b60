"""From a physical screen to the height its letters must have, and the room they then leave."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from noticeboard.model import LANGUAGES, Screen
from noticeboard.surfaces.signage.typeface import CAP_HEIGHT, UNITS, Face, load_face

EN_301_549_DEGREES = 0.7
"""Clause 5.1.4: the angle that a capital H must fill at the stated distance."""

ADA_703_5_5 = {"eye": (16, 1830), "wall": (51, 4570), "high": (75, 6400)}
"""By mounting: the least height in mm, and the distance in mm up to which it is enough."""

ADA_STEP = 3.2 / 305
"""How much a letter grows with the distance beyond that: an eighth of an inch a foot."""

LINE = 1.12
"""Height of a line, in font sizes."""

QR_SHARE = 0.1
"""A code is read from about ten times its side."""


def legal_height_mm(screen: Screen) -> float:
    """Return the height a capital must have to satisfy both standards."""
    distance = screen.farthest_reader_m * 1000
    least, enough_until = ADA_703_5_5[screen.mounting]
    by_ada = least + ADA_STEP * max(0, distance - enough_until)
    return max(distance * math.tan(math.radians(EN_301_549_DEGREES)), by_ada)


def pixel_mm(screen: Screen) -> float:
    """Return the side of one pixel."""
    return screen.inches * 25.4 / math.hypot(screen.width, screen.height)


@dataclass(frozen=True)
class Frame:
    """A screen's measures in pixels; everything the public reads is `text` or larger."""

    screen: Screen
    regular: Face
    bold: Face

    @cached_property
    def cap(self) -> int:
        """Return the height of a capital in whole pixels, as browsers draw it: at least legal."""
        return math.ceil(legal_height_mm(self.screen) / pixel_mm(self.screen))

    @cached_property
    def text(self) -> int:
        """Return the font size, under `font-size-adjust: cap-height 0.7`."""
        return math.ceil(self.cap / CAP_HEIGHT)

    @property
    def unadjusted(self) -> float:
        """Return how many times larger the font size is where `font-size-adjust` is unknown."""
        units = min(self.regular.cap_height, self.bold.cap_height)
        return math.ceil(CAP_HEIGHT * UNITS / units * 10_000) / 10_000

    @property
    def line(self) -> int:
        """Return the height of a line of text."""
        return round(self.text * LINE)

    @property
    def gap(self) -> int:
        """Return the space between the parts of a slide."""
        return round(self.text * 0.26)

    @property
    def is_portrait(self) -> bool:
        """Return whether the screen is upright."""
        return self.screen.height > self.screen.width

    @property
    def margin(self) -> tuple[int, int]:
        """Return the space kept free at every side, which some displays cut off."""
        return round(self.screen.width * 0.05), round(self.screen.height * 0.05)

    @property
    def width(self) -> int:
        """Return the width between the margins."""
        return self.screen.width - 2 * self.margin[0]

    @property
    def height(self) -> int:
        """Return the height between the margins."""
        return self.screen.height - 2 * self.margin[1]

    @cached_property
    def corner(self) -> int:
        """Return the width of the place for the clock and the languages."""
        chips = sum(self.bold.width(name.upper(), self.text) for name in LANGUAGES)
        chips += len(LANGUAGES) * 2 * self.chip_padding + (len(LANGUAGES) - 1) * self.chip_gap
        return math.ceil(max(chips, self.regular.width("00:00", self.text)))

    @property
    def chip_padding(self) -> int:
        """Return the space left and right inside the sign of a language."""
        return round(self.text * 0.2)

    @property
    def chip_gap(self) -> int:
        """Return the space between the signs of two languages."""
        return round(self.text * 0.16)

    @property
    def icon(self) -> int:
        """Return the width that the icon beside a heading takes, with the space after it."""
        return round(self.text * 1.28)

    @property
    def picture(self) -> int:
        """Return the height that a large icon above the heading takes, with the space after it."""
        return round(self.line * 2.2)

    @property
    def item_gap(self) -> int:
        """Return the space between the items of a list."""
        return round(self.text * 0.06)

    @property
    def indent(self) -> int:
        """Return the width that the mark before a list item takes."""
        return round(self.text * 0.5)

    @property
    def heading_width(self) -> int:
        """Return the width of a heading's lines, without an icon."""
        return self.width if self.is_portrait else self.width - self.corner - 2 * self.gap

    def top(self, heading_lines: int) -> int:
        """Return the height taken by the heading, the clock and the languages."""
        if self.is_portrait:
            return (heading_lines + 1) * self.line + self.gap
        return max(2, heading_lines) * self.line

    @property
    def qr_side(self) -> int:
        """Return the least side of a code that can be read from the farthest place."""
        distance = self.screen.farthest_reader_m * 1000
        return math.ceil(distance * QR_SHARE / pixel_mm(self.screen))


def make_frame(screen: Screen, fonts: Path) -> Frame:
    """Measure a screen with the typeface of a folder."""
    faces = (load_face(fonts / f"AtkinsonHyperlegible-{weight}.ttf") for weight in WEIGHTS)
    return Frame(screen, *faces)


WEIGHTS = ("Regular", "Bold")
"""The faces that travel with the bundle, as they are."""
