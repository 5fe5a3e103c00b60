"""Whether what is well formed makes sense: warnings, which stop nothing."""

from noticeboard.check.sense.doubts import sense_warnings

__all__ = ["sense_warnings"]
