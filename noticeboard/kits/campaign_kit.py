"""All files of each campaign of a bundle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition
from noticeboard.kits.campaign_cards import card_files
from noticeboard.kits.campaign_papers import paper_files
from noticeboard.kits.campaign_texts import text_files
from noticeboard.kits.sheet_content import SheetContent, sheet_contents
from noticeboard.kits.typst_sheets import SheetTooLong
from noticeboard.load import SourceMap
from noticeboard.messages import Message
from noticeboard.surfaces.qr_code import Drawings

FOLDER = "campaigns"


@dataclass(frozen=True)
class CampaignKit:
    """A campaign of a day with its files, whose paths begin with its own folder."""

    id: str
    contents: tuple[SheetContent, ...]
    """What they say, one for each language."""
    papers: tuple[OutputFile, ...]
    to_send: tuple[OutputFile, ...]
    """Cards and texts, which partners may send on."""

    @property
    def files(self) -> tuple[OutputFile, ...]:
        """Return all its files."""
        return (*self.papers, *self.to_send)


def make_campaign_kits(
    editions: Sequence[Edition], bundle: str, source_map: SourceMap
) -> tuple[CampaignKit, ...]:
    """Make every campaign of a day, one edition a language; one that is over has none.

    Raises SheetTooLong, which tells every campaign that has no room at its place in the data.
    """
    drawings = Drawings()
    words = {edition.language: edition.words for edition in editions}
    made = [sheet_contents(edition, bundle, drawings) for edition in editions]
    kits: list[CampaignKit] = []
    refused: list[Message] = []
    for id in made[0]:
        contents = tuple(one[id] for one in made)
        try:
            papers = _placed(id, paper_files(contents, editions[0].day))
            cards = _placed(id, card_files(contents))
        except SheetTooLong as error:
            mark = source_map.mark(("campaigns", id, "title"))
            refused += (replace(one, location=mark) for one in error.messages)
            continue
        texts = _placed(id, text_files(contents, words))
        kits.append(CampaignKit(id, contents, papers, to_send=cards + texts))
    if refused:
        raise SheetTooLong(*refused)
    return tuple(kits)


def _placed(id: str, files: Iterable[OutputFile]) -> tuple[OutputFile, ...]:
    return tuple(replace(file, path=f"{FOLDER}/{id}/{file.path}") for file in files)
