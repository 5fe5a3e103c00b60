"""Articles: a small part of Markdown, the same files in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from noticeboard.files import is_unseen
from noticeboard.load.draft import Draft
from noticeboard.load.keys import keys_of
from noticeboard.load.office_files import OfficeFiles
from noticeboard.load.shapes import read_record
from noticeboard.load.text_file import TextFile, load_page
from noticeboard.load.tree import Tree, read_tree
from noticeboard.messages import KeyPath, Location, Value
from noticeboard.model import LANGUAGES, ArticleText, Block, Id, Record

FENCE = "---"
ARTICLE_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
HEADING = re.compile(r"## (?P<text>[^#].*?) \{#(?P<anchor>[a-z0-9]+(?:-[a-z0-9]+)*)\}")
ITEM = re.compile(r"(?P<mark>- |\d+\. )(?P<text>.*)")
REFUSED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("heading_form", re.compile(r"#")),
    ("heading_form", re.compile(r"(===+|---+)\s*$")),
    ("table", re.compile(r"\|")),
    ("list_form", re.compile(r"[*+] |\s+(?:[-*+]|\d+\.) |\d+\) |-\S|\d+\.[^\d\s]")),
    ("markdown", re.compile(r"> |```|~~~")),
)
"""Forms that may not begin a line."""

REFUSED_INSIDE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("image", re.compile(r"!\[")),
    ("raw_html", re.compile(r"</?[A-Za-z!]")),
    ("markdown", re.compile(r"`|\s\|\s")),
)
"""Forms that may not be anywhere in a line."""


class FrontMatter(Record):
    """The front matter of an article."""

    slug: Id
    title: str
    summary: str


@dataclass(frozen=True)
class ArticleLines:
    """Where the parts of an article are."""

    page: TextFile
    front: Tree
    blocks: tuple[Block, ...]

    def mark(self, path: KeyPath = ()) -> Location:
        """Return where a block begins, or an entry of the front matter is."""
        if len(path) > 1 and isinstance(path[1], int):
            return self._in_block(self.page.mark(self.blocks[path[1]].line, 1), path)
        return self.front.mark(path)

    def key_mark(self, path: KeyPath) -> Location:
        """Return where the key of an entry of the front matter is."""
        return self.front.key_mark(path)

    def inside(self, path: KeyPath, text: str, position: int, length: int) -> Location:
        """Return where a part of a block's text is."""
        if path[0] != "blocks":
            return self.front.inside(path, text, position, length)
        start = sum(len(line) + 1 for line in self.page.lines[: self.mark(path).line - 1])
        item = ITEM.match(self.page.text[start:])
        span = (start + (len(item["mark"]) if item else 0), len(self.page.text))
        found = self.page.mark_of(text, position, length, span)
        return self._in_block(found, path) if found else self.mark(path)

    def _in_block(self, place: Location, path: KeyPath) -> Location:
        return replace(place, key_path=(*self.page.key_path, *path))


def load_articles(files: OfficeFiles, draft: Draft) -> None:
    """Read all articles; one that lacks a language is a mistake in those that have it."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for name in files.within(f"content/{language}"):
            file = f"content/{language}/{name}"
            path = Path(name)
            if is_unseen(name):
                continue
            if path.suffix != ".md" or not ARTICLE_ID.fullmatch(path.stem):
                draft.report(Location(file, key_path=("articles",)), "file_stray")
                continue
            found.setdefault(path.stem, set()).add(language)
            _load_article(files, file, language, draft)
    for stem, languages in found.items():
        for language in set(LANGUAGES) - languages:
            file = f"content/{min(languages)}/{stem}.md"
            wanted = f"content/{language}/{stem}.md"
            place = Location(file, key_path=("articles", stem, language))
            draft.report(place, "article_languages", language=language, file=wanted)


def _load_article(files: OfficeFiles, file: str, language: str, draft: Draft) -> None:
    id_ = Path(file).stem
    page, mistakes = load_page(files, file, ("articles", id_, language))
    draft.mistakes += mistakes
    if page is None:
        return
    end = _front_matter_end(page)
    if end is None:
        draft.report(page.mark(1, 1), "front_matter")
        return
    # Spaces in place of the fence keep lines and positions those of the page.
    front = "   \n" + "\n".join(page.lines[1:end])
    tree, value, mistakes = read_tree(page, front, keys_of(FrontMatter))
    draft.mistakes += mistakes
    blocks = _Blocks(page, draft).read(end + 1)
    if tree is None:
        return
    record, mistakes = read_record(FrontMatter, value, tree, ())
    draft.mistakes += mistakes
    if record is not None:
        article = ArticleText(id_, record.slug, record.title, record.summary, blocks)
        draft.articles.setdefault(id_, {})[language] = article
        draft.starts[("articles", id_, language)] = (ArticleLines(page, tree, blocks), ())


def _front_matter_end(page: TextFile) -> int | None:
    if page.lines[0] != FENCE:
        return None
    return next((at for at, line in enumerate(page.lines) if at and line == FENCE), None)


@dataclass
class _Blocks:
    """Reads a body line by line; lines that follow each other are one block."""

    page: TextFile
    draft: Draft
    blocks: list[Block] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)
    open: bool = False
    """Whether the next line of words goes on with the last block."""

    def read(self, first: int) -> tuple[Block, ...]:
        """Return the blocks from a line on, counted from 0."""
        for number, line in enumerate(self.page.lines[first:], start=first + 1):
            self._line(number, line.rstrip())
        for at, block in enumerate(self.blocks):
            if block.text.count("**") % 2:
                self._report(at, self.page.mark(block.line, 1), "bold_open")
        return tuple(self.blocks)

    def _line(self, number: int, line: str) -> None:
        heading, item = HEADING.fullmatch(line), ITEM.fullmatch(line)
        if not line:
            self.open = False
        elif heading:
            self._heading(number, heading)
        elif self._refused(number, line, bool(item)):
            self.open = False
        elif item:
            text = item["text"].strip()
            is_bullet = item["mark"] == "- "
            self._add(Block("bullet" if is_bullet else "number", text, None, number))
        elif self.open:
            last = self.blocks[-1]
            joined = f"{last.text} {line.strip()}"
            self.blocks[-1] = Block(last.kind, joined, last.anchor, last.line)
        else:
            self._add(Block("paragraph", line.strip(), None, number))

    def _heading(self, number: int, heading: re.Match[str]) -> None:
        anchor = heading["anchor"]
        if anchor in self.anchors:
            mark = self.page.mark(number, heading.start("anchor") + 1)
            line = self.anchors[anchor]
            self._report(len(self.blocks), mark, "anchor_twice", anchor=anchor, line=line)
        self.anchors.setdefault(anchor, number)
        self._add(Block("heading", heading["text"], anchor, number))
        self.open = False

    def _add(self, block: Block) -> None:
        self.blocks.append(block)
        self.open = True

    def _refused(self, number: int, line: str, is_item: bool) -> bool:
        found = next(self._forms(line, is_item), None)
        if found:
            code, match = found
            mark = self.page.mark(number, match.start() + 1)
            self._report(len(self.blocks), mark, code, sign=match.group().strip())
        return found is not None

    def _report(self, block: int, place: Location, code: str, /, **values: Value) -> None:
        """Note a mistake in a block, or in a line that would have begun one."""
        path = (*place.key_path, "blocks", block)
        self.draft.report(replace(place, key_path=path), code, None, **values)

    def _forms(self, line: str, is_item: bool) -> Iterator[tuple[str, re.Match[str]]]:
        for code, pattern in () if is_item else REFUSED:
            match = pattern.match(line)
            if match:
                yield code, match
        for code, pattern in REFUSED_INSIDE:
            match = pattern.search(line)
            if match:
                yield code, match
