"""Results of the survey as a table (RFC 4180) that alone gives the index again, and as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence

from pydantic import Field

from noticeboard.edition import Timeline, values
from noticeboard.model import Standing
from noticeboard.surfaces.open_data.fee_tables import harmless
from noticeboard.surfaces.open_data.published_values import Count, Day, Id, Published, PublishedText

COLUMNS = (
    "period", "first_day", "last_day", "published", "forms", "forms_asked_for", "element",
    "name_id", "name_en", "points",
)  # fmt: skip


class PublishedElement(Published):
    """One element of a quarter: its points are the sum over all forms."""

    id: Id
    name: PublishedText
    points: Count


class PublishedFollowUp(Published):
    """A complaint of visitors, and what was done about it."""

    date: Day
    element: PublishedText
    said: PublishedText
    done: PublishedText


class PublishedQuarter(Published):
    """Results of a quarter; index and interval in hundredths."""

    id: Id
    from_: Day = Field(serialization_alias="from")
    until: Day
    published: Day
    forms: Count
    forms_asked_for: Count
    index_hundredths: Count
    band: str | None
    interval_hundredths: tuple[int, int]
    method: str
    standing: Standing
    elements: tuple[PublishedElement, ...]
    follow_ups: tuple[PublishedFollowUp, ...]


def survey_csv(timelines: Sequence[Timeline]) -> str:
    """Write a row for each element of each quarter: its points over all forms.

    All points of a quarter, by nine and by its forms, times 25, are its index.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for quarter, *others in _by_language(timelines):
        head = (
            quarter.id, quarter.first, quarter.last, quarter.published, quarter.forms,
            quarter.asked_for,
        )  # fmt: skip
        for element, *same in zip(
            quarter.elements, *(other.elements for other in others), strict=True
        ):
            names = (one.name.shown for one in (element, *same))
            cells = (*head, element.id, *names, element.points)
            writer.writerow([harmless(str(cell)) for cell in cells])
    return table.getvalue()


def survey_json(timelines: Sequence[Timeline]) -> str:
    """Write the results with index, band and what was done, by ids that never change."""
    languages = [timeline.language for timeline in timelines]
    quarters = [
        _published(dict(zip(languages, same, strict=True))).model_dump(mode="json", by_alias=True)
        for same in _by_language(timelines)
    ]
    return json.dumps({"quarters": quarters}, ensure_ascii=False, indent=1) + "\n"


def _by_language(timelines: Sequence[Timeline]) -> list[tuple[values.SurveyQuarter, ...]]:
    """Return each quarter in the languages' order."""
    return list(zip(*(timeline.now.survey for timeline in timelines), strict=True))


def _published(same: dict[str, values.SurveyQuarter]) -> PublishedQuarter:
    quarter = next(iter(same.values()))
    return PublishedQuarter(
        id=quarter.id,
        from_=quarter.first,
        until=quarter.last,
        published=quarter.published,
        forms=quarter.forms,
        forms_asked_for=quarter.asked_for,
        index_hundredths=quarter.index,
        band=quarter.band,
        interval_hundredths=(quarter.lowest, quarter.highest),
        method=quarter.method,
        standing=quarter.standing,
        elements=tuple(
            PublishedElement(
                id=element.id,
                name=PublishedText({key: one.elements[at].name.shown for key, one in same.items()}),
                points=element.points,
            )
            for at, element in enumerate(quarter.elements)
        ),
        follow_ups=tuple(_follow_up(at, same) for at in range(len(quarter.follow_ups))),
    )


def _follow_up(at: int, same: dict[str, values.SurveyQuarter]) -> PublishedFollowUp:
    told = {language: quarter.follow_ups[at] for language, quarter in same.items()}
    return PublishedFollowUp(
        date=next(iter(told.values())).day,
        element=PublishedText({language: one.element.shown for language, one in told.items()}),
        said=PublishedText({language: one.said.shown for language, one in told.items()}),
        done=PublishedText({language: one.done.shown for language, one in told.items()}),
    )
