"""A service on paper: its words of a day, with whose they are and how long they hold."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from noticeboard.edition import Edition, Timeline, filled
from noticeboard.kits.service_words import ServiceWords, words_of_service
from noticeboard.language import long_date
from noticeboard.surfaces.open_data import service_qr_text
from noticeboard.surfaces.qr_code import Drawings


@dataclass(frozen=True)
class ServiceSheet:
    """All that a sheet of a service carries, in one language."""

    language: str
    said: ServiceWords
    owner: str
    tagline: str
    pilot: str
    """That no office has adopted the facts; empty once one has."""
    until: str
    """How long the sheet holds, as far as anybody knows."""
    edition: str
    """The edition's day and the bundle's id."""
    address: str
    """Where the current edition is; empty while the site has no address."""
    code_told: str
    """What scanning the QR code gives."""
    code_text: str
    """What the QR code holds: the address, else what to bring and to pay."""
    code_label: str
    """Its name for screen readers."""
    code: str
    """The QR code as SVG."""


def service_sheet(timeline: Timeline, id: str, bundle: str, drawings: Drawings) -> ServiceSheet:
    """Return the sheet of a service on the bundle's day."""
    edition = timeline.now
    words, office = edition.words, edition.office
    address = office.site_url + edition.path_of(f"service:{id}") if office.site_url else ""
    code_text = address or service_qr_text(edition.service(id), edition)
    return ServiceSheet(
        language=edition.language,
        said=words_of_service(edition, id),
        owner=office.adopted_by or office.short_name,
        tagline=words["header_tagline"],
        pilot="" if office.adopted_by else words["pilot"],
        until=told_until(timeline, last_day(timeline, id)),
        edition=told_edition(timeline, bundle),
        address=address,
        code_told=words["print_qr_page" if address else "print_qr_text"],
        code_text=code_text,
        code_label=words["print_qr"],
        code=str(drawings.svg(code_text, words["print_qr"])),
    )


def last_day(timeline: Timeline, id: str) -> datetime.date | None:
    """Return the day before paper says something else of a service; None while none is known."""
    return last_same_day(timeline, lambda edition: words_of_service(edition, id))


def last_same_day(timeline: Timeline, tell: Callable[[Edition], object]) -> datetime.date | None:
    """Return the last day on which editions tell the same; None while no change is known."""
    now = tell(timeline.now)
    changed = next((one for one in timeline.editions[1:] if tell(one) != now), None)
    return changed.day - datetime.timedelta(days=1) if changed else None


def told_until(timeline: Timeline, last: datetime.date | None) -> str:
    """Say until which day something holds, or that it holds until something changes."""
    words = timeline.now.words
    if last is None:
        return words["kit_holds"]
    return filled(words["kit_holds_until"], day=long_date(last, timeline.language)).shown


def told_edition(timeline: Timeline, bundle: str) -> str:
    """Say of which day and of which bundle a file is."""
    day = long_date(timeline.now.day, timeline.language)
    return filled(timeline.now.words["kit_edition"], day=day, bundle=bundle).shown
