"""Warnings about what is well formed and makes no sense; they stop nothing."""

from noticeboard.check.sense.doubts import sense_warnings

__all__ = ["sense_warnings"]
