"""Entries of a form as the value of the record that staff mean.

What stands in a field as it was opened keeps the value of the file to the letter. What cannot be
read as the kind of its field stays the words that were entered, for the verdict to explain.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from noticeboard.editing.record_forms.form_fields import FieldKind, FormField
from noticeboard.editing.record_forms.shown_values import Entry, items_of, shown_field, way_of
from noticeboard.editing.yaml_values import YamlValue
from noticeboard.model import LANGUAGES, WEEKDAYS, days_of

MOST_ITEMS = 400
"""More items than any list of an office has."""
GROUPED = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+")
AROUND_MONEY = re.compile(r"^\s*(?:Rp|IDR)?\.?\s*|\s*(?:,-|,00|\.-)?\s*$", re.IGNORECASE)
UNKNOWN = "unknown"

Entries = Mapping[str, tuple[str, ...]]
"""The entries of a form by name."""


def by_name(entries: Iterable[Entry]) -> dict[str, tuple[str, ...]]:
    """Return entries by their names, several of one name in order."""
    found: dict[str, tuple[str, ...]] = {}
    for name, entered in entries:
        found[name] = (*found.get(name, ()), entered.replace("\r\n", "\n"))
    return found


def entered_record(
    fields: tuple[FormField, ...], entries: Entries, old: YamlValue = None, before: str = ""
) -> dict[str, YamlValue]:
    """Return the record that a form holds; `old` is what the file has, None for a new record."""
    held = old if isinstance(old, Mapping) else {}
    if isinstance(old, str) and fields:
        held = {fields[0].key: old}
    values = {
        field.key: entered_field(field, entries, f"{before}{field.key}", held.get(field.key))
        for field in fields
    }
    order = dict.fromkeys((*held, *values))
    found = {key: values[key] if key in values else held[key] for key in order}
    return {key: value for key, value in found.items() if value is not None}


def entered_field(field: FormField, entries: Entries, name: str, old: YamlValue) -> YamlValue:
    """Return the value of one field; None where it is left out."""
    several = SEVERAL.get(field.kind)
    if several is None:
        entered = entries.get(name, ("",))[0]
        if (name, entered) in list(shown_field(field, old, name)):
            return old
        return _or_default(field, _single(field.kind, entered.strip()), old)
    if _own(entries, name) == by_name(shown_field(field, old, name)):
        return old
    return several(field, entries, name, old)


def _own(entries: Entries, name: str) -> dict[str, tuple[str, ...]]:
    """Return the entries of a field and all within it."""
    return {
        each: entered
        for each, entered in entries.items()
        if each == name or each.startswith(f"{name}.")
    }


def _or_default(field: FormField, value: YamlValue, old: YamlValue) -> YamlValue:
    """Leave a value out that holds anyway, where the file does not have it."""
    return None if old is None and value == field.default else value


def _single(kind: FieldKind, entered: str) -> YamlValue:
    if not entered:
        return None
    if kind in ("money", "number"):
        return _whole_number(entered)
    if kind == "fraction":
        point = entered.replace(",", ".")
        is_fraction = re.fullmatch(r"\d{1,9}\.\d{1,9}", point)
        return float(point) if is_fraction else _whole_number(entered)
    if kind == "date":
        return _date(entered)
    if kind == "moment":
        return entered.replace("T", " ", 1)[:16] if entered[10:11] == "T" else entered
    return " ".join(entered.split("\n")) if kind == "words" else entered


def _whole_number(entered: str) -> int | str:
    digits = AROUND_MONEY.sub("", entered)
    if GROUPED.fullmatch(digits):
        digits = re.sub(r"\D", "", digits)
    return int(digits) if re.fullmatch(r"[0-9]{1,15}", digits) else entered


def _date(entered: str) -> datetime.date | str:
    try:
        return datetime.date.fromisoformat(entered)
    except ValueError:
        return entered


def _text(field: FormField, entries: Entries, name: str, old: YamlValue) -> YamlValue:
    held = old if isinstance(old, Mapping) else {}
    words = {}
    for language in dict.fromkeys((*held, *LANGUAGES)):
        entered = entries.get(f"{name}.{language}", ("",))[0]
        kept = held.get(language)
        words[language] = kept if entered == kept else " ".join(entered.split())
    is_empty = not any(words.values()) and not field.is_required
    return None if is_empty else words


def _lines(field: FormField, entries: Entries, name: str, old: YamlValue) -> YamlValue:
    entered = entries.get(name, ("",))[0].split("\n")
    found = tuple(line.strip() for line in entered if line.strip())
    return found or None


def _choices(field: FormField, entries: Entries, name: str, old: YamlValue) -> YamlValue:
    found = tuple(each for each in entries.get(name, ()) if each)
    return found if found or field.is_required else None


def _switch(field: FormField, entries: Entries, name: str, old: YamlValue) -> YamlValue:
    return _or_default(field, name in entries, old)


def _record(field: FormField, entries: Entries, name: str, old: YamlValue) -> YamlValue:
    if not field.is_required and f"{name}._there" not in entries:
        return None
    value = entered_record(field.fields, entries, old, f"{name}.")
    shorthand = field.fields[0].key
    is_short = isinstance(old, str) and set(value) == {shorthand}
    return value[shorthand] if is_short else value


def _list(field: FormField, entries: Entries, name: str, old: YamlValue) -> YamlValue:
    held = items_of(old)
    found = []
    for at in range(count_of(entries, name)):
        was = entries.get(f"{name}.{at}._was", ("",))[0]
        kept = held[int(was)] if was.isdecimal() and int(was) < len(held) else None
        item = _own(entries, f"{name}.{at}")
        item.pop(f"{name}.{at}._was", None)
        found.append(entered_field(field.item, item, f"{name}.{at}", kept))
    value = tuple(each for each in found if each is not None)
    if not value:
        return () if field.is_required or old is not None else None
    if isinstance(old, str) or (old is None and field.item.kind == "reference"):
        return value[0] if len(value) == 1 and field.may_be_alone else value
    return value


def count_of(entries: Entries, name: str) -> int:
    """Return how many items a list of a form has."""
    count = entries.get(f"{name}._count", ("",))[0]
    return min(int(count), MOST_ITEMS) if re.fullmatch(r"[0-9]{1,4}", count) else 0


def _by_language(field: FormField, entries: Entries, name: str, old: YamlValue) -> YamlValue:
    held = old if isinstance(old, Mapping) else {}
    values = {
        language: entered_field(field.item, entries, f"{name}.{language}", held.get(language))
        for language in LANGUAGES
    }
    return {language: value for language, value in values.items() if value is not None}


def _hours(field: FormField, entries: Entries, name: str, old: YamlValue) -> YamlValue:
    """Return spans by runs of days that are alike, as staff write them."""
    spans = [entries.get(f"{name}.{day}", ("",))[0].strip() for day in WEEKDAYS]
    held = old if isinstance(old, Mapping) else {}
    kept = {day: str(span) for days, span in held.items() for day in days_of(days)}
    if spans == [kept.get(day, "") for day in WEEKDAYS]:
        return old
    runs = [list(run) for _, run in groupby(range(len(WEEKDAYS)), key=spans.__getitem__)]
    return {
        "-".join(dict.fromkeys((WEEKDAYS[run[0]], WEEKDAYS[run[-1]]))): spans[run[0]]
        for run in runs
        if spans[run[0]]
    }


def _answers(field: FormField, entries: Entries, name: str, old: YamlValue) -> YamlValue:
    found: dict[str, tuple[str, ...]] = {}
    for at in range(count_of(entries, name)):
        question, _, answer = entries.get(f"{name}.{at}", ("",))[0].partition("/")
        if question:
            found[question] = (*found.get(question, ()), answer)
    values = {key: ids[0] if len(ids) == 1 else ids for key, ids in found.items()}
    return values or None


def _either(field: FormField, entries: Entries, name: str, old: YamlValue) -> YamlValue:
    chosen = entries.get(f"{name}._as", ("",))[0]
    if not re.fullmatch(r"[0-9]", chosen) or int(chosen) >= len(field.parts):
        return None
    at = int(chosen)
    way = field.parts[at]
    if way.kind == "not_known":
        return UNKNOWN
    kept = old if old is not None and way_of(field, old) == at else None
    return entered_field(way, entries, f"{name}._{at}", kept)


Reader = Callable[[FormField, Entries, str, YamlValue], YamlValue]
SEVERAL: dict[FieldKind, Reader] = {
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


def with_item(entries: Entries, name: str) -> dict[str, tuple[str, ...]]:
    """Return a form with an empty item more at the end of a list."""
    return {**entries, f"{name}._count": (str(count_of(entries, name) + 1),)}


def without_item(entries: Entries, name: str, at: int) -> dict[str, tuple[str, ...]]:
    """Return a form without an item of a list; those behind it move up."""
    count = count_of(entries, name)
    if at >= count:
        return dict(entries)
    places = {other: other - (other > at) for other in range(count) if other != at}
    return {**_placed(entries, name, places), f"{name}._count": (str(count - 1),)}


def with_moved_item(entries: Entries, name: str, at: int, by: int) -> dict[str, tuple[str, ...]]:
    """Return a form in which an item and its neighbour have changed places."""
    count = count_of(entries, name)
    if not (0 <= at < count and 0 <= at + by < count):
        return dict(entries)
    places = {other: other for other in range(count)}
    places[at], places[at + by] = at + by, at
    return _placed(entries, name, places)


def _placed(entries: Entries, name: str, places: Mapping[int, int]) -> dict[str, tuple[str, ...]]:
    return dict(_renamed(entries, name, places))


def _renamed(
    entries: Entries, name: str, places: Mapping[int, int]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    inside = re.compile(rf"{re.escape(name)}\.([0-9]+)(\..*)?")
    for each, entered in entries.items():
        found = inside.fullmatch(each)
        if not found:
            yield each, entered
        elif int(found[1]) in places:
            yield f"{name}.{places[int(found[1])]}{found[2] or ''}", entered
