"""A build that is overdue, as the kiosk's staff page tells it."""

import datetime
import json

from kiosk_mode.calls import CallState
from kiosk_mode.hardware.probes import ClockSight
from kiosk_mode.health import Health, JackState
from kiosk_mode.staff.staff_pages import braille_shelf, staff_page
from noticeboard.bundle.manifest import parse_manifest

DUE = datetime.date(2026, 12, 1)
LATE = "7 hari; fakta berubah 2026-12-01, tetapi situs belum dibuat lagi"


def health_on(day: str, due: datetime.date | None) -> Health:
    return Health(
        bundle="aaaa-0001",
        day=datetime.date(2026, 11, 24),
        is_preview=False,
        due=due,
        clock=ClockSight(datetime.date.fromisoformat(day), datetime.date(2026, 11, 24)),
        disk_free=None,
        sound_devices=None,
        jack=JackState(),
        voice_restarts=0,
        pages=1,
        calls=CallState(),
        watchers=0,
        bell=None,
        check=None,
        journal=(),
    )


def page_on(day: str, due: datetime.date | None, folder) -> str:
    return staff_page(health_on(day, due), braille_shelf((), folder))


def test_staff_are_told_from_the_day_on_which_facts_changed_without_a_build(tmp_path):
    assert LATE in page_on("2026-12-01", DUE, tmp_path)
    assert "belum dibuat lagi" not in page_on("2026-11-30", DUE, tmp_path)
    assert "belum dibuat lagi" not in page_on("2027-06-01", None, tmp_path)


def test_programs_can_ask_for_it_too():
    asked = health_on("2026-12-01", DUE).as_data()

    assert (asked["build_due"], asked["build_overdue"]) == ("2026-12-01", True)
    asked = health_on("2026-12-01", None).as_data()
    assert (asked["build_due"], asked["build_overdue"]) == (None, False)


def test_the_day_is_in_the_manifest_and_an_older_one_does_without():
    plain = {"bundle": "aaaa-0001", "day": "2026-11-24", "preview": False, "files": {}}

    assert parse_manifest(json.dumps(plain)).due is None
    due = parse_manifest(json.dumps({**plain, "due": "2026-12-01"}))
    assert due.due == DUE
    assert parse_manifest(due.as_json()) == due
