"""`emergency`: one command reaches the site and every place published to, and ends by itself."""

from __future__ import annotations

import datetime
import json
import sys

import pytest

from noticeboard.bundle.manifest import damaged_files, read_manifest
from noticeboard.cli import app, this_office
from noticeboard.emergency import QUIET, KnownEmergencies
from noticeboard.publishing.place_address import address_of_place
from noticeboard.publishing.publication_place import PublicationPlace
from noticeboard.time_zone import WIB
from tests.fixtures.small_bundle import FIRST, SECOND, write_small_bundle

TEN = datetime.datetime(2026, 11, 24, 10, 0, tzinfo=WIB)
KINDS = KnownEmergencies({"fire": {"id": "Kebakaran", "en": "Fire"}}, ["lobby"])
FIRE = {
    "kind": "fire",
    "from": "2026-11-24T03:00:00+00:00",
    "until": "2026-11-24T03:30:00+00:00",
    "drill": False,
    "screens": [],
    "data": False,
}


@pytest.fixture
def desk(tmp_path, monkeypatch, capsys):
    """An office whose site was published to a folder, and somebody who types."""

    class Desk:
        root, web = tmp_path / "office", tmp_path / "web"

        def build(self, files=FIRST):
            known = {**files, "emergencies.json": str(KINDS.as_file().content)}
            running = self.signal() if (self.root / "site").exists() else QUIET
            write_small_bundle(self.root / "site", known)
            (self.root / "site/emergency.json").write_bytes(running)

        def signal(self, folder=None):
            return ((folder or self.root / "site") / "emergency.json").read_bytes()

        def type(self, *words):
            monkeypatch.setattr(sys, "argv", ["build.py", *words])
            with pytest.raises(SystemExit) as ended:
                app.run()
            said = capsys.readouterr()
            return ended.value.code or 0, said.out + said.err

        def publish(self, to):
            place = PublicationPlace(address_of_place(str(to), self.root), self.root)
            place.put(self.root / "site", read_manifest(self.root / "site"))

    made = Desk()
    (made.root / ".cache").mkdir(parents=True)
    monkeypatch.setattr(this_office, "ROOT", made.root)
    monkeypatch.setattr(this_office, "now", lambda: TEN)
    made.build()
    return made


def test_one_command_reaches_the_site_and_the_places_and_one_ends_it(desk):
    desk.publish(desk.web)

    begun = desk.type("emergency", "fire", "--to", str(desk.web), "--lang", "en")

    assert begun == (0, f"Fire: on until 10:30 WIB\nWritten to: site, {desk.web}\n")
    assert json.loads(desk.signal()) == json.loads(desk.signal(desk.web)) == FIRE
    assert damaged_files(desk.web) == damaged_files(desk.root / "site") == []
    assert desk.type("emergency", "--lang", "en") == (0, "Fire: on until 10:30 WIB\n")

    ended = desk.type("emergency", "--end", "--to", str(desk.web))

    assert ended == (0, f"Keadaan darurat diakhiri\nDitulis di: site, {desk.web}\n")
    assert desk.signal() == desk.signal(desk.web) == QUIET


def test_a_drill_says_that_it_is_one_and_names_its_screens(desk):
    words = ("emergency", "fire", "--minutes", "10", "--drill", "--screen", "lobby")

    assert desk.type(*words)[1].startswith("LATIHAN, Kebakaran: menyala sampai pukul 10:10 WIB\n")
    signal = json.loads(desk.signal())
    assert (signal["drill"], signal["screens"]) == (True, ["lobby"])


@pytest.mark.parametrize("releases", [False, True])
def test_an_emergency_goes_on_while_another_bundle_is_published(desk, releases):
    to = f"releases:{desk.web}" if releases else desk.web
    shown = desk.web / "current" if releases else desk.web
    desk.publish(to)
    assert desk.signal(shown) == QUIET
    desk.type("emergency", "fire", "--to", str(to))

    desk.build(SECOND)
    desk.publish(to)

    assert json.loads(desk.signal(shown)) == FIRE
    assert (shown / "index.html").read_text() == "two"


def test_a_place_that_fails_stops_no_other_and_is_told(desk, tmp_path):
    desk.publish(desk.web)
    empty = tmp_path / "empty"
    empty.mkdir()

    code, said = desk.type(
        "emergency", "fire", "--to", str(empty), "--to", str(desk.web), "--lang", "en"
    )

    assert code == 1
    assert f"Written to: site, {desk.web}\n" in said
    assert f"nothing was published to {empty} yet; no emergency is written there" in said
    assert json.loads(desk.signal(desk.web)) == FIRE
    assert not (empty / "emergency.json").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("flood",), "there is no kind 'flood'; there are: fire"),
        (("fire", "--screen", "roof"), "there is no screen 'roof'; there are: lobby"),
        (("fire", "--minutes", "600"), "minutes are a number from 1 to 240, not 600"),
        (("fire", "--minutes", "soon"), "minutes are a number from 1 to 240, not soon"),
        (("fire", "--end"), "name a kind, or --end to end it; not both"),
    ],
)
def test_what_is_not_there_is_refused_and_nothing_changes(desk, words, said):
    code, told = desk.type("emergency", *words, "--lang", "en")

    assert (code, desk.signal()) == (2, QUIET)
    assert said in told


def test_a_broken_file_is_told_to_staff(desk):
    (desk.root / "site/emergency.json").write_text("{", encoding="utf-8")

    code, said = desk.type("emergency", "--lang", "en")

    assert (code, said) == (
        1,
        "emergency.json in site/ cannot be read, so every screen ignores it; "
        "end it or switch it on again\n",
    )
