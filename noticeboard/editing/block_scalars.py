"""Texts in blocks: lines below `|`, each kept, or below `>`, joined by spaces."""

from __future__ import annotations

import textwrap

import yaml

from noticeboard.editing.refused_edits import EditRefused
from noticeboard.editing.written_scalars import WIDTH, is_all_seen
from noticeboard.editing.yaml_values import value_of
from noticeboard.load.text_file import LOADER


def block_scalar(value: str, old: str, newline: str) -> str | None:
    """Return a text in a block as the old one was; None where a block cannot hold it.

    The last line has no line break: the one behind the old text stays.
    """
    lines = old.splitlines()
    indent = next(
        (line[: len(line) - len(line.lstrip())] for line in lines[1:] if line.strip()), ""
    )
    if not indent or not value.strip() or not is_all_seen(value.replace("\n", "")):
        return None
    body = value.removesuffix("\n")
    sign = ">" if old.startswith(">") and "\n" not in body else "|"
    header = sign + ("" if value.endswith("\n") else "-")
    rows = body.split("\n")
    if any(row != row.rstrip() for row in rows):
        # Nobody sees a space at the end of a line, and editors take it away.
        return None
    if sign == ">":
        rows = textwrap.wrap(
            body, WIDTH - len(indent), break_long_words=False, break_on_hyphens=False
        )
    written = newline.join([header, *(indent + row if row else "" for row in rows)])
    return written if _holds(written, value) else None


def _holds(written: str, value: str) -> bool:
    """Return whether YAML reads a block as a value."""
    try:
        node = yaml.compose(f"k: {written}\n", Loader=LOADER)
        return value_of(node) == {"k": value}
    except (yaml.YAMLError, EditRefused):
        return False
