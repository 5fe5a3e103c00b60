"""Why the YAML of a file broke: the likely cause, at the place where it is.

A parser stops where it can go on no longer, which is often a line below the slip.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import yaml

from noticeboard.load.cuts import KEY_GLUED, quoted
from noticeboard.load.keys import every_key
from noticeboard.load.text_file import LOADER, TextFile

NEXT_KEY = re.compile(r"(?:^|[\n,])\s*(?:- )?[\w-]+:\s*$")
COMMENT = re.compile(r"\s#")
ENTRY = re.compile(r"\s*(?P<head>(?:- )*[\w-]+: +)(?P<value>\S.*?)\s*")
INNER_KEY = re.compile(r"(?:^|[\s{,])([a-z_]+): ")
FLOW = "while parsing a flow"


@dataclass(frozen=True)
class Cause:
    """The cause of a syntax mistake, at an index of the text, and the line that was meant."""

    code: str
    index: int
    mend: str | None = None
    sign: str = ""


@dataclass(frozen=True)
class Broken:
    """A text that the parser gave up, with where and why."""

    page: TextFile
    text: str
    error: yaml.MarkedYAMLError

    @property
    def problem(self) -> str:
        """Return the parser's own words."""
        return str(self.error.problem)

    @property
    def index(self) -> int:
        """Return where the parser stopped."""
        return self.index_of(self.error.problem_mark.line, self.error.problem_mark.column)

    @property
    def line(self) -> int:
        """Return the line of that place, counted from 0."""
        return min(self.error.problem_mark.line, len(self.page.lines) - 1)

    @property
    def is_flow(self) -> bool:
        """Return whether brackets are open there."""
        return str(self.error.context).startswith(FLOW)

    def index_of(self, line: int, column: int) -> int:
        """Return the index of a place in the text."""
        return sum(len(each) + 1 for each in self.page.lines[:line]) + column

    @cached_property
    def words(self) -> list[yaml.ScalarToken]:
        """Return the scalars up to where the parser stopped."""
        return [word for word in self._scanned() if word.start_mark.index <= self.index]

    def _scanned(self) -> Iterator[yaml.ScalarToken]:
        try:
            for token in yaml.scan(self.text, Loader=LOADER):
                if isinstance(token, yaml.ScalarToken):
                    yield token
        except yaml.YAMLError:
            return

    @cached_property
    def last_quoted(self) -> yaml.ScalarToken | None:
        """Return the value in quotes that ends right before the place where the parser stopped."""
        before = [word for word in self.words if word.end_mark.index <= self.index]
        last = before[-1] if before else None
        if (
            last is None
            or last.style not in ("'", '"')
            or self.text[last.end_mark.index : self.index].strip()
        ):
            return None
        return last


def cause_of(broken: Broken) -> Cause | None:
    """Return the first cause that explains where the parser stopped."""
    return next((found for look in CAUSES if (found := look(broken))), None)


def _lost_quote(broken: Broken) -> Cause | None:
    """Find a quote that was never closed, so that the next line or key went into the text."""
    if "end of stream" in broken.problem:
        index = _first_odd_quote(broken)
        line = broken.text[index:].partition("\n")[0]
        found = re.search(r'\\"\s*[,}\]]*\s*$', line)
        return Cause("escape", index + found.start()) if found else Cause("open_quote", index)
    last = broken.last_quoted
    if last and (last.start_mark.line != last.end_mark.line or NEXT_KEY.search(last.value)):
        return Cause("open_quote", last.start_mark.index)
    return None


def _first_odd_quote(broken: Broken) -> int:
    """Return where the quote opened: the first that took the next key in, else the last one."""
    for word in broken.words:
        source = broken.text[word.start_mark.index : word.end_mark.index]
        if word.style in ("'", '"') and "\n" in source and NEXT_KEY.search(word.value):
            return word.start_mark.index
    mark = broken.error.context_mark
    return broken.index_of(mark.line, mark.column)


def _inner_quote(broken: Broken) -> Cause | None:
    """Find text that goes on behind a closing quote: quotes in quotes, or an apostrophe."""
    last = broken.last_quoted
    if not last or broken.text[broken.index : broken.index + 1] in ("", *"{}[],;"):
        return None
    after = broken.text[last.end_mark.index : broken.index + 1]
    if re.match(r"\s*[\"']?[\w-]+[\"']?:(?:\s|$)", broken.text[last.end_mark.index :]):
        is_beside = broken.is_flow and last.end_mark.line == broken.line
        return Cause("comma_missing", broken.index) if is_beside else None
    if broken.line != last.end_mark.line:
        return None
    if last.style == "'" and not after[0].isspace():
        return Cause("apostrophe", last.end_mark.index - 1, _requoted(broken, last, '"', "'"))
    return Cause("inner_quote", last.end_mark.index - 1, _requoted(broken, last, "'", '"'))


def _requoted(broken: Broken, word: yaml.ScalarToken, sign: str, inner: str) -> str | None:
    """Return the line with all of its value in one pair of quotes, where it is one value."""
    line = broken.page.lines[word.start_mark.line]
    head, value = line[: word.start_mark.column], line[word.start_mark.column :].rstrip()
    is_entry = re.fullmatch(r"\s*(?:- )*[\w-]+: +", head) is not None
    is_whole = value.endswith(inner) and len(value) > 1 and not COMMENT.search(value)
    if not is_entry or not is_whole or "\\" in value:
        return None
    text = value[1:-1] if sign == '"' else value[1:-1].replace('"', "'")
    return f"{head.strip()} {quoted(text)}" if '"' not in text else None


def _comment(broken: Broken) -> Cause | None:
    """Find a '#' behind a space that took the closing bracket, or the end of a text, along."""
    first = broken.error.context_mark.line if broken.is_flow else broken.line - 1
    for number in range(max(first, 0), broken.line + 1):
        line = broken.page.lines[number]
        found = COMMENT.search(line)
        if found is None:
            continue
        is_text = line[: found.start()].strip() and line[found.end() :].strip()
        took = re.search(r"[}\]]", line[found.end() :])
        goes_on = not broken.is_flow and number < broken.line and _is_deeper(broken, number)
        if is_text and (took if broken.is_flow else goes_on):
            return Cause("comment_broken", broken.index_of(number, found.end() - 1))
    return None


def _is_deeper(broken: Broken, number: int) -> bool:
    above, below = broken.page.lines[number], broken.page.lines[broken.line]
    return _indent(below) > _indent(above)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _bracket(broken: Broken) -> Cause | None:
    """Find a bracket too many, or a comma where nothing is between two."""
    sign = broken.text[broken.index : broken.index + 1]
    line = broken.page.lines[broken.line]
    found = re.match(r"\s*(?:- )*([a-z_]+) +[{\[\"']", line)
    if found and found[1] in every_key() and not broken.is_flow:
        index = broken.index_of(broken.line, found.start(1))
        return Cause("key_colon", index, sign=found[1])
    if sign and sign in "}]" and not broken.is_flow:
        return Cause("extra_bracket", broken.index, sign=sign)
    if sign and sign in "}]" and broken.is_flow and "node" not in str(broken.error.context):
        opened = broken.error.context_mark
        index = broken.index_of(opened.line, opened.column)
        return Cause("wrong_bracket", broken.index, sign=f"{broken.text[index]} {sign}")
    return Cause("extra_comma", broken.index) if sign == "," else None


def _missing_comma(broken: Broken) -> Cause | None:
    """Find two keys in brackets with no comma, or with a semicolon, between them."""
    if not broken.is_flow:
        return None
    line = broken.page.lines[broken.line]
    place = broken.error.problem_mark.column
    if line[place : place + 1] == ";":
        return Cause("comma_missing", broken.index)
    is_same_line = broken.error.context_mark.line == broken.line
    found = re.search(r"\s(\w+)$", line[:place])
    if is_same_line and line[place : place + 1] == ":" and found and found[1] in every_key():
        return Cause("comma_missing", broken.index_of(broken.line, found.start(1)))
    return None


def _hyphen(broken: Broken) -> Cause | None:
    """Find a hyphen without the space that makes a list of it."""
    for number in (broken.line, broken.line - 1):
        found = re.fullmatch(r"(\s*)-([A-Za-z_]+:(?:\s.*|$))", broken.page.lines[number])
        if found and number >= 0:
            index = broken.index_of(number, len(found[1]))
            return Cause("hyphen_space", index, f"- {found[2].strip()}")
    return None


def _colon(broken: Broken) -> Cause | None:
    """Find a key without the space behind its colon, or two keys in one line."""
    for number in (broken.line, broken.line - 1):
        line = broken.page.lines[number] if number >= 0 else ""
        found = re.fullmatch(r"(\s*)((?:- )*)(\S.*)", line)
        glued = found and KEY_GLUED.match(found[3])
        if found and glued and glued[1] in every_key():
            index = broken.index_of(number, len(found[1]) + len(found[2]))
            rest = found[3].removeprefix(f"{glued[1]}:").strip()
            return Cause("colon_space", index, f"{found[2]}{glued[1]}: {rest}", glued[1])
    return _two_keys(broken)


def _two_keys(broken: Broken) -> Cause | None:
    line = broken.page.lines[broken.line]
    entry = ENTRY.fullmatch(line)
    if "mapping values" not in broken.problem or not entry or entry["value"][0] in "{[\"'":
        return None
    inner = INNER_KEY.search(entry["value"])
    if not inner or inner[1] not in every_key():
        return None
    return Cause("two_keys", broken.index_of(broken.line, entry.start("value") + inner.start(1)))


def _block(broken: Broken) -> Cause | None:
    """Find a text below '|' or '>' whose lines do not start alike."""
    mark = broken.error.context_mark
    last = mark.line if mark and "simple key" in str(broken.error.context) else broken.line
    for number in range(last - 1, -1, -1):
        line = broken.page.lines[number]
        header = re.search(r"(?:: |- )([|>][-+]?)\s*$", line)
        if header:
            index = broken.index_of(last, _indent(broken.page.lines[last]))
            return Cause("block_indent", index, sign=header[1])
        if line.strip() and re.match(r"\s*(?:- )*[\w-]+:(?:\s|$)", line):
            return None
    return None


def _empty_list(broken: Broken) -> Cause | None:
    """Find the line `[]` of an empty list beside the entries of one."""
    lines = broken.page.lines
    if not any(line.startswith("- ") for line in lines) or "[]" not in map(str.strip, lines):
        return None
    number = next(at for at, line in enumerate(lines) if line.strip() == "[]")
    return Cause("list_twice", broken.index_of(number, _indent(lines[number])))


def _end(broken: Broken) -> Cause | None:
    """Find a line of dots, or a list that begins further right than it goes on."""
    if "<document start>" not in broken.problem:
        return None
    for number in range(broken.line, -1, -1):
        if broken.page.lines[number].startswith("..."):
            return Cause("dots", broken.index_of(number, 0))
    return Cause("indent", broken.index)


CAUSES: tuple[Callable[[Broken], Cause | None], ...] = (
    _lost_quote,
    _inner_quote,
    _comment,
    _bracket,
    _missing_comma,
    _hyphen,
    _colon,
    _block,
    _empty_list,
    _end,
)
"""From the most certain sign to the least."""
