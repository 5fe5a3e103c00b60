"""Sheets for staff to copy from into the national portal of public services, one a service."""

from __future__ import annotations

from collections.abc import Iterator

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Timeline, values
from noticeboard.kits.service_sheet import last_day, told_edition, told_until
from noticeboard.kits.service_words import ServiceWords, SheetRow, words_of_service
from noticeboard.language import long_date
from noticeboard.telling.standing import block_note, is_known, weakest

FOLDER = "portal"


def portal_files(timeline: Timeline, bundle: str) -> Iterator[OutputFile]:
    """Yield the sheet of every service, in the language of the timeline.

    The portal has no way in for programs that we know of, so staff paste one field after another.
    """
    for service in timeline.now.services:
        yield OutputFile(f"{FOLDER}/{service.slug}.txt", portal_text(timeline, service, bundle))


def portal_text(timeline: Timeline, service: values.Service, bundle: str) -> str:
    """Return the six components of a service standard that are always published, each by itself."""
    edition, words = timeline.now, timeline.now.words
    said = words_of_service(edition, service.id)
    components = {
        "portal_requirements": _part(said, "boxes", mark="-"),
        "portal_procedure": _part(said, "numbers", mark=""),
        "portal_time": said.brief[0][1].shown,
        "portal_fee": _part(said, "table", mark="-"),
        "portal_product": _product(service, timeline),
        "portal_complaints": edition.office.complaints_url,
    }
    told = (f"== {words[key]} ==\n{text}" for key, text in components.items())
    until = told_until(timeline, last_day(timeline, service.id))
    head = (
        said.title.shown,
        words["portal_lead"],
        f"{until} {told_edition(timeline, bundle)}.",
        "" if edition.office.adopted_by else words["pilot"],
    )
    return "\n\n".join(one for one in (*head, *told, _sources(service, timeline)) if one) + "\n"


def _part(said: ServiceWords, layout: str, *, mark: str) -> str:
    """Return the rows of a part, numbered or with a mark, then how sure they are."""
    part = next(one for one in said.parts if one.layout == layout)
    rows = (f"{mark or f'{n}.'} {_row(row, layout)}" for n, row in enumerate(part.rows, start=1))
    return "\n".join((*rows, *part.notes))


def _row(row: SheetRow, layout: str) -> str:
    if layout == "table":
        return ": ".join(cell.shown for cell in row.cells if cell.parts)
    return row.line.shown


def _product(service: values.Service, timeline: Timeline) -> str:
    words = timeline.now.words
    standing = weakest((service.standing, service.outcome.standing))
    note = block_note(standing, "paper", words)
    shown = service.outcome.with_endings.shown if is_known(standing) else ""
    return " ".join(one for one in (shown, note) if one)


def _sources(service: values.Service, timeline: Timeline) -> str:
    cited = [
        f"- {source.title}" + (f", {source.url}" if source.url else "")
        for source in service.all_sources
    ]
    words, day = timeline.now.words, long_date(service.checked, timeline.language)
    checked = f"{words['checked']} {day}."
    return "\n".join((words["kit_sources"], *cited, checked)) if cited else checked
