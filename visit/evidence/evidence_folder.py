"""The folder of evidence: a page to leaf through, a CSV of all rows, and pictures."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.files import write_atomically
from noticeboard.language import decimal
from visit.evidence.evidence_rows import Evidence
from visit.evidence.published_media import COMPONENTS, MEDIA
from visit.pages import STYLE_SHEET, VisitPages

TEMPLATES = Path(__file__).parent / "templates"
PAGE, ROWS, PICTURES, COPIES = "index.html", "evidence.csv", "pictures", "files"
PARTS = ("updates", "survey", "complaints", "queue", "accessibility")


@dataclass(frozen=True)
class ServiceMedia:
    """A service with the media that carry each of its components, in the order of components."""

    name: str
    media: tuple[tuple[str, ...], ...]
    files: tuple[str, ...]


def pages_shown(evidence: Evidence) -> tuple[str, ...]:
    """Return the pages of which a picture says something, each once."""
    return tuple(file for file in _files(evidence) if file.endswith(".html"))


def copy_files(evidence: Evidence, sources: Sequence[Path], folder: Path) -> Mapping[str, str]:
    """Copy what is no page from the folders that hold it; return the copies by the files' paths.

    A picture shows a page, while data and texts are looked into themselves. Raises OSError.
    """
    copies = {}
    for file in _files(evidence):
        source = next((path for one in sources if (path := one / file).is_file()), None)
        if source and not file.endswith(".html"):
            copy = folder / COPIES / file
            copy.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(copy, source.read_bytes())
            copies[file] = f"{COPIES}/{file}"
    return copies


def _files(evidence: Evidence) -> tuple[str, ...]:
    files = (*(one.file for one in evidence.media), *(row.file for row in evidence.rows))
    return tuple(sorted({file for file in files if file}))


def write_evidence(
    evidence: Evidence, pictures: Mapping[str, str], folder: Path, language: str
) -> Path:
    """Write the page, its style and the CSV into a folder; return the page. Raises OSError.

    `pictures` are addresses in the folder, of a page's picture or a file's copy, by the path.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / STYLE_SHEET.name, STYLE_SHEET.read_bytes())
    write_atomically(folder / ROWS, _rows_csv(evidence, pictures))
    page = VisitPages(TEMPLATES).page(
        "evidence.html",
        language,
        style="",
        evidence=evidence,
        services=_services(evidence),
        components=COMPONENTS,
        parts=PARTS,
        pictures=pictures,
        has_pictures=any(file.endswith(".html") for file in pictures),
        csv=ROWS,
        shown_as=_shown_as,
        written_index=lambda results: decimal(results["index_hundredths"], language),
    )
    write_atomically(folder / PAGE, page)
    return folder / PAGE


def _shown_as(file: str) -> str:
    return "evidence_picture" if file.endswith(".html") else "evidence_copy"


def _services(evidence: Evidence) -> list[ServiceMedia]:
    found = []
    for name in dict.fromkeys(one.service for one in evidence.media):
        own = [one for one in evidence.media if one.service == name and one.file]
        carried = {(one.component, one.medium) for one in own}
        media = tuple(
            tuple(medium for medium in MEDIA if (component, medium) in carried)
            for component in COMPONENTS
        )
        files = dict.fromkeys(one.file for one in own if one.file)
        found.append(ServiceMedia(name, media, tuple(files)))
    return found


def _rows_csv(evidence: Evidence, pictures: Mapping[str, str]) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(("part", "subject", "component", "medium", "file", "sha256", "date", "in_folder"))
    for one in evidence.media:
        file = one.file or ""
        day = evidence.day.isoformat() if file else ""
        picture = pictures.get(file, "")
        rows.writerow(("media", one.service, one.component, one.medium, file, "", day, picture))
    for row in evidence.rows:
        file, day = row.file or "", row.date.isoformat() if row.date else ""
        picture = pictures.get(file, "")
        rows.writerow((row.part, row.subject, "", "", file, row.digest, day, picture))
    return text.getvalue()
