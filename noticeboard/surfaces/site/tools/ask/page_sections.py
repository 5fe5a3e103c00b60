"""The parts of the pages as they are searched: under which heading which text stands, and when."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape

_TOKEN = re.compile(r"<[^>]*>|[^<]+")
_TAG = re.compile(r"</?([a-z0-9]+)")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_OWN_LINE = "\x1f"
"""Between what has lines of its own: a control character that no page holds."""
_BREAK = re.compile(rf"[ \n\t]*{_OWN_LINE}[ \n\t{_OWN_LINE}]*")
_GAP = re.compile(r"[ \n\t]+")
_AFTER_STOP = re.compile(rf"(?<=[.!?:;,]){_OWN_LINE}")

UNREAD = {"svg", "script", "template", "summary", "button", "nav", "thead", "caption", "form"}
"""Drawings, tools and what opens, leads or heads: nobody looks for their words."""
BLOCKS = {"p", "li", "td", "th", "dd", "dt", "tr", "div", "h2", "h3", "h4", "small"}
LINES = {"rate", "tag", "only", "task__fact", "task__standing"}
"""What stands on lines of its own: elements, and classes of those that would not."""
ASIDE = {"unit", "only"}
"""What stands within a name and belongs to its text: what a fee is paid for, and when."""
HEADINGS = {"h2": "h2", "h3": "h3", "tr": "th", "div": "dt"}
"""By the element that has the anchor, the element that has its name."""


@dataclass(frozen=True)
class FigureMark:
    """A figure as the page marks it (truth rule 7)."""

    value: str
    fact: str
    role: str
    shown: str


Parts = tuple[str | FigureMark, ...]


@dataclass(frozen=True)
class PageSection:
    """A part of a page."""

    anchor: str
    """Empty for what stands before the first heading."""
    heading: Parts
    text: Parts
    also: str = ""
    """Other words that people search it by."""
    first: datetime.date | None = None
    last: datetime.date | None = None
    """The days on which the page shows it; None for all."""


def sections_of(html: str) -> tuple[PageSection, ...]:
    """Return the parts of a page's HTML in their order, those without any text left out."""
    reader = _PartsReader()
    tokens = _TOKEN.findall(html)
    for token, following in zip(tokens, [*tokens[1:], ""], strict=True):
        reader.take(token, following)
    reader.begin("")
    return tuple(reader.found)


@dataclass
class _PartsReader:
    found: list[PageSection] = field(default_factory=list)
    anchor: str = ""
    also: str = ""
    heading: list[str | FigureMark] = field(default_factory=list)
    text: list[str | FigureMark] = field(default_factory=list)
    naming: str = ""
    """The element whose end ends the heading that is read."""
    paused: str = ""
    """The same while words are read that stand within the heading and are no name."""
    is_row: bool = False
    """Whether the part ends with its row of a table."""
    unread: list[str] = field(default_factory=list)
    figure: dict[str, str] | None = None
    blocks: list[tuple[datetime.date, datetime.date] | None] = field(default_factory=list)
    """For each `div` that is open, the days of its alternative."""

    def take(self, token: str, following: str) -> None:
        if not token.startswith("<"):
            return self._words(token)
        named = _TAG.match(token)
        tag = named[1] if named else ""
        if self.unread or (tag in UNREAD and not token.startswith("</")):
            return self._pass_over(tag, token)
        if token.startswith("</"):
            return self._end(tag)
        self._open(tag, dict(_ATTRIBUTE.findall(token)), following)

    def begin(self, anchor: str, also: str = "") -> None:
        """Close the part that is read and begin another."""
        if any(part if isinstance(part, FigureMark) else part.strip() for part in self.text):
            first, last = self._days()
            heading, text = _tidy(self.heading), _tidy(self.text)
            self.found.append(PageSection(self.anchor, heading, text, self.also, first, last))
        self.anchor, self.also, self.heading, self.text = anchor, also, [], []
        self.is_row = False

    def _days(self) -> tuple[datetime.date | None, datetime.date | None]:
        return next((days for days in reversed(self.blocks) if days), (None, None))

    def _pass_over(self, tag: str, token: str) -> None:
        if token.startswith("</"):
            if self.unread[-1] == tag:
                self.unread.pop()
        elif tag in UNREAD and not token.endswith("/>"):
            self.unread.append(tag)

    def _open(self, tag: str, attributes: dict[str, str], following: str) -> None:
        first_class = attributes.get("class", "").partition(" ")[0]
        if tag == "div":
            self._open_block(attributes)
        if tag == "data":
            self.figure = attributes
        elif "id" in attributes and _is_part(tag, following):
            self.begin(attributes["id"], unescape(attributes.get("data-words", "")))
            self.naming = HEADINGS[tag]
            self.is_row = tag == "tr"
        elif tag == "span" and first_class in ASIDE and self.naming:
            self.paused, self.naming = self.naming, ""
            self._own_line()
        elif tag in BLOCKS or first_class in LINES:
            self._own_line()

    def _own_line(self) -> None:
        if self.naming:
            self.heading.append(" ")
        else:
            self.text.append(_OWN_LINE)

    def _open_block(self, attributes: dict[str, str]) -> None:
        days = None
        if "data-from" in attributes:
            self.begin("")
            days = (
                datetime.date.fromisoformat(attributes["data-from"]),
                datetime.date.fromisoformat(attributes["data-until"]),
            )
        self.blocks.append(days)

    def _end(self, tag: str) -> None:
        if tag == self.naming:
            self.naming = ""
        elif tag == "span" and self.paused:
            self.naming, self.paused = self.paused, ""
        elif (tag == "tr" and self.is_row) or (tag == "div" and self.blocks and self.blocks[-1]):
            self.begin("")
        elif tag in BLOCKS:
            self._own_line()
        if tag == "div" and self.blocks:
            self.blocks.pop()
        if tag == "data":
            self.figure = None

    def _words(self, text: str) -> None:
        if self.unread:
            return
        words = unescape(text)
        into = self.heading if self.naming else self.text
        if self.figure is None:
            into.append(words)
        else:
            marked = self.figure
            into.append(
                FigureMark(marked["value"], marked["data-fact"], marked["data-role"], words)
            )


def _is_part(tag: str, following: str) -> bool:
    """Tell whether an element with an anchor is a part of the page that has a name."""
    return tag in ("h2", "h3", "tr") or (tag == "div" and following == "<dt>")


def _tidy(parts: Sequence[str | FigureMark]) -> Parts:
    """Return one line of text: a dot stands between what had lines of its own."""
    made: list[str | FigureMark] = []
    for part in parts:
        if isinstance(part, str) and made and isinstance(made[-1], str):
            made[-1] += part
        else:
            made.append(part)
    lined = [part if isinstance(part, FigureMark) else _one_line(part) for part in made]
    return _trimmed([part for part in lined if part])


def _one_line(text: str) -> str:
    together = _GAP.sub(" ", _BREAK.sub(_OWN_LINE, text))
    return _AFTER_STOP.sub(" ", together).replace(_OWN_LINE, " · ")


def _trimmed(parts: list[str | FigureMark]) -> Parts:
    if parts and isinstance(parts[0], str):
        parts[0] = parts[0].lstrip(" ·")
    if parts and isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip(" ·")
    return tuple(part for part in parts if part)
