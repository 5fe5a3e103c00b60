"""Complaints of the YAML parser in words that staff can act on."""

from __future__ import annotations

import re

import yaml

from noticeboard.load.causes import Broken, cause_of
from noticeboard.load.cuts import quoted
from noticeboard.load.text_file import TextFile
from noticeboard.messages import Message, Value, mistake

PROBLEMS: tuple[tuple[str, str, bool], ...] = (
    (r"mapping values are not allowed", "colon", False),
    (r"expected ',' or '[}\]]'", "unclosed", True),
    (r"expected the node content, but found '[}\],]", "unclosed", True),
    (r"unexpected end of stream", "open_quote", True),
    (r"cannot start any token", "first_sign", False),
    (r"comment or line break|alphabetic or numeric character", "first_sign", True),
    (r"expected '-' indicator|expected <block end>, but found '\?'", "indent", False),
    (r"block sequence entries are not allowed", "list_line", False),
    (r"expected key|expected <block end>", "after_value", False),
    (r"expected ':'", "no_colon", True),
    (r"another document", "second_document", False),
    (r"undefined alias|duplicate anchor", "anchor", False),
    (r"unknown escape", "escape", False),
    (r"undefined tag handle|expected ' ', but found|tag", "tag", False),
)
"""The parser's phrase, our code, and whether the place of its context is the better one."""


def syntax_mistake(page: TextFile, text: str, error: yaml.YAMLError) -> Message:
    """Return the one mistake at which reading the file stopped, at its likely cause."""
    if isinstance(error, yaml.reader.ReaderError):
        return mistake(page.mark_at(error.position), "control")
    cause = cause_of(Broken(page, text, error))
    if cause:
        words: dict[str, Value] = {"sign": cause.sign, "key": cause.sign}
        return Message(cause.code, words, page.mark_at(cause.index), cause.mend)
    return _told_as_parsed(page, error)


def _told_as_parsed(page: TextFile, error: yaml.MarkedYAMLError) -> Message:
    problem = str(getattr(error, "problem", ""))
    code, in_context = next(
        ((code, context) for phrase, code, context in PROBLEMS if re.search(phrase, problem)),
        ("syntax", False),
    )
    if code == "colon" and _is_key(page, error.problem_mark):
        code = "indent"
    mark = (in_context and error.context_mark) or error.problem_mark
    place = page.mark(mark.line + 1, mark.column + 1)
    sign = place.excerpt[mark.column : mark.column + 1]
    mend = _quoted(place.excerpt) if code in ("colon", "first_sign") else None
    return mistake(place, code, mend, sign=sign)


def _is_key(page: TextFile, mark: yaml.Location) -> bool:
    """Return whether a colon ends the first word of its line, so that the line is out of column."""
    before = page.lines[mark.line][: mark.column]
    return re.fullmatch(r"\s*(?:- )?[\w\"'-]+", before) is not None


def _quoted(line: str) -> str | None:
    """Return a plain `key: value` line with its value in quotes, where it is one value."""
    found = re.match(r"\s*((?:- )?[\w-]+: )([^\"'{\[].*)$", line)
    if not found or re.search(r"[\"\\]|\s#", found[2]):
        return None
    return f"{found[1]}{quoted(found[2].rstrip())}"
