"""Rows of the evidence of a year: each says what is there, in which file, and since when."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from noticeboard.bundle.manifest import Manifest
from noticeboard.publishing.publication_log import LogRecord
from noticeboard.time_zone import WIB
from visit.evidence.published_media import Carried

CONFORMANCE = ("kiosk/conformance/index.html", "kiosk/conformance/openacr.yaml")
SURVEY_RESULTS = Path("data") / "survey_results.yaml"
COUNTS = Path("publications") / "counts"


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
    year: int,
    manifest: Manifest,
    media: tuple[Carried, ...],
    publications: Iterable[LogRecord],
    root: Path,
) -> Evidence:
    """Return the evidence of a year from a bundle, the log of publications and the office's files."""
    rows = (
        *_updates(year, publications),
        *_complaints(manifest, media),
        *_conformance(manifest),
        _survey(root),
        *_queue(year, root),
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


def _conformance(manifest: Manifest) -> Iterable[EvidenceRow]:
    for path in CONFORMANCE:
        yield _file_row("accessibility", path.rpartition("/")[2], path, manifest)


def _survey(root: Path) -> EvidenceRow:
    is_there = (root / SURVEY_RESULTS).is_file()
    file = SURVEY_RESULTS.as_posix() if is_there else None
    return EvidenceRow("survey", "survey", file, "", None)


def _queue(year: int, root: Path) -> Iterable[EvidenceRow]:
    months = sorted((root / COUNTS).glob(f"{year}-??.json"))
    for path in months:
        yield EvidenceRow("queue", path.stem, (COUNTS / path.name).as_posix(), "", None)
    if not months:
        yield EvidenceRow("queue", "queue", None, "", None)


def _file_row(part: str, subject: str, path: str, manifest: Manifest) -> EvidenceRow:
    digests: Mapping[str, str] = manifest.files
    if path not in digests:
        return EvidenceRow(part, subject, None, "", None)
    return EvidenceRow(part, subject, path, digests[path][:12], manifest.day)
