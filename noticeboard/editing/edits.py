"""Edits of a file as values: where each cuts the text, and what the file holds afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from noticeboard.editing.composed_text import ComposedText
from noticeboard.editing.cuts_of_items import (
    list_at,
    moved_item_cuts,
    new_item_cut,
    no_item_cut,
    place_before,
)
from noticeboard.editing.cuts_of_values import Cut, new_key_cut, no_key_cut, value_cuts
from noticeboard.editing.refused_edits import FilePath, no_place
from noticeboard.editing.yaml_values import YamlValue


@dataclass(frozen=True)
class SetValue:
    """Another value at a place that has one."""

    path: FilePath
    value: YamlValue

    def named(self, whole: ComposedText) -> SetValue:
        """Return the same edit with ids for positions."""
        return replace(self, path=whole.named(self.path))

    def cuts(self, whole: ComposedText) -> list[Cut]:
        """Return where the text is cut; raises EditRefused."""
        return value_cuts(whole, self.path, self.value)

    def result(self, whole: ComposedText, value: YamlValue) -> YamlValue:
        """Return what the whole file holds then; `value` is what it holds now."""
        return _changed(value, whole.resolved(self.path), lambda _: self.value)


@dataclass(frozen=True)
class SetValues:
    """Several values of one form at once; none of them may lie within another."""

    values: tuple[SetValue, ...]

    def named(self, whole: ComposedText) -> SetValues:
        """Return the same edit with ids for positions."""
        return SetValues(tuple(each.named(whole) for each in self.values))

    def cuts(self, whole: ComposedText) -> list[Cut]:
        """Return where the text is cut; raises EditRefused."""
        return [cut for each in self.values for cut in each.cuts(whole)]

    def result(self, whole: ComposedText, value: YamlValue) -> YamlValue:
        """Return what the whole file holds then; `value` is what it holds now."""
        for each in self.values:
            value = each.result(whole, value)
        return value


@dataclass(frozen=True)
class AddKey:
    """A key that a mapping has not yet.

    It goes where `order` has it; without `order`, where the record most like it in the file has it.
    """

    path: FilePath
    key: str
    value: YamlValue
    order: tuple[str, ...] = ()

    def named(self, whole: ComposedText) -> AddKey:
        """Return the same edit with ids for positions."""
        return replace(self, path=whole.named(self.path))

    def cuts(self, whole: ComposedText) -> list[Cut]:
        """Return where the text is cut; raises EditRefused."""
        return [new_key_cut(whole, self.path, self.key, self.value, self.order)]

    def result(self, whole: ComposedText, value: YamlValue) -> YamlValue:
        """Return what the whole file holds then; `value` is what it holds now."""
        return _changed(
            value, whole.resolved(self.path), lambda old: {**_keys(old), self.key: self.value}
        )


@dataclass(frozen=True)
class RemoveKey:
    """A key less, with its own comment."""

    path: FilePath

    def named(self, whole: ComposedText) -> RemoveKey:
        """Return the same edit with ids for positions."""
        return replace(self, path=whole.named(self.path))

    def cuts(self, whole: ComposedText) -> list[Cut]:
        """Return where the text is cut; raises EditRefused."""
        return [no_key_cut(whole, self.path)]

    def result(self, whole: ComposedText, value: YamlValue) -> YamlValue:
        """Return what the whole file holds then; `value` is what it holds now."""
        *parent, key = whole.resolved(self.path)
        return _changed(value, tuple(parent), partial(_without_key, key))


@dataclass(frozen=True)
class AddItem:
    """An item more in the list at a path, before one of its items or at its end."""

    path: FilePath
    value: YamlValue
    before: str | int | None = None

    def named(self, whole: ComposedText) -> AddItem:
        """Return the same edit with ids for positions."""
        before = self.before
        if before is not None:
            before = whole.named((*self.path, before))[-1]
        return replace(self, path=whole.named(self.path), before=before)

    def cuts(self, whole: ComposedText) -> list[Cut]:
        """Return where the text is cut; raises EditRefused."""
        items = list_at(whole, self.path)
        at = place_before(items, self.path, self.before)
        return [new_item_cut(items, self.value, at)]

    def result(self, whole: ComposedText, value: YamlValue) -> YamlValue:
        """Return what the whole file holds then; `value` is what it holds now."""
        at = place_before(list_at(whole, self.path), self.path, self.before)
        return _changed(value, whole.resolved(self.path), partial(_with_item, at, self.value))


@dataclass(frozen=True)
class RemoveItem:
    """An item less, with its own comment."""

    path: FilePath

    def named(self, whole: ComposedText) -> RemoveItem:
        """Return the same edit with ids for positions."""
        return replace(self, path=whole.named(self.path))

    def cuts(self, whole: ComposedText) -> list[Cut]:
        """Return where the text is cut; raises EditRefused."""
        parent, at = _item(whole, self.path)
        return [no_item_cut(list_at(whole, parent), at)]

    def result(self, whole: ComposedText, value: YamlValue) -> YamlValue:
        """Return what the whole file holds then; `value` is what it holds now."""
        parent, at = _item(whole, self.path)
        return _changed(value, parent, lambda old: _items(old)[:at] + _items(old)[at + 1 :])


@dataclass(frozen=True)
class MoveItem:
    """An item that changes places with its neighbour above or below."""

    path: FilePath
    up: bool

    def named(self, whole: ComposedText) -> MoveItem:
        """Return the same edit with ids for positions."""
        return replace(self, path=whole.named(self.path))

    def cuts(self, whole: ComposedText) -> list[Cut]:
        """Return where the text is cut; raises EditRefused."""
        parent, at = _item(whole, self.path)
        return moved_item_cuts(list_at(whole, parent), at, up=self.up)

    def result(self, whole: ComposedText, value: YamlValue) -> YamlValue:
        """Return what the whole file holds then; `value` is what it holds now."""
        parent, at = _item(whole, self.path)
        one = at - 1 if self.up else at
        return _changed(value, parent, partial(_swapped, one))


Edit: TypeAlias = SetValue | SetValues | AddKey | RemoveKey | AddItem | RemoveItem | MoveItem


def _item(whole: ComposedText, path: FilePath) -> tuple[FilePath, int]:
    """Return the way to a list, and the place of an item in it."""
    *parent, at = whole.resolved(path) or ("",)
    if not isinstance(at, int):
        raise no_place(path)
    return tuple(parent), at


def _changed(
    value: YamlValue, path: FilePath, change: Callable[[YamlValue], YamlValue]
) -> YamlValue:
    """Return a value with another one at a path."""
    if not path:
        return change(value)
    part, rest = path[0], path[1:]
    if isinstance(part, int):
        items = _items(value)
        return (*items[:part], _changed(items[part], rest, change), *items[part + 1 :])
    return {**_keys(value), part: _changed(_keys(value)[part], rest, change)}


def _without_key(key: str | int, old: YamlValue) -> YamlValue:
    return {name: each for name, each in _keys(old).items() if name != key}


def _with_item(at: int, item: YamlValue, old: YamlValue) -> YamlValue:
    return (*_items(old)[:at], item, *_items(old)[at:])


def _swapped(first: int, old: YamlValue) -> YamlValue:
    one, other = _items(old)[first : first + 2]
    return (*_items(old)[:first], other, one, *_items(old)[first + 2 :])


def _keys(value: YamlValue) -> Mapping[str, YamlValue]:
    return value if isinstance(value, Mapping) else {}


def _items(value: YamlValue) -> tuple[YamlValue, ...]:
    return value if isinstance(value, tuple) else ()
