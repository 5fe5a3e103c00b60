"""Posters of the survey's newest results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition
from noticeboard.kits.sheet_content import quarter_contents
from noticeboard.kits.typst_sheets import SheetName, SheetTooLong, draw_paper
from noticeboard.surfaces.qr_code import Drawings

FOLDER = "survey"
POSTERS: tuple[SheetName, ...] = ("results-a4", "results-a3")


def survey_files(editions: Sequence[Edition], bundle: str) -> Iterator[OutputFile]:
    """Yield the posters of the survey's newest results; none without any. Raises SheetTooLong.

    The change that staff have written stands on them where it has room.
    """
    drawings = Drawings()
    ways = [*zip(*(quarter_contents(one, bundle, drawings) for one in editions), strict=True)]
    for number, contents in enumerate(ways, 1):
        printed = [content.printed for content in contents]
        try:
            made = [(name, draw_paper(name, printed, editions[0].day)) for name in POSTERS]
        except SheetTooLong:
            if number == len(ways):
                raise
            continue
        for name, content in made:
            yield OutputFile(f"{FOLDER}/{name}.pdf", content)
        return
