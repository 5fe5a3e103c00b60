"""A change as words: "Paspor elektronik › masa 2 › jumlah: Rp650.000 → Rp950.000"."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator, Mapping

from noticeboard.editing.edited_text import held_in
from noticeboard.editing.field_changes import FieldChange, field_changes
from noticeboard.editing.field_labels import field_label
from noticeboard.editing.refused_edits import FilePath
from noticeboard.editing.yaml_values import YamlValue, canonical
from noticeboard.language import long_date, money
from noticeboard.messages import STAFF_LANGUAGES, Message, sentence
from noticeboard.model import LANGUAGES, known

MONEY = ("amount",)
NAMES = ("name", "title", "question")
"""Keys under which records have the words that staff know them by."""
MOST_SIGNS = 160
"""A longer text is shown by its beginning."""

InEachLanguage = Mapping[str, str]


def change_messages(old: str, new: str) -> tuple[Message, ...]:
    """Return a sentence for each field in which two texts of a file differ."""
    before, after = held_in(old), held_in(new)
    return tuple(_message(change, before, after) for change in field_changes(old, new))


def _message(change: FieldChange, before: YamlValue, after: YamlValue) -> Message:
    is_gone = not change.path or _child(after, change.path[0]) is None
    held = before if is_gone and not change.is_order else after
    where = _in_each(lambda language: _where(change.path, held, language))
    if change.is_order:
        order = _in_each(lambda language: _order(change, held, language))
        return Message("edit_order", {"where": where, "new": order})
    if _is_record(change.path, held):
        return Message("edit_record" if change.old is None else "edit_no_record", {"where": where})
    old = _in_each(lambda language: _shown(change.old, change.path, language))
    new = _in_each(lambda language: _shown(change.new, change.path, language))
    if change.old is None:
        return Message("edit_added", {"where": where, "new": new})
    if change.new is None:
        return Message("edit_removed", {"where": where, "old": old})
    return Message("edit_changed", {"where": where, "old": old, "new": new})


def _is_record(path: FilePath, held: YamlValue) -> bool:
    """Return whether a path ends with the id of an item of a list."""
    for part in path[:-1]:
        held = _child(held, part)
    return bool(path) and isinstance(held, tuple) and isinstance(path[-1], str)


def _in_each(words: Callable[[str], str]) -> InEachLanguage:
    return {language: words(language) for language in STAFF_LANGUAGES}


def _where(path: FilePath, held: YamlValue, language: str) -> str:
    whole = sentence(Message("kind_sequence"), language)
    return " › ".join(_places(path, held, language)) or whole


def _order(change: FieldChange, held: YamlValue, language: str) -> str:
    for part in change.path:
        held = _child(held, part)
    ids = json.loads(change.new or "[]")
    return ", ".join(_name_of(_child(held, id_), id_, language) for id_ in ids)


def _places(path: FilePath, held: YamlValue, language: str) -> Iterator[str]:
    """Yield the steps of a path in words: records by name, fields by label, items by number."""
    label = ""
    for at, part in enumerate(path):
        inner = _child(held, part)
        if isinstance(part, int):
            yield f"{label} {part + 1}".strip()
            label = ""
        elif isinstance(held, tuple):
            yield from (label,) if label else ()
            yield _name_of(inner, part, language)
            label = ""
        else:
            yield from (label,) if label else ()
            found = field_label(part) if part not in LANGUAGES or _is_text(held) else None
            label = sentence(found, language) if found else part
        held = inner
        if at == len(path) - 1 and label:
            yield label


def _child(held: YamlValue, part: str | int) -> YamlValue:
    if isinstance(held, Mapping):
        return held.get(str(part))
    if not isinstance(held, tuple):
        return None
    if isinstance(part, int):
        return held[part] if part < len(held) else None
    return next(
        (each for each in held if isinstance(each, Mapping) and each.get("id") == part), None
    )


def _is_text(held: YamlValue) -> bool:
    """Return whether a mapping holds words in each language; a record has other keys, too."""
    return isinstance(held, Mapping) and set(held) <= set(LANGUAGES)


def _name_of(record: YamlValue, id_: str, language: str) -> str:
    keys = record if isinstance(record, Mapping) else {}
    for key in NAMES:
        words = keys.get(key)
        if isinstance(words, Mapping) and isinstance(words.get(language), str):
            return str(words[language])
    return id_


def _shown(value: str | None, path: FilePath, language: str) -> str:
    """Return a canonical value as staff read it, a long one by its beginning."""
    if value is None:
        return ""
    words = _words(held_in(value), str(path[-1]) if path else "", language)
    return words if len(words) <= MOST_SIGNS else f"{words[:MOST_SIGNS]}…"


def _words(value: YamlValue, key: str, language: str) -> str:
    if isinstance(value, Mapping):
        parts = (
            f"{_label(name, language)} {_words(each, name, language)}"
            for name, each in value.items()
        )
        return ", ".join(parts)
    if isinstance(value, tuple):
        return "; ".join(_words(each, key, language) for each in value)
    if isinstance(value, bool):
        return sentence(Message("edit_yes" if value else "edit_no"), language)
    if isinstance(value, int) and key in MONEY:
        return money(value, language)
    if isinstance(value, datetime.date):
        return long_date(value, language)
    if isinstance(value, str):
        unknown = sentence(Message("edit_unknown"), language)
        return f"“{value}”" if known(value) is not None else unknown
    return canonical(value)


def _label(key: str, language: str) -> str:
    label = field_label(key)
    return sentence(label, language) if label else key
