"""The report of a period: its tables, waiting and serving times, gaps, and the plan of counters."""

from __future__ import annotations

import datetime
import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from noticeboard.unanswered import UnansweredTask
from visit.counts.access_log import LineKind, WebCounts
from visit.counts.counter_plan import CounterPlan
from visit.counts.disclosure import CountTable, DisclosureRule, Key, ShownTable, shown_tables
from visit.counts.visits import Visit


@dataclass(frozen=True)
class Durations:
    """Minutes of one service: half take no longer than the median, nine in ten no longer than p90."""

    service: str
    waited_median: int | None
    waited_p90: int | None
    served_median: int | None
    served_p90: int | None


@dataclass(frozen=True)
class CountsReport:
    """Everything that may be seen of a period by those whom a rule is for."""

    first: datetime.date
    last: datetime.date
    tables: tuple[ShownTable, ...]
    durations: tuple[Durations, ...]
    lines: tuple[tuple[LineKind, int], ...]
    """Lines of the web server's log by kind."""
    unanswered: tuple[UnansweredTask, ...]
    plan: CounterPlan | None
    fewest: int
    """The smallest count that is shown."""


def make_report(
    period: tuple[datetime.date, datetime.date],
    visits: Iterable[Visit],
    web: WebCounts,
    rule: DisclosureRule,
    unanswered: Iterable[UnansweredTask] = (),
    plan: CounterPlan | None = None,
    others: Iterable[CountTable] = (),
) -> CountsReport:
    """Return the report of a period, both ends included, as a rule lets it be seen.

    `others` are tables of the same period that have not even a total in common.
    """
    first, last = period
    kept = [one for one in visits if first <= one.day <= last]
    visit_tables = shown_tables(tuple(_visit_tables(kept)), rule)
    web_tables = shown_tables(tuple(_web_tables(web, period)), rule)
    # Times of a service whose count is hidden would say that it is no small one.
    told = [one for one in kept if (one.service,) in visit_tables[1].cells]
    kinds = tuple(sorted(web.lines.items()))
    return CountsReport(
        first,
        last,
        (*visit_tables, *web_tables, *(shown_tables([one], rule)[0] for one in others)),
        tuple(_durations(told, rule.fewest)),
        kinds,
        tuple(unanswered),
        plan,
        rule.fewest,
    )


def _visit_tables(visits: Iterable[Visit]) -> Iterable[CountTable]:
    times: Counter[Key] = Counter()
    services: Counter[Key] = Counter()
    for one in visits:
        times[str(one.day.weekday()), f"{one.hour:02}"] += 1
        services[(one.service,)] += 1
    yield CountTable("visits", ("weekday", "hour"), times)
    yield CountTable("services", ("service",), services)


def _web_tables(
    web: WebCounts, period: tuple[datetime.date, datetime.date]
) -> Iterable[CountTable]:
    hours: Counter[Key] = Counter()
    pages: Counter[Key] = Counter()
    for (day, hour, page_class, language), count in web.views.items():
        if period[0] <= day <= period[1]:
            hours[(f"{hour:02}",)] += count
            pages[page_class, language] += count
    yield CountTable("web_hours", ("hour",), hours)
    yield CountTable("web_pages", ("page", "language"), pages)


def _durations(visits: Iterable[Visit], fewest: int) -> Iterable[Durations]:
    """Yield the times of each service; those that too few stand behind are None."""
    waited: dict[str, list[float]] = {}
    served: dict[str, list[float]] = {}
    for one in visits:
        if one.waited_min is not None:
            waited.setdefault(one.service, []).append(one.waited_min)
        if one.served_min is not None:
            served.setdefault(one.service, []).append(one.served_min)
    for service in sorted(waited.keys() | served.keys()):
        values = (*_middle(waited, service, fewest), *_middle(served, service, fewest))
        if any(value is not None for value in values):
            yield Durations(service, *values)


def _middle(
    found: dict[str, list[float]], service: str, fewest: int
) -> tuple[int | None, int | None]:
    """Return median and ninth tenth in minutes, where enough are on either side of each."""
    minutes = sorted(found.get(service, ()))
    if len(minutes) < fewest:
        return None, None
    high = None
    # Above the ninth tenth lie a tenth of all: too few of them would be told of one by one.
    if len(minutes) >= 10 * fewest:
        high = round(minutes[len(minutes) * 9 // 10])
    return round(statistics.median(minutes)), high
