"""JSON Schemas by which an editor helps while YAML is typed: keys, choices, forms, in Indonesian.

They are made of the model and the loader's tables; nothing of them is written by hand but the words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from noticeboard.editing.field_labels import field_label
from noticeboard.load.data_files import SINGLES, TABLES
from noticeboard.load.rows import Table
from noticeboard.messages import STAFF_LANGUAGES, Message, sentence
from noticeboard.model import LANGUAGES, Record
from noticeboard.model.kinds import MomentInTime, Money, OwnDigits, Quotes, TimeOfDay, kinds_in

FOLDER = "schemas"
"""The part of the cache that editors read; every check brings it up to date."""
DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest that the YAML extension of common editors reads whole."""
HEADER = "# yaml-language-server: $schema=../.cache/{folder}/{name}"

Json = dict[str, Any]
"""A schema, or a part of one."""

WORDS = {"type": "object", "additionalProperties": {"type": "string"}}
"""What pydantic says of a text in every language; the model's own check asks for more."""
TEXT: Json = {
    "type": "object",
    "properties": {language: {"type": "string", "minLength": 1} for language in LANGUAGES},
    "required": list(LANGUAGES),
    "additionalProperties": False,
}
ID: Json = {"type": "string", "pattern": r"^[a-z0-9]+(-[a-z0-9]+)*$"}
MOMENT: Json = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d \d\d:\d\d$"}
CLOCK: Json = {"type": "string", "pattern": r"^([01]\d|2[0-4]):[0-5]\d$"}


def schema_files() -> dict[str, str]:
    """Return the schema of every data file by the schema's name: `fees.json`."""
    made = {file: _of_tables(tables) for file, tables in TABLES.items()}
    made |= {file: _of_record(kind) for file, (_, kind) in SINGLES.items()}
    return {schema_name(file): _written(file, schema) for file, schema in made.items()}


def schema_name(file: str) -> str:
    """Return the name of the schema of a data file: `data/fees.yaml` has `fees.json`."""
    return f"{PurePosixPath(file).stem}.json"


def schema_header(file: str) -> str:
    """Return the line with which a data file names its schema."""
    return HEADER.format(folder=FOLDER, name=schema_name(file))


def _written(file: str, schema: Json) -> str:
    whole = {"$schema": DIALECT, "title": file, **schema}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _of_tables(tables: tuple[Table, ...]) -> Json:
    if tables[0].key is None:
        items = _of_record(tables[0].kind)
        shared = items.pop("definitions", {})
        return {"type": "array", "items": items, "definitions": shared}
    properties, shared = {}, {}
    for table in tables:
        items = _of_record(table.kind)
        shared |= items.pop("definitions", {})
        properties[str(table.key)] = {"type": "array", "items": items}
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "definitions": shared,
    }


def _of_record(kind: type[Record]) -> Json:
    """Return the schema of a record, those of the records in it as definitions."""
    raw: Json = kind.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    known = {one.__name__: one for one in _below(Record)}
    definitions = {
        name: _told(schema, known.get(name)) for name, schema in raw.pop("$defs", {}).items()
    }
    schema = _told(raw, kind)
    return {**schema, "definitions": definitions} if definitions else schema


def _below(kind: type[Record]) -> Iterator[type[Record]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def _told(schema: Json, kind: type[Record] | None) -> Json:
    """Return a record's schema with every field described for whoever types it."""
    fields = (
        {field.alias or name: field for name, field in kind.model_fields.items()} if kind else {}
    )
    properties = {}
    for key, part in schema.get("properties", {}).items():
        field = fields.get(key)
        marks = (
            {
                type(mark)
                for annotation in (field.annotation, *field.metadata)
                if field
                for mark in _marks(annotation)
            }
            if field
            else set()
        )
        typed = _typed(part, marks)
        # Beside a reference draft 7 reads nothing else.
        typed = {"allOf": [typed]} if "$ref" in typed else typed
        properties[key] = {**typed, "description": _description(key, part, marks)}
    rest = {name: part for name, part in schema.items() if name not in ("title", "description")}
    return {**rest, "properties": properties} if properties else _typed(rest, set())


def _marks(annotation: object) -> Iterator[object]:
    yield annotation
    yield from kinds_in(annotation)


def _typed(part: Any, marks: set[type]) -> Any:
    """Return what may be written there; what is left out is never written as null."""
    if isinstance(part, list):
        return [_typed(one, marks) for one in part]
    if not isinstance(part, dict):
        return part
    if WORDS.items() <= part.items() and marks & {Quotes, OwnDigits}:
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
    options = [one for one in kept.get("anyOf", ()) if one != {"type": "null"}]
    if len(options) == 1:
        return {**{name: one for name, one in kept.items() if name != "anyOf"}, **options[0]}
    if options:
        kept["anyOf"] = options
    return _shortened(kept)


def _shortened(part: Json) -> Json:
    """Return a part with what the model takes for it besides: an id in place of a list or record."""
    if part.get("$ref") == "#/definitions/FeeChoice":
        return {"anyOf": [ID, part]}
    if part.get("type") == "array" and "minLength" in part:
        # So pydantic writes the least length of a list that may be a single id, too.
        whole = {name: one for name, one in part.items() if name != "minLength"}
        whole["minItems"] = part["minLength"]
        return {"anyOf": [part["items"], whole]} if "pattern" in part["items"] else whole
    return part


def _description(key: str, part: Mapping[str, Any], marks: set[type]) -> str:
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
