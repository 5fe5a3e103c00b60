"""A YAML text with its nodes: where a value begins and ends, and what holds it.

Indexes count characters of the text, a mark of byte order at its front left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import yaml

from noticeboard.editing.refused_edits import EditRefused, FilePath, no_place
from noticeboard.editing.yaml_values import TEXT, YamlValue, value_of
from noticeboard.load.text_file import LOADER
from noticeboard.messages import Message

KEPT_TEXTS = 8
"""The text of each file that a form has open, before and after the last edit."""


@dataclass(frozen=True)
class Spot:
    """One value in a text."""

    node: yaml.Node
    parent: yaml.Node | None
    at: int
    """Its place among the entries or items of its parent."""
    in_flow: bool
    """Whether it lies within brackets, its own left out."""

    @property
    def key(self) -> yaml.Node | None:
        """Return the node of its key; None for an item of a list and for the whole."""
        is_entry = isinstance(self.parent, yaml.MappingNode)
        return self.parent.value[self.at][0] if self.parent and is_entry else None


@dataclass(frozen=True)
class ComposedText:
    """A text and the node of the whole."""

    text: str
    root: yaml.Node

    @cached_property
    def value(self) -> YamlValue:
        """Return all that the text holds; raises EditRefused where one key is written twice."""
        return value_of(self.root)

    def spot(self, path: FilePath) -> Spot:
        """Return where a value is; raises EditRefused."""
        spot = Spot(self.root, None, 0, False)
        for part in path:
            at = position(spot.node, part)
            if at is None:
                raise no_place(path)
            child = spot.node.value[at]
            node = child[1] if isinstance(spot.node, yaml.MappingNode) else child
            spot = Spot(node, spot.node, at, spot.in_flow or is_flow(spot.node))
        return spot

    def named(self, path: FilePath) -> FilePath:
        """Return a path by ids where items have them, so that it outlasts a change of order."""
        found: FilePath = ()
        node = self.root
        for part in path:
            at = position(node, part)
            if at is None:
                return (*found, *path[len(found) :])
            child = node.value[at]
            is_item = isinstance(node, yaml.SequenceNode)
            name = _id_of(child) if is_item else child[0].value
            found = (*found, at if name is None else name)
            node = child if is_item else child[1]
        return found

    def resolved(self, path: FilePath) -> FilePath:
        """Return a path by positions and by keys as they are written; raises EditRefused."""
        found: FilePath = ()
        node = self.root
        for part in path:
            at = position(node, part)
            if at is None:
                raise no_place(path)
            child = node.value[at]
            is_item = isinstance(node, yaml.SequenceNode)
            found = (*found, at if is_item else str(child[0].value))
            node = child if is_item else child[1]
        return found

    @property
    def newline(self) -> str:
        """Return how the text ends its lines."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def line_start(self, index: int) -> int:
        """Return where the line of an index begins."""
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """Return where the line of an index ends, before its line break."""
        end = self.text.find("\n", index)
        end = len(self.text) if end < 0 else end
        return end - 1 if end > index and self.text[end - 1] == "\r" else end

    def next_line(self, index: int) -> int:
        """Return where the line after that of an index begins; the end of the text after all."""
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end + 1


@lru_cache(maxsize=KEPT_TEXTS)
def composed(text: str) -> ComposedText:
    """Return a text with its nodes; raises EditRefused for what is no YAML or is empty."""
    try:
        root = yaml.compose(text, Loader=LOADER)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise EditRefused(Message("edit_broken_text")) from error
    if root is None:
        raise EditRefused(Message("edit_broken_text"))
    return ComposedText(text, root)


def is_flow(node: yaml.Node) -> bool:
    """Return whether a node is a list or mapping in brackets."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def position(node: yaml.Node, part: str | int) -> int | None:
    """Return the place of a key, of an id or of a position in a node; None where it is not."""
    if isinstance(node, yaml.SequenceNode):
        if isinstance(part, int):
            return part if 0 <= part < len(node.value) else None
        return next((at for at, item in enumerate(node.value) if _id_of(item) == part), None)
    if not isinstance(node, yaml.MappingNode) or isinstance(part, int):
        return None
    keys = [key.value for key, _ in node.value]
    # `from_` and `not_` are the model's way of writing keys that are words of Python.
    return next((keys.index(each) for each in (part, part.rstrip("_")) if each in keys), None)


def _id_of(item: yaml.Node) -> str | None:
    """Return the id of a record; a text in each language has the code of one for a key."""
    if not isinstance(item, yaml.MappingNode) or {key.value for key, _ in item.value} == TEXT:
        return None
    return next(
        (
            value.value
            for key, value in item.value
            if key.value == "id" and isinstance(value, yaml.ScalarNode)
        ),
        None,
    )


def end_of(node: yaml.Node, text: str) -> int:
    """Return where a value ends; blank lines and comments after a block are none of it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return end_of(last[1] if isinstance(node, yaml.MappingNode) else last, text)
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        header = text[start:end].partition("\n")[0]
        if "+" not in header:
            return start + len(text[start:end].rstrip())
        return start + len(text[start:end].removesuffix("\n").removesuffix("\r"))
    return end
