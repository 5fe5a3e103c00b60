"""The part of schema.org's vocabulary that a service is described in, and its JSON-LD form."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, fields

Json = str | int | bool | list["Json"] | dict[str, "Json"] | None
"""What JSON can write."""


@dataclass(frozen=True)
class Node:
    """A thing of schema.org: its class's name is its type, its fields are its properties."""


@dataclass(frozen=True)
class Thing(Node):
    """Something that only has a name."""

    name: str


@dataclass(frozen=True)
class City(Node):
    """A town."""

    name: str


@dataclass(frozen=True)
class Audience(Node):
    """Whom something is for, in words."""

    audience_type: str


@dataclass(frozen=True)
class PropertyValue(Node):
    """A quantity with a unit; a bound is given as `max_value`."""

    name: str
    max_value: int | None
    value: int | None
    unit_text: str


@dataclass(frozen=True)
class Offer(Node):
    """A price, the days it holds, and what else belongs to it."""

    identifier: str
    name: str
    description: str
    price: int | str
    price_currency: str
    valid_from: datetime.date | None
    price_valid_until: datetime.date | None
    additional_property: tuple[PropertyValue, ...]


@dataclass(frozen=True)
class ServiceChannel(Node):
    """A way in; its time is an ISO 8601 duration."""

    name: str
    service_url: str | None
    processing_time: str | None


@dataclass(frozen=True)
class OpeningHoursSpecification(Node):
    """Hours of some weekdays; without `opens`, days on which nothing is open."""

    day_of_week: tuple[str, ...] = ()
    opens: datetime.time | None = None
    closes: datetime.time | None = None
    valid_from: datetime.date | None = None
    valid_through: datetime.date | None = None


@dataclass(frozen=True)
class GovernmentOffice(Node):
    """A place the public may go to."""

    name: str
    address: str | None
    telephone: str | None
    email: str | None
    url: str | None
    opening_hours_specification: tuple[OpeningHoursSpecification, ...]
    special_opening_hours_specification: tuple[OpeningHoursSpecification, ...]


@dataclass(frozen=True)
class GovernmentService(Node):
    """A service with what it gives, where and for how much."""

    identifier: str
    name: str
    description: str | None
    audience: Audience
    area_served: City
    service_operator: GovernmentOffice | None
    service_output: Thing | None
    available_channel: tuple[ServiceChannel, ...]
    offers: tuple[Offer, ...]


def json_ld(node: Node) -> dict[str, Json]:
    """Write a thing as a JSON-LD document; properties without a value are left out."""
    return {"@context": "https://schema.org", **_object(node)}


def _object(node: Node) -> dict[str, Json]:
    found = ((field.name, getattr(node, field.name)) for field in fields(node))
    present = ((name, value) for name, value in found if value not in (None, "", ()))
    return {"@type": type(node).__name__, **{_camel(name): _json(value) for name, value in present}}


def _json(value: object) -> Json:
    match value:
        case Node():
            return _object(value)
        case tuple():
            return [_json(one) for one in value]
        case datetime.time():
            return f"{value:%H:%M}"
        case datetime.date():
            return value.isoformat()
        case str() | int():
            return value
    raise TypeError(f"no JSON-LD for {value!r}")


def _camel(name: str) -> str:
    return re.sub(r"_(\w)", lambda found: found[1].upper(), name)
