"""The JSON Schema 2020-12 of `catalogue.json`, from the records that write it."""

from __future__ import annotations

import json

from pydantic.json_schema import GenerateJsonSchema

from noticeboard.edition import recall
from noticeboard.surfaces.open_data.catalogue_file import PublishedCatalogue
from noticeboard.surfaces.open_data.schema_org import Json

NULL: Json = {"type": "null"}


def schema_json() -> str:
    """Write the schema; nothing that it does not name is published."""
    return recall("schema", (), (), lambda _: _written())


def _written() -> str:
    made: Json = PublishedCatalogue.model_json_schema(mode="serialization")
    body = _tidied(made)
    assert isinstance(body, dict)
    schema = {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": "Noticeboard catalogue, version 1",
        "description": "Texts quote facts by id, as {fee:ID} or {limit:ID}; `editions` says how "
        "each is written on the bundle's day. `until` is a last day, included.",
        **body,
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _tidied(schema: Json) -> Json:
    """Leave out titles and docstrings; a field that may be missing is never null instead."""
    if isinstance(schema, list):
        return [_tidied(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if "default" in schema:
        return _tidied(_without_null(schema))
    # A record may have a field of that name: its schema is no text.
    return {
        name: _tidied(part)
        for name, part in schema.items()
        if not (name in ("title", "description") and isinstance(part, str))
    }


def _without_null(schema: dict[str, Json]) -> dict[str, Json]:
    rest = {name: part for name, part in schema.items() if name not in ("default", "anyOf")}
    options = schema.get("anyOf")
    kept = [one for one in options if one != NULL] if isinstance(options, list) else []
    return (
        {**rest, **kept[0]}
        if len(kept) == 1 and isinstance(kept[0], dict)
        else {**rest, "anyOf": kept}
    )
