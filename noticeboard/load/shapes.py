"""Records that do not have the shape of the model, said in the words of staff."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pydantic import ValidationError

from noticeboard.load.keys import records_in
from noticeboard.load.meant import certain, nearest
from noticeboard.load.scalars import TRAPPED, as_key
from noticeboard.load.shape_case import key_example
from noticeboard.load.shape_words import shape_words
from noticeboard.load.tree import Tree
from noticeboard.messages import KeyPath, Message, mistake
from noticeboard.model import Record

AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass(frozen=True)
class Fault:
    """One complaint of the model; `path` leads through the file, `key` is one that is missing."""

    code: str
    path: tuple[str | int, ...]
    key: str | None
    words: Mapping[str, Any]
    value: Any

    @property
    def place(self) -> tuple[str | int, ...]:
        """Return the path, the missing key included."""
        return self.path if self.key is None else (*self.path, self.key)


def read_record(
    kind: type[AnyRecord], value: Any, tree: Tree, base: KeyPath
) -> tuple[AnyRecord | None, list[Message]]:
    """Make a record of a value that is at a path of a file, or say what keeps it from it."""
    if value is TRAPPED:
        return None, []
    try:
        return kind.model_validate(value), []
    except ValidationError as error:
        faults = [_fault(tree, tuple(base), entry) for entry in error.errors(include_url=False)]
        return None, list(_mistakes(tree, kind, len(base), faults))


def _fault(tree: Tree, base: tuple[str | int, ...], entry: Any) -> Fault:
    """Find an error's path in the file; the parts pydantic adds for alternatives are not there."""
    steps, missing = entry["loc"], entry["type"] == "missing"
    path = tree.known(base + (steps[:-1] if missing else steps))
    key = str(steps[-1]) if missing else None
    return Fault(entry["type"], path, key, entry.get("ctx") or {}, entry["input"])


def _mistakes(
    tree: Tree, kind: type[Record], depth: int, faults: Sequence[Fault]
) -> Iterator[Message]:
    faults = [fault for fault in _deepest(faults) if fault.value is not TRAPPED]
    for group in _by_place(_meant(tree, faults, kind, depth)):
        fault = group[0]
        if fault.key is not None:
            mark = tree.mark(fault.place)
            mend = key_example(fault.key, tree.keys)
            yield mistake(mark, "key_missing", mend, key=fault.key)
        elif _is_extra(fault):
            yield _unknown_key(tree, fault, kind, depth)
        else:
            worded = shape_words(tree, fault.path, group)
            yield replace(worded, location=tree.mark(fault.path))


def _deepest(faults: Sequence[Fault]) -> list[Fault]:
    """Leave out what only follows from a fault further inside."""
    inner = {fault.place[:length] for fault in faults for length in range(len(fault.place))}
    return [fault for fault in faults if fault.place not in inner]


def _by_place(faults: Sequence[Fault]) -> list[list[Fault]]:
    groups: dict[tuple[Any, ...], list[Fault]] = {}
    for fault in faults:
        groups.setdefault(fault.place, []).append(fault)
    return list(groups.values())


def _meant(tree: Tree, faults: Sequence[Fault], kind: type[Record], depth: int) -> list[Fault]:
    """Marry an unknown key to the missing or possible one that was meant by it."""
    missing = {fault.place for fault in faults if fault.key is not None}
    kept = []
    for fault in faults:
        if _is_extra(fault):
            parent, wrong = fault.path[:-1], str(fault.path[-1])
            lacking = [str(place[-1]) for place in missing if place[:-1] == parent]
            known = keys_at(kind, parent[depth:])
            free = [key for key in known if not tree.has((*parent, key))]
            sure = certain(wrong, free)
            meant = sure or nearest(wrong, lacking) or nearest(wrong, free)
            strange = [each for each in faults if each.path[:-1] == parent and _is_extra(each)]
            if not meant and len(lacking) == len(strange) == 1:
                meant = lacking[0]
            missing.discard((*parent, meant or ""))
            fault = replace(fault, words={"meant": meant, "is_sure": meant == sure})
        kept.append(fault)
    return [fault for fault in kept if fault.key is None or fault.place in missing]


def _is_extra(fault: Fault) -> bool:
    return fault.code == "extra_forbidden"


def _unknown_key(tree: Tree, fault: Fault, kind: type[Record], depth: int) -> Message:
    mark, key, meant = tree.key_mark(fault.path), fault.path[-1], fault.words["meant"]
    if meant:
        mend = f"{as_key(meant)}: {tree.source(fault.path)}" if fault.words["is_sure"] else None
        return mistake(mark, "key_meant", mend, key=key, meant=meant)
    known = ", ".join(keys_at(kind, fault.path[depth:-1]))
    return mistake(mark, "key_unknown", key=key, known=known)


def keys_at(kind: type[Record], path: KeyPath) -> list[str]:
    """Return the keys a record may have, or one that lies within it."""
    kinds = [kind]
    for part in path:
        if isinstance(part, str):
            kinds = [inner for outer in kinds for inner in _kinds_of(outer, part)] or kinds
    return list(dict.fromkeys(key for each in kinds for key in _keys(each)))


def _keys(kind: type[Record]) -> Iterator[str]:
    return (field.alias or name for name, field in kind.model_fields.items())


def _kinds_of(kind: type[Record], key: str) -> list[type[Record]]:
    for name, field in kind.model_fields.items():
        if (field.alias or name) == key:
            return list(records_in(field.annotation))
    return []
