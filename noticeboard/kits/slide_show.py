"""Slides as a file for PowerPoint and LibreOffice: the only place that knows python-pptx."""

from __future__ import annotations

import datetime
import io
import zipfile

import pptx
from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml.xmlchemy import OxmlElement
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Pt

from noticeboard.kits.deterministic_zip import archive_of
from noticeboard.kits.slide_deck import DeckSlide, SlideDeck
from noticeboard.kits.slide_room import (
    BODY_BOTTOM,
    BODY_TOP,
    CELL_GAP,
    CODE_SIDE,
    COLUMNS,
    HEIGHT,
    INDENT,
    LIST_WIDTH,
    MARGIN,
    REMARK_GAP,
    ROW_GAP,
    SMALL_SIZE,
    TEXT_SIZE,
    TITLE_SIZE,
    WIDTH,
    remarks_height,
    table_row_height,
)
from noticeboard.surfaces.qr_code import draw_png

INK, PAPER = RGBColor(0x14, 0x21, 0x3D), RGBColor(0xFF, 0xFF, 0xFF)
DEEP, ON_DEEP = RGBColor(0x0A, 0x23, 0x42), RGBColor(0xFF, 0xFF, 0xFF)

LANGUAGE_IDS = {"id": MSO_LANGUAGE_ID.INDONESIAN, "en": MSO_LANGUAGE_ID.ENGLISH_UK}

WITH_LIST, TITLE_ONLY = 1, 5
"""Layouts of the library's own template, by their place."""

_CODE_SCALE = 4


def draw_slides(deck: SlideDeck, day: datetime.date) -> bytes:
    """Return slides as PPTX: the same deck and day give the same bytes.

    What stands first in the file is read first: title, rows, code, remarks, footer.
    """
    show = pptx.Presentation()
    show.slide_width, show.slide_height = Pt(WIDTH), Pt(HEIGHT)
    about, made = show.core_properties, datetime.datetime.combine(day, datetime.time.min)
    about.title, about.author, about.language = deck.title.shown, deck.owner, deck.language
    about.created = about.modified = made
    about.last_modified_by = deck.owner
    for slide in deck.slides:
        layout = show.slide_layouts[TITLE_ONLY if slide.columns else WITH_LIST]
        _SlideWriter(show.slides.add_slide(layout), slide, deck).write()
    content = io.BytesIO()
    show.save(content)
    with zipfile.ZipFile(content) as archive:
        # The library stamps each part with the time of writing.
        return archive_of({name: archive.read(name) for name in archive.namelist()}, day)


class _SlideWriter:
    """Writes one slide."""

    def __init__(self, drawn: Slide, slide: DeckSlide, deck: SlideDeck) -> None:
        self.drawn, self.slide, self.deck = drawn, slide, deck
        self.shapes, self.language = drawn.shapes, LANGUAGE_IDS[deck.language]

    def write(self) -> None:
        """Write its shapes in the order in which they are read, and its notes."""
        self._title()
        if self.slide.columns:
            self._table()
        else:
            self._list()
        if self.slide.code:
            self._code()
        self._remarks()
        self._footer()
        self._notes()

    def _title(self) -> None:
        shape = self.shapes.title
        assert shape is not None, "both layouts have a title"
        _place(shape, 0, 0, WIDTH, BODY_TOP - 16)
        shape.fill.solid()
        shape.fill.fore_color.rgb = DEEP
        frame = _ready(shape.text_frame, MSO_ANCHOR.MIDDLE)
        frame.margin_left = frame.margin_right = Pt(MARGIN)
        paragraph = frame.paragraphs[0]
        self._say(paragraph, self.slide.title.shown, TITLE_SIZE, ON_DEEP, is_bold=True)

    def _list(self) -> None:
        width = LIST_WIDTH - (CODE_SIDE + MARGIN if self.slide.code else 0)
        shape = self.shapes.placeholders[1]
        _place(shape, MARGIN, BODY_TOP, width, self._room)
        frame = _ready(shape.text_frame, MSO_ANCHOR.TOP)
        for at, (said,) in enumerate(self.slide.rows):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            self._say(paragraph, said.shown, TEXT_SIZE, INK)
            paragraph.space_before, paragraph.space_after = Pt(0), Pt(ROW_GAP)
            _mark(paragraph, self.slide.first if self.slide.layout == "numbers" else None)
        if not self.slide.rows:
            shape._element.getparent().remove(shape._element)

    def _table(self) -> None:
        rows = [self.slide.columns, *(tuple(cell.shown for cell in row) for row in self.slide.rows)]
        heights = [table_row_height(row) for row in rows]
        place = (Pt(MARGIN), Pt(BODY_TOP), Pt(LIST_WIDTH), Pt(sum(heights)))
        frame = self.shapes.add_table(len(rows), len(COLUMNS), *place)
        _describe(frame, self.deck.words.table.format(title=self.slide.title.shown))
        table = frame.table
        for at, share in enumerate(COLUMNS):
            table.columns[at].width = Pt(round(LIST_WIDTH * share))
        for at, (row, height) in enumerate(zip(rows, heights, strict=True)):
            table.rows[at].height = Pt(height)
            ink, ground = (ON_DEEP, DEEP) if at == 0 else (INK, PAPER)
            for cell, said in zip(table.rows[at].cells, row, strict=True):
                cell.fill.solid()
                cell.fill.fore_color.rgb = ground
                cell.margin_left = cell.margin_right = Pt(CELL_GAP)
                cell.margin_top = cell.margin_bottom = Pt(CELL_GAP / 2)
                paragraph = cell.text_frame.paragraphs[0]
                self._say(paragraph, said, SMALL_SIZE, ink, is_bold=at == 0)

    def _code(self) -> None:
        assert self.slide.code is not None
        image = io.BytesIO(draw_png(self.slide.code.text, _CODE_SCALE))
        place = (Pt(WIDTH - MARGIN - CODE_SIDE), Pt(BODY_TOP), Pt(CODE_SIDE), Pt(CODE_SIDE))
        _describe(self.shapes.add_picture(image, *place), self.slide.code.label)

    def _remarks(self) -> None:
        if self.slide.remarks:
            top, height = BODY_TOP + self._room, BODY_BOTTOM - BODY_TOP - self._room
            self._box(top, height, self.slide.remarks, is_bold=True)

    def _footer(self) -> None:
        lines = (self.slide.until, self.deck.edition)
        self._box(BODY_BOTTOM, HEIGHT - BODY_BOTTOM - 16, lines)

    def _box(
        self, top: float, height: float, lines: tuple[str, ...], *, is_bold: bool = False
    ) -> None:
        place = (Pt(MARGIN), Pt(top), Pt(LIST_WIDTH), Pt(height))
        frame = _ready(self.shapes.add_textbox(*place).text_frame, MSO_ANCHOR.BOTTOM)
        for at, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            self._say(paragraph, line, SMALL_SIZE, INK, is_bold=is_bold)
            paragraph.space_before = Pt(REMARK_GAP if is_bold else 0)

    def _notes(self) -> None:
        frame = self.drawn.notes_slide.notes_text_frame
        assert frame is not None, "the library's notes have a place for text"
        for at, line in enumerate((*self.slide.notes, self.slide.until, self.deck.edition)):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            run.text, run.font.language_id = line, self.language

    @property
    def _room(self) -> float:
        return BODY_BOTTOM - BODY_TOP - remarks_height(self.slide.remarks)

    def _say(
        self, paragraph: _Paragraph, said: str, size: int, ink: RGBColor, *, is_bold: bool = False
    ) -> None:
        run = paragraph.add_run()
        run.text, font = said, run.font
        font.size, font.bold, font.language_id = Pt(size), is_bold, self.language
        font.color.rgb = ink


def _place(shape: BaseShape, left: float, top: float, width: float, height: float) -> None:
    shape.left, shape.top = Pt(left), Pt(top)
    shape.width, shape.height = Pt(width), Pt(height)


def _ready(frame: TextFrame, anchor: MSO_ANCHOR) -> TextFrame:
    """Return a frame whose text keeps its size and breaks at its edge."""
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)
    return frame


def _mark(paragraph: _Paragraph, first: int | None) -> None:
    """Put a bullet before a paragraph, or a number of a list that begins with `first`."""
    look = paragraph._p.get_or_add_pPr()
    look.set("marL", str(Pt(INDENT)))
    look.set("indent", str(-Pt(INDENT)))
    if first is None:
        mark = OxmlElement("a:buChar")
        mark.set("char", "•")
    else:
        mark = OxmlElement("a:buAutoNum")
        mark.set("type", "arabicPeriod")
        mark.set("startAt", str(first))
    look.append(mark)


def _describe(shape: BaseShape, words: str) -> None:
    """Give a picture or table its alternative text, for which the library has no name."""
    shape._element._nvXxPr.cNvPr.set("descr", words)
