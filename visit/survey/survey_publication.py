"""A quarter's results written into the office's data, from which builds make page and table."""

from __future__ import annotations

import datetime
from pathlib import Path

from noticeboard.files import write_atomically
from noticeboard.load import load_with_source_map
from noticeboard.messages import reason_at
from noticeboard.model import SURVEY_ELEMENTS
from noticeboard.survey_log import SurveyRefused
from visit.survey.survey_results import SurveyResults

RESULTS = "data/survey_results.yaml"
_HEAD = """\
# yaml-language-server: $schema=../.cache/schemas/survey_results.json
# HASIL SURVEI per triwulan, ditulis oleh: python3 build.py survey publish 2026-Q4 --visitors 1200
# Angkanya tidak diubah dengan tangan. Tambahkan tindak lanjut di bawah triwulannya:
#   follow_ups:
#     - element: time
#       date: 2027-01-20
#       said: {id: "Kata pengunjung.", en: "What visitors said."}
#       done: {id: "Yang sudah dilakukan.", en: "What was done."}
"""


def publish(results: SurveyResults, root: Path, today: datetime.date) -> None:
    """Write a quarter at the end of the file, below whatever staff have written there.

    Raises SurveyRefused for one that is there already and for a disk that is full, and Mistakes
    where the file would be wrong; then nothing is written.
    """
    path = root / RESULTS
    try:
        before = path.read_text(encoding="utf-8") if path.exists() else ""
    except OSError as error:
        raise SurveyRefused("survey_table_unwritten", reason=reason_at(error)) from error
    is_first = not before.strip() or before.strip() == "[]"
    kept = _HEAD if is_first else before.rstrip("\n") + "\n"
    if not is_first:
        _refuse_twice(results, root)
    new = f"{kept}\n{quarter_yaml(results, today)}"
    load_with_source_map(root, {RESULTS: new.encode()})
    try:
        write_atomically(path, new)
    except OSError as error:
        raise SurveyRefused("survey_table_unwritten", reason=reason_at(error)) from error


def _refuse_twice(results: SurveyResults, root: Path) -> None:
    """Raise SurveyRefused for a quarter that is published: two editions could be subtracted."""
    catalogue, _ = load_with_source_map(root)
    if results.period.id in catalogue.survey_results:
        raise SurveyRefused("survey_published_already", period=results.period.name, file=RESULTS)


def quarter_yaml(results: SurveyResults, today: datetime.date) -> str:
    """Return the record of a quarter as it is written: only what gives the index again."""
    index, (lowest, highest) = results.index, results.interval
    points = zip(SURVEY_ELEMENTS, index.points, strict=True)
    lines = [
        f"- id: {results.period.id}",
        f"  published: {today}",
        f"  forms: {index.forms}",
        f"  asked_for: {results.asked_for}",
        f"  index: {index.hundredths}",
        *([f"  band: {index.band}"] if index.band else []),
        f"  interval: {{lowest: {lowest}, highest: {highest}}}",
        "  method: skm_2026",
        "  elements:",
        *(f"    - {{id: {id_}, points: {each}}}" for id_, each in points),
    ]
    return "\n".join(lines) + "\n"
