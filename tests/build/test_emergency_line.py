"""An emergency that is switched on by a line of YAML, and one that a build finds running."""

import datetime
import json

from noticeboard.bundle.manifest import damaged_files, read_manifest
from noticeboard.emergency import QUIET, signal_beside
from noticeboard.time_zone import WIB
from tests.fixtures.emergencies import EMERGENCIES, switch_on, with_emergencies
from tests.fixtures.office import TODAY
from tests.fixtures.signage import small_signage

TEN = datetime.datetime.combine(TODAY, datetime.time(10), WIB)
LINE = '{id: a, kind: fire, from: "2026-12-01 09:00", until: "2026-12-01 09:15", drill: true}'


def running(office):
    return json.loads((office.site / "emergency.json").read_bytes())


def test_a_bundle_says_what_it_can_say_and_that_nothing_is_on(slim):
    known = json.loads((slim.site / "emergencies.json").read_text("utf-8"))

    assert known["kinds"]["fire"] == {"id": "Kebakaran", "en": "Fire"}
    assert known["screens"] == ["lobby", "entrance"]
    assert running(slim) == {}
    assert "emergency.json" not in read_manifest(slim.site).files


def test_a_build_ends_no_emergency(slim_built):
    switch_on(slim_built.site, TEN)
    slim_built.edit("data/emergencies.yaml", "kinds:\n", "kinds:\n\n")

    slim_built.build()

    assert (running(slim_built)["kind"], running(slim_built)["data"]) == ("fire", False)
    assert damaged_files(slim_built.site) == []


def test_a_line_of_yaml_switches_on_and_goes_with_the_line(tmp_path):
    small_signage(tmp_path / "office")
    written = with_emergencies(tmp_path / "office", EMERGENCIES.replace("[]", f"[{LINE}]"))
    lines = tuple(written.emergencies_now.values())

    on = signal_beside(tmp_path, lines)

    assert json.loads(on) == {
        "kind": "fire",
        "from": "2026-12-01T02:00:00+00:00",
        "until": "2026-12-01T02:15:00+00:00",
        "drill": True,
        "screens": [],
        "data": True,
    }
    (tmp_path / "emergency.json").write_bytes(on)
    assert signal_beside(tmp_path, ()) == QUIET
