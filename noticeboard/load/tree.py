"""A YAML text as plain values, with the place of every one of them, and YAML's traps refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import yaml

from noticeboard.load.cuts import bare_key, cut_of, glued_pairs, torn_value
from noticeboard.load.keys import Keys
from noticeboard.load.scalars import STRING, TRAPPED, Trap, as_key, read_key, read_scalar
from noticeboard.load.syntax import syntax_mistake
from noticeboard.load.text_file import LOADER, TextFile
from noticeboard.messages import KeyPath, Location, Message, mistake

MAYBE_ANCHOR = re.compile(r"(?m)(^|[\s\[{,:-])(?:[&*][^\s*]|!)")
TOO_DEEP = re.compile(r"(?:[\[{][^\[\]{}]*){100}|(?:- +){100}")
"""More values within values than any record has: a key that was held down, not a list."""
ANY_KEYS = Keys()
KEPT_FILES = 128
"""The files of an office, three times over."""


@dataclass(frozen=True)
class Tree:
    """The nodes of one file, kept to be asked for places when something is wrong."""

    page: TextFile
    root: yaml.Node
    keys: Keys = ANY_KEYS

    def mark(self, path: KeyPath = ()) -> Location:
        """Return where a value is; where it is missing, the record that lacks it."""
        return self._mark(self._nodes(path)[-1][1].start_mark, path)

    def key_mark(self, path: KeyPath) -> Location:
        """Return where the key of a value is."""
        key, node = self._nodes(path)[-1]
        return self._mark((key or node).start_mark, path)

    def mark_of(self, node: yaml.Node) -> Location:
        """Return where a node is."""
        return self._mark(node.start_mark, self.path_at(node.start_mark.index))

    def raw(self, path: KeyPath) -> str:
        """Return a value as it is written, without its quotes."""
        node = self._nodes(path)[-1][1]
        return node.value if isinstance(node, yaml.ScalarNode) else ""

    def has(self, path: KeyPath) -> bool:
        """Return whether something is at a path."""
        return len(self._nodes(path)) == len(path) + 1

    def source(self, path: KeyPath) -> str:
        """Return a value of one line as it is in the file, quotes and brackets included."""
        node = self._nodes(path)[-1][1]
        written = self.page.text[node.start_mark.index : node.end_mark.index].strip()
        return written if "\n" not in written else ""

    def kind(self, path: KeyPath) -> str:
        """Return what is at a path: mapping, sequence, scalar or empty."""
        node = self._nodes(path)[-1][1]
        if node.tag.endswith(":null"):
            return "empty"
        return node.id

    def known(self, path: KeyPath) -> tuple[str | int, ...]:
        """Return a path without the parts that are not in the file."""
        kept: tuple[str | int, ...] = ()
        for part in path:
            if len(self._nodes((*kept, part))) == len(kept) + 2:
                kept = (*kept, part)
        return kept

    def inside(self, path: KeyPath, text: str, position: int, length: int) -> Location:
        """Return where a part of a text is, however the text is quoted or folded."""
        node = self._nodes(path)[-1][1]
        span = (node.start_mark.index, node.end_mark.index)
        found = self.page.mark_of(text, position, length, span)
        return replace(found, key_path=self.key_path(path)) if found else self.mark(path)

    def key_path(self, path: KeyPath) -> tuple[str | int, ...]:
        """Return the path through the catalogue; a record goes by its id where it has one.

        Where one value stands for a list of one, the path ends at its key.
        """
        while path and isinstance(path[-1], int) and not self.has(path):
            path = path[:-1]
        whole = (*self.page.key_path, *path)
        if len(whole) > 1 and isinstance(whole[1], int):
            own = (*path[: 2 - len(self.page.key_path)], "id")
            if self.has(own) and self.raw(own):
                whole = (whole[0], self.raw(own), *whole[2:])
        return whole

    def path_at(self, index: int) -> tuple[str | int, ...]:
        """Return the path in the file of what is at an index of the text."""
        path: tuple[str | int, ...] = ()
        child = _child_at(self.root, index)
        while child is not None:
            path = (*path, child[0])
            child = _child_at(child[1], index)
        return path

    def located(self, message: Message) -> Message:
        """Give a message that was found in the bare text the path of what is there."""
        place = message.location
        if place is None:
            return message
        path = self.path_at(self.page.index_of(place.line, place.column))
        return replace(message, location=replace(place, key_path=self.key_path(path)))

    def _nodes(self, path: KeyPath) -> list[tuple[yaml.Node | None, yaml.Node]]:
        nodes: list[tuple[yaml.Node | None, yaml.Node]] = [(None, self.root)]
        for part in path:
            child = _child(nodes[-1][1], part)
            if child is None:
                break
            nodes.append(child)
        return nodes

    def _mark(self, mark: Any, path: KeyPath) -> Location:
        place = self.page.mark(mark.line + 1, mark.column + 1)
        return replace(place, key_path=self.key_path(path))


def _child(node: yaml.Node, part: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
        return (None, node.value[part]) if part < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == part), None)
    return None


def _child_at(node: yaml.Node, index: int) -> tuple[str | int, yaml.Node] | None:
    """Return the last part of a node that begins at or before an index, with its key."""
    parts: list[tuple[str | int, yaml.Node, yaml.Node]] = []
    if isinstance(node, yaml.SequenceNode):
        parts = [(at, item, item) for at, item in enumerate(node.value)]
    elif isinstance(node, yaml.MappingNode):
        parts = [(str(key.value), key, value) for key, value in node.value]
    begun = [(part, value) for part, first, value in parts if first.start_mark.index <= index]
    return begun[-1] if begun else None


def read_tree(
    page: TextFile, text: str, keys: Keys = ANY_KEYS
) -> tuple[Tree | None, Any, list[Message]]:
    """Read the YAML of a page, its lines counted as in the page; nothing comes of a broken one.

    A value that fell into a trap is `TRAPPED` and needs no second report.
    """
    tree, value, mistakes = _read_tree(page, text, keys)
    return tree, value, [*mistakes]


# Of all files a clerk saves one; a program that stays has read the others before.
@lru_cache(maxsize=KEPT_FILES)
def _read_tree(page: TextFile, text: str, keys: Keys) -> tuple[Tree | None, Any, Sequence[Message]]:
    if deep := TOO_DEEP.search(text):
        # Whoever reads one value within another runs out of room, the parser without a word.
        return None, None, [mistake(page.mark_at(deep.start()), "too_deep")]
    try:
        mistakes = _anchors(page, text)
        root = None if mistakes else yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        return None, None, [syntax_mistake(page, text, error)]
    if mistakes:
        return None, None, mistakes
    if root is None:
        return None, None, [mistake(page.mark(1, 1), "file_empty")]
    tree = Tree(page, root, keys)
    reader = _Reader(tree)
    return tree, reader.value(root), reader.mistakes


def _anchors(page: TextFile, text: str) -> list[Message]:
    """Find anchors, aliases and tags by parsing again, only where the text may hold some."""
    if not MAYBE_ANCHOR.search(text):
        return []
    return [
        mistake(page.mark_at(event.start_mark.index), code)
        for event in yaml.parse(text, Loader=LOADER)
        for code in ("anchor", "tag")
        if getattr(event, code, None)
    ]


class _Reader:
    """Turns nodes into values and collects what they hide."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.mistakes: list[Message] = []

    def value(self, node: yaml.Node, key: str = "", is_item: bool = False) -> Any:
        """Return a node's plain value; `key` is the one it, or the list it is in, is under."""
        if isinstance(node, yaml.ScalarNode):
            trap = cut_of(self.tree.page, node, key)
            if trap:
                return self._trapped(node, _of_item(trap, key) if is_item else trap)
            # Most scalars are words; only money is refused when it was read as one.
            if node.tag == STRING and key not in self.tree.keys.money:
                return node.value
            value, trap = read_scalar(node, key, self.tree.keys)
            if trap:
                return self._trapped(node, _of_item(trap, key) if is_item else trap)
            return value
        if isinstance(node, yaml.SequenceNode):
            return tuple([self.value(child, key, True) for child in node.value])
        return self._mapping(node)

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        values: dict[str, Any] = {}
        lines: dict[str, int] = {}
        torn = {first: last for first, last in glued_pairs(self.tree.page, node)}
        pieces = {at for first, last in torn.items() for at in range(first + 1, last + 1)}
        for at, (key_node, value_node) in enumerate(node.value):
            if at in pieces:
                continue
            key = key_node.value
            if bare := bare_key(key_node, value_node):
                values[str(bare[1]["key"])] = self._trapped(key_node, bare)
                continue
            if key_node.tag != STRING:
                key, trap = read_key(key_node)
                self._trapped(key_node, trap)
            if key in values:
                words = {"key": key, "line": lines[key]}
                self._trapped(key_node, ("duplicate_key", words, None))
                continue
            if at in torn:
                trap = torn_value(self.tree.page, node, (at, torn[at]), self.tree.keys)
                values[key] = self._trapped(value_node, trap)
            else:
                values[key] = self.value(value_node, key)
            lines[key] = key_node.start_mark.line + 1
        return values

    def _trapped(self, node: yaml.Node, trap: Trap) -> Any:
        code, words, mend = trap
        mark = self.tree.mark_of(node)
        self.mistakes.append(Message(code, words, mark, mend))
        return TRAPPED


def _of_item(trap: Trap, key: str) -> Trap:
    """Write the mend of one entry as an entry, or it would take the place of the whole list."""
    code, words, mend = trap
    head = f"{as_key(key)}: "
    return code, words, f"- {mend.removeprefix(head)}" if mend and mend.startswith(head) else mend
