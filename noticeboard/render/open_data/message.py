"""One service as a plain text message, short enough to send on, and shorter for a QR code."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from noticeboard.edition import Edition, filled, values
from noticeboard.language import joined_by_or, short_date
from noticeboard.model import Standing
from noticeboard.render.open_data.phrases import Phrases, with_notes
from noticeboard.render.open_data.wording import reservations

MAX_CHARACTERS = 1000
MAX_QR_BYTES = 300


class MessageTooLong(ValueError):
    """A service has names so long that even its shortest message does not fit."""


def service_text(service: values.Service, edition: Edition) -> str:
    """Say what to bring, what it costs, how long it takes and how to register.

    Where that is too long for a message, it says how many documents or fees it leaves out.
    """
    message = _Message(service, edition)
    return _fitting(
        message.written, len, MAX_CHARACTERS, message.documents, message.fees, service.id
    )


def service_qr_text(service: values.Service, edition: Edition) -> str:
    """Say the title, the documents, the sum and the day of the check, for a QR code."""
    message = _Message(service, edition)
    return _fitting(
        message.qr, _bytes, MAX_QR_BYTES, message.documents, message.sums, service.id
    )


def _fitting(
    write: Callable[[int, int], str], size: Callable[[str], int], most: int,
    documents: Sequence[str], amounts: Sequence[str], id: str,
) -> str:  # fmt: skip
    """Write with as many documents, then amounts, as fit."""
    for shown_amounts in range(len(amounts), -1, -1):
        for shown_documents in range(len(documents), -1, -1):
            text = write(shown_documents, shown_amounts)
            if size(text) <= most:
                return text
    raise MessageTooLong(f"{id}: {size(text)} > {most}")


def _bytes(text: str) -> int:
    return len(text.encode())


class _Message:
    """The parts of a message, each as long as it would like to be."""

    def __init__(self, service: values.Service, edition: Edition) -> None:
        self.service, self.edition, self.words = service, edition, edition.words
        self.phrases = Phrases(edition)
        self.documents = [self.phrases.requirement(one) for one in service.requirements or ()]
        lines = service.fee_lines or ()
        self.fees = [text for line in lines for text in self.phrases.fee_line(line)]
        self.sums = self.phrases.sums(service)

    def written(self, documents: int, fees: int) -> str:
        """The message with only so many documents and fees."""
        service, words = self.service, self.words
        lines = [
            service.name.shown,
            *self._list("data_documents", self.documents, documents, service.requirements),
            *self._list("data_fee", self.fees, fees, service.fee_lines),
            *self._total(),
            f"{words['data_time']}: {self.phrases.time(service.time)}",
            *self._channels(),
            self._checked(),
            *reservations(self._standings(), self.edition),
            *self._signature(),
        ]
        return "\n".join(lines)

    def qr(self, documents: int, sums: int) -> str:
        """The QR text with only so many documents and sums."""
        words, service = self.words, self.service
        amounts = self._short(self.sums, sums, service.fee_lines)
        papers = self._short(self.documents, documents, service.requirements)
        lines = [
            service.name.shown,
            papers and f"{words['data_documents']}: {papers}",
            amounts and f"{words['data_fee']}: {amounts}",
            self._checked(),
        ]
        return "\n".join(line for line in lines if line)

    def _list(
        self, heading: str, items: list[str], shown: int, known: object | None
    ) -> list[str]:
        title = self.words[heading]
        if known is None:
            return [f"{title}: {self.words['unknown_short']}"]
        kept = self._kept(items, shown)
        return [f"{title}:", *(f"- {item}" for item in kept)] if kept else []

    def _short(self, items: list[str], shown: int, known: object | None) -> str:
        if known is None:
            return self.words["unknown_short"]
        return "; ".join(self._kept(items, shown))

    def _kept(self, items: list[str], shown: int) -> list[str]:
        left_out = len(items) - shown
        more = [filled(self.words["data_more"], count=left_out).shown] if left_out else []
        return items[:shown] + more

    def _total(self) -> list[str]:
        """The sum, where there is one: a single fee is its own line already."""
        if not any(len(total.fees) > 1 for total in self.service.brief):
            return []
        joined = joined_by_or(self.sums, self.edition.language)
        return [f"{self.words['data_total']}: {joined}"]

    def _channels(self) -> list[str]:
        names = [
            with_notes(channel.name.shown, self.phrases.reservation(channel.standing))
            for channel in self.service.channels
        ]
        joined = joined_by_or(names, self.edition.language) if names else ""
        return [f"{self.words['data_register']}: {joined}"] if joined else []

    def _checked(self) -> str:
        oldest = min(self.service.checked, *(fact.checked for fact in self.service.facts))
        day = short_date(oldest, self.edition.language)
        return filled(self.words["data_checked"], date=day).shown

    def _standings(self) -> set[Standing]:
        service = self.service
        parts = {service.standing, *(fact.standing for fact in service.facts)}
        parts |= {channel.standing for channel in service.channels}
        is_known = service.requirements is not None and service.fee_lines is not None
        return parts if is_known else {*parts, "unknown"}

    def _signature(self) -> list[str]:
        office = self.edition.office
        return [office.name, *([] if office.adopted_by else [self.words["pilot"]])]
