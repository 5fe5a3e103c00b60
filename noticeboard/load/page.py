"""The bytes of one file as text, with what an office PC leaves in them refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

import yaml

from noticeboard.load.mistakes import Mark, Mistake
from noticeboard.load.wording import said

BOM = b"\xef\xbb\xbf"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
CURLY = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"})
INVISIBLE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200b": "", "\ufeff": "", "\u00ad": ""})
TAB = str.maketrans({"\t": "  "})
UNWANTED = {"curly_quote": CURLY, "no_break_space": INVISIBLE, "tab": TAB}
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
UNWANTED_SIGN = re.compile("[“”„‘’\u00a0\u202f\u200b\ufeff\u00ad\t]")


@dataclass(frozen=True)
class Page:
    """A file's text, its line ends made alike."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines as staff see them in their editor."""
        return self.text.split("\n")

    def mark(self, line: int, column: int) -> Mark:
        """Return the place of a line and column that count from 1."""
        excerpt = self.lines[line - 1] if line <= len(self.lines) else ""
        return Mark(self.file, line, column, excerpt)

    def mark_of(self, text: str, position: int, length: int, span: tuple[int, int]) -> Mark | None:
        """Return where a part of a text stands within a span of the page that holds that text.

        The page may break its lines where the text has spaces.
        """
        part = text[position : position + length]
        pattern = r"\s+".join(re.escape(word) for word in part.split(" "))
        found = re.compile(pattern).finditer(self.text, *span)
        match = next(islice(found, text[:position].count(part), None), None)
        return match and self.mark_at(match.start())

    def mark_at(self, index: int) -> Mark:
        """Return the place of the character with an index in the text."""
        before = self.text[:index]
        return self.mark(before.count("\n") + 1, index - before.rfind("\n"))


def load_page(folder: Path, file: str) -> tuple[Page | None, list[Mistake]]:
    """Read a file; no page comes back when its letters cannot be known."""
    try:
        content = (folder / file).read_bytes()
    except FileNotFoundError:
        return None, [Mistake.at(Mark(file), "file_missing", said("file_missing"))]
    except OSError as error:
        words = said("file_unreadable", reason=error.strerror or "")
        return None, [Mistake.at(Mark(file), "file_unreadable", words)]
    if content.startswith(UTF_16) or b"\0" in content[:100]:
        return None, [Mistake.at(Mark(file), "utf_16", said("utf_16"))]
    return _page(file, content.replace(b"\r\n", b"\n"))


def _page(file: str, content: bytes) -> tuple[Page | None, list[Mistake]]:
    mistakes = []
    if content.startswith(BOM):
        content = content.removeprefix(BOM)
        excerpt = content.split(b"\n")[0].decode("utf-8", "replace")
        mistakes.append(Mistake.at(Mark(file, excerpt=excerpt), "bom", said("bom")))
    try:
        page = Page(file, content.decode("utf-8"))
    except UnicodeDecodeError as error:
        return None, [*mistakes, _not_utf_8(file, content, error.start)]
    return _without_signs(page), mistakes + list(_unwanted_signs(page))


def _not_utf_8(file: str, content: bytes, start: int) -> Mistake:
    """Place the first strange byte by reading the file as Windows would have written it."""
    mark = Page(file, content.decode("cp1252", "replace")).mark_at(start)
    byte = content[start : start + 1]
    sign = byte.decode("cp1252", "replace")
    words = said("not_utf_8", byte=f"0x{byte.hex().upper()}", sign=sign)
    return Mistake.at(mark, "not_utf_8", words)


def _unwanted_signs(page: Page) -> Iterator[Mistake]:
    if not UNWANTED_SIGN.search(page.text):
        return
    may_mend = _mends_hold(page)
    for number, line in enumerate(page.lines, start=1):
        for code, signs in UNWANTED.items():
            column = next((at for at, sign in enumerate(line, 1) if ord(sign) in signs), None)
            if column:
                mend = _mended(line).strip() if may_mend or _is_yaml(_mended(line)) else None
                yield Mistake.at(page.mark(number, column), code, said(code), mend)


def _mends_hold(page: Page) -> bool:
    """Whether the page can be read once all lines are mended; prose always can."""
    is_prose = not page.file.endswith(".yaml")
    return is_prose or _is_yaml("\n".join(_mended(line) for line in page.lines))


def _is_yaml(text: str) -> bool:
    """Whether a text can be parsed, so that a mend does not break what it mends."""
    try:
        yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError:
        return False
    return True


def _mended(line: str) -> str:
    """Return a line without the signs; inside straight quotes only single ones may stand."""
    signs = CURLY if '"' not in line else {**CURLY, ord("“"): "'", ord("”"): "'", ord("„"): "'"}
    return line.translate(signs).translate(INVISIBLE).translate(TAB)


def _without_signs(page: Page) -> Page:
    """Return the page as good as it can be read further; lengths stay, so columns hold."""
    if not UNWANTED_SIGN.search(page.text):
        return page
    return Page(page.file, re.sub("[\u00a0\u202f\u200b\ufeff\u00ad\t]", " ", page.text))
