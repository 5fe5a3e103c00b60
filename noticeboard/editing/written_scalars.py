"""Single values as YAML text: in quotes where they would be read as something else."""

from __future__ import annotations

import datetime
import math
import re

import yaml

from noticeboard.editing.refused_edits import EditRefused
from noticeboard.editing.yaml_values import YamlScalar, canonical, value_of
from noticeboard.load.scalars import NO_WORDS, as_key
from noticeboard.load.text_file import LOADER
from noticeboard.messages import Message

NAME = re.compile(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*")
ADDRESS = re.compile(r"https://[\w./?=&%~@+-]+|[\w.+-]+@[\w.-]+")
PLAIN = re.compile(r"[A-Za-z][\w./@+()-]*(?: [\w./@+()-]+)*", re.ASCII)
KEY = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
UNSEEN = "\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
"""Signs that YAML does not allow, reads as a line break, or that nobody would see."""
ESCAPED = re.compile(f'["\\\\{UNSEEN}]')
HALF_SIGN = re.compile("[\ud800-\udfff]")
WIDTH = 100
"""Columns after which a text is broken that was broken before."""


def written_scalar(value: YamlScalar, old: yaml.ScalarNode | None, in_flow: bool) -> str:
    """Return the text of a value, in the quotes of the one that it takes the place of.

    Raises EditRefused for what no UTF-8 file can hold.
    """
    if not isinstance(value, str):
        return _written_other(value)
    if HALF_SIGN.search(value):
        raise EditRefused(Message("edit_unwritable"))
    style = old.style if old is not None else None
    if style == "'" and is_all_seen(value):
        return "'" + value.replace("'", "''") + "'"
    form = (NAME, ADDRESS) if old is None else (PLAIN, ADDRESS)
    may_be_plain = old is None or not style
    if may_be_plain and any(each.fullmatch(value) for each in form) and _is_word(value, in_flow):
        return value
    return double_quoted(value)


def is_all_seen(value: str) -> bool:
    """Return whether every sign of a text may stand in a file as it is."""
    return not re.search(f"[{UNSEEN}]|{HALF_SIGN.pattern}", value)


def _written_other(value: int | float | bool | datetime.date | None) -> str:
    if isinstance(value, datetime.datetime):
        raise TypeError("a moment is written as text")
    if isinstance(value, float):
        if math.isinf(value) or math.isnan(value):
            return repr(value).replace("inf", ".inf").replace("nan", ".nan")
        # YAML 1.1 wants a point and a signed exponent: 1e+20 would be a word.
        mantissa, mark, exponent = repr(value).partition("e")
        point = mantissa if "." in mantissa else f"{mantissa}.0"
        return point + (mark and f"e{int(exponent):+d}")
    return canonical(value)


def _is_word(value: str, in_flow: bool) -> bool:
    """Return whether YAML reads a bare text as that text, and people do so, too."""
    if value.lower() in NO_WORDS:
        return False
    text = f"{{k: {value}}}" if in_flow else f"k: {value}\n"
    try:
        node = yaml.compose(text, Loader=LOADER)
        return value_of(node) == {"k": value}
    except (yaml.YAMLError, EditRefused):
        return False


def double_quoted(value: str) -> str:
    """Return a text in double quotes on one line, what cannot be seen written as escapes."""
    return '"' + ESCAPED.sub(_escape, value) + '"'


def _escape(found: re.Match[str]) -> str:
    sign = found.group()
    code = ord(sign)
    return ESCAPES.get(sign) or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}")


def written_key(key: str) -> str:
    """Return the text of a key, in quotes where YAML would read it as something else."""
    return as_key(key) if KEY.fullmatch(key) else double_quoted(key)


def broken_like(written: str, old: str, column: int) -> str:
    """Break a quoted text over lines as the old one is, at single spaces between words.

    YAML reads such a line break as the space that it takes the place of.
    """
    lines = old.splitlines(keepends=True)
    if len(lines) < 2 or written[:1] not in "\"'" or not lines[1][:1].isspace():
        return written
    newline = lines[0][len(lines[0].rstrip("\r\n")) :]
    indent = lines[1][: len(lines[1]) - len(lines[1].lstrip())]
    rows, row, width = [], "", column
    for word in re.split(r"(?<=[^ \\]) (?=[^ ])", written):
        if row and width + len(row) + 1 + len(word) > WIDTH:
            rows.append(row)
            row, width = word, len(indent)
        else:
            row = f"{row} {word}" if row else word
    return f"{newline}{indent}".join([*rows, row])
