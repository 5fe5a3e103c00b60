"""Counts of visits and of pages: what is read from the queue's log and from the web server's."""

import datetime

import pytest

from noticeboard.time_zone import WIB
from tests.fixtures.visit_queue import PLAN, MemoryLog, SetClock
from visit.counts.access_log import PageView, count_web, read_line
from visit.counts.visits import Visit, visits_between
from visit.queue import Desk

DAY = datetime.date(2026, 11, 30)


def test_a_visit_is_counted_at_its_hour_with_its_waiting_and_its_serving_time():
    clock, log = SetClock("2026-11-30 08:50"), MemoryLog()
    desk = Desk(log, PLAN, clock)
    desk.issue("passport")
    desk.issue("foreigner")
    clock.pass_minutes(20)
    desk.call_next(1)
    clock.pass_minutes(1)
    desk.settle(1, "A001", "arrived")
    clock.pass_minutes(6)
    desk.settle(1, "A001", "served")

    (visits,) = visits_between(log, DAY, DAY)

    assert visits == (Visit(DAY, "passport", 8, 20, 6), Visit(DAY, "foreigner", 8))


def test_a_visitor_sent_on_is_one_visit_for_what_was_asked_first():
    clock, log = SetClock("2026-11-30 09:00"), MemoryLog()
    desk = Desk(log, PLAN, clock)
    desk.issue("passport")
    clock.pass_minutes(4)
    desk.call_next(1)
    desk.transfer(1, "A001", "foreigner")
    clock.pass_minutes(9)
    desk.call_next(4)
    desk.settle(4, "A001", "arrived")
    clock.pass_minutes(2)
    desk.settle(4, "A001", "served")

    (visits,) = visits_between(log, DAY, DAY)

    # Two counters shared the time, so that it says nothing about either service.
    assert visits == (Visit(DAY, "passport", 9, 4, None),)


COMBINED = '203.0.113.7 - - [{time}] "{request}" {status} 5120 "https://example.org/" "Mozilla/5.0 ({agent})"'


def line(request="GET / HTTP/1.1", *, time="30/Nov/2026:01:15:00 +0000", status=200, agent="Linux"):
    return COMBINED.format(request=request, time=time, status=status, agent=agent)


@pytest.mark.parametrize(
    ("address", "page_class", "language"),
    [
        ("/", "home", "id"),
        ("/en/", "home", "en"),
        ("/paspor-hilang/", "page", "id"),
        ("/en/print/lost-passport/index.html", "sheet", "en"),
        ("/cetak/paspor-hilang/?x=1", "sheet", "id"),
        ("/en/ask/?q=my+phone+number", "questions", "en"),
        ("/data/v1/fees.json", "data", "id"),
        ("/audio/en/ab12.mp3", "sound", "en"),
        ("/kiosk/", "kiosk", "id"),
    ],
)
def test_a_page_is_counted_by_hour_of_the_office_class_and_language(address, page_class, language):
    at = datetime.datetime(2026, 11, 30, 8, 15, tzinfo=WIB)

    assert read_line(line(f"GET {address} HTTP/1.1")) == PageView(at, page_class, language)


def test_robots_parts_of_pages_and_failures_are_apart_and_broken_lines_are_told():
    plain = '203.0.113.7 - - [30/Nov/2026:23:59:59 +0700] "GET /biaya/ HTTP/1.1" 200 -'
    counts = count_web(
        [
            plain,
            line("GET /assets/site.css HTTP/1.1"),
            line("GET /sw.js HTTP/1.1"),
            line(agent="compatible; SomeBot/2.1"),
            line(status=404),
            line("POST / HTTP/1.1"),
            line(time="31/Feb/2026:01:15:00 +0000"),
            "x" * 20_000,
            "half a li",
            "",
        ]
    )

    assert counts.lines == {"page": 1, "asset": 2, "robot": 1, "error": 2, "unreadable": 3}
    assert counts.views == {(DAY, 23, "page", "id"): 1}


def test_nothing_of_a_person_is_kept_of_a_line():
    view = read_line(line("GET /en/ask/?q=secret HTTP/1.1", agent="Phone of somebody"))

    assert "203.0.113" not in repr(view) and "secret" not in repr(view)
    assert "somebody" not in repr(view)
