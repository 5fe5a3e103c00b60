"""Files that every floor writes: whole or not at all, and one writer at a time."""

from __future__ import annotations

import os
import sys

import pytest

from noticeboard import files
from noticeboard.files import append_durably, is_unseen, lock, write_atomically, write_durably


def test_a_file_is_replaced_by_its_new_content_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "state.json"
    write_atomically(path, "satu")
    write_atomically(path, "dua é")

    assert path.read_bytes() == "dua é".encode()
    assert os.listdir(tmp_path) == ["state.json"]


def test_an_open_reader_keeps_the_old_content_whole(tmp_path):
    path = tmp_path / "state.json"
    write_atomically(path, b"old " * 10_000)

    with path.open("rb") as reader:
        write_atomically(path, b"new")
        assert reader.read() == b"old " * 10_000


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full disk to write to")
@pytest.mark.parametrize("write", [write_atomically, write_durably])
def test_a_full_disk_leaves_the_old_file_and_no_half_of_a_new_one(tmp_path, write):
    path = tmp_path / "state.json"
    write(path, b"old")
    (tmp_path / ".state.json.part").symlink_to("/dev/full")

    with pytest.raises(OSError):
        write(path, b"new " * 10_000)

    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["state.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions and links")
def test_a_durable_file_keeps_its_permissions_and_stays_where_a_link_leads(tmp_path):
    (tmp_path / "shared").mkdir()
    path, link = tmp_path / "shared" / "fees.yaml", tmp_path / "fees.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)

    write_durably(link, b"new")

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["fees.yaml", "shared"]


def test_a_line_is_added_behind_one_that_was_torn_off(tmp_path):
    path = tmp_path / "notes" / "steps.jsonl"
    append_durably(path, "satu")
    append_durably(path, "dua é")
    path.write_bytes(path.read_bytes() + b"ti")

    append_durably(path, "empat")

    assert path.read_bytes().decode() == "satu\ndua é\nti\nempat\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks a file for the process")
def test_a_lock_is_held_once_and_freed_when_its_file_is_closed(tmp_path):
    with (tmp_path / "lock").open("ab") as first, (tmp_path / "lock").open("ab") as second:
        lock(first.fileno())
        with pytest.raises(BlockingIOError):
            lock(second.fileno())

        first.close()
        lock(second.fileno())


@pytest.mark.parametrize("name", [".fees.yaml.part", "~$fees.xlsx", "Thumbs.db", "__pycache__"])
def test_what_a_system_or_a_write_under_way_leaves_is_no_file_of_staff(name):
    assert is_unseen(name)


def test_what_staff_name_is_a_file_of_staff():
    assert [name for name in ("fees.yaml", "paspor.md", "final.yaml") if is_unseen(name)] == []


def readers_on_windows(monkeypatch, count):
    """Windows, on which a file has readers: so many replacements of it are refused."""
    replace = os.replace
    refusals = [PermissionError(13, "Access is denied")] * count

    def refused(part, path):
        if refusals:
            raise refusals.pop()
        replace(part, path)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(files, "PAUSE_S", 0)
    monkeypatch.setattr(os, "replace", refused)


@pytest.mark.parametrize("write", [write_atomically, write_durably])
def test_a_file_that_somebody_reads_for_a_moment_is_replaced_on_windows(
    write, tmp_path, monkeypatch
):
    path = tmp_path / "fees.yaml"
    path.write_bytes(b"old")
    readers_on_windows(monkeypatch, 3)

    write(path, b"new")

    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("write", [write_atomically, write_durably])
def test_a_file_that_somebody_holds_for_long_stays_as_it_was_on_windows(
    write, tmp_path, monkeypatch
):
    path = tmp_path / "fees.yaml"
    path.write_bytes(b"old")
    readers_on_windows(monkeypatch, 1000)

    with pytest.raises(PermissionError):
        write(path, b"new")

    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"old"]
