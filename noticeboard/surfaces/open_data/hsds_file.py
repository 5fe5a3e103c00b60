"""The office and its services as HSDS 3, for directories that help people to find services."""

from __future__ import annotations

from collections.abc import Iterator

from noticeboard.edition import Timeline, values
from noticeboard.surfaces.open_data.asked_prices import asked_prices
from noticeboard.surfaces.open_data.data_sentences import about_office, told_summary
from noticeboard.surfaces.open_data.human_services import (
    CostOption,
    HumanService,
    HumanServicesAttribute,
    HumanServicesLocation,
    HumanServicesOrganization,
    HumanServicesPhone,
    OpeningSchedule,
    RequiredDocument,
    ServiceAtLocation,
    TaxonomyTerm,
    human_services_json,
)
from noticeboard.surfaces.open_data.json_ld import days_by_span
from noticeboard.surfaces.open_data.naming import permanent_uuid
from noticeboard.surfaces.open_data.phrases import Phrases, with_notes
from noticeboard.surfaces.open_data.record_lines import one_record_a_line
from noticeboard.telling.line import Section
from noticeboard.telling.service import Telling, tell_service
from noticeboard.telling.standing import may_show


def hsds_json(timeline: Timeline) -> str:
    """Write the office in one language; ids are the same in every language.

    Amounts, telephones and hours are there when they are official. Words that are not carry their
    reservation inside, as nothing beside them would be handed on.
    """
    document = human_services_json(_HumanServices(timeline).organization())
    return one_record_a_line(document)


class _HumanServices:
    """Makes HSDS records of one timeline's present edition."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline, self.edition = timeline, timeline.now
        self.phrases = Phrases(self.edition, with_copies=True)

    def organization(self) -> HumanServicesOrganization:
        office = self.edition.office
        places = {one.place.id: one.place for one in self.edition.services if one.place}
        return HumanServicesOrganization(
            id=self._id("organization"),
            name=self.edition.words["data_authority"],
            alternate_name=office.short_name,
            description=about_office(self.timeline),
            email=office.email,
            website=office.site_url,
            locations=tuple(self._location(place) for place in places.values()),
            services=tuple(self._service(one) for one in self.edition.services),
        )

    def _id(self, *parts: object) -> str:
        """Name a record of this office: others may publish services of the same names."""
        return str(permanent_uuid("hsds", self.edition.office.serving.id, *parts))

    def _location(self, place: values.Place) -> HumanServicesLocation:
        shown = [one for one in place.contacts if may_show(one.standing, "linked_data")]
        addresses = [
            with_notes(one.value, self.phrases.reservation(one.standing))
            for one in place.contacts
            if one.kind == "address" and one.value is not None
        ]
        hours = place.hours if place.hours in shown else None
        return HumanServicesLocation(
            id=self._id("location", place.id),
            location_type="physical",
            name=place.name.shown,
            description=" ".join([place.role.shown, *addresses]),
            phones=tuple(
                HumanServicesPhone(self._id("phone", place.id, one.value), one.value, "voice")
                for one in shown
                if one.kind == "phone" and one.value is not None
            ),
            schedules=tuple(self._schedules(place, hours)) if hours else (),
        )

    def _schedules(self, place: values.Place, hours: values.Contact) -> Iterator[OpeningSchedule]:
        for span, days in days_by_span(hours.week).items():
            yield OpeningSchedule(
                id=self._id("schedule", place.id, span.opens, span.closes),
                freq="WEEKLY",
                byday=",".join(day[:2].upper() for day in days),
                opens_at=f"{span.opens:%H:%M}+07:00",
                closes_at=f"{span.closes:%H:%M}+07:00",
            )

    def _service(self, service: values.Service) -> HumanService:
        told, words = tell_service(self.edition, service), self.edition.words
        site, path = self.edition.office.site_url, self.edition.path_of(f"service:{service.id}")
        return HumanService(
            id=self._id("service", service.id),
            name=service.name.shown,
            description=told_summary(service, self.edition),
            url=f"{site}{path}" if site else None,
            status="active",
            application_process=self._process(told),
            fees_description=self._fees(told.fees),
            eligibility_description=words[f"data_audience_{service.audience}"],
            assured_date=service.checked,
            service_at_locations=tuple(self._at_location(service)),
            cost_options=tuple(self._costs(service)),
            required_documents=tuple(self._documents(told)),
            attributes=tuple(self._attributes(service)),
        )

    def _at_location(self, service: values.Service) -> Iterator[ServiceAtLocation]:
        if service.place:
            id = self._id("service-at-location", service.id, service.place.id)
            yield ServiceAtLocation(id, self._location(service.place))

    def _process(self, told: Telling) -> str:
        """Say the steps, then how long it takes: HSDS has no field for that any longer."""
        notes = self.phrases.reservation(told.steps.standing)
        steps = [
            with_notes(line.sentence.shown, [*self.phrases.conditions(line), *notes])
            for line in told.steps.lines
        ]
        time = f"{self.edition.words['data_time']}: {self.phrases.time(told.time)}"
        return "\n".join([*steps, time])

    def _fees(self, fees: Section) -> str:
        if fees.is_missing:
            return self.edition.words["unknown_short"]
        return "\n".join(self.phrases.fee(line) for line in fees.lines)

    def _costs(self, service: values.Service) -> Iterator[CostOption]:
        for asked in asked_prices(service, self.timeline):
            if isinstance(asked.figure.value, int):
                yield CostOption(
                    id=self._id("cost", service.id, asked.fee.id, asked.first),
                    valid_from=asked.first,
                    valid_to=asked.last,
                    option=asked.fee.name.shown,
                    currency="IDR",
                    amount=asked.figure.value,
                    amount_description=asked.note(self.edition),
                )

    def _documents(self, told: Telling) -> Iterator[RequiredDocument]:
        notes = self.phrases.reservation(told.documents.standing)
        for line in told.documents.lines:
            names = [one.id for one in line.options]
            under = [f"{one.id}={not one.negated}" for one in line.conditions]
            id = self._id("document", told.service.id, *names, *under)
            yield RequiredDocument(id, with_notes(self.phrases.document(line), notes))

    def _attributes(self, service: values.Service) -> Iterator[HumanServicesAttribute]:
        group = next(one for one in self.edition.groups if one.id == service.group)
        term = TaxonomyTerm(
            self._id("group", group.id), group.id, group.name.shown, group.summary.shown
        )
        name = self._id("attribute", service.id, "catalogue.json")
        yield HumanServicesAttribute(name, label="catalogue.json", value=service.id)
        shelf = self._id("attribute", service.id, "group")
        yield HumanServicesAttribute(shelf, "group", group.id, term)
