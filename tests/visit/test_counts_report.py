"""The command of the counts: a page for staff, months for the public, and what is refused."""

import csv
import datetime
import gzip
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fixtures.axe import violations
from tests.fixtures.pace import idle_seconds
from tests.fixtures.visit_queue import PLAN, SetClock
from visit.counts.__main__ import main
from visit.counts.access_log import count_web
from visit.counts.counts_page import counts_page
from visit.counts.counts_report import Durations, make_report
from visit.counts.disclosure import FOR_ALL, FOR_STAFF
from visit.counts.month_edition import (
    EditionRefused,
    edition_json,
    month_bounds,
    publish_month,
    tables_csv,
)
from visit.counts.visits import Visit, visits_of
from visit.queue import Desk, SqliteLog
from visit.queue.queue_events import EventDetails, QueueEvent

NOVEMBER = (datetime.date(2026, 11, 1), datetime.date(2026, 11, 30))
NO_WEB = count_web([])


def visit(day: int, hour: int, service: str, waited: float | None = 4.0) -> Visit:
    return Visit(datetime.date(2026, 11, day), service, hour, waited, 6.0)


def test_a_month_for_the_public_holds_no_small_count_in_any_of_its_files(tmp_path):
    # Eleven on the second, three on the third; of nine nobody is told the waiting time.
    visits = [visit(2, 8, "passport")] * 11 + [visit(3, 9, "foreigner")] * 3
    visits += [visit(3, 10, "passport")] * 20

    path = publish_month(make_report(NOVEMBER, visits, NO_WEB, FOR_ALL), tmp_path)

    tables = {one["name"]: one for one in json.loads(path.read_text())["tables"]}
    # The three would follow from the rest: the eleven are hidden with them. Of two services nobody
    # is left to hide behind, so everything but the total is hidden, and that stays true.
    assert tables["visits"]["cells"] == [["1", "10", 20]]
    assert tables["services"]["cells"] == []
    assert [tables[name]["total"] for name in ("visits", "services")] == [34, 34]
    rows = list(csv.DictReader(path.with_suffix(".csv").open()))
    counts = [int(row["count"]) for row in rows if row["count"] and "minutes" not in row["table"]]
    assert counts == [20, 34, 34]


def test_staff_see_a_small_service_among_the_others_instead_of_no_service_at_all():
    visits = [visit(2, 8, "passport")] * 40 + [visit(2, 8, "renewal")] * 30
    visits += [visit(2, 8, "collect")] * 11 + [visit(2, 8, "foreigner")] * 3

    page = counts_page(make_report(NOVEMBER, visits, NO_WEB, FOR_STAFF), "id", is_made_up=False)

    _, _, table = page.partition("Layanan yang diminta")
    rows = re.findall(r"<tr><td>(.*?)</td><td>(\d+)</td></tr>", table.partition("</table>")[0])
    assert rows == [("passport", "40"), ("renewal", "30"), ("Lainnya", "15")]


def test_waiting_times_are_told_of_enough_visits_only():
    visits = [visit(2, 8, "passport", float(n)) for n in range(50)] + [visit(2, 8, "foreigner")] * 4
    visits += [visit(2, 8, "collect")] * 3

    report = make_report(NOVEMBER, visits, NO_WEB, FOR_STAFF)

    assert report.durations == (Durations("passport", 24, 45, 6, 6),)


def test_a_month_is_published_once_whole_and_only_when_it_has_ended(tmp_path):
    report = make_report(NOVEMBER, [visit(2, 8, "passport")] * 12, NO_WEB, FOR_ALL)
    later = make_report(NOVEMBER, [visit(2, 8, "passport")] * 13, NO_WEB, FOR_ALL)
    path = publish_month(report, tmp_path)
    before = path.read_bytes()

    assert publish_month(report, tmp_path) == path
    with pytest.raises(EditionRefused) as refused:
        publish_month(later, tmp_path)
    assert refused.value.message.code == "counts_month_published"
    assert path.read_bytes() == before
    assert month_bounds("2026-11", datetime.date(2026, 12, 1)) == NOVEMBER
    for month, code in (("2026-12", "counts_month_open"), ("2026-13", "counts_month_wrong")):
        with pytest.raises(EditionRefused) as refused:
            month_bounds(month, datetime.date(2026, 12, 31))
        assert refused.value.message.code == code


VISITS = st.lists(
    st.builds(
        Visit,
        st.dates(datetime.date(2026, 10, 1), datetime.date(2026, 11, 30)),
        st.sampled_from(["passport", "collect", "foreigner"]),
        st.integers(8, 9),
    ),
    max_size=60,
)
OCTOBER = (datetime.date(2026, 10, 1), datetime.date(2026, 10, 31))


@settings(max_examples=40, deadline=None)
@given(VISITS)
def test_two_editions_share_no_visit_so_that_their_difference_is_nobody(visits):
    both = [make_report(one, visits, NO_WEB, FOR_ALL) for one in (OCTOBER, NOVEMBER)]

    assert sum(one.total or 0 for edition in both for one in edition.tables[:1]) <= len(visits)
    for edition in both:
        members = [one for one in visits if edition.first <= one.day <= edition.last]
        for table in edition.tables[:2]:
            left = (table.total or 0) - sum(table.cells.values())
            assert table.total in (None, len(members))
            assert left == 0 or left >= 10


def test_a_year_is_folded_and_reported_within_two_seconds_of_work():
    start = datetime.datetime(2026, 1, 1, 1, 0, tzinfo=datetime.UTC)
    details = EventDetails(start.date(), "passport", 1)
    day = [
        QueueEvent(str(4 * n + at), "/counter/1", kind, start, f"A{n:03}", details)
        for n in range(120)
        for at, kind in enumerate(("issued", "called", "arrived", "served"))
    ]

    totals = []

    def a_year() -> None:
        visits = [one for _ in range(250) for one in visits_of(start.date(), day)]
        report = make_report((start.date(), start.date()), visits, NO_WEB, FOR_STAFF)
        totals.append(report.tables[0].total)

    assert idle_seconds(a_year, rounds=1) <= 2
    assert totals == [30_000]


def test_the_command_counts_the_queue_the_web_and_gaps_into_a_page(tmp_path, capsys):
    clock = SetClock()
    log = SqliteLog(tmp_path / "queue.sqlite")
    Desk(log, PLAN, clock).issue("passport")
    log.close()
    web, gaps = tmp_path / "access.log", tmp_path / "unanswered.json"
    web.write_bytes(b"\xff broken\n")
    row = {"day": "2026-11-30", "language": "id", "reason": "no-service", "words": ["sim"]}
    gaps.write_text(json.dumps({"unanswered": [{**row, "unknown": [], "visits": 5}]}))
    sources = ["--queue", str(tmp_path / "queue.sqlite"), "--web", str(web)]

    code = main([*sources, "--unanswered", str(gaps), "--to", str(tmp_path / "out")])

    page = (tmp_path / "out" / "index.html").read_text()
    assert code == 0
    assert "sim: 5" in page and "tidak dapat dibaca: 1" in page
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "index.html",
        "visit.css",
        "counts.csv",
    }
    assert capsys.readouterr().out.startswith("Halaman hitungan: ")


def test_a_demonstration_says_what_it_is_and_how_many_counters_monday_needs(tmp_path, capsys):
    assert main(["--demo", "--lang", "en", "--to", str(tmp_path)]) == 0

    page = (tmp_path / "index.html").read_text()
    assert "DEMONSTRATION: all numbers on this page are made up." in page
    assert capsys.readouterr().out.startswith("Monday 08–10 needs ")
    assert "<tr><td>Monday 08–10</td><td>5</td><td>66 (62–68)</td></tr>" in page
    # Every plot has its table right after it.
    assert page.count("<svg") == page.count("</svg>\n<table>") == 2


def test_a_source_that_is_not_there_is_named_and_not_made(tmp_path, capsys):
    missing = tmp_path / "none.sqlite"

    assert main(["--queue", str(missing)]) == 3
    assert "none.sqlite" in capsys.readouterr().err
    assert not missing.exists()


@pytest.mark.parametrize("wrong", [[], ["--demo", "--web", "x"], ["--demo", "--wait", "0"]])
def test_counts_that_make_no_sense_name_the_help(wrong, capsys):
    for language, word in (("id", "Bantuan"), ("en", "Help")):
        with pytest.raises(SystemExit) as ended:
            main([*wrong, "--lang", language])
        assert ended.value.code == 2
        assert f"{word}: python3 build.py counts --help" in capsys.readouterr().err


def test_the_same_counts_give_the_same_files():
    report = make_report(NOVEMBER, [visit(2, 8, "passport")] * 12, NO_WEB, FOR_ALL)

    again = make_report(NOVEMBER, [visit(2, 8, "passport")] * 12, NO_WEB, FOR_ALL)

    assert (edition_json(report), tables_csv(report)) == (edition_json(again), tables_csv(again))


def test_the_page_of_counts_is_usable_by_all_and_fits_a_narrow_screen(reader_with, tmp_path):
    main(["--demo", "--to", str(tmp_path)])
    page = reader_with(viewport={"width": 320, "height": 800})
    page.goto((tmp_path / "index.html").as_uri())

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


SOURCES = {
    "--unanswered": ("unanswered.json", b'{"version": 1, "tasks": ['),
    "--kiosk": ("used.json", b"[1, 2]"),
}


@pytest.mark.parametrize("option", SOURCES)
def test_a_file_that_is_another_one_is_named_in_one_line(tmp_path, capsys, option):
    name, content = SOURCES[option]
    (tmp_path / name).write_bytes(content)

    assert main([option, str(tmp_path / name), "--to", str(tmp_path / "out")]) == 3
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1
    assert said.err.startswith(str(tmp_path / name))
    assert not (tmp_path / "out").exists()


def test_a_web_log_without_one_line_of_a_web_log_is_named_beside_the_page(tmp_path, capsys):
    path = tmp_path / "letter.txt"
    path.write_text("no log, but a letter\n" * 3)

    assert main(["--web", str(path), "--to", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().err.startswith(f"{path}: tidak satu baris pun ")
    assert (tmp_path / "out" / "index.html").exists()


def test_a_packed_log_that_is_broken_off_is_named_too(tmp_path, capsys):
    path = tmp_path / "access.log.gz"
    path.write_bytes(gzip.compress(b"a line that is long enough " * 2_000)[:60])

    assert main(["--web", str(path), "--to", str(tmp_path / "out")]) == 3
    said = capsys.readouterr().err
    assert said == f"{path} terputus, atau bukan berkas yang diminta; salin lagi dari asalnya.\n"


def test_an_address_of_no_log_makes_no_folder_of_its_name(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert main(["--queue", "mysql://office/queue"]) == 3
    assert "mysql://office/queue" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
