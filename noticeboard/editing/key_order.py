"""Where a new key goes: where other records of the same file have it."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from noticeboard.editing.composed_text import ComposedText
from noticeboard.editing.refused_edits import FilePath


def learned_order(whole: ComposedText, path: FilePath, key: str) -> tuple[str, ...]:
    """Return the keys of the mapping most like the one at a path that has a key; else nothing.

    Staff have arranged their records by hand; the order of the model is not theirs.
    """
    own = _keys(whole.spot(path).node)
    others = [keys for keys in map(_keys, _alike(whole.root, path)) if key in keys]
    return max(others, key=lambda keys: len(set(keys) & set(own)), default=())


def _alike(node: yaml.Node, path: FilePath) -> Iterator[yaml.Node]:
    """Yield the nodes at a path whatever item of a list each step names."""
    if not path:
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _alike(item, path[1:])
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == path[0]:
                yield from _alike(value, path[1:])


def _keys(node: yaml.Node) -> tuple[str, ...]:
    is_mapping = isinstance(node, yaml.MappingNode)
    return tuple(str(key.value) for key, _ in node.value) if is_mapping else ()
