"""How tall letters must be by each norm, from where a screen hangs and how far people sit."""

from __future__ import annotations

import math
from dataclasses import dataclass

from noticeboard.model import Profile, Screen

EN_V3 = "EN 301 549 V3.2.1, 5.1.4"
EN_V4 = "EN 301 549 V4.1.0, 5.1.4"
ADA = "ADA 703.5.5"

EN_V3_DEGREES = 0.7
"""EN 301 549 V3.2.1, 5.1.4: the angle that a capital H must fill at the stated distance."""

EN_V4_SHARE = 16 / 2688
"""EN 301 549 V4.1.0 (final draft), 5.1.4: height of an x, as a share of the distance."""

ADA_703_5_5 = {"eye": (16, 1830), "wall": (51, 4570), "high": (75, 6400)}
"""By mounting: the least height in mm, and the distance in mm up to which it is enough."""

ADA_STEP = 3.2 / 305
"""How much a letter grows with the distance beyond that: an eighth of an inch a foot."""

MOUNTED_UP_TO = {"eye": 1780, "wall": 3050}
"""By mounting: how high above the floor the topmost text may be, in mm (ADA 703.5.5)."""

X_SHARE = 0.742
"""Height of an x in the screens' typeface, in capitals, rounded down: a test reads the font."""

LINE = 1.12
"""Height of a line, in font sizes."""

LETTER = 0.46
"""Width of a letter in running text, in font sizes: a test measures it in the typeface."""

CAP_HEIGHT = 0.7
"""What `font-size-adjust: cap-height` sets capitals to, as a share of the font size."""

STRIP_GAP = 0.2
"""Space between the slides and the line of calls below them, in font sizes."""

LEAST_LETTERS, LEAST_LINES = 14, 4
"""A screen with less room can say nothing whole."""


@dataclass(frozen=True)
class LegalHeights:
    """The least height of a capital by each norm, in mm on the glass."""

    en_v3: float
    en_v4: float
    """The capital of an x as tall as the draft asks."""
    ada: float

    @property
    def strictest(self) -> float:
        """Return the height that satisfies all of them."""
        return max(self.en_v3, self.en_v4, self.ada)


def legal_heights(screen: Screen | Profile) -> LegalHeights:
    """Return what each norm asks of a screen."""
    distance = screen.farthest_reader_m * 1000
    least, enough_until = ADA_703_5_5[screen.mounting]
    return LegalHeights(
        en_v3=distance * math.tan(math.radians(EN_V3_DEGREES)),
        en_v4=distance * EN_V4_SHARE / X_SHARE,
        ada=least + ADA_STEP * max(0, distance - enough_until),
    )


def legal_height_mm(screen: Screen | Profile) -> float:
    """Return the height a capital must have to satisfy every norm."""
    return legal_heights(screen).strictest


def pixel_mm(screen: Screen | Profile) -> float:
    """Return the side of one pixel."""
    return screen.inches * 25.4 / math.hypot(screen.width, screen.height)


def cap_px(screen: Screen | Profile) -> int:
    """Return the height of a capital in whole pixels, as browsers draw it: at least legal."""
    return math.ceil(legal_height_mm(screen) / pixel_mm(screen))


def text_px(screen: Screen | Profile) -> int:
    """Return the font size of the smallest text, under `font-size-adjust: cap-height 0.7`."""
    return math.ceil(cap_px(screen) / CAP_HEIGHT)


def margin_px(screen: Screen | Profile) -> tuple[int, int]:
    """Return the space kept free at the sides, and above and below."""
    share = screen.safe_area_percent / 100
    return math.ceil(screen.width * share), math.ceil(screen.height * share)


def strip_px(screen: Screen | Profile) -> int:
    """Return the height that the line of calls takes from the slides, with the space above it."""
    if not isinstance(screen, Screen) or screen.calls != "strip":
        return 0
    text = text_px(screen)
    return round(text * LINE) + round(text * STRIP_GAP)


def room_of(screen: Screen | Profile) -> tuple[int, int]:
    """Return about how many letters a line has, and how many lines there are."""
    side, edge = margin_px(screen)
    text = text_px(screen)
    letters = (screen.width - 2 * side) / (text * LETTER)
    lines = (screen.height - 2 * edge - strip_px(screen)) / (text * LINE)
    return int(letters), int(lines)
