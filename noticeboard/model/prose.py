"""Articles as staff have written them, parsed into blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Block:
    """One paragraph, heading or list item of an article, its facts still quoted by id."""

    kind: Literal["heading", "paragraph", "bullet", "number"]
    text: str
    anchor: str | None
    """A heading's id, the same in every language."""
    line: int


@dataclass(frozen=True)
class ArticleText:
    """A page of prose, one file of `content/LANGUAGE/`."""

    id: str
    """The file's stem, the same in every language."""
    slug: str
    title: str
    summary: str
    blocks: tuple[Block, ...]
