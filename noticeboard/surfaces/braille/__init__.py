"""Uncontracted six-dot braille as ASCII braille files: pure text to text."""

from __future__ import annotations

from noticeboard.surfaces.braille.braille_pages import BrailleBlock, brf
from noticeboard.surfaces.braille.braille_signs import braille

__all__ = ["BrailleBlock", "braille", "brf"]
