"""The store of a device: a new bundle is shown only when it is whole, and the last good one is never lost."""

from __future__ import annotations

import errno
import json
import os
import shutil

import pytest

from noticeboard.bundle.store import BundleStore
from noticeboard.messages import Message, sentence
from tests.fixtures.device import write_bundle


class Store(BundleStore):
    """A store that remembers what it has reported."""

    def __init__(self, source, state, **options) -> None:
        self.reported: list[Message] = []
        super().__init__(source, state, self.reported.append, **options)


def store_on(tmp_path, **options) -> Store:
    return Store(tmp_path / "site", tmp_path / "state", **options)


def messages(store: Store) -> list[str]:
    return [sentence(message, "id") for message in reversed(store.reported)]


def test_a_good_bundle_is_kept_and_shown(tmp_path):
    write_bundle(tmp_path / "site")
    store = store_on(tmp_path)

    bundle = store.open()

    assert bundle.manifest.bundle == "aaaa-0001"
    assert bundle.folder.parent == tmp_path / "state" / "bundles"
    assert bundle.path_of("kiosk/app/start.js").read_bytes() == b"export {}\n"
    assert messages(store) == []


def test_only_files_of_the_manifest_are_there(tmp_path):
    write_bundle(tmp_path / "site")
    bundle = store_on(tmp_path).open()
    (bundle.folder / "left.txt").write_text("not of this bundle")

    paths = ["left.txt", "../current", "kiosk/../manifest.json", "kiosk", "", "/etc/passwd"]

    assert [bundle.path_of(path) for path in paths] == [None] * 6


def test_a_new_bundle_takes_the_place_of_the_old_one(tmp_path):
    site = write_bundle(tmp_path / "site")
    store = store_on(tmp_path)
    store.open()
    assert store.look() is False

    shutil.rmtree(site)
    write_bundle(site, "bbbb-0002")

    assert store.look() is True
    assert [bundle.manifest.bundle for bundle in store.kept] == ["bbbb-0002", "aaaa-0001"]


def test_only_the_shown_bundle_and_the_one_before_are_kept(tmp_path):
    store = store_on(tmp_path)
    for bundle in ("aaaa-0001", "bbbb-0002", "cccc-0003"):
        write_bundle(tmp_path / "site", bundle)
        store.look()

    folders = [path for path in store.folder.iterdir() if path.is_dir()]

    assert sorted(folders) == sorted(bundle.folder for bundle in store.kept)
    assert [bundle.manifest.bundle for bundle in store.kept] == ["cccc-0003", "bbbb-0002"]


def test_a_file_that_did_not_change_is_stored_once(tmp_path):
    store = store_on(tmp_path)
    for bundle in ("aaaa-0001", "bbbb-0002"):
        write_bundle(tmp_path / "site", bundle)
        store.look()

    new, old = (bundle.path_of("kiosk/app/start.js") for bundle in store.kept)

    assert new.samefile(old)
    assert not new.samefile(tmp_path / "site" / "kiosk" / "app" / "start.js")


BREAKINGS = {
    "a file is missing": lambda site: (site / "kiosk/app/start.js").unlink(),
    "a file is cut short": lambda site: (site / "kiosk/index.html").write_bytes(b"<!doctype"),
    "the manifest is half-written": lambda site: (site / "manifest.json").write_text('{"bund'),
    "the manifest is gone": lambda site: (site / "manifest.json").unlink(),
    "everything is gone": shutil.rmtree,
}


@pytest.mark.parametrize("break_it", BREAKINGS.values(), ids=BREAKINGS)
def test_a_broken_bundle_is_refused_and_the_last_good_one_goes_on(tmp_path, break_it):
    site = write_bundle(tmp_path / "site")
    store_on(tmp_path).open()
    write_bundle(site, "bbbb-0002")
    break_it(site)

    store = store_on(tmp_path)

    assert store.open().manifest.bundle == "aaaa-0001"
    assert store.is_refusing
    assert str(site) in messages(store)[0]


def test_a_bundle_that_arrives_late_is_taken_when_it_is_whole(tmp_path):
    site = write_bundle(tmp_path / "site")
    late = site / "kiosk" / "app" / "start.js"
    late.rename(tmp_path / "on its way")
    store = store_on(tmp_path)
    assert store.open() is None

    (tmp_path / "on its way").rename(late)

    assert store.look() is True
    assert not store.is_refusing


@pytest.mark.parametrize("path", ["../outside", "/etc/passwd", "kiosk//x", "c:/x", "kiosk\\x"])
def test_a_manifest_that_points_outside_is_refused(tmp_path, path):
    site = write_bundle(tmp_path / "site")
    manifest = json.loads((site / "manifest.json").read_text())
    manifest["files"][path] = "0" * 64
    (site / "manifest.json").write_text(json.dumps(manifest))

    assert store_on(tmp_path).open() is None


def test_a_preview_is_shown_only_where_it_is_asked_for(tmp_path):
    write_bundle(tmp_path / "site", is_preview=True)
    assert store_on(tmp_path).open() is None

    assert store_on(tmp_path, takes_previews=True).open().manifest.is_preview

    assert store_on(tmp_path).open() is None, "one that was kept is not shown either"


def test_a_kept_bundle_that_the_disk_has_spoilt_is_not_shown(tmp_path):
    write_bundle(tmp_path / "site")
    store = store_on(tmp_path)
    store.open()
    write_bundle(tmp_path / "site", "bbbb-0002")
    store.look()
    (store.shown.folder / "audio" / "id" / "bbbb0002.mp3").write_text("spoilt")
    shutil.rmtree(tmp_path / "site")

    assert store_on(tmp_path).open().manifest.bundle == "aaaa-0001"


def test_what_the_disk_has_spoilt_does_not_get_into_the_next_bundle(tmp_path):
    write_bundle(tmp_path / "site")
    store = store_on(tmp_path)
    store.open()
    (store.shown.folder / "kiosk" / "index.html").write_text("spoilt")

    write_bundle(tmp_path / "site", "bbbb-0002")
    store.look()

    shutil.rmtree(tmp_path / "site")
    assert store_on(tmp_path).open().manifest.bundle == "bbbb-0002"


def test_what_a_kill_left_half_written_is_swept(tmp_path):
    write_bundle(tmp_path / "site")
    store_on(tmp_path).open()
    half = tmp_path / "state" / "bundles" / ".new-half"
    (half / "kiosk").mkdir(parents=True)

    assert store_on(tmp_path).open().manifest.bundle == "aaaa-0001"
    assert not half.exists()


def full_disk(*_args, **_options):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_on_a_full_disk_the_old_bundle_is_shown_on(tmp_path, monkeypatch):
    site = write_bundle(tmp_path / "site")
    store = store_on(tmp_path)
    store.open()
    write_bundle(site, "bbbb-0002")
    monkeypatch.setattr("noticeboard.bundle.store.tempfile.mkdtemp", full_disk)

    assert store.look() is False

    assert store.shown.manifest.bundle == "aaaa-0001"
    assert any("Kosongkan ruang disk" in message for message in messages(store))
    assert list(store.folder.glob(".new-*")) == []


def test_on_a_full_disk_with_nothing_kept_the_source_itself_is_shown(tmp_path, monkeypatch):
    site = write_bundle(tmp_path / "site")
    monkeypatch.setattr("noticeboard.bundle.store.tempfile.mkdtemp", full_disk)

    assert store_on(tmp_path).open().folder == site
