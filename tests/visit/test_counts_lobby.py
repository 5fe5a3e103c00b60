"""Kiosks and the survey in the counts: sessions by hour and service, and never a few of them."""

import datetime
import json
from contextlib import closing

import pytest

from kiosk_mode.counts_log import CountsLog
from kiosk_mode.journal import Journal
from noticeboard.survey_log import AnswersLog, SurveyForm, mark_of
from noticeboard.time_zone import WIB
from visit.counts.__main__ import main

DAY = datetime.datetime.now(WIB) - datetime.timedelta(days=10)
"""Counts are of the year that ended yesterday."""


@pytest.fixture
def kiosk(tmp_path):
    path = tmp_path / "used.json"
    return CountsLog(path, lambda: DAY.replace(hour=9), Journal(lambda: DAY))


def use(kiosk, kind, service="", times=1):
    body = json.dumps({"kind": kind, "service": service}).encode()
    return {kiosk.note(body) for _ in range(times)}


def test_a_kiosk_keeps_the_hour_and_the_service_and_nothing_of_a_session(kiosk):
    assert use(kiosk, "opened", "passport-lost", 2) | use(kiosk, "replayed") == {True}

    assert json.loads(kiosk.path.read_text(encoding="utf-8")) == {
        "used": [
            {"day": f"{DAY:%Y-%m-%d}", "hour": 9, "kind": "opened", "service": "passport-lost",
             "count": 2},
            {"day": f"{DAY:%Y-%m-%d}", "hour": 9, "kind": "replayed", "service": "", "count": 1},
        ]
    }  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{}", b'{"kind": "opened", "service": "Budi Santoso"}',
     b'{"kind": "left", "service": ""}', b'{"kind": "replayed", "service": "081234567890"}'],
)  # fmt: skip
def test_a_kiosk_counts_nothing_else(kiosk, body):
    assert kiosk.note(body) is False
    assert not kiosk.path.exists()


def test_a_damaged_file_of_counts_stops_nothing_and_is_told(kiosk):
    kiosk.path.write_text("?")

    assert use(kiosk, "replayed") == {True}
    assert json.loads(kiosk.path.read_text())["used"][0]["count"] == 1


def test_staff_see_what_kiosks_were_used_for_and_how_many_answered(kiosk, tmp_path):
    for service, times in (("passport-lost", 41), ("voa", 33), ("passport-renewal", 12)):
        use(kiosk, "opened", service, times)
    use(kiosk, "opened", "overstay", 3)
    use(kiosk, "replayed", times=22)
    with closing(AnswersLog(tmp_path / "answers.sqlite")) as log:
        for number in range(12):
            log.add(form(number, "kiosk", 60))
        log.add(form(99, "kiosk", 3))

    sources = ["--kiosk", str(kiosk.path), "--survey", str(tmp_path / "answers.sqlite")]
    code = main([*sources, "--to", str(tmp_path / "out")])

    rows = [
        line.split(",")[2:]
        for line in (tmp_path / "out" / "counts.csv").read_text().splitlines()
        if ",kiosk" in line or ",survey" in line
    ]
    assert code == 0
    assert rows == [
        ["kiosk_services", "passport-lost", "", "40"],
        ["kiosk_services", "voa", "", "35"],
        ["kiosk_services", "total", "", "90"],
        ["kiosk_replays", "09", "", "20"],
        ["kiosk_replays", "total", "", "20"],
        ["survey", "kiosk", "", "10"],
        ["survey", "total", "", "10"],
    ]


def form(number, channel, seconds):
    return SurveyForm(
        minute=DAY.replace(second=0, microsecond=0),
        channel=channel,
        language="id",
        answers=(3,) * 9,
        details={},
        form=mark_of(str(number), DAY.date()),
        device=mark_of(f"session {number}", DAY.date()),
        seconds=seconds,
    )
