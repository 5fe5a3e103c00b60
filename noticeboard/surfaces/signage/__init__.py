"""Lobby screens: one page a screen, slides at the legal size, in every language in turn."""

from noticeboard.surfaces.signage.list_page import SignageSettings, left_out
from noticeboard.surfaces.signage.misfits import Misfit
from noticeboard.surfaces.signage.norms import (
    LEAST_LETTERS,
    LEAST_LINES,
    MOUNTED_UP_TO,
    pixel_mm,
    room_of,
    strip_px,
)
from noticeboard.surfaces.signage.play_order import Loop, loop_of
from noticeboard.surfaces.signage.screen_parts import SCREEN_PARTS, ScreenPart
from noticeboard.surfaces.signage.signage_pages import TooLong, lay_out_slides, signage_files

__all__ = [
    "LEAST_LETTERS",
    "LEAST_LINES",
    "MOUNTED_UP_TO",
    "SCREEN_PARTS",
    "Loop",
    "Misfit",
    "ScreenPart",
    "SignageSettings",
    "TooLong",
    "lay_out_slides",
    "left_out",
    "loop_of",
    "pixel_mm",
    "room_of",
    "signage_files",
    "strip_px",
]
