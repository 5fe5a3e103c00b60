"""Nodes of CPSV-AP 3.2 (Core Public Service Vocabulary) as JSON-LD.

https://semiceu.github.io/CPSV-AP/releases/3.2.0/; properties are named as there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from noticeboard.surfaces.open_data.schema_org import Json

Node = dict[str, Json]

CONTEXT: Node = {
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_AUTHORITY = "http://publications.europa.eu/resource/authority/"
COUNTRY = f"{_AUTHORITY}country/IDN"
RUPIAH = f"{_AUTHORITY}currency/IDR"

LISTED: tuple[Node, ...] = (
    {"@id": COUNTRY, "@type": ["dct:Location", "http://data.europa.eu/88u/dataset/atu-type"]},
    {"@id": RUPIAH, "@type": "skos:Concept"},
)
"""Names out of the European Union's lists; a validator that has no lists needs their classes."""


def node(id: str, kind: str, identifier: str | None, properties: Mapping[str, Json]) -> Node:
    """Return a node; properties without a value are left out."""
    named: Node = {"@id": id, "@type": kind, "dct:identifier": identifier}
    return {name: one for name, one in (named | dict(properties)).items() if one not in (None, [])}


def texts(by_language: Mapping[str, str]) -> Json:
    """Return the same words in every language, each marked with its own."""
    return [{"@value": text, "@language": name} for name, text in by_language.items() if text]


def refer(ids: Iterable[str]) -> Json:
    """Return references to nodes, each once."""
    return [{"@id": id} for id in dict.fromkeys(ids)]


def typed(value: object, datatype: str) -> Json:
    """Return a value of an XML Schema datatype."""
    return {"@value": str(value), "@type": f"xsd:{datatype}"}
