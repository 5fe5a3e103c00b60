"""The lines that people read on a page or a slide, by the days on which they stand there."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNREAD = re.compile(r"<(script|style|svg)\b.*?</\1>", re.DOTALL)
_FIGURE = re.compile(r'<data [^>]*data-fact="([^"]+)"[^>]*>(.*?)</data>', re.DOTALL)
_INSIDE = re.compile(
    r"</?(?:a|abbr|b|em|i|label|small|strong|time)\b[^>]*>"
    r'|</span>|<span(?! class="(?!line|ends))[^>]*>'
)
"""Elements that stand within a line; most spans with a class are set as blocks."""
_TAG = re.compile(r"<[^>]*>")
_EDITION = re.compile(r'<div class="edition" data-from="([\d-]+)" data-until="([\d-]+)"[^>]*>')
_DIV = re.compile(r"<(/?)div\b")

_MARK = "\x02"
"""Encloses a figure in a line; no sign that people read, and no space either."""
_MARKED = re.compile(f"{_MARK}([^{_MARK}]*){_MARK}([^{_MARK}]*){_MARK}")
_QUOTE = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True)
class DatedLines:
    """Lines that stand on a page from one day to another; None: as long as the page."""

    lines: tuple[str, ...]
    """Every figure in them still says which fact it is: read them with `visible`."""
    first: datetime.date | None = None
    last: datetime.date | None = None

    def stand_on(self, day: datetime.date) -> bool:
        """Return whether people see these lines on a day."""
        begun = self.first is None or self.first <= day
        return begun and (self.last is None or day <= self.last)


Passages = tuple[DatedLines, ...]
"""A page from top to bottom."""


def passages_of(markup: str) -> Passages:
    """Return what people read in a piece of HTML that a surface has rendered."""
    found = (DatedLines(lines_of(part), *days) for part, *days in dated_parts(markup))
    return tuple(one for one in found if one.lines)


def dated_parts(markup: str) -> Iterator[tuple[str, datetime.date | None, datetime.date | None]]:
    """Cut a piece of HTML where it holds alternatives; yield each part with its days."""
    at = 0
    for opening in _EDITION.finditer(markup):
        if opening.start() < at:
            continue
        end = end_of_div(markup, opening.end())
        first, last = map(datetime.date.fromisoformat, opening.groups())
        yield markup[at : opening.start()], None, None
        yield markup[opening.end() : end], first, last
        at = end
    yield markup[at:], None, None


def lines_of(markup: str) -> tuple[str, ...]:
    """Return the lines of a piece of HTML that stands there on one day."""
    text = _FIGURE.sub(lambda found: with_figure(found[1], found[2]), _UNREAD.sub("", markup))
    # A sentence stays one line, however the source breaks it: only elements end a line.
    text = _TAG.sub("\n", _INSIDE.sub("", " ".join(text.split())))
    return tuple(_squeezed(text.split("\n")))


def lines_on(passages: Passages, day: datetime.date) -> tuple[str, ...]:
    """Return the lines that people read on a day."""
    return tuple(line for one in passages if one.stand_on(day) for line in one.lines)


def with_figure(fact: str, shown: str) -> str:
    """Return a figure as it stands in a line, its fact with it."""
    return f"{_MARK}{fact}{_MARK}{shown}{_MARK}"


def visible(line: str) -> str:
    """Return a line as people see it."""
    return _MARKED.sub(r"\2", line)


def facts_in(line: str) -> frozenset[str]:
    """Return the facts whose figures stand in a line."""
    # A sum names every fee in it: "passport-electronic-10y+passport-same-day".
    return frozenset(fact for found in _MARKED.finditer(line) for fact in found[1].split("+"))


def without_figures(text: str) -> str:
    """Return the words of a line, or of a text that quotes facts: both are then alike."""
    return " ".join(_QUOTE.sub(" ", _MARKED.sub(" ", text)).split())


def end_of_div(markup: str, at: int) -> int:
    """Return where the element ends whose opening tag ends here."""
    depth = 1
    for tag in _DIV.finditer(markup, at):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.start()
    return len(markup)


def _squeezed(lines: list[str]) -> Iterator[str]:
    for line in lines:
        words = " ".join(html.unescape(line).split())
        if words:
            yield words
