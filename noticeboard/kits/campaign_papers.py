"""Posters and leaflets of a campaign, each in both languages."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from noticeboard.bundle.output_file import OutputFile
from noticeboard.kits.sheet_content import SheetContent
from noticeboard.kits.typst_sheets import SheetName, draw_paper

PAPERS: tuple[SheetName, ...] = ("poster-a4", "poster-a3", "leaflet")


def paper_files(contents: Sequence[SheetContent], day: datetime.date) -> Iterator[OutputFile]:
    """Yield each sheet of a campaign as PDF; raises SheetTooLong."""
    printed = [content.printed for content in contents]
    for name in PAPERS:
        yield OutputFile(f"{name}.pdf", draw_paper(name, printed, day))
