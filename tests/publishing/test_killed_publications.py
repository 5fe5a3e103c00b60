"""Killed, without room or without rights, a publication leaves one whole bundle and a whole log."""

from __future__ import annotations

import datetime
import errno
import os
import shutil
from pathlib import Path

import pytest

from noticeboard.bundle.manifest import damaged_files, read_manifest
from noticeboard.publishing.place_address import address_of_place
from noticeboard.publishing.publication_log import read_log
from noticeboard.publishing.publications import PublicationDesk, Reasons
from tests.fixtures.guests import NOBODY, as_a_guest, open_the_way
from tests.fixtures.small_bundle import FIRST, SECOND, write_small_bundle
from tests.fixtures.sudden_death import die_at, some_moments, steps_of

NOW = datetime.datetime(2026, 11, 24, 9, 0, tzinfo=datetime.UTC)
ANI = Reasons("Ani", "Budi", "sebab")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and forks are matters of Unix")


@pytest.fixture(autouse=True)
def no_sync(monkeypatch):
    """Waiting for the disk of a busy machine proves nothing here."""
    monkeypatch.setattr(os, "sync", lambda: None)


class Office:
    """An office that has published two bundles to a place of its own."""

    def __init__(self, folder: Path, kind: str) -> None:
        self.folder, self.root, self.kind = folder, folder / "office", kind
        self.place = folder / "web"
        self.shown = self.place / "current" if kind else self.place

    @property
    def desk(self):
        return PublicationDesk(
            address_of_place(f"{self.kind}{self.place}", self.root), self.root, NOW
        )

    def publish(self, files=FIRST, bundle="aaaa-0001"):
        write_small_bundle(self.root / "site", files, bundle)
        self.publish_site()

    def publish_site(self):
        manifest = read_manifest(self.root / "site")
        self.desk.look(manifest)
        self.desk.publish(self.root / "site", manifest, ANI)

    def roll_back(self):
        self.desk.roll_back(ANI)

    def keep(self):
        """Keep all as it is now; the log knows the place by its path, so copies will not do."""
        shutil.copytree(self.folder, self.folder.with_name("kept"), symlinks=True)

    def restored(self):
        """The office again as it was when it was kept."""
        shutil.rmtree(self.folder)
        shutil.copytree(self.folder.with_name("kept"), self.folder, symlinks=True)
        return self


THIRD = ({"index.html": "three", "sw.js": "three"}, "cccc-0003")
FOURTH = ({"index.html": "four", "sw.js": "four"}, "dddd-0004")


@pytest.fixture(params=["", "releases:"], ids=["a folder", "releases"])
def office(request, tmp_path):
    (tmp_path / "first" / "office").mkdir(parents=True)
    made = Office(tmp_path / "first", request.param)
    made.publish()
    made.publish(SECOND, "bbbb-0002")
    return made


@pytest.mark.parametrize("act", ["publish", "rollback"])
def test_killed_at_any_moment_one_whole_bundle_is_served_and_the_log_is_whole(office, act):
    if act == "publish":
        write_small_bundle(office.root / "site", *THIRD)
    work = Office.publish_site if act == "publish" else Office.roll_back
    expected = {"bbbb-0002", "cccc-0003" if act == "publish" else "aaaa-0001"}
    office.keep()
    steps = steps_of(lambda: work(office))
    assert steps > 40, "the steps were not seen"
    seen = set()

    for moment in some_moments(steps, few=12):
        killed = office.restored()
        die_at(moment, lambda: work(office))

        assert damaged_files(killed.shown) == [], moment
        shown = read_manifest(killed.shown).bundle
        seen.add(shown)
        read_log(killed.root / "publications")

        killed.publish(*FOURTH)
        assert damaged_files(killed.shown) == []
        told = [record.deed.bundle for record in read_log(killed.root / "publications")]
        assert told in (
            ["aaaa-0001", "bbbb-0002", "dddd-0004"], ["aaaa-0001", "bbbb-0002", shown, "dddd-0004"],
        ), moment  # fmt: skip
        # What the public saw is in the log, whenever the program died.
        assert shown in told
    assert seen <= expected


@pytest.mark.parametrize("act", ["publish", "rollback"])
def test_a_full_disk_at_any_moment_leaves_the_old_bundle_shown(office, act, monkeypatch):
    if act == "publish":
        write_small_bundle(office.root / "site", *THIRD)
    work = Office.publish_site if act == "publish" else Office.roll_back
    copy = shutil.copyfile
    number = 0
    has_ended = False
    office.keep()

    while not has_ended:
        number += 1
        full = office.restored()
        left = number

        def fill(source, target, *, follow_symlinks=True):
            nonlocal left
            left -= 1
            if left == 0:
                raise OSError(errno.ENOSPC, "No space left on device", str(target))
            return copy(source, target)

        with monkeypatch.context() as filling:
            filling.setattr(shutil, "copyfile", fill)
            try:
                work(full)
                has_ended = True
            except OSError as error:
                assert error.errno == errno.ENOSPC
                assert read_manifest(full.shown).bundle == "bbbb-0002"
        assert damaged_files(full.shown) == []
        read_log(full.root / "publications")
    # A rollback in a folder of releases copies nothing: a full disk does not stop it.
    assert number > 1 or (act, office.kind) == ("rollback", "releases:")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can do it")
def test_a_place_that_may_only_be_read_leaves_the_old_bundle_shown(office):
    write_small_bundle(office.root / "site", *THIRD)
    open_the_way(office.folder)
    for path in (office.root, *office.root.rglob("*")):
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)

    said = as_a_guest(office.publish_site)

    assert "PermissionError" in said
    assert (read_manifest(office.shown).bundle, damaged_files(office.shown)) == ("bbbb-0002", [])
    assert [one.deed.bundle for one in read_log(office.root / "publications")] == [
        "aaaa-0001", "bbbb-0002",
    ]  # fmt: skip
