"""The edits that turn one value of a file into another, none larger than it must be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from noticeboard.editing.edits import (
    AddItem,
    AddKey,
    Edit,
    MoveItem,
    RemoveItem,
    RemoveKey,
    SetValue,
)
from noticeboard.editing.record_forms.form_fields import FormField
from noticeboard.editing.refused_edits import FilePath
from noticeboard.editing.yaml_values import YamlValue, canonical


def value_edits(
    path: FilePath, old: YamlValue, new: YamlValue, fields: tuple[FormField, ...] = ()
) -> Iterator[Edit]:
    """Yield edits to make one after another; `fields` tell where a new key belongs."""
    if canonical(old) == canonical(new):
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping) and new:
        yield from _of_keys(path, old, new, fields)
    elif _are_records(old) and _are_records(new):
        assert isinstance(old, tuple) and isinstance(new, tuple)
        yield from _of_items(path, old, new, fields)
    else:
        yield SetValue(path, new)


def _are_records(value: YamlValue) -> bool:
    return isinstance(value, tuple) and any(isinstance(each, Mapping) for each in value)


def _of_keys(
    path: FilePath,
    old: Mapping[str, YamlValue],
    new: Mapping[str, YamlValue],
    fields: tuple[FormField, ...],
) -> Iterator[Edit]:
    within = {field.key: field for field in fields}
    for key, value in new.items():
        if key not in old:
            yield AddKey(path, key, value, tuple(within))
        else:
            yield from value_edits((*path, key), old[key], value, _inner(within.get(key)))
    for key in old:
        if key not in new:
            yield RemoveKey((*path, key))


def _inner(field: FormField | None) -> tuple[FormField, ...]:
    """Return the fields of the records that a field holds, alone or in a list."""
    if field is None:
        return ()
    return field.fields or next((found for part in field.parts if (found := _inner(part))), ())


def _of_items(
    path: FilePath,
    old: tuple[YamlValue, ...],
    new: tuple[YamlValue, ...],
    fields: tuple[FormField, ...],
) -> Iterator[Edit]:
    """Yield edits of a list of records: first those that go, then the order, then their fields."""
    came_from = _origins(old, new)
    for at in reversed(range(len(old))):
        if at not in came_from:
            yield RemoveItem((*path, at))
    now: list[int | None] = [at for at in range(len(old)) if at in came_from]
    for at, origin in enumerate(came_from):
        if origin is None:
            yield AddItem(path, new[at], at if at < len(now) else None)
            now.insert(at, None)
            continue
        stands = now.index(origin, at)
        for place in range(stands, at, -1):
            yield MoveItem((*path, place), up=True)
        now.insert(at, now.pop(stands))
    for at, origin in enumerate(came_from):
        if origin is not None:
            yield from value_edits((*path, at), old[origin], new[at], fields)


def _origins(old: Sequence[YamlValue], new: Sequence[YamlValue]) -> list[int | None]:
    """Return where each new item stood: those alike first, then those of one id, then in order."""
    texts = [canonical(each) for each in old], [canonical(each) for each in new]
    found: dict[int, int] = {}
    free = dict.fromkeys(range(len(old)))
    for at, text in enumerate(texts[1]):
        origin = next((one for one in free if texts[0][one] == text), None)
        if origin is not None:
            found[at] = origin
            del free[origin]
    for at, each in enumerate(new):
        id_ = _id(each)
        origin = next((one for one in free if id_ and _id(old[one]) == id_), None)
        if at not in found and origin is not None:
            found[at] = origin
            del free[origin]
    matcher = SequenceMatcher(None, *texts, autojunk=False)
    for _, start, end, begin, stop in matcher.get_opcodes():
        for origin, at in zip(range(start, end), range(begin, stop), strict=False):
            if at not in found and origin in free and _id(old[origin]) == _id(new[at]):
                found[at] = origin
                del free[origin]
    return [found.get(at) for at in range(len(new))]


def _id(value: YamlValue) -> str:
    id_ = value.get("id") if isinstance(value, Mapping) else None
    return id_ if isinstance(id_, str) else ""
