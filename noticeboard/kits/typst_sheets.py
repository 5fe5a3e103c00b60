"""Paper and pictures drawn by typst: the only place that speaks to it."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst

from noticeboard.build.render import font_folder
from noticeboard.edition import Sentence
from noticeboard.messages import Message, StaffError
from noticeboard.time_zone import WIB

TEMPLATES = Path(__file__).parent.parent / "templates" / "kits"
SheetName = Literal[
    "poster-a4", "poster-a3", "results-a4", "results-a3", "leaflet", "card-1080x1080",
    "card-1080x1920",
]  # fmt: skip
PagesName = Literal["service-a4", "phrases-a4", "charter-a4"]
Printed = dict[str, str]


class SheetTooLong(StaffError):
    """The words of a campaign have no room on a sheet or card at their size."""


def draw_paper(name: SheetName, contents: Sequence[Printed], day: datetime.date) -> bytes:
    """Return a sheet as PDF written to PDF/UA-1, its contents one for each language.

    Raises SheetTooLong. The same words and day give the same bytes.
    """
    with _told(name, contents):
        return _pdf(name, _inputs(name, contents), day)


def draw_pages(name: PagesName, sheet: object, day: datetime.date) -> bytes:
    """Return a sheet, a dataclass, as PDF written to PDF/UA-1, of as many A4 pages as it needs."""
    contents = json.dumps([_printed(sheet)], ensure_ascii=False)
    return _pdf(name, {"contents": contents, "size": "a4"}, day)


def draw_card(name: SheetName, content: Printed) -> bytes:
    """Return a card as PNG, a point to a pixel; raises SheetTooLong."""
    compiler = _compiler(name.partition("-")[0])
    with _told(name, [content]):
        drawn = compiler.compile(format="png", sys_inputs=_inputs(name, [content]), ppi=72.0)
    return _whole(drawn)


def _pdf(name: str, inputs: dict[str, str], day: datetime.date) -> bytes:
    made = datetime.datetime.combine(day, datetime.time.min, WIB)
    compiler = _compiler(name.partition("-")[0])
    return _whole(
        compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=made)
    )


def _printed(value: object) -> object:
    """Return a value as JSON has it, sentences as they are read."""
    if isinstance(value, Sentence):
        return value.shown
    if isinstance(value, tuple):
        return [_printed(one) for one in value]
    if dataclasses.is_dataclass(value):
        names = (field.name for field in dataclasses.fields(value))
        return {name: _printed(getattr(value, name)) for name in names}
    return value


def _inputs(name: SheetName, contents: Sequence[Printed]) -> dict[str, str]:
    return {"contents": json.dumps(contents, ensure_ascii=False), "size": name.partition("-")[2]}


@contextlib.contextmanager
def _told(name: SheetName, contents: Sequence[Printed]) -> Iterator[None]:
    """Tell staff which words have no room; every other error of typst is one of the program."""
    try:
        yield
    except typst.TypstError as error:
        if "sheet too long" not in str(error):
            raise
        title = {one["language"]: one["title"] for one in contents}
        raise SheetTooLong(Message("kit_too_long", {"sheet": name, "title": title})) from error


def _whole(made: object) -> bytes:
    assert isinstance(made, bytes), "a sheet that needs more pages is refused by its template"
    return made


@lru_cache(maxsize=8)
def _compiler(kind: str) -> typst.Compiler:
    """Return a template read once; what two sheets have in common is laid out once."""
    return typst.Compiler(
        TEMPLATES / f"{kind}.typ",
        root=TEMPLATES,
        font_paths=[font_folder()],
        ignore_system_fonts=True,
    )
