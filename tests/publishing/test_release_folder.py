"""A folder of releases shows one whole bundle at every moment, and keeps the last five."""

from __future__ import annotations

import errno
import os
import shutil

import pytest

from noticeboard.bundle.manifest import damaged_files, read_manifest
from noticeboard.bundle.refusal import PlaceRefused
from noticeboard.publishing.place_address import address_of_place
from noticeboard.publishing.publication_place import PublicationPlace
from noticeboard.publishing.release_folder import ReleaseFolder
from tests.fixtures.small_bundle import FIRST, SECOND, texts_of, write_small_bundle

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links to folders need a right there")

SOUND = "audio/id/aa.mp3"


@pytest.fixture(autouse=True)
def no_sync(monkeypatch):
    """Waiting for the disk of a busy machine proves nothing here."""
    monkeypatch.setattr(os, "sync", lambda: None)


class Host:
    """A folder of releases, and a site that is published to it."""

    def __init__(self, folder):
        self.folder, self.site = folder / "web", folder / "site"
        self.releases = ReleaseFolder(self.folder)

    def publish(self, files=FIRST, bundle="aaaa-0001"):
        write_small_bundle(self.site, files, bundle)
        self.releases.put(self.site, read_manifest(self.site))

    def second(self):
        self.publish(SECOND, "bbbb-0002")

    @property
    def shown(self):
        return read_manifest(self.folder / "current").bundle

    @property
    def names(self):
        return sorted(path.name for path in (self.folder / "releases").iterdir())


@pytest.fixture
def host(tmp_path):
    return Host(tmp_path)


def test_each_publication_is_a_release_and_current_leads_to_the_newest(host):
    host.publish()
    host.second()

    assert host.names == ["000001.aaaa-0001", "000002.bbbb-0002"]
    assert os.readlink(host.folder / "current") == "releases/000002.bbbb-0002"
    assert texts_of(host.folder / "current") == {**SECOND, SOUND: FIRST[SOUND]}
    assert texts_of(host.folder / "releases" / "000001.aaaa-0001") == FIRST


def test_the_last_five_are_kept(host):
    for number in range(1, 9):
        host.publish({**FIRST, "index.html": str(number)}, f"aaaa-{number:04d}")

    assert host.names == [f"{number:06d}.aaaa-{number:04d}" for number in range(4, 9)]


def test_a_bundle_that_is_still_there_is_shown_again_and_not_copied(host):
    host.publish()
    host.second()
    host.publish()

    assert host.names == ["000001.aaaa-0001", "000002.bbbb-0002"]
    assert host.shown == "aaaa-0001"


def test_a_release_that_the_disk_has_spoilt_is_made_anew(host):
    host.publish()
    host.second()
    (host.folder / "releases" / "000001.aaaa-0001" / "index.html").write_text("spoilt")
    host.publish()

    assert texts_of(host.folder / "current") == {
        **FIRST,
        "audio/id/bb.mp3": SECOND["audio/id/bb.mp3"],
    }
    assert damaged_files(host.folder / "current") == []


def test_a_file_that_did_not_change_is_stored_once(host):
    host.publish()
    host.second()

    files = [host.folder / "releases" / name / "assets" / "site.css" for name in host.names]
    assert len({path.stat().st_ino for path in files}) == 1


def test_what_is_not_a_release_of_ours_stays(host):
    host.publish()
    (host.folder / "releases" / "catatan").mkdir()
    (host.folder / "nginx.conf").write_text("x")
    for number in range(2, 9):
        host.publish({**FIRST, "index.html": str(number)}, f"aaaa-{number:04d}")

    assert (host.folder / "releases" / "catatan").is_dir()
    assert (host.folder / "nginx.conf").read_text() == "x"


def test_a_current_of_somebody_elses_is_refused(host):
    host.folder.mkdir()
    (host.folder / "elsewhere").mkdir()
    (host.folder / "current").symlink_to("elsewhere")

    with pytest.raises(PlaceRefused):
        host.releases.look()


def test_a_full_disk_leaves_the_old_release_shown_and_nothing_behind(host, monkeypatch):
    host.publish()
    copy = shutil.copyfile

    def full(source, target):
        if "baru" in str(target):
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        return copy(source, target)

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(OSError, match="No space"):
        host.second()

    assert (host.shown, host.names) == ("aaaa-0001", ["000001.aaaa-0001"])
    assert damaged_files(host.folder / "current") == []


@pytest.mark.parametrize("missing", ["symlink", "replace"])
def test_without_links_current_is_a_plain_folder_and_staff_are_told(tmp_path, monkeypatch, missing):
    def refuse(*arguments, **options):
        raise OSError(errno.EPERM, "Operation not permitted")

    replace = os.replace
    if missing == "symlink":
        monkeypatch.setattr(os, "symlink", refuse)
    else:
        monkeypatch.setattr(
            os, "replace", lambda a, b: refuse() if os.path.islink(a) else replace(a, b)
        )
    root = tmp_path / "office"
    (root / ".cache").mkdir(parents=True)
    place = PublicationPlace(address_of_place(f"releases:{tmp_path / 'web'}", root), root)
    for files, bundle in ((FIRST, "aaaa-0001"), (SECOND, "bbbb-0002")):
        write_small_bundle(root / "site", files, bundle)
        manifest = read_manifest(root / "site")
        place.look(manifest)
        done = place.put(root / "site", manifest)

    assert done.note.code == "place_without_links"
    assert [path.name for path in (tmp_path / "web").iterdir()] == ["current"]
    assert texts_of(tmp_path / "web" / "current") == {**SECOND, SOUND: FIRST[SOUND]}
