"""The words of a service on paper, as its sheet on the site tells them, in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from noticeboard.edition import Edition, Sentence, literal, values
from noticeboard.language import long_date
from noticeboard.surfaces.output import first_upper
from noticeboard.surfaces.site.page_wording import KEYS
from noticeboard.telling.line import NO_WORDS, Line, Section
from noticeboard.telling.service import Telling, tell_service
from noticeboard.telling.standing import block_note, short_note
from noticeboard.telling.wording import Wording


@dataclass(frozen=True)
class SheetRow:
    """A document, a fee or a step."""

    whom: Sentence
    """For whom it holds, with a colon behind it; without parts for everyone."""
    what: Sentence
    more: Sentence = NO_WORDS
    """How a document is brought, or what a fee amounts to."""

    @property
    def cells(self) -> tuple[Sentence, Sentence]:
        """Return it as a row of a table: what it is, and what more there is to it."""
        return (_joined(" ", [one for one in (self.whom, self.what) if one.parts]), self.more)

    @property
    def line(self) -> Sentence:
        """Return it as one line."""
        return _joined(" ", [one for one in (self.whom, self.what, self.more) if one.parts])


@dataclass(frozen=True)
class SheetPart:
    """A heading with what stands below it."""

    layout: Literal["boxes", "table", "numbers"]
    heading: str
    lead: str
    columns: tuple[str, ...]
    """The heads of a table; of other layouts there are none."""
    rows: tuple[SheetRow, ...]
    notes: tuple[str, ...]
    """How sure the part is, or what stands there in place of rows."""


@dataclass(frozen=True)
class ServiceWords:
    """A service as paper says it on one day; two days that say the same have equal ones.

    Figures keep their facts, for paper that is HTML.
    """

    title: Sentence
    brief: tuple[tuple[str, Sentence], ...]
    """How long, how and where, each with its label."""
    parts: tuple[SheetPart, ...]
    ending: tuple[str, ...]


def words_of_service(edition: Edition, id: str) -> ServiceWords:
    """Return the words of a service; every figure that ends says so."""
    service = edition.service(id)
    return _SheetWriter(edition, service).words()


class _SheetWriter:
    """Writes one service of one edition."""

    def __init__(self, edition: Edition, service: values.Service) -> None:
        self.edition, self.service, self.words_by_key = edition, service, edition.words
        self.told: Telling = tell_service(edition, service)
        self.wording = Wording(edition.words, KEYS, edition.language, surface="paper")

    def words(self) -> ServiceWords:
        """Return them all, in the order of the sheet."""
        told = self.told
        return ServiceWords(
            title=_dated(self.service.name),
            brief=tuple(self._brief()),
            parts=(
                self._part("documents", "boxes", told.documents, self._document),
                self._part("fees", "table", told.fees, self._fee),
                self._part("steps", "numbers", told.steps, self._step),
            ),
            ending=tuple(self._ending()),
        )

    def _brief(self) -> Iterator[tuple[str, Sentence]]:
        words = self.words_by_key
        yield words["glance_time"], self._time()
        ways = (line for line in self.told.register.lines if line.role == "channel")
        said = [_dated(way.sentence) + self._beside(way) for way in ways]
        unknown = literal(first_upper(words["unknown_short"]))
        yield words["glance_how"], _joined("; ", said) if said else unknown
        if self.service.place:
            yield words["glance_place"], _dated(self.service.place.name)

    def _time(self) -> Sentence:
        (time,) = self.told.time.lines
        duration, *rest = time.parts
        said = _capitalised(_dated(self.wording.said(duration)))
        for one in rest:
            if one.role == "counted_from":
                said = said + f" ({self.words_by_key['counted_from']} " + _dated(one.sentence) + ")"
        return said + self._beside(time)

    def _part(
        self,
        id: Literal["documents", "fees", "steps"],
        layout: Literal["boxes", "table", "numbers"],
        section: Section,
        row: Callable[[Line], SheetRow],
    ) -> SheetPart:
        words, rows = self.words_by_key, tuple(map(row, section.lines))
        note = block_note(section.standing, "paper", words)
        is_none = not rows and not section.is_missing
        nothing = {"documents": "no_documents", "fees": "no_fee"}.get(id) if is_none else None
        warning = words["never_cash"] if id == "fees" and rows else ""
        said = (note, words[nothing] if nothing else "", warning)
        return SheetPart(
            layout=layout,
            heading=words[f"heading_{id}"],
            lead=words["bring_originals"] if id == "documents" and rows else "",
            columns=(words["column_fee"], words["column_amount"]) if layout == "table" else (),
            rows=rows,
            notes=tuple(one for one in said if one),
        )

    def _document(self, line: Line) -> SheetRow:
        names = [_dated(one.sentence) for one in line.options]
        keys = (one.role.replace("copies_", "sheet_") for one in line.copies)
        more = literal(f"({', '.join(self.words_by_key[key] for key in keys)})")
        for one in line.all("must_show"):
            more = more + ". " + _dated(self.wording.said(one))
        *others, last = names
        both = [_joined(", ", others), last] if others else [last]
        return SheetRow(self._whom(line), _joined(self.words_by_key["comma_or"], both), more)

    def _fee(self, line: Line) -> SheetRow:
        words = self.words_by_key
        kinds = {"optional": words["if_wanted"]} | dict.fromkeys(
            ("choose_one", "choose_other"), f"{words['choose_one']}:"
        )
        what = _dated(line.sentence)
        if line.only:
            what = what + f", {words['only_if']} " + _dated(line.only.name)
        amount = _joined("", [_dated(one.sentence) for one in line.all("amount", "amount_unknown")])
        for one in line.all("at_most"):
            amount = amount + f", {words['at_most']} " + _dated(one.sentence)
        kind = [literal(kinds[line.role])] if line.role in kinds else []
        whom = _joined(" ", [*self._conditions(line), *kind])
        return SheetRow(whom, what, amount)

    def _step(self, line: Line) -> SheetRow:
        return SheetRow(self._whom(line), _dated(line.sentence))

    def _ending(self) -> Iterator[str]:
        words, office = self.words_by_key, self.edition.office
        yield f"{words['heading_complaints']}: {office.complaints_url}"
        yield f"{words['checked']} {long_date(self.service.checked, self.edition.language)}."
        yield words["go_id"]

    def _whom(self, line: Line) -> Sentence:
        return _joined(" ", self._conditions(line))

    def _conditions(self, line: Line) -> list[Sentence]:
        words = self.words_by_key
        return [
            literal(f"{words['unless' if one.negated else 'if']} ") + _dated(one.name) + ":"
            for one in line.conditions
        ]

    def _beside(self, line: Line) -> str:
        note = short_note(line.standing, "paper", self.words_by_key)
        return f" ({note})" if note else ""


def _dated(sentence: Sentence) -> Sentence:
    """Return a sentence with the end of every figure in it: paper withdraws nothing."""
    return sentence.with_endings


def _joined(separator: str, sentences: Sequence[Sentence]) -> Sentence:
    """Return sentences as one, its figures kept; without parts when there are none."""
    parts = [part for one in sentences for part in (separator, *one.parts)][1:]
    return Sentence(tuple(part for part in parts if part != ""))


def _capitalised(sentence: Sentence) -> Sentence:
    first, *rest = sentence.parts
    return Sentence((first_upper(first), *rest)) if isinstance(first, str) else sentence
