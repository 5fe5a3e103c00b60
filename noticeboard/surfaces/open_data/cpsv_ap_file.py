"""The services as CPSV-AP 3.2 in JSON-LD, for portals of public services and of open data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from noticeboard.edition import Edition, Timeline, values
from noticeboard.model import Catalogue
from noticeboard.surfaces.open_data.cpsv_ap_services import AllLanguages, service_nodes, ways_in
from noticeboard.surfaces.open_data.data_sentences import about_office
from noticeboard.surfaces.open_data.public_service_nodes import (
    CONTEXT,
    COUNTRY,
    LISTED,
    Node,
    node,
    refer,
    texts,
)
from noticeboard.surfaces.open_data.record_lines import one_record_a_line
from noticeboard.surfaces.open_data.schema_org import Json

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"


def cpsv_ap_jsonld(
    catalogue: Catalogue, timelines: Sequence[Timeline], files: Iterable[tuple[str, str]]
) -> str:
    """Write every service in every language, and the data set (DCAT) of which it is a part.

    `files` are names beside this one, each with its media type. A cost has no validity in this
    vocabulary, so only those of the day are in it; one that ends says so in schema.org's word.
    """
    languages = AllLanguages(catalogue, timelines)
    services = languages.edition.services
    graph: list[Json] = [
        *LISTED,
        _data_set(languages, files),
        _authority(languages),
        *_channels(languages),
        *_regulations(languages),
        *_evidence(languages),
        *(one for service in services for one in service_nodes(service, languages)),
    ]
    return one_record_a_line({"@context": CONTEXT, "@graph": graph})


def _data_set(languages: AllLanguages, files: Iterable[tuple[str, str]]) -> Node:
    about = {one.language: about_office(one) for one in languages.timelines}
    name = {"dct:title": languages.said(lambda edition: edition.office.name)}
    agent = node(languages.id("publisher"), "foaf:Agent", languages.edition.office.serving.id, name)
    return node(
        languages.id("data set"),
        "dcat:Dataset",
        None,
        {
            "dct:title": languages.said(
                lambda edition: f"{edition.office.short_name}: {edition.words['data_title']}"
            ),
            "dct:description": texts(about),
            "dct:publisher": agent,
            "dct:license": {"@id": LICENCE},
            "dcat:distribution": [_distribution(*file) for file in files],
            "dct:hasPart": refer(
                languages.id("service", one.id) for one in languages.edition.services
            ),
        },
    )


def _distribution(name: str, media_type: str) -> Json:
    address: Json = {"@id": name}
    return {
        "@type": "dcat:Distribution",
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dcat:mediaType": {"@id": f"{MEDIA_TYPES}{media_type}"},
    }


def _authority(languages: AllLanguages) -> Node:
    named = languages.said(lambda edition: edition.words["data_authority"])
    properties: dict[str, Json] = {"skos:prefLabel": named, "dct:spatial": refer([COUNTRY])}
    return node(languages.id("authority"), "cv:PublicOrganisation", None, properties)


def _channels(languages: AllLanguages) -> Iterator[Node]:
    by_language = {
        one.language: {way.id: way for way in _ways(one.now)} for one in languages.timelines
    }
    for id, way in next(iter(by_language.values())).items():
        names = {language: ways[id].name.shown for language, ways in by_language.items()}
        address: Json = {"@id": way.url} if way.url else None
        properties: dict[str, Json] = {"dct:description": texts(names), "schema:url": address}
        yield node(languages.id("channel", id), "cv:Channel", id, properties)


def _ways(edition: Edition) -> Iterator[values.Channel]:
    return (way for service in edition.services for way in ways_in(service))


def _regulations(languages: AllLanguages) -> Iterator[Node]:
    """Yield each regulation as the text it is, and as the rule that services follow."""
    services = languages.edition.services
    for id in dict.fromkeys(id for service in services for id in languages.regulations(service)):
        source = languages.catalogue.sources[id]
        title, page = texts(source.title), source.url
        law: dict[str, Json] = {"dct:title": title, "rdfs:seeAlso": refer([page] if page else [])}
        yield node(languages.id("law", id), "eli:LegalResource", id, law)
        rule: dict[str, Json] = {
            "dct:title": texts(source.short),
            "dct:description": title,
            "cpsv:implements": refer([languages.id("law", id)]),
        }
        yield node(languages.id("rule", id), "cpsv:Rule", id, rule)


def _evidence(languages: AllLanguages) -> Iterator[Node]:
    names = {one.language: dict(_papers(one.now)) for one in languages.timelines}
    for id in next(iter(names.values())):
        title = texts({language: papers[id] for language, papers in names.items()})
        yield node(languages.id("evidence", id), "cv:Evidence", id, {"dct:title": title})


def _papers(edition: Edition) -> Iterator[tuple[str, str]]:
    for service in edition.services:
        for requirement in service.requirements or ():
            for paper in requirement.documents:
                yield paper.id, paper.name.shown
