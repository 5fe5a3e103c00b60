"""Uncontracted six-dot braille as ASCII braille files: pure text to text."""

from __future__ import annotations

from noticeboard.render.braille.pages import Block, brf
from noticeboard.render.braille.signs import braille

__all__ = ["Block", "braille", "brf"]
