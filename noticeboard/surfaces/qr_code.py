"""QR codes as SVG: paper, lobby screens and kiosk carry the same texts, and so does each build."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from noticeboard.bundle.output_file import OutputFile

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


Coming = Callable[[], Mapping[str, Drawing]]
"""Waits for codes that somebody else draws and returns them by their text."""


@dataclass(frozen=True)
class CodeFile:
    """A QR code that is to be a file of its own."""

    path: str
    text: str
    label: str
    """Its name for screen readers."""


class Drawings:
    """The QR codes of a build by their text, each drawn once: one takes as long as three pages.

    `known` holds what an earlier build drew with the same program; `used` only what was asked
    for since, so a chain of builds keeps no code that is no longer shown.
    """

    def __init__(self, known: Mapping[str, Drawing] | None = None) -> None:
        self.known = known or {}
        self.used: dict[str, Drawing] = {}
        self._coming: dict[str, Coming] = {}

    def unknown(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return those texts whose codes nobody has drawn, each once."""
        return tuple(text for text in dict.fromkeys(texts) if not self._found(text))

    def expect(self, texts: Iterable[str], coming: Coming) -> None:
        """Take codes from elsewhere when they are asked for; they need not be drawn yet."""
        self._coming |= dict.fromkeys(texts, coming)

    def svg(self, text: str, label: str) -> Markup:
        """Return a code in the colour of the text around it, with a name for screen readers."""
        if text not in self.used:
            self.used[text] = self._found(text) or self._drawn(text)
        start, end = self.used[text]
        return Markup("{}<title>{}</title>{}").format(Markup(start), label, Markup(end))

    def _found(self, text: str) -> Drawing | None:
        return self.used.get(text) or self.known.get(text)

    def _drawn(self, text: str) -> Drawing:
        return self._coming[text]()[text] if text in self._coming else draw(text)


def code_files(codes: Iterable[CodeFile], drawings: Drawings) -> Iterator[OutputFile]:
    """Return codes as files."""
    for code in codes:
        yield OutputFile(code.path, drawings.svg(code.text, code.label))


def draw_all(texts: Sequence[str]) -> dict[str, Drawing]:
    """Draw QR codes, by their text."""
    return {text: draw(text) for text in texts}


def draw_png(text: str, scale: int) -> bytes:
    """Draw a QR code as PNG, a module so many pixels wide, for what takes no SVG."""
    import segno

    buffer = io.BytesIO()
    segno.make(text, micro=False, error="m", mask=MASK).save(
        buffer, kind="png", border=BORDER, scale=scale
    )
    return buffer.getvalue()


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


def code_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the rows of a QR code with its quiet zone: True is dark."""
    import segno

    code = segno.make(text, micro=False, error="m", mask=MASK)
    return tuple(tuple(map(bool, row)) for row in code.matrix_iter(border=BORDER))
