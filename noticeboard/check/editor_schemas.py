"""JSON Schemas by which an editor helps while YAML is typed: keys, choices, forms, in Indonesian.

They are made of the model and the loader's tables; nothing of them is written by hand but the words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import cast

from noticeboard.editing.field_labels import field_label
from noticeboard.load.data_files import SINGLES, TABLES
from noticeboard.load.rows import Table
from noticeboard.messages import STAFF_LANGUAGES, Message, sentence
from noticeboard.model import LANGUAGES, Record
from noticeboard.model.kinds import MomentInTime, Money, OwnDigits, Quotes, TimeOfDay, kinds_in
from noticeboard.surfaces.open_data.schema_org import Json

FOLDER = "schemas"
"""The part of the cache that editors read; every check brings it up to date."""
DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest that the YAML extension of common editors reads whole."""

Schema = dict[str, Json]
"""A schema, or a part of one that is an object."""

WORDS: Schema = {"type": "object", "additionalProperties": {"type": "string"}}
"""What pydantic says of a text in every language; the model's own check asks for more."""
TEXT: Schema = {
    "type": "object",
    "properties": {language: {"type": "string", "minLength": 1} for language in LANGUAGES},
    "required": list(LANGUAGES),
    "additionalProperties": False,
}
ID: Schema = {"type": "string", "pattern": r"^[a-z0-9]+(-[a-z0-9]+)*$"}
MOMENT: Schema = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d \d\d:\d\d$"}
CLOCK: Schema = {"type": "string", "pattern": r"^([01]\d|2[0-4]):[0-5]\d$"}


def schema_files() -> dict[str, str]:
    """Return the schema of every data file by the schema's name: `fees.json`."""
    made = {file: _of_tables(tables) for file, tables in TABLES.items()}
    made |= {file: _of_record(kind) for file, (_, kind) in SINGLES.items()}
    return {schema_name(file): _written(file, schema) for file, schema in made.items()}


def schema_name(file: str) -> str:
    """Return the name of the schema of a data file: `data/fees.yaml` has `fees.json`."""
    return f"{PurePosixPath(file).stem}.json"


def _written(file: str, schema: Schema) -> str:
    whole: Schema = {"$schema": DIALECT, "title": file, **schema}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _of_tables(tables: tuple[Table, ...]) -> Schema:
    made = {table.key: _of_record(table.kind) for table in tables}
    shared: Schema = {}
    lists: Schema = {}
    for key, items in made.items():
        shared |= _part(items.pop("definitions", {}))
        lists[str(key)] = {"type": "array", "items": items}
    if None in made:
        return {**_part(lists[str(None)]), "definitions": shared}
    return {
        "type": "object",
        "properties": lists,
        "additionalProperties": False,
        "definitions": shared,
    }


def _of_record(kind: type[Record]) -> Schema:
    """Return the schema of a record, those of the records in it as definitions."""
    raw: Schema = kind.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    known = {one.__name__: one for one in _below(Record)}
    definitions: Schema = {
        name: _told(_part(schema), known.get(name))
        for name, schema in _part(raw.pop("$defs", {})).items()
    }
    schema = _told(raw, kind)
    return {**schema, "definitions": definitions} if definitions else schema


def _below(kind: type[Record]) -> Iterator[type[Record]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def _part(schema: Json) -> Schema:
    """Return a part that is known to be an object."""
    assert isinstance(schema, dict)
    return schema


def _told(schema: Schema, kind: type[Record] | None) -> Schema:
    """Return a record's schema with every field described for whoever types it."""
    marks = _marks(kind) if kind else {}
    properties: Schema = {}
    for key, part in _part(schema.get("properties", {})).items():
        own = marks.get(key, frozenset())
        typed = _part(_typed(part, own))
        # Beside a reference draft 7 reads nothing else.
        typed = {"allOf": [typed]} if "$ref" in typed else typed
        properties[key] = {**typed, "description": _description(key, part, own)}
    rest = {name: part for name, part in schema.items() if name not in ("title", "description")}
    return {**rest, "properties": properties} if properties else _part(_typed(rest, frozenset()))


def _marks(kind: type[Record]) -> dict[str, frozenset[type]]:
    """Return the marks of every field of a record, by the key that staff write."""
    return {
        field.alias or name: frozenset(
            type(mark)
            for annotation in (field.annotation, *field.metadata)
            for mark in (annotation, *kinds_in(annotation))
        )
        for name, field in kind.model_fields.items()
    }


def _typed(part: Json, marks: frozenset[type]) -> Json:
    """Return what may be written there; what is left out is never written as null."""
    if isinstance(part, list):
        return [_typed(one, marks) for one in part]
    if not isinstance(part, dict):
        return part
    if part.items() >= WORDS.items() and marks & {Quotes, OwnDigits}:
        return TEXT
    if part.get("format") == "date-time" and MomentInTime in marks:
        return MOMENT
    if part.get("type") == "string" and TimeOfDay in marks:
        return CLOCK
    kept = {
        name: _typed(one, marks)
        for name, one in part.items()
        if name not in ("default", "title") or isinstance(one, dict)
    }
    return _shortened(_without_null(kept))


def _without_null(part: Schema) -> Schema:
    options = [one for one in cast(list[Json], part.get("anyOf", [])) if one != {"type": "null"}]
    rest = {name: one for name, one in part.items() if name != "anyOf"}
    if len(options) == 1:
        return {**rest, **_part(options[0])}
    return {**rest, "anyOf": options} if options else part


def _shortened(part: Schema) -> Schema:
    """Return a part with what the model takes for it besides: an id in place of a list or record."""
    if part.get("$ref") == "#/definitions/FeeChoice":
        return {"anyOf": [ID, part]}
    if part.get("type") != "array" or "minLength" not in part:
        return part
    # So pydantic writes the least length of a list that may be a single id, too.
    whole = {name: one for name, one in part.items() if name != "minLength"}
    whole["minItems"] = part["minLength"]
    items = _part(part["items"])
    return {"anyOf": [items, whole]} if "pattern" in items else whole


def _description(key: str, part: Json, marks: frozenset[type]) -> str:
    label = field_label(key)
    language = STAFF_LANGUAGES[0]
    name = sentence(label, language) if label else key
    form = next((code for mark, code in FORMS.items() if mark in marks), None)
    if form is None and '"format": "date"' in json.dumps(part):
        form = "form_day"
    told = sentence(Message(form), language) if form else ""
    return f"{name[:1].upper()}{name[1:]}. {told}".strip()


FORMS: dict[type, str] = {
    Money: "form_money",
    MomentInTime: "form_moment",
    TimeOfDay: "form_clock",
    Quotes: "form_quotes",
    OwnDigits: "form_text",
}
"""How a value of each kind is written."""
