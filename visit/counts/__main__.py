"""`python3 build.py counts`: counts visits and pages into one page for staff, and months for all.

Exit codes: 0 written, 2 used wrongly, 3 a source cannot be read or an edition is refused.
"""

from __future__ import annotations

import contextlib
import datetime
import errno
import gzip
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from noticeboard.kiosk_counts import KioskCounts, read_kiosk_counts, summed
from noticeboard.load import load_catalogue
from noticeboard.messages import Message, Mistakes, StaffError, reason_at, sentence
from noticeboard.survey_log import AnswersLog, SurveyRefused
from noticeboard.time_zone import WIB
from noticeboard.unanswered import UnansweredTask, merged, read_unanswered, unanswered_tasks
from visit.counts.access_log import WebCounts, count_web
from visit.counts.counter_plan import CounterPlan, counter_plan
from visit.counts.counts_options import CountsOptions, read_counts_options
from visit.counts.counts_page import last_year, need_values, write_counts_page
from visit.counts.counts_report import make_report
from visit.counts.demonstration_visits import demonstration_visits
from visit.counts.disclosure import FOR_ALL, FOR_STAFF, CountTable
from visit.counts.lobby_tables import Period, kiosk_tables, survey_tables
from visit.counts.month_edition import EditionRefused, month_bounds, publish_month
from visit.counts.staffing import WaitingGoal
from visit.counts.visits import Visit, visits_between
from visit.pages import page_words
from visit.queue import EventRefused, open_log

ROOT = Path(__file__).parents[2]
FINE, FAILED = 0, 3
DEMO_WEEKS = 30
Read = TypeVar("Read")


class SourceRefused(StaffError):
    """Says which file cannot be counted."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message)


def main(arguments: Sequence[str]) -> int:
    """Count what was asked for, write it, and return the exit code."""
    options = read_counts_options(arguments, ROOT)
    today = datetime.datetime.now(WIB).date()
    try:
        _publish(options, today) if options.publish else _write(options, today)
    except (EditionRefused, EventRefused, SourceRefused, SurveyRefused) as refused:
        return _failed(options, refused.message)
    except Mistakes:
        return _failed(options, Message("counts_facts_wrong"))
    except (OSError, ValueError) as error:
        return _failed(options, Message("counts_unreadable", {"reason": reason_at(error)}))
    return FINE


def _write(options: CountsOptions, today: datetime.date) -> None:
    period = last_year(today)
    visits = _visits(options, period)
    plan = counter_plan(visits, _closed_days(options), WaitingGoal(options.wait))
    others = (*kiosk_tables(_kiosk(options), period), *_survey(options, period))
    web, gaps = _web(options), _unanswered(options)
    report = make_report(period, visits, web, FOR_STAFF, gaps, plan, others)
    page = write_counts_page(report, options.to, options.lang, is_made_up=options.demo)
    _say_needs(options, plan)
    _say(options, Message("counts_written", {"path": str(page)}))


def _publish(options: CountsOptions, today: datetime.date) -> None:
    period = month_bounds(str(options.publish), today)
    # The survey publishes quarters: months of it would give a hidden one away.
    others = tuple(kiosk_tables(_kiosk(options), period))
    visits, web = _visits(options, period), _web(options)
    report = make_report(period, visits, web, FOR_ALL, others=others)
    path = publish_month(report, options.published)
    _say(options, Message("counts_published", {"path": str(path)}))


def _visits(options: CountsOptions, period: Period) -> tuple[Visit, ...]:
    if options.demo:
        return tuple(demonstration_visits(period[1], DEMO_WEEKS, seed=1))
    if options.queue is None:
        return ()
    # The log makes a missing file, which would count an office that nobody visits.
    if "://" not in options.queue and not Path(options.queue).is_file():
        raise FileNotFoundError(errno.ENOENT, "", options.queue)
    log = open_log(options.queue)
    return tuple(one for day in visits_between(log, *period) for one in day)


def _web(options: CountsOptions) -> WebCounts:
    web = count_web(line for path in options.web for line in _lines(path))
    if web.lines.keys() == {"unreadable"}:
        # The page counts the lines; whoever named the wrong file looks here first.
        paths = ", ".join(map(str, options.web))
        print(
            sentence(Message("counts_no_web_log", {"path": paths}), options.lang), file=sys.stderr
        )
    return web


def _lines(path: Path) -> Iterator[str]:
    """Yield lines of a log, also of one that was packed away; strange bytes break one line only."""
    opened = gzip.open if path.suffix == ".gz" else open
    with _told_of(path), opened(path, "rt", encoding="utf-8", errors="replace") as file:
        yield from file


@contextlib.contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """Name the file that is broken off or another one than was asked for. Raises SourceRefused."""
    try:
        yield
    except (ValueError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise SourceRefused(Message("counts_broken_file", {"path": path})) from error


def _read(path: Path, read: Callable[[Path], Read]) -> Read:
    with _told_of(path):
        return read(path)


def _unanswered(options: CountsOptions) -> tuple[UnansweredTask, ...]:
    return unanswered_tasks(merged(_read(path, read_unanswered) for path in options.unanswered))


def _kiosk(options: CountsOptions) -> KioskCounts:
    return summed(_read(path, read_kiosk_counts) for path in options.kiosk)


def _survey(options: CountsOptions, period: Period) -> Iterator[CountTable]:
    """Yield the answers to the survey that count. Raises SurveyRefused, FileNotFoundError."""
    if options.survey is None:
        return
    if not options.survey.is_file():
        raise FileNotFoundError(errno.ENOENT, "", str(options.survey))
    with closing(AnswersLog(options.survey)) as log:
        yield from survey_tables(log.forms(*period))


def _closed_days(options: CountsOptions) -> frozenset[datetime.date]:
    """Return the office's holidays; made-up days have none. Raises Mistakes."""
    if options.demo:
        return frozenset()
    return frozenset(one.date for one in load_catalogue(ROOT).office.holidays)


def _say_needs(options: CountsOptions, plan: CounterPlan) -> None:
    words = page_words(options.lang)
    for need in plan.needs:
        print(words("counts_need", **need_values(need, words)))


def _say(options: CountsOptions, message: Message) -> None:
    print(sentence(message, options.lang))


def _failed(options: CountsOptions, message: Message) -> int:
    print(sentence(message, options.lang), file=sys.stderr)
    return FAILED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
