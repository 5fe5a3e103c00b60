"""The bytes of one file as text, with what an office PC leaves in them refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

import yaml

from noticeboard.load.office_files import OfficeFiles
from noticeboard.messages import Location, Message, mistake, reason_of

BOM = b"\xef\xbb\xbf"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
CURLY = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"})
INVISIBLE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200b": "", "\ufeff": "", "\u00ad": ""})
TAB = str.maketrans({"\t": "  "})
UNWANTED = {"curly_quote": CURLY, "no_break_space": INVISIBLE, "tab": TAB}
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SPACED_FIGURE = re.compile("\\d[\u00a0\u202f]\\d")
"""A figure as Word groups it: with an ordinary space it would still be none."""
UNWANTED_SIGN = re.compile("[“”„‘’\u00a0\u202f\u200b\ufeff\u00ad\t]")


@dataclass(frozen=True)
class TextFile:
    """A file's text, its line ends made alike."""

    file: str
    text: str
    key_path: tuple[str | int, ...] = ()
    """What the whole file holds, as the beginning of a path through the catalogue."""

    @cached_property
    def lines(self) -> list[str]:
        """Return the lines as staff see them in their editor."""
        return self.text.split("\n")

    def mark(self, line: int, column: int) -> Location:
        """Return the place of a line and column that count from 1."""
        excerpt = self.lines[line - 1] if line <= len(self.lines) else ""
        return Location(self.file, line, column, excerpt, self.key_path)

    def mark_of(
        self, text: str, position: int, length: int, span: tuple[int, int]
    ) -> Location | None:
        """Return where a part of a text is within a span of the page that holds that text.

        The page may break its lines where the text has spaces.
        """
        part = text[position : position + length]
        pattern = r"\s+".join(re.escape(word) for word in part.split(" "))
        found = re.compile(pattern).finditer(self.text, *span)
        match = next(islice(found, text[:position].count(part), None), None)
        return match and self.mark_at(match.start())

    def mark_at(self, index: int) -> Location:
        """Return the place of the character with an index in the text."""
        before = self.text[:index]
        return self.mark(before.count("\n") + 1, index - before.rfind("\n"))

    def index_of(self, line: int, column: int) -> int:
        """Return the index in the text of a line and column that count from 1."""
        return sum(len(each) + 1 for each in self.lines[: line - 1]) + column - 1


def load_page(
    files: OfficeFiles, file: str, key_path: tuple[str | int, ...] = ()
) -> tuple[TextFile | None, list[Message]]:
    """Read a file; no page comes back when its letters cannot be known."""
    whole = Location(file, key_path=key_path)
    try:
        content = files.read(file)
    except FileNotFoundError:
        return None, [mistake(whole, "file_missing")]
    except OSError as error:
        return None, [mistake(whole, "file_unreadable", reason=reason_of(error))]
    if content.startswith(UTF_16) or b"\0" in content[:100]:
        return None, [mistake(whole, "utf_16")]
    return _page(whole, content.replace(b"\r\n", b"\n"))


def _page(whole: Location, content: bytes) -> tuple[TextFile | None, list[Message]]:
    mistakes = []
    if content.startswith(BOM):
        content = content.removeprefix(BOM)
        excerpt = content.split(b"\n")[0].decode("utf-8", "replace")
        mistakes.append(mistake(replace(whole, excerpt=excerpt), "bom"))
    try:
        page = TextFile(whole.file, content.decode("utf-8"), whole.key_path)
    except UnicodeDecodeError as error:
        return None, [*mistakes, _not_utf_8(whole, content, error.start)]
    return _without_signs(page), mistakes + list(_unwanted_signs(page))


def _not_utf_8(whole: Location, content: bytes, start: int) -> Message:
    """Place the first strange byte by reading the file as Windows would have written it."""
    page = TextFile(whole.file, content.decode("cp1252", "replace"), whole.key_path)
    mark = page.mark_at(start)
    byte = content[start : start + 1]
    sign = byte.decode("cp1252", "replace")
    return mistake(mark, "not_utf_8", byte=f"0x{byte.hex().upper()}", sign=sign)


def _unwanted_signs(page: TextFile) -> Iterator[Message]:
    if not UNWANTED_SIGN.search(page.text):
        return
    may_mend = _mends_hold(page)
    for number, line in enumerate(page.lines, start=1):
        for code, signs in UNWANTED.items():
            column = next((at for at, sign in enumerate(line, 1) if ord(sign) in signs), None)
            if column:
                holds = may_mend or _is_yaml(_mended(line))
                is_sure = holds and not SPACED_FIGURE.search(line)
                yield mistake(
                    page.mark(number, column), code, _mended(line).strip() if is_sure else None
                )


def _mends_hold(page: TextFile) -> bool:
    """Return whether the page can be read once all lines are mended; prose always can."""
    is_prose = not page.file.endswith(".yaml")
    return is_prose or _is_yaml("\n".join(_mended(line) for line in page.lines))


def _is_yaml(text: str) -> bool:
    """Return whether a text can be parsed, so that a mend does not break what it mends."""
    try:
        yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError:
        return False
    return True


def _mended(line: str) -> str:
    """Return a line without the signs; inside straight quotes only single ones may be."""
    signs = CURLY if '"' not in line else {**CURLY, ord("“"): "'", ord("”"): "'", ord("„"): "'"}
    return line.translate(signs).translate(INVISIBLE).translate(TAB)


def _without_signs(page: TextFile) -> TextFile:
    """Return the page as good as it can be read further; lengths stay, so columns hold."""
    if not UNWANTED_SIGN.search(page.text):
        return page
    return replace(page, text=re.sub("[\u00a0\u202f\u200b\ufeff\u00ad\t]", " ", page.text))
