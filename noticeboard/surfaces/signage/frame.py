"""The room that a screen's slides have: its lines, its header and its panels, in pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from noticeboard.model import Screen
from noticeboard.surfaces.signage.norms import (
    CAP_HEIGHT,
    LINE,
    cap_px,
    margin_px,
    pixel_mm,
    strip_px,
    text_px,
)
from noticeboard.surfaces.signage.typeface import UNITS, Face, load_face

QR_SHARE = 0.1
"""A code is read from about ten times its side."""

ANY_TIME = "00:00"
"""As wide as every time."""

LINES_WITH_HEADER = 5
"""A screen with fewer lines needs them all for what it says."""


@dataclass(frozen=True)
class Frame:
    """A screen's measures in pixels; everything the public reads is `text` or larger."""

    screen: Screen
    regular: Face
    bold: Face
    panels: int = 1
    """How many languages stand one below the other on a slide."""

    @cached_property
    def cap(self) -> int:
        """Return the height of a capital in whole pixels: at least legal."""
        return cap_px(self.screen)

    @cached_property
    def text(self) -> int:
        """Return the font size, under `font-size-adjust: cap-height 0.7`."""
        return text_px(self.screen)

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
        return round(self.text * 0.2)

    @property
    def is_portrait(self) -> bool:
        """Return whether the screen is upright."""
        return self.screen.height > self.screen.width

    @property
    def margin(self) -> tuple[int, int]:
        """Return the space kept free at the sides, and above and below."""
        return margin_px(self.screen)

    @property
    def width(self) -> int:
        """Return the width between the margins."""
        return self.screen.width - 2 * self.margin[0]

    @property
    def whole_height(self) -> int:
        """Return the height between the margins, above the line of calls."""
        return self.screen.height - 2 * self.margin[1] - self.strip

    @cached_property
    def strip(self) -> int:
        """Return the height that the line of calls takes with the space above it; 0 without it."""
        return strip_px(self.screen)

    @property
    def has_header(self) -> bool:
        """Return whether there is room for a line that says what, in which language, and when."""
        return self.whole_height >= LINES_WITH_HEADER * self.line

    @property
    def header(self) -> int:
        """Return the height of the header with the space after it."""
        return self.line + self.gap if self.has_header else 0

    @property
    def height(self) -> int:
        """Return the height of one panel, with the header taken off."""
        room = self.whole_height - self.header
        return (room - (self.panels - 1) * self.between) // self.panels

    @property
    def between(self) -> int:
        """Return the space between the panels of two languages."""
        return 3 * self.gap

    @property
    def chip_padding(self) -> int:
        """Return the space left and right inside the sign of a language."""
        return round(self.text * 0.2)

    @property
    def icon(self) -> int:
        """Return the width that the icon of the header takes, with the space after it."""
        return self.line + self.gap

    @cached_property
    def clock(self) -> int:
        """Return the width that the clock takes, with the space before it."""
        return math.ceil(self.regular.width(ANY_TIME, self.text)) + 2 * self.gap

    @property
    def item_gap(self) -> int:
        """Return the space between the items of a list."""
        return round(self.text * 0.06)

    @property
    def row_gap(self) -> int:
        """Return the space between the rows of a table, with the rule in it."""
        return round(self.text * 0.16)

    @property
    def indent(self) -> int:
        """Return the width that the mark before a list item takes."""
        return round(self.text * 0.5)

    @property
    def qr_side(self) -> int:
        """Return the least side of a code that can be read from the farthest place."""
        distance = self.screen.farthest_reader_m * 1000
        return math.ceil(distance * QR_SHARE / pixel_mm(self.screen))

    def shared_by(self, languages: int) -> Frame:
        """Return the same screen with so many panels on a slide."""
        return replace(self, panels=languages)


def make_frame(screen: Screen, fonts: Path) -> Frame:
    """Measure a screen with the typeface of a folder."""
    regular, bold = (load_face(fonts / f"AtkinsonHyperlegible-{name}.ttf") for name in WEIGHTS)
    return Frame(screen, regular, bold)


WEIGHTS = ("Regular", "Bold")
"""The faces that travel with the bundle, as they are."""
