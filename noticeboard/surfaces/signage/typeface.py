"""How wide words are in the screens' typeface, read from the font file's own tables."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from noticeboard.surfaces.signage.norms import CAP_HEIGHT

UNITS = 1000
"""How many units of the font make its size: of both faces that travel with the bundle."""

SLACK = 1.01
"""A browser rounds widths and may kern, so a line counts as this much wider."""


class MissingLetter(ValueError):
    """A text holds a sign that the screens' typeface cannot draw."""


@dataclass(frozen=True)
class Face:
    """One weight of a typeface; widths are in units of the font."""

    widths: Mapping[str, int]
    cap_height: int
    x_height: int

    def width(self, text: str, size: float) -> float:
        """Return the pixels that a text takes at a font size; MissingLetter when it cannot.

        The size is the one in CSS; `font-size-adjust` then draws the letters a little larger.
        """
        try:
            units = sum(self.widths[sign] for sign in text)
        except KeyError as error:
            raise MissingLetter(error.args[0]) from None
        return units * size * CAP_HEIGHT / self.cap_height * SLACK


@lru_cache(maxsize=16)
def load_face(path: Path) -> Face:
    """Read a TrueType file; fontTools would do, but its import alone costs a fifth of a build."""
    data = path.read_bytes()
    tables = _tables(data)
    x_height, cap_height = struct.unpack_from(">hh", data, tables["OS/2"] + 86)
    advances = _advances(data, tables)
    glyphs = _glyphs(data, tables["cmap"])
    last = len(advances) - 1
    widths = {sign: advances[min(glyph, last)] for sign, glyph in glyphs.items()}
    return Face(widths, cap_height, x_height)


def _tables(data: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", data, 4)
    rows = (struct.unpack_from(">4sLLL", data, 12 + 16 * row) for row in range(count))
    return {tag.decode(): offset for tag, _, offset, _ in rows}


def _advances(data: bytes, tables: Mapping[str, int]) -> tuple[int, ...]:
    (count,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    return struct.unpack_from(">" + "Hh" * count, data, tables["hmtx"])[::2]


def _glyphs(data: bytes, cmap: int) -> dict[str, int]:
    """Return the glyph of every character of the Basic Multilingual Plane (table format 4)."""
    start = _format_4(data, cmap)
    (count,) = struct.unpack_from(">H", data, start + 6)
    ends, starts, deltas, ranges = (
        struct.unpack_from(f">{count // 2}H", data, start + offset)
        for offset in (14, 16 + count, 16 + 2 * count, 16 + 3 * count)
    )
    glyphs = {}
    for segment, (first, last, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        at = start + 16 + 3 * count + 2 * segment
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if ranges[segment]:
                (glyph,) = struct.unpack_from(">H", data, at + ranges[segment] + 2 * (code - first))
            glyphs[chr(code)] = (glyph + delta) & 0xFFFF
    return glyphs


def _format_4(data: bytes, cmap: int) -> int:
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    for row in range(count):
        start = cmap + struct.unpack_from(">L", data, cmap + 8 + 8 * row)[0]
        if struct.unpack_from(">H", data, start)[0] == 4:
            return start
    raise ValueError("the font has no character table of format 4")
