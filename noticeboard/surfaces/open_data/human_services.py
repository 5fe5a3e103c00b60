"""The part of HSDS 3 (Human Services Data Specification) that the office is described in.

https://docs.openreferral.org/en/latest/hsds/schema_reference.html; fields are named as there.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields

from noticeboard.surfaces.open_data.schema_org import Json


@dataclass(frozen=True)
class HumanServicesRecord:
    """A record of HSDS: its fields are the columns of its table."""

    id: str
    """A UUID that stays the same from one publication to the next."""


@dataclass(frozen=True)
class TaxonomyTerm(HumanServicesRecord):
    """A name from a list of ours that services are sorted by."""

    code: str
    name: str
    description: str


@dataclass(frozen=True)
class HumanServicesAttribute(HumanServicesRecord):
    """A term that a service is sorted under, or a value that HSDS has no field for."""

    label: str
    value: str
    taxonomy_term: TaxonomyTerm | None = None


@dataclass(frozen=True)
class HumanServicesPhone(HumanServicesRecord):
    """A telephone number."""

    number: str
    type: str


@dataclass(frozen=True)
class OpeningSchedule(HumanServicesRecord):
    """Hours that come back every week; times carry their distance from UTC."""

    freq: str
    byday: str
    opens_at: str
    closes_at: str


@dataclass(frozen=True)
class HumanServicesLocation(HumanServicesRecord):
    """A building; its address is in the description, as HSDS asks for a postal code of others."""

    location_type: str
    name: str
    description: str
    phones: tuple[HumanServicesPhone, ...]
    schedules: tuple[OpeningSchedule, ...]


@dataclass(frozen=True)
class ServiceAtLocation(HumanServicesRecord):
    """A service at one of its buildings."""

    location: HumanServicesLocation


@dataclass(frozen=True)
class CostOption(HumanServicesRecord):
    """A price and the days it holds; `valid_to` is the last day, included."""

    valid_from: datetime.date | None
    valid_to: datetime.date | None
    option: str
    currency: str
    amount: int
    amount_description: str


@dataclass(frozen=True)
class RequiredDocument(HumanServicesRecord):
    """A paper to bring, in words with what it depends on."""

    document: str


@dataclass(frozen=True)
class HumanService(HumanServicesRecord):
    """A service that a person asks for."""

    name: str
    description: str
    url: str | None
    status: str
    application_process: str
    fees_description: str
    eligibility_description: str
    assured_date: datetime.date
    service_at_locations: tuple[ServiceAtLocation, ...]
    cost_options: tuple[CostOption, ...]
    required_documents: tuple[RequiredDocument, ...]
    attributes: tuple[HumanServicesAttribute, ...]


@dataclass(frozen=True)
class HumanServicesOrganization(HumanServicesRecord):
    """Who delivers the services, with all of them."""

    name: str
    alternate_name: str
    description: str
    email: str
    website: str | None
    locations: tuple[HumanServicesLocation, ...]
    services: tuple[HumanService, ...]


def human_services_json(record: HumanServicesRecord) -> dict[str, Json]:
    """Write a record with those below it; fields without a value are left out."""
    found = ((field.name, getattr(record, field.name)) for field in fields(record))
    return {name: _json(value) for name, value in found if value not in (None, "", ())}


def _json(value: object) -> Json:
    match value:
        case HumanServicesRecord():
            return human_services_json(value)
        case tuple():
            return [_json(one) for one in value]
        case datetime.date():
            return value.isoformat()
        case str() | int():
            return value
    raise TypeError(f"no HSDS for {value!r}")
