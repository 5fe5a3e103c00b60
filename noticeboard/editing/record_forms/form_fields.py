"""The fields of a form, from the class of its record: a new field of the model needs none here."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from noticeboard.load.references import table_of
from noticeboard.model import (
    UNSAID,
    MomentInTime,
    Money,
    OwnDigits,
    Quotes,
    Record,
    TimeOfDay,
    known,
)

FieldKind = Literal[
    "text",
    "words",
    "lines",
    "prose",
    "id",
    "money",
    "number",
    "fraction",
    "date",
    "moment",
    "clock",
    "choice",
    "choices",
    "switch",
    "reference",
    "record",
    "list",
    "by_language",
    "hours",
    "answers",
    "either",
    "not_known",
]
"""How a field is shown, and how what staff enter becomes a value."""


LIMITS, BASES = ("from", "until", "when", "unless"), ("source", "checked")


@dataclass(frozen=True)
class FormField:
    """One field of a form: its key in the file, what it holds, and whether it may be left empty."""

    key: str
    kind: FieldKind
    is_required: bool = True
    default: bool | int | str | None = None
    """What holds where the file does not have the key."""
    choices: tuple[str, ...] = ()
    table: str = ""
    """Where the records are that a reference names."""
    record: type[Record] | None = None
    parts: tuple[FormField, ...] = ()
    """The one kind of item of a list, the value in each language, or the ways of an `either`."""
    may_be_alone: bool = False
    """Whether a single item may stand without a list."""
    has_quotes: bool = False
    """Whether its words may quote facts."""
    label: str = ""
    """The code of its label, where its key alone does not say enough."""

    @property
    def fields(self) -> tuple[FormField, ...]:
        """Return the fields of the record that it holds."""
        return form_fields(self.record) if self.record else ()

    @property
    def item(self) -> FormField:
        """Return the field of each item of a list, or of the value in each language."""
        return self.parts[0]


@lru_cache(maxsize=128)
def form_fields(record: type[Record]) -> tuple[FormField, ...]:
    """Return the fields of a kind of record, in the order in which the files have them.

    What a record rests on comes last, and before it the days and people that it is limited to.
    """
    found = [_field(record, name) for name in record.model_fields]
    last = (*LIMITS, *BASES) if any(field.key == "when" for field in found) else BASES
    ranks = {key: rank for rank, key in enumerate(last, 1)}
    return tuple(sorted(found, key=lambda field: ranks.get(field.key, 0)))


def chosen_fields(record: type[Record], keys: Iterable[str]) -> tuple[FormField, ...]:
    """Return some of the fields of a kind of record."""
    wanted = set(keys)
    return tuple(field for field in form_fields(record) if field.key in wanted)


def _field(owner: type[Record], name: str) -> FormField:
    info = owner.model_fields[name]
    key = info.alias or name
    table = table_of(owner, name)
    made = _shape(key, info.annotation, info.metadata, table)
    is_required = info.is_required()
    if made.kind == "id" and not is_required:
        made = replace(made, kind="words")
    given = info.default
    is_said = isinstance(given, (bool, str)) or (isinstance(given, int) and given != UNSAID)
    default = given if not is_required and is_said else None
    return replace(made, is_required=is_required, default=default)


def _shape(key: str, annotation: object, marks: Iterable[object], table: str) -> FormField:
    """Return the field of an annotation; raises TypeError for a type that no kind stands for."""
    if get_origin(annotation) is Annotated:
        bare, *own = get_args(annotation)
        return _shape(key, bare, (*own, *marks), table)
    marks = tuple(marks)
    if any(isinstance(mark, (Quotes, OwnDigits)) for mark in marks):
        has_quotes = any(isinstance(mark, Quotes) for mark in marks)
        return FormField(key, "text", has_quotes=has_quotes)
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return _one_of(key, inner, table)
    if origin is Literal:
        if known(inner[0]) is None:
            return FormField(key, "not_known")
        return FormField(key, "choice", choices=tuple(map(str, inner)))
    if origin is tuple:
        made = _several(key, inner[0], table)
        # `OneOrMore` is the one list that turns what it is given into a list first.
        return replace(made, may_be_alone=any(hasattr(mark, "func") for mark in marks))
    if origin is dict:
        return _mapping(key, inner, marks)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return FormField(key, "record", record=annotation)
    return _single(key, annotation, marks, table)


def _one_of(key: str, inner: tuple[object, ...], table: str) -> FormField:
    ways = tuple(_shape(key, each, (), table) for each in inner if each is not NoneType)
    return ways[0] if len(ways) == 1 else FormField(key, "either", parts=ways)


def _several(key: str, item: object, table: str) -> FormField:
    made = _shape(key, item, (), table)
    if made.kind == "choice":
        return FormField(key, "choices", choices=made.choices)
    if made.kind in ("words", "id"):
        return FormField(key, "lines")
    return FormField(key, "list", parts=(made,))


def _mapping(key: str, inner: tuple[object, ...], marks: Iterable[object]) -> FormField:
    if inner == (str, str):
        return FormField(key, "hours")
    name, value = inner
    made = _shape(key, value, (), "")
    if name is str:
        return FormField(key, "by_language", parts=(replace(made, kind=_plain(made)),))
    return FormField(key, "answers", table="answers")


def _plain(field: FormField) -> FieldKind:
    return "words" if field.kind == "id" else field.kind


SINGLE: dict[object, FieldKind] = {
    int: "number",
    float: "fraction",
    bool: "switch",
    datetime.date: "date",
    datetime.datetime: "moment",
    str: "words",
}
MARKED: dict[type, FieldKind] = {Money: "money", TimeOfDay: "clock", MomentInTime: "moment"}


def _single(key: str, annotation: object, marks: Iterable[object], table: str) -> FormField:
    if table:
        return FormField(key, "reference", table=table)
    for mark in marks:
        if type(mark) in MARKED:
            return FormField(key, MARKED[type(mark)])
    if annotation not in SINGLE:
        raise TypeError(f"no kind of field for {annotation}")
    kind = SINGLE[annotation]
    return FormField(key, "id" if key == "id" and kind == "words" else kind)
