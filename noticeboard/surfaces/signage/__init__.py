"""Lobby screens: one page a screen, slides at the legal size, in every language in turn."""

from noticeboard.surfaces.signage.screen import Loop, Misfit, loop_of
from noticeboard.surfaces.signage.signage_pages import (
    SignageSettings,
    TooLong,
    lay_out_slides,
    left_out,
    signage_files,
)

__all__ = [
    "Loop",
    "Misfit",
    "SignageSettings",
    "TooLong",
    "lay_out_slides",
    "left_out",
    "loop_of",
    "signage_files",
]
