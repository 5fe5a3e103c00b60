"""Cards of a campaign for telephones, one picture a language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticeboard.bundle.output_file import OutputFile
from noticeboard.kits.sheet_content import SheetContent
from noticeboard.kits.typst_sheets import SheetName, draw_card

CARDS: tuple[SheetName, ...] = ("card-1080x1080", "card-1080x1920")


def card_files(contents: Sequence[SheetContent]) -> Iterator[OutputFile]:
    """Yield each card of a campaign as PNG; raises SheetTooLong."""
    for name in CARDS:
        for content in contents:
            yield OutputFile(f"{name}-{content.language}.png", draw_card(name, content.printed))
