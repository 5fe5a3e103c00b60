"""A slide: one screenful in one language, every line broken and every size in pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from noticeboard.edition import Sentence, literal
from noticeboard.surfaces.signage.content import SlideDraft
from noticeboard.surfaces.signage.fitting import wrap
from noticeboard.surfaces.signage.frame import Frame

SECONDS_TO_NOTICE, SECONDS_A_WORD, SECONDS_AT_LEAST = 2, 0.5, 6
"""Reading pace: two words a second, slow enough for a second language."""

FIGURE_WORDS = 3
"""A figure is read as slowly as this many words."""


@dataclass(frozen=True)
class Slide:
    """A slide: all that a screen shows at once."""

    kind: str
    icon: str
    """Empty when the heading needs the width."""
    heading: tuple[Sentence, ...]
    figure: Sentence | None = None
    figure_size: int = 0
    blocks: tuple[tuple[Sentence, ...], ...] = ()
    """Paragraphs or list items, each a few lines."""
    scale: float = 1
    """How many times larger than the legal size the paragraphs are."""
    is_list: bool = False
    has_picture: bool = False
    """Whether the icon is large above the heading."""
    code: Markup | None = None
    code_side: int = 0

    @property
    def percent(self) -> int:
        """Return how large the paragraphs are, in percent of the legal size."""
        return round(self.scale * 100)

    @property
    def sizes(self) -> dict[str, str]:
        """Return the CSS classes of what has a size of its own, each with the variable it sets."""
        sizes = {
            f"figure--{self.figure_size}": f"--figure: {self.figure_size}px",
            f"words--{self.percent}": f"--scaled: {self.scale}",
            f"code--{self.code_side}": f"--code: {self.code_side}px",
        }
        is_used = (bool(self.figure), self.scale != 1, bool(self.code))
        return {
            name: rule for (name, rule), used in zip(sizes.items(), is_used, strict=True) if used
        }

    @property
    def words(self) -> int:
        """Return how many words there are to read."""
        lines = (*self.heading, *(line for block in self.blocks for line in block))
        return sum(len(line.shown.split()) for line in lines) + FIGURE_WORDS * bool(self.figure)

    @property
    def seconds(self) -> int:
        """Return how long it stays."""
        return max(SECONDS_AT_LEAST, round(SECONDS_TO_NOTICE + SECONDS_A_WORD * self.words))


def heading_of(
    draft: SlideDraft, frame: Frame, part: tuple[int, int] = (1, 1)
) -> tuple[Sentence, ...]:
    """Break a heading into lines; one slide of several is numbered."""
    text = draft.heading if part[1] == 1 else draft.heading + literal(f" {part[0]}/{part[1]}")
    beside = draft.icon and not has_picture(draft, frame)
    return wrap(text, frame.heading_width - (frame.icon if beside else 0), bold(frame))


def has_picture(draft: SlideDraft, frame: Frame) -> bool:
    """Return whether the icon is large above the heading: upright screens have the height."""
    return bool(draft.icon) and frame.is_portrait and not draft.is_list


def room_below(draft: SlideDraft, heading: tuple[Sentence, ...], frame: Frame) -> int:
    """Return the height that a heading leaves."""
    picture = frame.picture if has_picture(draft, frame) else 0
    return frame.height - frame.top(len(heading)) - picture


def bold(frame: Frame) -> Callable[[str], float]:
    """Measure headings and figures at the legal size."""
    return lambda shown: frame.bold.width(shown, frame.text)


def regular(frame: Frame, scale: float = 1) -> Callable[[str], float]:
    """Measure running text at the legal size, or a larger one."""
    return lambda shown: frame.regular.width(shown, frame.text * scale)
