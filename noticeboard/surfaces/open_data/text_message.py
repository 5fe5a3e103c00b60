"""One service as a plain text message, short enough to send on, and shorter for a QR code."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from noticeboard.edition import Edition, filled, values
from noticeboard.language import joined_by_or, short_date
from noticeboard.model import Standing
from noticeboard.surfaces.open_data.data_sentences import reservations
from noticeboard.surfaces.open_data.phrases import Phrases, with_notes
from noticeboard.telling.line import Section
from noticeboard.telling.service import tell_service

MAX_CHARACTERS = 1000
MAX_QR_BYTES = 300


class MessageTooLong(ValueError):
    """A service has names so long that even its shortest message does not fit."""


def service_text(service: values.Service, edition: Edition) -> str:
    """Say what to bring, what it costs, how long it takes and how to register.

    Where that is too long for a message, first the word on copies goes, then the ends of the
    lists, and the message says how many documents or fees it leaves out.
    """
    full = _Message(service, edition, with_copies=True)
    text = full.written(len(full.documents), len(full.fees))
    if len(text) <= MAX_CHARACTERS:
        return text
    brief = _Message(service, edition, with_copies=False)
    sizes = (len(brief.documents), len(brief.fees))
    return _fitting(brief.written, sizes, lambda text: len(text) <= MAX_CHARACTERS, service.id)


def service_qr_text(service: values.Service, edition: Edition) -> str:
    """Say the title, the documents, the sum and the day of the check, for a QR code."""
    message = _Message(service, edition, with_copies=False)
    sizes = (len(message.documents), len(message.sums))
    return _fitting(message.qr, sizes, lambda text: len(text.encode()) <= MAX_QR_BYTES, service.id)


def _fitting(
    write: Callable[[int, int], str], sizes: tuple[int, int], fits: Callable[[str], bool], id: str
) -> str:
    """Shorten the longer of two lists, one by one, until the text fits."""
    documents, amounts = sizes
    while not fits(text := write(documents, amounts)):
        if documents == amounts == 0:
            raise MessageTooLong(f"{id}: {text}")
        if documents >= amounts:
            documents -= 1
        else:
            amounts -= 1
    return text


class _Message:
    """The parts of a message, each as long as it would like to be."""

    def __init__(self, service: values.Service, edition: Edition, *, with_copies: bool) -> None:
        self.service, self.edition, self.words = service, edition, edition.words
        self.told = tell_service(edition, service)
        self.phrases = Phrases(edition, with_copies=with_copies)
        self.documents = [self.phrases.document(line) for line in self.told.documents.lines]
        self.sums = self.phrases.prices(self.told)

    @cached_property
    def fees(self) -> list[str]:
        """Return every fee; a QR code shows their sums alone."""
        return [self.phrases.fee(line) for line in self.told.fees.lines]

    def written(self, documents: int, fees: int) -> str:
        """Return the message with only so many documents and fees."""
        told = self.told
        lines = [
            self.service.name.shown,
            *self._list("data_documents", self.documents, documents, told.documents),
            *self._list("data_fee", self.fees, fees, told.fees),
            *self._ending,
        ]
        return "\n".join(lines)

    @cached_property
    def _ending(self) -> tuple[str, ...]:
        """Return what is never shortened."""
        return (
            *self._total(),
            f"{self.words['data_time']}: {self.phrases.time(self.told.time)}",
            *self._channels(),
            self._checked,
            *reservations(self._standings(), self.edition),
            *self._signature(),
        )

    def qr(self, documents: int, sums: int) -> str:
        """Return the QR text with only so many documents and sums."""
        words, told = self.words, self.told
        amounts = self._short(self.sums, sums, told.fees)
        papers = self._short(self.documents, documents, told.documents)
        papers = papers and with_notes(papers, self.phrases.reservation(told.documents.standing))
        lines = [
            self.service.name.shown,
            papers and f"{words['data_documents']}: {papers}",
            amounts and f"{words['data_fee']}: {amounts}",
            self._checked,
        ]
        return "\n".join(line for line in lines if line)

    def _list(self, heading: str, items: list[str], shown: int, section: Section) -> list[str]:
        title = self.words[heading]
        if section.is_missing:
            return [f"{title}: {self.words['unknown_short']}"]
        kept = self._kept(items, shown)
        return [f"{title}:", *(f"- {item}" for item in kept)] if kept else []

    def _short(self, items: list[str], shown: int, section: Section) -> str:
        if section.is_missing:
            return self.words["unknown_short"]
        return "; ".join(self._kept(items, shown))

    def _kept(self, items: list[str], shown: int) -> list[str]:
        left_out = len(items) - shown
        more = [filled(self.words["data_more"], count=left_out).shown] if left_out else []
        return items[:shown] + more

    def _total(self) -> list[str]:
        """Return the sum, where there is one: a single fee is its own line already."""
        if all(way.id for price in self.told.prices for way in price.parts):
            return []
        is_told_by_case = len(self.told.prices) > 1
        joined = (
            "; ".join(self.sums)
            if is_told_by_case
            else joined_by_or(self.sums, self.edition.language)
        )
        return [f"{self.words['data_total']}: {joined}"]

    def _channels(self) -> list[str]:
        names = [
            with_notes(line.sentence.shown, self.phrases.reservation(line.standing))
            for line in self.told.register.lines
            if line.role == "channel"
        ]
        joined = joined_by_or(names, self.edition.language) if names else ""
        return [f"{self.words['data_register']}: {joined}"] if joined else []

    @cached_property
    def _checked(self) -> str:
        oldest = min(self.service.checked, *(fact.checked for fact in self.service.facts))
        day = short_date(oldest, self.edition.language)
        return filled(self.words["data_checked"], date=day).shown

    def _standings(self) -> set[Standing]:
        service = self.service
        papers = [one for line in self.told.documents.lines for one in line.options]
        names = (service.name, *(fact.name for fact in service.facts))
        missing = (one for one in (self.told.documents, self.told.fees) if one.is_missing)
        return {
            service.standing,
            *(fact.standing for fact in service.facts),
            *(channel.standing for channel in service.channels),
            *(name.standing for name in (*names, *(paper.sentence for paper in papers))),
            *(section.standing for section in missing),
        }

    def _signature(self) -> list[str]:
        office = self.edition.office
        return [office.name, *([] if office.adopted_by else [self.words["pilot"]])]
