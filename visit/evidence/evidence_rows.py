"""Rows of the evidence of a year: each says what is there, in which file, and since when."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from noticeboard.bundle.manifest import Manifest
from noticeboard.publishing.publication_log import LogRecord, read_log
from noticeboard.time_zone import WIB
from visit.evidence.published_media import Carried, SiteFiles

CONFORMANCE = ("kiosk/conformance/index.html", "kiosk/conformance/openacr.yaml")
SURVEY_DATA, SURVEY_TABLE = "data/v1/survey.json", "data/v1/survey.csv"
COUNTS = "counts"


class QuarterInData(TypedDict):
    """A quarter of the survey as the open data has it, as far as it is needed here."""

    id: str
    published: str
    forms: int
    forms_asked_for: int
    index_hundredths: int
    band: str | None
    follow_ups: list[object]


@dataclass(frozen=True)
class EvidenceRow:
    """One piece of evidence; a file that is None is missing, and the row says so."""

    part: str
    subject: str
    file: str | None
    digest: str
    """The first digits of the file's SHA-256 in the manifest; empty where it lists none."""
    date: datetime.date | None
    detail: str = ""
    """What a publication changed, in the words of the log."""
    results: QuarterInData | None = None
    """Results of the survey that the file holds."""


@dataclass(frozen=True)
class Evidence:
    """The evidence of a year, part by part."""

    year: int
    bundle: str
    day: datetime.date
    media: tuple[Carried, ...]
    rows: tuple[EvidenceRow, ...]

    def of(self, part: str) -> tuple[EvidenceRow, ...]:
        """Return the rows of a part."""
        return tuple(row for row in self.rows if row.part == part)


def make_evidence(
    year: int, manifest: Manifest, files: SiteFiles, media: tuple[Carried, ...], publications: Path
) -> Evidence:
    """Return the evidence of a year from a bundle and the folder of publications.

    Raises LogBroken for a changed log, ValueError or KeyError for results that cannot be read.
    """
    rows = (
        *_updates(year, read_log(publications)),
        *_complaints(manifest, media),
        *_conformance(manifest, files),
        *_survey(year, manifest, files),
        *_queue(year, publications),
    )
    return Evidence(year, manifest.bundle, manifest.day, media, rows)


def _updates(year: int, publications: Iterable[LogRecord]) -> Iterable[EvidenceRow]:
    """Yield the publications of a year; who published is no evidence and stays in the log."""
    for one in publications:
        day = one.time.astimezone(WIB).date()
        if day.year == year:
            changes = "; ".join(one.deed.changes)
            yield EvidenceRow("updates", one.deed.bundle, one.deed.place, "", day, changes)


def _complaints(manifest: Manifest, media: Iterable[Carried]) -> Iterable[EvidenceRow]:
    files = {one.medium: one.file for one in media if one.component == "complaints" and one.file}
    for medium, file in sorted(files.items()):
        yield _file_row("complaints", medium, file, manifest)


def _conformance(manifest: Manifest, files: SiteFiles) -> Iterable[EvidenceRow]:
    pages = pages_linking(manifest, files, CONFORMANCE[0].removesuffix("index.html"))
    for path in (*pages, *CONFORMANCE):
        yield _file_row("accessibility", path, path, manifest)


def _survey(year: int, manifest: Manifest, files: SiteFiles) -> Iterable[EvidenceRow]:
    """Yield the results that were published in a year, and the pages that show them."""
    text = files.text(SURVEY_DATA)
    quarters: list[QuarterInData] = json.loads(text)["quarters"] if text else []
    found = [one for one in quarters if one["published"].startswith(f"{year}-")]
    for one in found:
        day = datetime.date.fromisoformat(one["published"])
        digest = manifest.files.get(SURVEY_DATA, "")[:12]
        yield EvidenceRow("survey", one["id"], SURVEY_DATA, digest, day, results=one)
    for path in pages_linking(manifest, files, SURVEY_TABLE) if found else ():
        yield _file_row("survey", path, path, manifest)
    if not found:
        yield EvidenceRow("survey", "survey", None, "", None)


def pages_linking(manifest: Manifest, files: SiteFiles, address: str) -> Iterable[str]:
    """Yield the pages of a site that lead to an address below it, found by their links.

    Their own addresses follow the words of staff; what they lead to never changes.
    """
    link = f'{address}"'
    for path in sorted(manifest.files):
        if path.endswith("/index.html") and link in files.text(path):
            yield path


def _queue(year: int, publications: Path) -> Iterable[EvidenceRow]:
    months = sorted((publications / COUNTS).glob(f"{year}-??.json"))
    for path in months:
        yield EvidenceRow("queue", path.stem, f"{COUNTS}/{path.name}", "", None)
    if not months:
        yield EvidenceRow("queue", "queue", None, "", None)


def _file_row(part: str, subject: str, path: str, manifest: Manifest) -> EvidenceRow:
    digests: Mapping[str, str] = manifest.files
    if path not in digests:
        return EvidenceRow(part, subject, None, "", None)
    return EvidenceRow(part, subject, path, digests[path][:12], manifest.day)
