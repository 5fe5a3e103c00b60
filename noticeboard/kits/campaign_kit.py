"""All files of a campaign, and those of all campaigns of a bundle."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition
from noticeboard.kits.campaign_cards import card_files
from noticeboard.kits.campaign_papers import paper_files
from noticeboard.kits.campaign_texts import WordsOf, text_files
from noticeboard.kits.sheet_content import SheetContent, quarter_contents, sheet_contents
from noticeboard.kits.typst_sheets import SheetName, SheetTooLong, draw_paper
from noticeboard.surfaces.qr_code import Drawings

FOLDER, SURVEY = "campaigns", "survey"
POSTERS: tuple[SheetName, ...] = ("results-a4", "results-a3")


def kit_files(editions: Sequence[Edition], bundle: str) -> Iterator[OutputFile]:
    """Yield the files of every campaign of a day, one edition a language; raises SheetTooLong."""
    drawings = Drawings()
    words = {edition.language: edition.words for edition in editions}
    made = [sheet_contents(edition, bundle, drawings) for edition in editions]
    for id in made[0]:
        contents = [one[id] for one in made]
        for file in campaign_files(contents, words, editions[0].day):
            yield replace(file, path=f"{FOLDER}/{id}/{file.path}")


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
            yield OutputFile(f"{SURVEY}/{name}.pdf", content)
        return


def campaign_files(
    contents: Sequence[SheetContent], words: WordsOf, day: datetime.date
) -> Iterator[OutputFile]:
    """Yield all files of one campaign, its contents one for each language; raises SheetTooLong."""
    yield from paper_files(contents, day)
    yield from card_files(contents)
    yield from text_files(contents, words)
