"""Where a text is cut to set a value, or to add or remove a key."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from noticeboard.editing.block_scalars import block_scalar
from noticeboard.editing.composed_text import ComposedText, Spot, end_of, is_flow, position
from noticeboard.editing.key_order import learned_order
from noticeboard.editing.line_extents import Extent, entry_extent, without_lines
from noticeboard.editing.refused_edits import EditRefused, FilePath, no_place, shown_path
from noticeboard.editing.written_blocks import Layout, block_lines, entry_lines, fits, in_brackets
from noticeboard.editing.written_scalars import broken_like, written_key, written_scalar
from noticeboard.editing.yaml_values import YamlScalar, YamlValue, canonical, value_of
from noticeboard.messages import Message

QUOTED = re.compile(r"""(?s)"(?:\\.|[^"\\])*"|'(?:''|[^'])*'""")
COMMENT = re.compile(r"(?:^|\s)#")


@dataclass(frozen=True)
class Cut:
    """A stretch of a text, and what is put in its place."""

    start: int
    end: int
    new: str


def spliced(text: str, cuts: Sequence[Cut]) -> str:
    """Return a text with stretches replaced; they must not overlap."""
    for cut in sorted(cuts, key=lambda each: each.start, reverse=True):
        text = text[: cut.start] + cut.new + text[cut.end :]
    return text


def layout_of(whole: ComposedText, column: int) -> Layout:
    """Return how a text is laid out, lists as its first list is."""
    return Layout(whole.newline, _list_indent(whole.root), column)


def _list_indent(node: yaml.Node) -> int:
    """Return how far the first list below a key stands to the right of that key."""
    if isinstance(node, yaml.SequenceNode):
        return next((_list_indent(item) for item in node.value[:1]), 2)
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(value, yaml.SequenceNode) and not value.flow_style:
            return int(value.start_mark.column) - int(key.start_mark.column)
    return 2


def value_cuts(whole: ComposedText, path: FilePath, value: YamlValue) -> list[Cut]:
    """Return the cuts that set a value: of a record only the fields that become other ones."""
    old = value_of(whole.spot(path).node)
    if canonical(old) == canonical(value):
        return []
    parts: Sequence[tuple[str | int, YamlValue]] = ()
    if isinstance(old, Mapping) and isinstance(value, Mapping) and old.keys() == value.keys():
        parts = tuple(value.items())
    elif isinstance(old, tuple) and isinstance(value, tuple) and len(old) == len(value):
        parts = tuple(enumerate(value))
    cuts = [cut for part, each in parts for cut in value_cuts(whole, (*path, part), each)]
    return cuts if parts else [_value_cut(whole, path, value)]


def _value_cut(whole: ComposedText, path: FilePath, value: YamlValue) -> Cut:
    spot = whole.spot(path)
    node, text = spot.node, whole.text
    start, end = int(node.start_mark.index), end_of(node, text)
    if not isinstance(node, yaml.ScalarNode) and COMMENT.search(QUOTED.sub("", text[start:end])):
        # A comment within would be lost: its fields are set one by one instead.
        raise EditRefused(Message("edit_layout"))
    if not isinstance(value, (Mapping, tuple)):
        return _spaced(whole, spot, Cut(start, end, _scalar(whole, spot, value, text[start:end])))
    if spot.in_flow or spot.parent is None or not value or fits(value, start - _left(whole, spot)):
        return _spaced(whole, spot, Cut(start, end, in_brackets(value)))
    return _block_cut(whole, spot, value, end)


def _scalar(whole: ComposedText, spot: Spot, value: YamlScalar, written: str) -> str:
    """Return the text of a single value in the style of what is written there."""
    node = spot.node
    if not isinstance(node, yaml.ScalarNode):
        return written_scalar(value, None, spot.in_flow)
    if node.style in ("|", ">") and isinstance(value, str):
        block = block_scalar(value, written, whole.newline)
        if block is not None:
            return block
    start = int(node.start_mark.index)
    new = written_scalar(value, node, spot.in_flow)
    return broken_like(new, written, start - whole.line_start(start))


def _left(whole: ComposedText, spot: Spot) -> int:
    """Return the index that columns of a value count from, were it on its key's line."""
    if spot.key is None or _is_beside(whole, spot):
        return whole.line_start(int(spot.node.start_mark.index))
    gap = int(spot.node.start_mark.index) - _colon_end(whole, spot)
    return whole.line_start(int(spot.key.start_mark.index)) + gap


def _colon_end(whole: ComposedText, spot: Spot) -> int:
    """Return where the colon behind a key ends."""
    if spot.key is None:
        raise EditRefused(Message("edit_layout"))
    return whole.text.index(":", int(spot.key.end_mark.index)) + 1


def _is_beside(whole: ComposedText, spot: Spot) -> bool:
    """Return whether a value begins on the line of its key."""
    return "\n" not in whole.text[_colon_end(whole, spot) : int(spot.node.start_mark.index)]


def _spaced(whole: ComposedText, spot: Spot, cut: Cut) -> Cut:
    """Keep a value on one line behind its key, with a space between; `key:` alone has none."""
    if spot.key is not None and not spot.in_flow and not isinstance(spot.node, yaml.ScalarNode):
        between = whole.text[_colon_end(whole, spot) : cut.start]
        if "\n" in between and not between.strip():
            return Cut(_colon_end(whole, spot), cut.end, f" {cut.new}")
    if cut.start == cut.end and whole.text[cut.start - 1 : cut.start] in (":", "-"):
        return Cut(cut.start, cut.end, f" {cut.new}")
    return cut


def _block_cut(whole: ComposedText, spot: Spot, value: YamlValue, end: int) -> Cut:
    """Return the cut for a value of several lines, below its key or beside its dash."""
    start = int(spot.node.start_mark.index)
    if spot.key is None:
        column = start - whole.line_start(start)
        layout = layout_of(whole, column)
        return Cut(start, end, layout.joined(block_lines(value, layout)))
    after = whole.text[end : whole.line_end(end)]
    between = whole.text[_colon_end(whole, spot) : start]
    if after.strip() or between.strip():
        # A comment stands where the lines would have to begin or go on.
        raise EditRefused(Message("edit_layout"))
    column = int(spot.key.start_mark.column)
    layout = layout_of(whole, column)
    layout = layout.deeper(layout.list_indent if isinstance(value, tuple) else 2)
    lines = block_lines(value, layout)
    new = f"{layout.newline}{' ' * layout.column}" + layout.joined(lines)
    return Cut(_colon_end(whole, spot), end, new)


def new_key_cut(
    whole: ComposedText, path: FilePath, key: str, value: YamlValue, order: Sequence[str]
) -> Cut:
    """Return the cut that adds a key to a mapping, where `order` has it or else its like have."""
    node = whole.spot(path).node
    if not isinstance(node, yaml.MappingNode):
        raise no_place(path)
    if position(node, key) is not None:
        raise EditRefused(Message("edit_key_taken", {"path": shown_path((*path, key))}))
    before = _before(node, key, order or learned_order(whole, whole.resolved(path), key))
    if is_flow(node):
        return _flow_key_cut(node, f"{written_key(key)}: {in_brackets(value)}", before, whole.text)
    column = int(node.start_mark.column)
    layout = layout_of(whole, column)
    lines = [" " * column + line for line in entry_lines(key, value, layout)]
    if not before:
        at = int(node.start_mark.index)
        return Cut(at, at, layout.joined([*lines, " " * column]).lstrip(" "))
    name, last = node.value[before - 1]
    at = max(whole.line_end(end_of(last, whole.text)), int(name.end_mark.index))
    return Cut(at, at, layout.newline + layout.joined(lines))


def _before(node: yaml.MappingNode, key: str, order: Sequence[str]) -> int:
    """Return how many entries stay before a new key."""
    if key not in order:
        return len(node.value)
    earlier = set(order[: order.index(key)])
    return max(
        (at for at, (name, _) in enumerate(node.value, 1) if name.value in earlier), default=0
    )


def _flow_key_cut(node: yaml.MappingNode, entry: str, before: int, text: str) -> Cut:
    if not node.value:
        return Cut(int(node.start_mark.index), int(node.end_mark.index), f"{{{entry}}}")
    if not before:
        at = int(node.value[0][0].start_mark.index)
        return Cut(at, at, f"{entry}, ")
    at = end_of(node.value[before - 1][1], text)
    return Cut(at, at, f", {entry}")


def no_key_cut(whole: ComposedText, path: FilePath) -> Cut:
    """Return the cut that removes a key with its value and the comment that is its own."""
    spot = whole.spot(path)
    if spot.key is None or not isinstance(spot.parent, yaml.MappingNode):
        raise no_place(path)
    if len(spot.parent.value) == 1:
        raise EditRefused(Message("edit_last_key", {"path": shown_path(path)}))
    if is_flow(spot.parent):
        starts = [int(key.start_mark.index) for key, _ in spot.parent.value]
        ends = [end_of(value, whole.text) for _, value in spot.parent.value]
        return flow_part_cut(whole.text, starts, ends, spot.at)
    extent = entry_extent(whole, spot)
    if extent is None:
        return _first_key_cut(whole, spot)
    return _lines_cut(whole, extent, spot)


def _lines_cut(whole: ComposedText, extent: Extent, spot: Spot) -> Cut:
    count = len(spot.parent.value) if isinstance(spot.parent, yaml.CollectionNode) else 0
    start, end = without_lines(whole, extent, is_first=spot.at == 0, is_last=spot.at == count - 1)
    return Cut(start, end, "")


def _first_key_cut(whole: ComposedText, spot: Spot) -> Cut:
    """Return the cut that lets the second key of an item move up beside the dash."""
    parent = spot.parent
    if spot.at or not isinstance(parent, yaml.MappingNode) or spot.key is None:
        raise EditRefused(Message("edit_layout"))
    end, following = end_of(spot.node, whole.text), int(parent.value[1][0].start_mark.index)
    if whole.text[end:following].strip():
        raise EditRefused(Message("edit_layout"))
    return Cut(int(spot.key.start_mark.index), following, "")


def flow_part_cut(text: str, starts: Sequence[int], ends: Sequence[int], at: int) -> Cut:
    """Return the cut that removes one of the parts in brackets with the comma beside it."""
    if len(starts) == 1:
        return Cut(starts[0], ends[0], "")
    start, end = (starts[0], starts[1]) if at == 0 else (ends[at - 1], ends[at])
    if "#" in text[ends[at] : end] + text[start : starts[at]]:
        # The comment in between may be about either of them.
        raise EditRefused(Message("edit_layout"))
    return Cut(start, end, "")
