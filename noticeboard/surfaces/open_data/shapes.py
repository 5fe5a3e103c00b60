"""The small shapes that the JSON Schema is put together from."""

from __future__ import annotations

from typing import Any, get_args

from noticeboard.model import STANDINGS, Unit

Schema = dict[str, Any]


def an_object(required: Schema, optional: Schema | None = None, **more: Any) -> Schema:
    """An object with these members, perhaps the optional ones, and no others."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
        **more,
    }


def a_list(items: Schema) -> Schema:
    """A list of one kind of thing."""
    return {"type": "array", "items": items}


def one_of(*options: str) -> Schema:
    """One of some fixed words."""
    return {"enum": list(options)}


def ref(name: str) -> Schema:
    """Something defined once, under `$defs`."""
    return {"$ref": f"#/$defs/{name}"}


def or_null(schema: Schema) -> Schema:
    """Something that may be missing, and then stands as null."""
    return {"anyOf": [schema, {"type": "null"}]}


def or_unknown(schema: Schema) -> Schema:
    """Something that nobody may know, and then says so."""
    return {"anyOf": [schema, {"const": "unknown"}]}


STRING: Schema = {"type": "string"}
STRINGS = a_list(STRING)
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
INSTANT: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"}
CLOCK: Schema = {"type": "string", "pattern": r"^\d{2}:\d{2}$"}
NUMBER: Schema = {"type": "integer", "minimum": 0}
ID, IDS, TEXT, CHECKED = ref("id"), a_list(ref("id")), ref("text"), ref("checked")
STANDING = one_of(*STANDINGS)
FEE_UNITS = ("application", "person", "book", "card", "day")
UNIT = one_of(*dict.fromkeys((*FEE_UNITS, *get_args(Unit))))
DATED = {"from": DAY, "until": DAY}
CONDITIONAL = {**DATED, "when": ID, "unless": ID}
