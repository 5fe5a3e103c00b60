"""One service as nodes of CPSV-AP: the service, what it costs, needs, follows and gives."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from noticeboard.edition import Edition, Timeline, values
from noticeboard.model import Catalogue
from noticeboard.surfaces.open_data.asked_prices import AskedPrice, asked_prices
from noticeboard.surfaces.open_data.data_sentences import told_summary
from noticeboard.surfaces.open_data.json_ld import iso_duration
from noticeboard.surfaces.open_data.naming import permanent_uuid
from noticeboard.surfaces.open_data.phrases import Phrases, with_notes
from noticeboard.surfaces.open_data.public_service_nodes import (
    RUPIAH,
    Node,
    node,
    refer,
    texts,
    typed,
)
from noticeboard.surfaces.open_data.schema_org import Json
from noticeboard.telling.line import Line
from noticeboard.telling.service import tell_service
from noticeboard.telling.standing import may_show


@dataclass(frozen=True)
class AllLanguages:
    """The catalogue and its present editions, which hold the same records in each language."""

    catalogue: Catalogue
    timelines: Sequence[Timeline]

    @property
    def edition(self) -> Edition:
        """Return the edition in the first language, for what no language changes."""
        return self.timelines[0].now

    def id(self, *parts: object) -> str:
        """Name a node of this office: others may publish services of the same names."""
        return permanent_uuid("cpsv-ap", self.edition.office.serving.id, *parts).urn

    def said(self, say: Callable[[Edition], str]) -> Json:
        """Return what each edition says."""
        return texts({one.language: say(one.now) for one in self.timelines})

    def regulations(self, service: values.Service) -> tuple[str, ...]:
        """Return the regulations that a service and its figures rest on."""
        found = (one.id for one in service.all_sources)
        return tuple(id for id in found if self.catalogue.sources[id].kind == "regulation")


def ways_in(service: values.Service) -> tuple[values.Channel, ...]:
    """Return the channels that are confirmed."""
    return tuple(one for one in service.channels if may_show(one.standing, "linked_data"))


def service_nodes(service: values.Service, languages: AllLanguages) -> Iterator[Node]:
    """Yield the service and the nodes that belong to it alone."""
    return _ServiceNodes(service, languages).nodes()


class _ServiceNodes:
    """Makes the nodes of one service."""

    def __init__(self, service: values.Service, languages: AllLanguages) -> None:
        self.service, self.languages = service, languages

    def nodes(self) -> Iterator[Node]:
        outputs, costs = list(self._outputs()), list(self._costs())
        requirements = list(self._requirements())
        service, id = self.service, self.languages.id
        properties: dict[str, Json] = {
            "dct:title": self._said(lambda own, _: own.name.shown),
            "dct:description": self._said(told_summary),
            "cv:hasCompetentAuthority": refer([id("authority")]),
            "cv:hasChannel": refer(id("channel", one.id) for one in ways_in(service)),
            "cv:hasCost": refer(str(one["@id"]) for one in costs),
            "cv:holdsRequirement": refer(str(one["@id"]) for one in requirements),
            "cpsv:hasInput": refer(id("evidence", one) for one in self._always_brought()),
            "cpsv:produces": refer(str(one["@id"]) for one in outputs),
            "cpsv:follows": refer(id("rule", one) for one in self.languages.regulations(service)),
            "cv:hasLegalResource": refer(
                id("law", one) for one in self.languages.regulations(service)
            ),
        }
        duration = iso_duration(service.time)
        if duration:
            properties["cv:processingTime"] = typed(duration, "duration")
        yield node(id("service", service.id), "cpsv:PublicService", service.id, properties)
        yield from (*outputs, *costs, *requirements)

    def _said(self, say: Callable[[values.Service, Edition], str]) -> Json:
        return self.languages.said(lambda edition: say(edition.service(self.service.id), edition))

    def _outputs(self) -> Iterator[Node]:
        if may_show(self.service.outcome.standing, "linked_data"):
            id = self.languages.id("output", self.service.id)
            title = self._said(lambda own, _: own.outcome.shown)
            yield node(id, "cv:Output", f"{self.service.id}.output", {"dct:title": title})

    def _costs(self) -> Iterator[Node]:
        """Yield what is due on the day; what comes later would look due already."""
        by_language = [
            [one for one in asked_prices(timeline.now.service(self.service.id), timeline)]
            for timeline in self.languages.timelines
        ]
        for alike in zip(*by_language, strict=True):
            if _holds(alike[0], self.languages.edition.day):
                yield self._cost(alike)

    def _cost(self, alike: Sequence[AskedPrice]) -> Node:
        first, id = alike[0], f"{self.service.id}.{alike[0].fee.id}"
        told = {
            timeline.language: f"{asked.fee.name.shown} ({asked.note(timeline.now)})"
            for asked, timeline in zip(alike, self.languages.timelines, strict=True)
        }
        properties: dict[str, Json] = {
            "dct:description": texts(told),
            "cv:hasValue": typed(first.figure.value, "double"),
            "cv:currency": refer([RUPIAH]),
        }
        for name, day in (("schema:validFrom", first.first), ("schema:validThrough", first.last)):
            if day:
                properties[name] = typed(day, "date")
        return node(self.languages.id("cost", id), "cv:Cost", id, properties)

    def _requirements(self) -> Iterator[Node]:
        """Yield a requirement for each line of the list, with the papers of which one is enough."""
        by_language = [
            list(_papers(timeline.now, self.service.id)) for timeline in self.languages.timelines
        ]
        for alike in zip(*by_language, strict=True):
            names = [one.id for one in alike[0][0].options]
            under = [f"{one.id}={not one.negated}" for one in alike[0][0].conditions]
            id = ".".join([self.service.id, *names, *under])
            told = {
                timeline.language: text
                for (_, text), timeline in zip(alike, self.languages.timelines, strict=True)
            }
            properties: dict[str, Json] = {
                "dct:title": texts(told),
                "cv:hasSupportingEvidence": refer(
                    self.languages.id("evidence", one) for one in names
                ),
            }
            yield node(self.languages.id("requirement", id), "cv:Requirement", id, properties)

    def _always_brought(self) -> Iterator[str]:
        """Yield the papers that everyone brings; the rest hang on requirements alone."""
        for one in self.service.requirements or ():
            if len(one.documents) == 1 and one.condition is None:
                yield one.documents[0].id


def _holds(asked: AskedPrice, day: datetime.date) -> bool:
    return not (asked.first and day < asked.first) and not (asked.last and asked.last < day)


def _papers(edition: Edition, id: str) -> Iterator[tuple[Line, str]]:
    """Yield each line of the list of papers with its words, reservation included."""
    phrases, papers = (
        Phrases(edition, with_copies=True),
        tell_service(edition, edition.service(id)).documents,
    )
    for line in papers.lines:
        yield line, with_notes(phrases.document(line), phrases.reservation(papers.standing))
