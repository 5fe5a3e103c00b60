"""The icon as PNG, for home screens that draw no SVG: drawn from the rectangles of icon.svg."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

SAFE = 0.86
"""Home screens may cut the icon to a circle; the drawing shrinks into it, its ground does not."""

_RECT = re.compile(r"<rect ([^>]*)/>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_VIEW = re.compile(r'viewBox="0 0 (\d+) \1"')


@dataclass(frozen=True)
class _Rect:
    left: float
    top: float
    width: float
    height: float
    radius: float
    colour: bytes

    def row(self, y: float) -> tuple[float, float] | None:
        """Return where the rectangle begins and ends at a height, or None beside it."""
        depth = min(y - self.top, self.top + self.height - y)
        if depth < 0:
            return None
        corner = max(self.radius - depth, 0)
        inset = self.radius - (self.radius**2 - corner**2) ** 0.5
        return self.left + inset, self.left + self.width - inset


def icon_png(svg: str, size: int) -> bytes:
    """Draw an icon made of rectangles on a square ground as a PNG of so many pixels a side."""
    view = _VIEW.search(svg)
    assert view, "an icon of ours says how large its drawing is"
    side = int(view[1])
    ground, *rects = _rects(svg, side)
    raw = bytearray()
    for y in range(size):
        row = bytearray(ground.colour * size)
        for rect in rects:
            span = rect.row((y + 0.5) * side / size)
            if span:
                first, last = (round(end * size / side) for end in span)
                row[first * 3 : last * 3] = rect.colour * (last - first)
        raw += b"\0" + row
    head = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(raw), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _rects(svg: str, side: int) -> Iterator[_Rect]:
    for found in _RECT.finditer(svg):
        one = dict(_ATTRIBUTE.findall(found[1]))
        x, y, width, height, radius = (
            float(one.get(key, 0)) for key in ("x", "y", "width", "height", "rx")
        )
        shift = side * (1 - SAFE) / 2
        yield _Rect(
            x * SAFE + shift,
            y * SAFE + shift,
            width * SAFE,
            height * SAFE,
            radius * SAFE,
            bytes.fromhex(_six(one["fill"])),
        )


def _six(colour: str) -> str:
    digits = colour.removeprefix("#")
    return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
