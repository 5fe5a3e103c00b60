"""Values of which YAML reads less, or other words, than are in the file."""

from __future__ import annotations

import re
import unicodedata

import yaml

from noticeboard.load.amounts import looks_like_money
from noticeboard.load.dates import day_meant
from noticeboard.load.keys import Keys, every_key
from noticeboard.load.scalars import STRING, Trap, as_key, money_trap
from noticeboard.load.text_file import TextFile
from noticeboard.model import LANGUAGES

COMMENT = re.compile(r"(?P<gap>[ \t]*)(?P<comment>#(?P<first>.?).*)")
TOKEN = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
SWALLOWED_LINE = re.compile(r"\n\s*(?:- )?[\w-]+:(?:\s|$)")
SWALLOWED_KEY = re.compile(rf",\s*(?:{'|'.join(LANGUAGES)}):\s")
KEY_GLUED = re.compile(r"([a-z_]+):(?!//)\S")
DECIMAL = re.compile(r"\d+,\d{1,2}")
BLOCKS = "|>"
INVISIBLE = ("Cc", "Cf", "Zl", "Zp")
JOINER = "\u200d"
"""Joins pictures to one; they are reported as what no voice can say."""


def quoted(text: str) -> str:
    """Write a text as YAML in quotes, the double ones where they need no mark."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def cut_of(page: TextFile, node: yaml.ScalarNode, key: str) -> Trap | None:
    """Return how a scalar says less or other than what is there; None when all is read."""
    start, end = node.start_mark, node.end_mark
    if not node.style and (cut := _comment(page, node, key)):
        return cut
    glued = KEY_GLUED.match(node.value) if not node.style and node.tag == STRING else None
    if glued and glued[1] in every_key():
        mend = _spaced(page, start.line, glued[1]) if start.line == end.line else None
        return "colon_space", {"key": glued[1]}, mend
    if not node.style and node.value.count('"') % 2:
        return "odd_quote", {}, None
    if start.line == end.line:
        return _inside(page, node, key)
    source = page.text[start.index : end.index]
    if not node.style:
        return "many_lines", {}, None
    if node.style == '"' and "\\\n" in source:
        return "escape", {}, None
    if node.style not in BLOCKS and SWALLOWED_LINE.search(source):
        return "open_quote", {}, None
    return _inside(page, node, key)


def _inside(page: TextFile, node: yaml.ScalarNode, key: str) -> Trap | None:
    """Refuse what no line of a file can show, and a text that holds the next key."""
    if node.style in ("'", '"'):
        if SWALLOWED_KEY.search(node.value):
            return "open_quote", {}, None
        comment = _after(page, node)
        if comment and comment["first"].strip():
            return "comment_unsure", {"comment": comment["comment"]}, None
    if node.value.isprintable():
        return None
    if any(unicodedata.category(sign) in INVISIBLE for sign in set(node.value) - {"\n", JOINER}):
        return "control", {}, None
    if "\n" not in node.value:
        return None
    header = page.lines[node.start_mark.line][node.start_mark.column :]
    is_one_line = node.style == "|" and re.fullmatch(r"\|[-+]?\s*", header)
    folded = "\n\n" not in node.value.strip() and not re.search(r"\n[ \t]", node.value)
    is_certain = (is_one_line or re.fullmatch(r">\+?\s*", header)) and folded
    return "line_break", {}, f"{as_key(key)}: >-" if is_certain and key else None


def _comment(page: TextFile, node: yaml.ScalarNode, key: str) -> Trap | None:
    """Refuse a comment that is probably a part of the text before it.

    A comment after a word is recognised by its spaces: two before the sign, one behind it.
    """
    found = _after(page, node)
    if not found or not _is_text(node):
        return None
    is_glued = bool(found["first"].strip()) and found["first"] != "#"
    is_token = TOKEN.fullmatch(node.value) is not None and key not in LANGUAGES
    is_narrow = len(found["gap"]) == 1 and not is_token
    if not node.value:
        return ("comment_unsure", {"comment": found["comment"]}, None) if is_glued else None
    if is_glued and len(found["gap"]) == 1 and " #" not in found["comment"] and key:
        whole = page.text[node.start_mark.index : node.end_mark.index] + found[0].rstrip()
        return "comment", {"comment": found["comment"]}, f"{as_key(key)}: {quoted(whole)}"
    if is_glued or is_narrow:
        return "comment_unsure", {"comment": found["comment"]}, None
    return None


def _after(page: TextFile, node: yaml.ScalarNode) -> re.Match[str] | None:
    end = node.end_mark
    line = page.lines[end.line] if end.line < len(page.lines) else ""
    return COMMENT.fullmatch(line, end.column) if "#" in line else None


def _is_text(node: yaml.ScalarNode) -> bool:
    return node.tag == STRING or not node.value


def _spaced(page: TextFile, line: int, key: str) -> str | None:
    """Return a line with a space behind the colon of its first key."""
    text = page.lines[line].strip()
    found = re.fullmatch(rf"((?:- )?{key}:)(\S.*)", text)
    return f"{found[1]} {found[2]}" if found else None


def glued_pairs(page: TextFile, node: yaml.MappingNode) -> list[tuple[int, int]]:
    """Return the runs of a `{…}` that commas inside values tear: first and last position."""
    runs: list[tuple[int, int]] = []
    for at, (key, value) in enumerate(node.value):
        if not _is_bare(key, value) or bare_key(key, value):
            continue
        if runs and runs[-1][1] == at - 1:
            runs[-1] = (runs[-1][0], at)
        elif at:
            runs.append((at - 1, at))
    return runs if node.flow_style else []


def bare_key(key: yaml.Node, value: yaml.Node) -> Trap | None:
    """Word a key of a `{…}` that lacks its colon, or the space behind it."""
    if not _is_bare(key, value):
        return None
    if (glued := KEY_GLUED.match(key.value)) and glued[1] in every_key():
        return "colon_space", {"key": glued[1]}, None
    word, _, rest = key.value.partition(" ")
    return ("key_colon", {"key": word}, None) if rest and word in every_key() else None


def _is_bare(key: yaml.Node, value: yaml.Node) -> bool:
    """Return whether a key of a `{…}` has neither colon nor value."""
    is_plain = isinstance(key, yaml.ScalarNode) and not key.style
    return is_plain and value.start_mark.index == value.end_mark.index == key.end_mark.index


def torn_value(page: TextFile, node: yaml.MappingNode, run: tuple[int, int], keys: Keys) -> Trap:
    """Word a value that its own commas tear in pieces, with the whole of it as the mend."""
    (key, value), (last, _) = node.value[run[0]], node.value[run[1]]
    raw = page.text[value.start_mark.index : last.end_mark.index]
    name = str(key.value)
    if name in keys.money and looks_like_money(raw):
        return money_trap(raw, name)
    if name in keys.days:
        day = day_meant(raw)
        return "date_form", {"raw": raw}, f"{name}: {day}" if day else None
    if name in keys.numbers | keys.fractions:
        is_decimal = name in keys.fractions and DECIMAL.fullmatch(raw)
        mend = f"{name}: {raw.replace(',', '.')}" if is_decimal else None
        return "number_form", {"raw": raw}, mend
    is_words = value.tag == STRING and not getattr(value, "style", "") and "\n" not in raw
    is_certain = is_words and not re.search(r"[\"'#:]", raw)
    return "comma", {"raw": raw}, f"{as_key(name)}: {quoted(raw)}" if is_certain else None
