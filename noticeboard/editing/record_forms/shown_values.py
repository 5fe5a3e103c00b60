"""Values of a record as the entries of a form: a flat list of names and what stands in them.

A name is the way to a value, "periods.0.amount". Parts that begin with "_" are the form's own:
`_count` is how many items a list has, `_was` where an item stood in the file, `_as` which way of
an `either` is chosen and `_0` that way's own entries, `_there` whether an optional record is.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping

from noticeboard.editing.record_forms.form_fields import FieldKind, FormField
from noticeboard.editing.yaml_values import YamlValue
from noticeboard.model import LANGUAGES, WEEKDAYS, days_of, known

Entry = tuple[str, str]
"""A name of a form and what stands there; a name may have several entries."""

DISPLAYED_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d) ((?:[01]\d|2[0-3]):[0-5]\d)")


def shown_entries(
    fields: tuple[FormField, ...], record: YamlValue, before: str = ""
) -> Iterator[Entry]:
    """Yield the entries of a form that is opened on a record; None opens an empty one."""
    held = record if isinstance(record, Mapping) else {}
    if isinstance(record, str) and fields:
        # An option of a choice of fees may be written as its id alone.
        held = {fields[0].key: record}
    for field in fields:
        yield from shown_field(field, held.get(field.key), f"{before}{field.key}")


def shown_field(field: FormField, value: YamlValue, name: str) -> Iterator[Entry]:
    """Yield the entries of one field."""
    several = SEVERAL.get(field.kind)
    if several:
        yield from several(field, value, name)
    elif field.kind != "not_known":
        yield name, written_in_field(field.kind, field.default if value is None else value)


def written_in_field(kind: FieldKind, value: YamlValue) -> str:
    """Write a single value as staff see and enter it."""
    if value is None or isinstance(value, (tuple, Mapping)):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if kind == "money" and isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    if isinstance(value, datetime.date):
        return value.isoformat()
    found = DISPLAYED_MOMENT.fullmatch(str(value)) if kind == "moment" else None
    return f"{found[1]}T{found[2]}" if found else str(value)


def _text(field: FormField, value: YamlValue, name: str) -> Iterator[Entry]:
    held = value if isinstance(value, Mapping) else {}
    for language in LANGUAGES:
        yield f"{name}.{language}", written_in_field("words", held.get(language))


def _lines(field: FormField, value: YamlValue, name: str) -> Iterator[Entry]:
    yield name, "\n".join(str(each) for each in items_of(value))


def _choices(field: FormField, value: YamlValue, name: str) -> Iterator[Entry]:
    yield from ((name, str(each)) for each in items_of(value))


def _switch(field: FormField, value: YamlValue, name: str) -> Iterator[Entry]:
    if value is True or (value is None and field.default is True):
        yield name, "true"


def _record(field: FormField, value: YamlValue, name: str) -> Iterator[Entry]:
    if not field.is_required and value is not None:
        yield f"{name}._there", "true"
    if field.is_required or value is not None:
        yield from shown_entries(field.fields, value, f"{name}.")


def _list(field: FormField, value: YamlValue, name: str) -> Iterator[Entry]:
    items = items_of(value)
    # What cannot stay empty begins with an item to fill in.
    count = max(len(items), int(field.is_required and value is None))
    yield f"{name}._count", str(count)
    for at in range(count):
        if at < len(items):
            yield f"{name}.{at}._was", str(at)
        yield from shown_field(field.item, items[at] if at < len(items) else None, f"{name}.{at}")


def _by_language(field: FormField, value: YamlValue, name: str) -> Iterator[Entry]:
    held = value if isinstance(value, Mapping) else {}
    for language in LANGUAGES:
        yield from shown_field(field.item, held.get(language), f"{name}.{language}")


def _hours(field: FormField, value: YamlValue, name: str) -> Iterator[Entry]:
    held = value if isinstance(value, Mapping) else {}
    spans = {day: str(written) for days, written in held.items() for day in days_of(days)}
    yield from ((f"{name}.{day}", spans.get(day, "")) for day in WEEKDAYS)


def _answers(field: FormField, value: YamlValue, name: str) -> Iterator[Entry]:
    held = value if isinstance(value, Mapping) else {}
    pairs = [f"{question}/{answer}" for question, ids in held.items() for answer in items_of(ids)]
    yield f"{name}._count", str(len(pairs))
    yield from ((f"{name}.{at}", pair) for at, pair in enumerate(pairs))


def _either(field: FormField, value: YamlValue, name: str) -> Iterator[Entry]:
    at = None if value is None and not field.is_required else way_of(field, value)
    yield f"{name}._as", "" if at is None else str(at)
    for number, way in enumerate(field.parts):
        if number == at or way.record is None:
            yield from shown_field(way, value if number == at else None, f"{name}._{number}")


def items_of(value: YamlValue) -> tuple[YamlValue, ...]:
    """Return the items of a list; a single one may be written without a list."""
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def way_of(field: FormField, value: YamlValue) -> int:
    """Return which way of an `either` a value takes: the first that can hold it."""
    return next((at for at, way in enumerate(field.parts) if _holds(way, value)), 0)


def _holds(way: FormField, value: YamlValue) -> bool:
    if known(value) is None and value is not None:
        return way.kind == "not_known"
    if isinstance(value, Mapping):
        is_text = bool(value) and set(value) <= set(LANGUAGES)
        return way.kind == "text" if is_text else way.kind in ("hours", "record")
    if isinstance(value, tuple):
        return way.kind in ("list", "lines")
    if way.kind == "choice":
        return value in way.choices
    return way.kind not in ("text", "hours", "record", "list", "lines", "not_known")


SEVERAL: dict[FieldKind, Callable[[FormField, YamlValue, str], Iterator[Entry]]] = {
    "text": _text,
    "lines": _lines,
    "choices": _choices,
    "switch": _switch,
    "record": _record,
    "list": _list,
    "by_language": _by_language,
    "hours": _hours,
    "answers": _answers,
    "either": _either,
}
"""Kinds that have other entries than one under the field's own name."""
