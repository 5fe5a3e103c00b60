"""Where a text is cut to add, remove or move an item of a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import yaml

from noticeboard.editing.composed_text import ComposedText, Spot, end_of, is_flow, position
from noticeboard.editing.cuts_of_values import Cut, flow_part_cut, layout_of
from noticeboard.editing.line_extents import Extent, item_extent, without_lines
from noticeboard.editing.refused_edits import EditRefused, FilePath, no_place
from noticeboard.editing.written_blocks import Layout, in_brackets, item_lines
from noticeboard.editing.yaml_values import YamlValue
from noticeboard.messages import Message


@dataclass(frozen=True)
class ListSpot:
    """A list in a text."""

    whole: ComposedText
    node: yaml.SequenceNode
    spot: Spot

    def item(self, at: int) -> Spot:
        """Return one of its items."""
        return Spot(self.node.value[at], self.node, at, self.spot.in_flow)

    def extent(self, at: int) -> Extent:
        """Return the lines of one of its items; raises EditRefused."""
        extent = item_extent(self.whole, self.item(at))
        if extent is None:
            raise EditRefused(Message("edit_layout"))
        return extent

    @property
    def starts(self) -> list[int]:
        """Return where its items begin."""
        return [int(item.start_mark.index) for item in self.node.value]

    @property
    def ends(self) -> list[int]:
        """Return where its items end."""
        return [end_of(item, self.whole.text) for item in self.node.value]


def list_at(whole: ComposedText, path: FilePath) -> ListSpot:
    """Return the list at a path; raises EditRefused for anything else there."""
    spot = whole.spot(path)
    if not isinstance(spot.node, yaml.SequenceNode):
        raise no_place(path)
    return ListSpot(whole, spot.node, spot)


def place_before(items: ListSpot, path: FilePath, before: str | int | None) -> int:
    """Return the place of the item that a new one comes before; the end for None."""
    if before is None:
        return len(items.node.value)
    at = position(items.node, before)
    if at is None:
        raise no_place((*path, before))
    return at


def new_item_cut(items: ListSpot, value: YamlValue, at: int) -> Cut:
    """Return the cut that adds an item at a place, in the manner of its neighbours."""
    if not items.node.value:
        return _only_item_cut(items, value)
    if is_flow(items.node):
        if at == len(items.node.value):
            return Cut(items.ends[-1], items.ends[-1], f", {in_brackets(value)}")
        return Cut(items.starts[at], items.starts[at], f"{in_brackets(value)}, ")
    layout = layout_of(items.whole, int(items.node.start_mark.column))
    lines = _indented(item_lines(value, layout, is_record=_is_record(items, value)), layout)
    gap = layout.newline * (1 + _blank_lines_between(items))
    if at == len(items.node.value):
        end = items.extent(at - 1).end
        return Cut(end, end, gap.removesuffix(layout.newline) + layout.newline + lines)
    start = items.extent(at).start
    return Cut(start, start, lines + gap)


def _indented(lines: Iterable[str], layout: Layout) -> str:
    return layout.joined([" " * layout.column + line for line in lines])


def _is_record(items: ListSpot, value: YamlValue) -> bool:
    """Return whether an item is written as its neighbours are, with a line for each key."""
    neighbour = items.node.value[-1]
    return (
        isinstance(value, Mapping)
        and isinstance(neighbour, yaml.MappingNode)
        and not is_flow(neighbour)
    )


def _blank_lines_between(items: ListSpot) -> int:
    """Return how many blank lines stand between the last two items; one between lone records."""
    count = len(items.node.value)
    if count == 1:
        return 1 if items.spot.parent is None and not is_flow(items.node.value[0]) else 0
    text = items.whole.text[items.extent(count - 2).end : items.extent(count - 1).start]
    lines = [line.strip() for line in text.splitlines()[1:]]
    return 1 if "" in lines else 0


def _only_item_cut(items: ListSpot, value: YamlValue) -> Cut:
    """Return the cut that puts the first item into `[]`."""
    start, end = int(items.node.start_mark.index), end_of(items.node, items.whole.text)
    if items.spot.in_flow or not isinstance(value, Mapping):
        return Cut(start, end, f"[{in_brackets(value)}]")
    after = items.whole.text[end : items.whole.line_end(end)]
    if after.strip():
        raise EditRefused(Message("edit_layout"))
    if items.spot.parent is None:
        layout = layout_of(items.whole, 0)
        return Cut(start, end, _indented(item_lines(value, layout, is_record=True), layout))
    if items.spot.key is None:
        return Cut(start, end, f"[{in_brackets(value)}]")
    layout = layout_of(items.whole, int(items.spot.key.start_mark.column))
    layout = layout.deeper(layout.list_indent)
    lines = _indented(item_lines(value, layout), layout)
    colon = items.whole.text.rindex(":", 0, start) + 1
    return Cut(colon, end, layout.newline + lines)


def no_item_cut(items: ListSpot, at: int) -> Cut:
    """Return the cut that removes an item with the comment that is its own."""
    if is_flow(items.node):
        return flow_part_cut(items.whole.text, items.starts, items.ends, at)
    count, extent = len(items.node.value), items.extent(at)
    if count == 1:
        return _no_item_left_cut(items, extent)
    start, end = without_lines(items.whole, extent, is_first=at == 0, is_last=at == count - 1)
    return Cut(start, end, "")


def _no_item_left_cut(items: ListSpot, extent: Extent) -> Cut:
    """Return the cut that leaves `[]` of a list."""
    if items.spot.parent is None:
        return Cut(extent.start, extent.end, "[]")
    if items.spot.key is None:
        raise EditRefused(Message("edit_layout"))
    colon = items.whole.text.index(":", int(items.spot.key.end_mark.index)) + 1
    before = max(items.whole.line_end(extent.start - 1), colon)
    return Cut(colon, extent.end, f" []{items.whole.text[colon:before]}")


def moved_item_cuts(items: ListSpot, at: int, *, up: bool) -> list[Cut]:
    """Return the cuts that let an item and its neighbour change places, comments with them.

    What stands between them, a blank line or the heading of a section, stays where it is.
    """
    first = at - 1 if up else at
    if first < 0 or first + 1 >= len(items.node.value):
        raise EditRefused(Message("edit_no_neighbour"))
    text = items.whole.text
    if is_flow(items.node):
        starts, ends = items.starts, items.ends
        one, other = (Extent(starts[each], ends[each]) for each in (first, first + 1))
    else:
        one, other = items.extent(first), items.extent(first + 1)
    return [
        Cut(one.start, one.end, text[other.start : other.end]),
        Cut(other.start, other.end, text[one.start : one.end]),
    ]
