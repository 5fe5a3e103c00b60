"""The base of every record: strict, frozen, in every language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from noticeboard.model.kinds import OwnDigits, Quotes

LANGUAGES: tuple[str, ...] = ("id", "en")
"""The languages of every text, first the one that is served at the root of the site."""


class Record(BaseModel):
    """A value as it is in a YAML file: complete when born, unknown keys refused."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, populate_by_name=False)


RecordPath = tuple[str | int, ...]
PlacedRecords = Sequence[tuple[RecordPath, Record]]
"""Records with their paths through a catalogue."""


def every_record(
    tables: Mapping[str, Mapping[str, Record]], singles: Mapping[str, Record | tuple[Record, ...]]
) -> PlacedRecords:
    """Return every record of tables and of files that are one, those within others too."""
    found: list[tuple[RecordPath, Record]] = []
    for table, records in tables.items():
        for id_, record in records.items():
            _collect((table, id_), record, found)
    for name, single in singles.items():
        _collect((name,), single, found)
    return found


def _collect(path: RecordPath, value: object, found: list[tuple[RecordPath, Record]]) -> None:
    """Add a record and all within it to a list; a generator in a generator takes twice as long."""
    if isinstance(value, Record):
        found.append((path, value))
        for name, inner in value.__dict__.items():
            if isinstance(inner, (Record, tuple)):
                _collect((*path, name), inner, found)
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            if isinstance(inner, Record):
                _collect((*path, number), inner, found)


def _every_language(text: dict[str, str]) -> dict[str, str]:
    for language in LANGUAGES:
        if not text.get(language, "").strip():
            raise PydanticCustomError("language_missing", "{language}", {"language": language})
    for language in text:
        if language not in LANGUAGES:
            raise PydanticCustomError("language_unknown", "{language}", {"language": language})
    return text


def _as_tuple(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Text = Annotated[dict[str, str], AfterValidator(_every_language), Quotes()]
"""Words in every language; facts are quoted by id, any other digit is refused by `check`."""

Citation = Annotated[dict[str, str], AfterValidator(_every_language), OwnDigits()]
"""A name that carries digits of its own, as the title of a law or an address does."""

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""A permanent kebab-case name; never used again for something else."""

OneOrMore = Annotated[tuple[Id, ...], BeforeValidator(_as_tuple), Field(min_length=1)]
"""Ids of other records; a single one may be written without a list."""
