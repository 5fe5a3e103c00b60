"""JSON with one record to a line: small, written fast, and compared line by line."""

from __future__ import annotations

import json

from noticeboard.surfaces.open_data.schema_org import Json

_compact = json.JSONEncoder(ensure_ascii=False).encode


def one_record_a_line(document: dict[str, Json]) -> str:
    """Write a document, each of its parts on a line, and each record of a list on one."""
    parts = (f"{_compact(name)}: {_part(part)}" for name, part in document.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _part(part: Json) -> str:
    if isinstance(part, list) and part and isinstance(part[0], dict):
        return "[\n" + ",\n".join(map(_compact, part)) + "\n]"
    return _compact(part)
