"""The fields in which two texts of one file differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from noticeboard.editing.edited_text import held_in
from noticeboard.editing.refused_edits import FilePath
from noticeboard.editing.yaml_values import TEXT, YamlValue, canonical

ORDER = "order"


@dataclass(frozen=True)
class FieldChange:
    """One field that differs, its values in their canonical form; None where it is not there.

    An item with an id is named by it, any other by its position. Where items with ids have
    changed places, `path` is that of their list, `is_order` is set, and the values are their ids.
    """

    path: FilePath
    old: str | None
    new: str | None
    is_order: bool = False

    @property
    def undone(self) -> FieldChange:
        """Return the change back."""
        return FieldChange(self.path, self.new, self.old, self.is_order)

    @property
    def field(self) -> FilePath:
        """Return the path up to the first position: what one hand may change at a time.

        A list whose items have no ids is one field, for nothing tells which item is which.
        """
        end = next((at for at, part in enumerate(self.path) if isinstance(part, int)), None)
        return (*self.path, ORDER) if self.is_order else self.path[:end]


def field_changes(old: str, new: str) -> tuple[FieldChange, ...]:
    """Return how the values of two texts differ, in order; raises EditRefused for no YAML."""
    return tuple(_changes((), held_in(old), held_in(new)))


def _changes(path: FilePath, old: YamlValue, new: YamlValue) -> Iterator[FieldChange]:
    if canonical(old) == canonical(new):
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from _of_keys(path, old, new)
    elif isinstance(old, tuple) and isinstance(new, tuple):
        named = _by_id(old), _by_id(new)
        if named[0] is not None and named[1] is not None:
            yield from _of_keys(path, named[0], named[1])
            yield from _of_order(path, list(named[0]), list(named[1]))
        else:
            yield from _of_items(path, old, new)
    else:
        yield FieldChange(path, canonical(old), canonical(new))


def _by_id(items: tuple[YamlValue, ...]) -> dict[str, YamlValue] | None:
    """Return items by their ids; None where not each has one of its own."""
    # A text in each language is no record: "id" is the code of its first language.
    records = [isinstance(item, Mapping) and set(item) != TEXT for item in items]
    ids = [
        item.get("id") if is_record and isinstance(item, Mapping) else None
        for item, is_record in zip(items, records, strict=True)
    ]
    named = {id_: item for id_, item in zip(ids, items, strict=True) if isinstance(id_, str)}
    return named if len(named) == len(items) else None


def _of_keys(
    path: FilePath, old: Mapping[str, YamlValue], new: Mapping[str, YamlValue]
) -> Iterator[FieldChange]:
    for key in dict.fromkeys((*old, *new)):
        if key not in new:
            yield FieldChange((*path, key), canonical(old[key]), None)
        elif key not in old:
            yield FieldChange((*path, key), None, canonical(new[key]))
        else:
            yield from _changes((*path, key), old[key], new[key])


def _of_order(path: FilePath, old: list[str], new: list[str]) -> Iterator[FieldChange]:
    before = [id_ for id_ in old if id_ in new]
    after = [id_ for id_ in new if id_ in old]
    if before != after:
        yield FieldChange(path, canonical(tuple(before)), canonical(tuple(after)), is_order=True)


def _of_items(
    path: FilePath, old: tuple[YamlValue, ...], new: tuple[YamlValue, ...]
) -> Iterator[FieldChange]:
    """Yield what differs between lists without ids: items that stayed are found by their values."""
    texts = [canonical(item) for item in old], [canonical(item) for item in new]
    for _, start, end, begin, stop in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        both = min(end - start, stop - begin)
        for at in range(both):
            yield from _changes((*path, begin + at), old[start + at], new[begin + at])
        for at in range(start + both, end):
            yield FieldChange((*path, at), texts[0][at], None)
        for at in range(begin + both, stop):
            yield FieldChange((*path, at), None, texts[1][at])
