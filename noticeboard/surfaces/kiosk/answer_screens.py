"""Ask at the kiosk: the subjects that have answers, what is told of each, and the answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from noticeboard.answers import AnswerUnit, answer_units
from noticeboard.edition import Edition, Sentence, filled, literal, values
from noticeboard.surfaces.kiosk.article_screens import without_markup
from noticeboard.surfaces.kiosk.keyboard_screen import TYPE, keyboard_screen
from noticeboard.surfaces.kiosk.view import Item, KioskView, item, note, with_standing
from noticeboard.telling.standing import block_note, is_known

ASK = "ask"
"""The screen on which the answers begin."""

SECTIONS = {
    "what": "glance",
    "documents": "bring",
    "fee": "fees",
    "time": "time",
    "steps": "steps",
    "where": "where",
}
"""The part of a service's own screens that holds what a facet asks for."""

ELSEWHERE = {
    "office.where": "office",
    "office.paying": "article-paying",
    "office.complaint": "article-complaints",
    "office.priority": "article-priority",
    "passport.collecting": "article-collecting",
}
"""The screens that hold what is told of no single service."""

FOR_ALL = ("m-paspor.steps", "passport.where", "foreigner.where")
"""What one service tells for all of its kind."""

LABELS = {"office.where": "kiosk_places"}
"""The words for what is asked, where they are others than those of every subject."""

UNTOLD = ("history",)
"""The facets that the kiosk leaves out: former fees, long lists that few want to hear."""

LISTED = ("foreigner.what",)
"""The answers that the list of services gives."""

MANY = ("passport", "foreigner")
"""The general subjects that stand for several services."""


def answer_screens(edition: Edition, screens: Mapping[str, KioskView]) -> tuple[KioskView, ...]:
    """Make the way to every answer; an answer that another screen holds is told there."""
    return tuple(_Asking(edition, screens).screens())


@dataclass(frozen=True)
class _Asking:
    """Lays out the answers of an edition beside the other screens of the kiosk."""

    edition: Edition
    beside: Mapping[str, KioskView]

    @property
    def words(self) -> Mapping[str, str]:
        return self.edition.words

    @cached_property
    def units(self) -> dict[str, list[AnswerUnit]]:
        """Return the answers that are told here, by what they are about."""
        found: dict[str, list[AnswerUnit]] = {}
        for unit in answer_units(self.edition):
            is_empty = is_known(unit.standing) and not unit.lines
            if not is_empty and unit.facet not in UNTOLD and unit.id not in LISTED:
                found.setdefault(unit.subject, []).append(unit)
        return found

    def screens(self) -> Iterator[KioskView]:
        """Yield the first list, then what it leads to."""
        words, rows = self.words, []
        for subject in MANY:
            if services := self._services(subject):
                rows.append(item(words[f"answer_subject_{subject}"], goto=f"{ASK}-{subject}"))
                yield from self._many(subject, services)
        for subject in ("m-paspor", "office"):
            name = words[f"answer_subject_{subject}"]
            if subject in self.units:
                rows.append(item(name, goto=_about(subject)))
                yield from self._subject(subject, literal(name), ASK)
        if fees := self._other_fees():
            rows.append(item(words["kiosk_answers_fees"], goto=f"{ASK}-fees"))
            yield KioskView(f"{ASK}-fees", ASK, literal(words["kiosk_answers_fees"]), fees)
        if self.edition.office.open_questions:
            rows.append(item(words["kiosk_open_questions"], goto="questions"))
        rows.append(item(words["kiosk_type"], words["kiosk_type_line"], goto=TYPE))
        yield keyboard_screen(self.edition, ASK)
        yield KioskView(ASK, "home", literal(words["kiosk_answers"]), tuple(rows))

    def _services(self, subject: str) -> list[values.Service]:
        """Return the services that a general subject stands for, in the order of their groups."""
        is_foreign = subject == "foreigner"
        every = (one for group in self.edition.groups for one in group.services)
        return [one for one in every if (one.audience == "foreigner") == is_foreign]

    def _many(self, subject: str, services: Sequence[values.Service]) -> Iterator[KioskView]:
        """Yield the list of a general subject's services, and every one of them."""
        words, key = self.words, f"{ASK}-{subject}"
        any_of_them = words[f"kiosk_answers_any_{subject}"]
        rows = [item(any_of_them, goto=_about(subject)), *(_service_item(one) for one in services)]
        heading = literal(words[f"answer_subject_{subject}"])
        yield KioskView(key, ASK, heading, tuple(rows))
        yield from self._subject(subject, literal(any_of_them), key)
        for service in services:
            yield from self._subject(service.id, service.name, key)

    def _subject(self, subject: str, name: Sentence, parent: str) -> Iterator[KioskView]:
        """Yield the list of what is told of a subject, and what is told nowhere else."""
        rows = []
        for unit in (*self.units.get(subject, ()), *self._sums(subject)):
            label, goto = self._label(unit), self._told_at(unit)
            rows.append(item(label, goto=goto or _key(unit)))
            if goto is None:
                items = self._items(unit)
                yield KioskView(_key(unit), _about(subject), label, items, kicker=name)
        if f"service-{subject}-open" in self.beside:
            rows.append(item(self.words["kiosk_open"], goto=f"service-{subject}-open"))
        yield KioskView(_about(subject), parent, name, tuple(rows))

    def _sums(self, subject: str) -> list[AnswerUnit]:
        return [
            unit
            for about, units in self.units.items()
            for unit in units
            if about.startswith(f"{subject}+")
        ]

    def _label(self, unit: AnswerUnit) -> Sentence:
        _, _, added = unit.subject.partition("+")
        if added:
            name = self.edition.service(added).name
            return filled(self.words["kiosk_answers_sum"], what=name)
        return literal(self.words[LABELS.get(unit.id, f"answer_facet_{unit.facet}")])

    def _told_at(self, unit: AnswerUnit) -> str | None:
        """Return the other screen that tells the same, or None."""
        subject, _, added = unit.subject.partition("+")
        if added:
            key = f"service-{subject}-fees"
            totals = {(one.fact, one.value) for one in unit.figures if one.role == "total"}
            return key if totals <= _totals(self.beside.get(key)) else None
        section = SECTIONS.get(unit.facet)
        keys = (f"service-{self._teller(unit)}-{section}", self._elsewhere.get(unit.id))
        return next((key for key in keys if key in self.beside), None)

    @cached_property
    def _elsewhere(self) -> dict[str, str]:
        place = f"place-{self.edition.office.serving.id}"
        return {**ELSEWHERE, "office.hours": place, "office.contact": place}

    def _teller(self, unit: AnswerUnit) -> str:
        """Return the service whose screens tell an answer: its own, or one that tells it for all."""
        if unit.id not in FOR_ALL:
            return unit.subject
        pages = {self.edition.path_of(f"service:{one.id}"): one.id for one in self.edition.services}
        return pages[unit.url.partition("#")[0]]

    def _items(self, unit: AnswerUnit) -> tuple[Item, ...]:
        said = [item(without_markup(line)) for line in unit.lines]
        if is_known(unit.standing):
            return with_standing(said, unit.standing, self.words)
        return (note(block_note(unit.standing, "kiosk", self.words)), *said)

    def _other_fees(self) -> tuple[Item, ...]:
        """Return the fees that no service names."""
        every = {fee.id for fee in self.edition.fees} - self.edition.services_by_id.keys()
        units = [
            unit
            for subject in self.units
            if subject in every
            for unit in self.units[subject]
            if unit.facet == "fee" and is_known(unit.standing)
        ]
        return tuple(item(line) for unit in units for line in unit.lines)


def _service_item(service: values.Service) -> Item:
    return item(service.name, goto=_about(service.id))


def _about(subject: str) -> str:
    return f"{ASK}-about-{subject}"


def _key(unit: AnswerUnit) -> str:
    return f"answer-{unit.subject.replace('+', '-and-')}-{unit.facet}"


def _totals(screen: KioskView | None) -> set[tuple[str, int | str | None]]:
    pieces = (piece for one in screen.items for piece in one.pieces) if screen else ()
    figures = (figure for piece in pieces for figure in piece.sentence.figures)
    return {(one.fact, one.value) for one in figures if one.role == "total"}
