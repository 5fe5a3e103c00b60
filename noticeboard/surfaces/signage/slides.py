"""A slide: one screenful, in one language or in all, every line broken and every size in pixels."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from noticeboard.edition import Sentence, literal
from noticeboard.surfaces.signage.fitting import wrap
from noticeboard.surfaces.signage.frame import Frame
from noticeboard.surfaces.signage.slide_drafts import ICONS, SlideDraft

SECONDS_TO_NOTICE, SECONDS_A_WORD, SECONDS_AT_LEAST = 2, 0.5, 6
"""Reading pace: two words a second, slow enough for a second language."""

SECONDS_TO_FIND = 1
"""Time to find one's own language where several stand on a slide."""

FIGURE_WORDS = 3
"""A figure is read as slowly as this many words."""

TIME_ICONS = {ICONS[name] for name in ("clock", "payment", "check")}

PART = re.compile(r"\d+/\d+")

Lines = tuple[Sentence, ...]


@dataclass(frozen=True)
class LaidRow:
    """A line of a table: words at the left and a value at the right, below them when it must."""

    label: Lines
    value: Sentence
    is_below: bool = False

    @property
    def lines(self) -> int:
        """Return how many lines it is tall."""
        return len(self.label) + self.is_below


@dataclass(frozen=True)
class Panel:
    """A language's part of a slide, below its header."""

    language: str
    heading: Lines = ()
    """Empty when it stands in the header."""
    figure: Sentence | None = None
    figure_size: int = 0
    blocks: tuple[Lines, ...] = ()
    """Paragraphs or list items, each a few lines."""
    rows: tuple[LaidRow, ...] = ()
    scale: float = 1
    """How many times larger than the legal size paragraphs, items and rows are."""
    is_list: bool = False
    code: Markup | None = None
    code_side: int = 0

    @property
    def percent(self) -> int:
        """Return how large the paragraphs are, in percent of the legal size."""
        return round(self.scale * 100)

    @property
    def sizes(self) -> Mapping[str, str]:
        """Return the CSS classes of what has a size of its own, each with the variable it sets."""
        sizes = {
            f"figure--{self.figure_size}": f"--figure: {self.figure_size}px",
            f"scaled--{self.percent}": f"--scaled: {self.scale}",
            f"code--{self.code_side}": f"--code: {self.code_side}px",
        }
        is_used = (bool(self.figure), self.scale != 1, bool(self.code))
        return {
            name: rule for (name, rule), used in zip(sizes.items(), is_used, strict=True) if used
        }

    @property
    def words(self) -> int:
        """Return how many words there are to read."""
        labels = (line for row in self.rows for line in row.label)
        lines = (*self.heading, *(line for block in self.blocks for line in block), *labels)
        figures = bool(self.figure) + len(self.rows)
        return sum(map(_words_in, lines)) + FIGURE_WORDS * figures


@dataclass(frozen=True)
class Header:
    """The one line above the panels; what does not fit is left out."""

    icon: str = ""
    topic: Sentence | None = None
    """The heading, where it fits beside the rest."""
    marks: tuple[tuple[str, str], ...] = ()
    """Whether this is a pilot: language and words."""
    language: str = ""
    """The slide's own; empty where several languages stand on it."""
    has_clock: bool = False

    @property
    def is_empty(self) -> bool:
        """Return whether there is no room for any header."""
        return self == Header()


@dataclass(frozen=True)
class Slide:
    """All that a screen shows at once."""

    kind: str
    header: Header
    panels: tuple[Panel, ...]

    @property
    def is_table_of_times(self) -> bool:
        """Return whether a table has the colour of times and not that of fees."""
        return self.kind == "table" and self.header.icon in TIME_ICONS

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that can be read on it."""
        return tuple(panel.language for panel in self.panels)

    @property
    def sizes(self) -> Mapping[str, str]:
        """Return the CSS classes for the sizes of its panels."""
        return {name: rule for panel in self.panels for name, rule in panel.sizes.items()}

    @property
    def words(self) -> int:
        """Return how many words there are to read in the language that has most."""
        topic = _words_in(self.header.topic) if self.header.topic else 0
        return topic + max(panel.words for panel in self.panels)

    @cached_property
    def seconds(self) -> int:
        """Return how long it stays; the order of a loop asks a hundred times."""
        finding = SECONDS_TO_FIND * (len(self.panels) > 1)
        reading = SECONDS_TO_NOTICE + finding + SECONDS_A_WORD * self.words
        return max(SECONDS_AT_LEAST, round(reading))


def _words_in(line: Sentence) -> int:
    """Count words; the number of a part is seen at a glance."""
    return sum(PART.fullmatch(word) is None for word in line.shown.split())


def heading_of(draft: SlideDraft, frame: Frame) -> Lines:
    """Break a heading into lines."""
    return wrap(draft.heading, frame.width, bold(frame)) if draft.heading.shown else ()


def numbered(draft: SlideDraft, number: int, count: int) -> Sentence:
    """Return a heading; one slide of several is numbered."""
    return draft.heading if count == 1 else draft.heading + literal(f" {number}/{count}")


def bold(frame: Frame, scale: float = 1) -> Callable[[str], float]:
    """Measure headings and figures at the legal size, or a larger one."""
    return lambda shown: frame.bold.width(shown, frame.text * scale)


def regular(frame: Frame, scale: float = 1) -> Callable[[str], float]:
    """Measure running text at the legal size, or a larger one."""
    return lambda shown: frame.regular.width(shown, frame.text * scale)
