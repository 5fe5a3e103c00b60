"""Records and lists as YAML text, arranged as staff arrange them in these files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from noticeboard.editing.written_scalars import written_key, written_scalar
from noticeboard.editing.yaml_values import YamlValue

WIDTH = 110
"""Columns that an entry in brackets may reach; a longer one is written over several lines."""


@dataclass(frozen=True)
class Layout:
    """How a file is laid out, and the column where a value begins."""

    newline: str = "\n"
    list_indent: int = 2
    """How far a list stands to the right of its key."""
    column: int = 0

    def deeper(self, columns: int) -> Layout:
        """Return the layout further to the right."""
        return replace(self, column=self.column + columns)

    def joined(self, lines: list[str]) -> str:
        """Return lines as one text; each but the first is complete with its indent."""
        return self.newline.join(lines)


def in_brackets(value: YamlValue) -> str:
    """Return a value as text on one line."""
    if isinstance(value, Mapping):
        entries = (f"{written_key(key)}: {in_brackets(each)}" for key, each in value.items())
        return "{" + ", ".join(entries) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(in_brackets(each) for each in value) + "]"
    return written_scalar(value, None, in_flow=True)


def fits(value: YamlValue, column: int) -> bool:
    """Return whether a value may stand on one line in brackets; a list of records may not."""
    if isinstance(value, tuple) and any(isinstance(each, Mapping) for each in value):
        return False
    if isinstance(value, Mapping) and any(_has_records(each) for each in value.values()):
        return False
    return column + len(in_brackets(value)) <= WIDTH


def _has_records(value: YamlValue) -> bool:
    if isinstance(value, Mapping):
        return any(_has_records(each) for each in value.values())
    return isinstance(value, tuple) and any(isinstance(each, Mapping) for each in value)


def block_lines(value: YamlValue, layout: Layout) -> list[str]:
    """Return the lines of a value of several lines, the first without its indent."""
    lines = list(_lines(value, layout))
    return [lines[0], *(" " * layout.column + line for line in lines[1:])]


def _lines(value: YamlValue, layout: Layout) -> Iterator[str]:
    if isinstance(value, Mapping) and value:
        for key, each in value.items():
            yield from entry_lines(key, each, layout)
    elif isinstance(value, tuple) and value:
        for each in value:
            yield from item_lines(each, layout)
    elif isinstance(value, (Mapping, tuple)):
        yield in_brackets(value)
    else:
        yield written_scalar(value, None, in_flow=False)


def entry_lines(key: str, value: YamlValue, layout: Layout) -> Iterator[str]:
    """Yield the lines of `key: value`, their indents from its own column on."""
    head = written_key(key)
    if not _is_long(value, layout.column + len(head) + 2):
        yield f"{head}: {_on_one_line(value)}"
        return
    yield f"{head}:"
    indent = layout.list_indent if isinstance(value, tuple) else 2
    for line in _lines(value, layout.deeper(indent)):
        yield " " * indent + line


def item_lines(value: YamlValue, layout: Layout, *, is_record: bool = False) -> Iterator[str]:
    """Yield the lines of `- value`; a record has a line for each of its keys."""
    if not is_record and not _is_long(value, layout.column + 2):
        yield f"- {_on_one_line(value)}"
        return
    for number, line in enumerate(_lines(value, layout.deeper(2))):
        yield ("  " if number else "- ") + line


def _is_long(value: YamlValue, column: int) -> bool:
    return isinstance(value, (Mapping, tuple)) and bool(value) and not fits(value, column)


def _on_one_line(value: YamlValue) -> str:
    if isinstance(value, (Mapping, tuple)):
        return in_brackets(value)
    return written_scalar(value, None, in_flow=False)
