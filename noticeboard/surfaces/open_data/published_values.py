"""Parts of published records: texts, days, checks, each with its form in JSON."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    RootModel,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic.config import JsonDict

from noticeboard.model import (
    LANGUAGES,
    PRINTABLE_KINDS,
    WEEKDAYS,
    Catalogue,
    Check,
    FeeUnit,
    SourceKind,
    Standing,
    Unit,
)
from noticeboard.telling.standing import standing_of


@dataclass(frozen=True)
class Printable:
    """A filter from staff's evidence to what the public may be shown."""

    catalogue: Catalogue

    def standing(self, check: Check, *, is_known: bool = True) -> Standing:
        """Return what a check is worth; without a value, nothing."""
        return standing_of(check, self.catalogue, is_known=is_known)

    def sources(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of sources that may be printed."""
        return tuple(id for id in ids if self.catalogue.sources[id].is_printable)


class Published(BaseModel):
    """A record as it is published: exactly these fields, in this order.

    It is read from a record of the catalogue by the names of its fields, with `Printable` as the
    context. A field with a default is left out of the JSON where it has none; one without a
    default is always there, as null where it is empty.
    """

    model_config = ConfigDict(frozen=True, from_attributes=True, extra="forbid")


def _every_language(schema: JsonDict) -> None:
    schema |= {
        "type": "object",
        "properties": {language: {"type": "string"} for language in LANGUAGES},
        "required": list(LANGUAGES),
        "additionalProperties": False,
    }


class PublishedText(RootModel[dict[str, str]]):
    """Words in every language."""

    model_config = ConfigDict(frozen=True, json_schema_extra=_every_language)


def _patterned(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern})


Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Ids = tuple[Id, ...]
Count = Annotated[int, Field(ge=0)]
Day = Annotated[datetime.date, _patterned(r"^\d{4}-\d{2}-\d{2}$")]
Instant = Annotated[
    datetime.datetime,
    PlainSerializer(lambda at: f"{at.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}"),
    _patterned(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"),
]
ClockTime = Annotated[
    datetime.time, PlainSerializer(lambda at: f"{at:%H:%M}"), _patterned(r"^\d{2}:\d{2}$")
]
Weekday = Annotated[str, WithJsonSchema({"enum": list(WEEKDAYS)})]
Language = Annotated[str, WithJsonSchema({"enum": list(LANGUAGES)})]
PrintableKind = Annotated[SourceKind, WithJsonSchema({"enum": list(PRINTABLE_KINDS)})]
AnyUnit = Annotated[
    Unit | FeeUnit,
    WithJsonSchema({"enum": list(dict.fromkeys((*get_args(FeeUnit), *get_args(Unit))))}),
]


def _printable(ids: object, info: ValidationInfo) -> object:
    """Leave out the sources that are for staff; a list that is published already has none."""
    if isinstance(info.context, Printable) and isinstance(ids, tuple):
        return info.context.sources(ids)
    return ids


PrintableSources = Annotated[Ids, BeforeValidator(_printable)]


class Checked(Published):
    """When a value was last compared with its evidence, and what that is worth."""

    date: Day
    standing: Standing

    @model_validator(mode="before")
    @classmethod
    def _of_check(cls, data: object, info: ValidationInfo) -> object:
        if isinstance(data, Check) and isinstance(info.context, Printable):
            return {"date": data.date, "standing": info.context.standing(data)}
        return data
