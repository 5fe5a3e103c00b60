"""Results of the survey for one fixed period, as a table that gives its own index again.

Periods are quarters that have ended: no two of them share a form, so that taking one table from
another tells of nobody. A table of a running period, or of any other stretch of days, is refused.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from noticeboard.model import (
    FEWEST_SHOWN,
    SURVEY_ELEMENTS,
    SurveyIndex,
    SurveyRecord,
    index_of,
    quarter_days,
    sample_size,
)
from noticeboard.survey_log import SurveyForm, SurveyRefused, fates_of
from visit.small_cells import shown_counts
from visit.survey.index_interval import index_interval

COLUMNS = ("kind", "id", "choice", "forms", "points")


@dataclass(frozen=True)
class SurveyPeriod:
    """A quarter of a year: the only stretch of days that results are made of."""

    name: str
    first: datetime.date
    last: datetime.date

    @property
    def id(self) -> str:
        """Return its id in the office's data: "2026-q4"."""
        return self.name.lower()


@dataclass(frozen=True)
class SurveyResults:
    """Results of a period, with no count of fewer than ten people."""

    period: SurveyPeriod
    index: SurveyIndex
    interval: tuple[int, int]
    asked_for: int
    """How many forms so many visitors ask for."""
    details: tuple[tuple[str, str, int | None], ...]
    """Detail, choice, and how many chose it; the empty choice is for those who left it out."""


def period_of(name: str, today: datetime.date) -> SurveyPeriod:
    """Return the quarter of a name such as 2026-Q4; raises SurveyRefused unless it has ended."""
    try:
        first, last = quarter_days(name.replace("-Q", "-q"))
    except ValueError as error:
        raise SurveyRefused("survey_period_form", period=name) from error
    if last >= today:
        raise SurveyRefused("survey_period_running", period=name)
    return SurveyPeriod(name.upper(), first, last)


def results_of(
    period: SurveyPeriod, forms: Sequence[SurveyForm], survey: SurveyRecord, visitors: int
) -> SurveyResults:
    """Count the forms of a period; raises SurveyRefused for fewer than ten."""
    counted = [form for form, fate in fates_of(forms) if fate == "counted"]
    index = index_of([form.answers for form in counted])
    if index is None or index.forms < FEWEST_SHOWN:
        raise SurveyRefused("survey_too_few", fewest=FEWEST_SHOWN)
    details = []
    for detail in survey.details:
        choices = [*(answer.id for answer in detail.answers), ""]
        chosen = Counter(form.details.get(detail.id, "") for form in counted)
        # A choice that the file no longer has is one that was left out.
        known = [chosen[choice] for choice in choices[:-1]]
        shown = shown_counts([*known, index.forms - sum(known)])
        details += [(detail.id, *row) for row in zip(choices, shown, strict=True)]
    interval = index_interval([form.answers for form in counted])
    return SurveyResults(period, index, interval, sample_size(visitors), tuple(details))


def results_csv(results: SurveyResults) -> str:
    """Write results as a table (RFC 4180); a count that is not shown is empty."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    forms, period = results.index.forms, results.period
    writer.writerow(("period", period.name, f"{period.first}/{period.last}", forms, ""))
    writer.writerow(("asked-for", "", "", results.asked_for, ""))
    for id_, points in zip(SURVEY_ELEMENTS, results.index.points, strict=True):
        writer.writerow(("element", id_, "", forms, points))
    for detail, choice, count in results.details:
        writer.writerow(("detail", detail, choice, "" if count is None else count, ""))
    return table.getvalue()


def index_of_csv(text: str) -> SurveyIndex:
    """Return the index that a published table gives, from the table alone."""
    rows = [row for row in csv.DictReader(io.StringIO(text)) if row["kind"] == "element"]
    by_id = {row["id"]: row for row in rows}
    points = tuple(int(by_id[id_]["points"]) for id_ in SURVEY_ELEMENTS)
    return SurveyIndex(int(rows[0]["forms"]), points)
