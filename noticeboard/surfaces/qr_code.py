"""QR codes as SVG: paper, lobby screens and kiosk carry the same texts, and so does each build."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup

BORDER = 4
"""The quiet zone on each side, in modules."""
MODULE_PX = 3
"""The side of one module where no style sheet says how large a code is."""
MASK = 3
"""Any mask reads well; weighing all eight against one another takes most of the time."""


class Drawing(NamedTuple):
    """A drawn code: SVG before and after the place of its title."""

    start: str
    end: str


class Drawings:
    """The QR codes of a build by their text, each drawn once: one takes as long as three pages.

    `known` holds what an earlier build drew with the same program; `used` only what was asked
    for since, so a chain of builds keeps no code that is no longer shown.
    """

    def __init__(self, known: Mapping[str, Drawing] | None = None) -> None:
        self.known = known or {}
        self.used: dict[str, Drawing] = {}

    def svg(self, text: str, label: str) -> Markup:
        """Return a code in the colour of the text around it, with a name for screen readers."""
        if text not in self.used:
            self.used[text] = self.known.get(text) or draw(text)
        start, end = self.used[text]
        return Markup("{}<title>{}</title>{}").format(Markup(start), label, Markup(end))


def draw(text: str) -> Drawing:
    """Draw a QR code."""
    # The import costs more than all that is not drawn anew.
    import segno

    buffer = io.BytesIO()
    code = segno.make(text, micro=False, error="m", mask=MASK)
    code.save(
        buffer,
        kind="svg",
        xmldecl=False,
        svgns=True,
        border=BORDER,
        omitsize=True,
        svgclass="qr",
        lineclass=None,
    )
    side = MODULE_PX * code.symbol_size(border=BORDER)[0]
    head, mark, drawing = buffer.getvalue().decode().partition("<path")
    head = head.replace("<svg ", f'<svg width="{side}" height="{side}" ', 1)
    return Drawing(head, mark + drawing)
