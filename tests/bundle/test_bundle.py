"""A bundle is whole or it is not there: same bytes, no half site, whatever happens."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from noticeboard.bundle import swap as swapping
from noticeboard.bundle.manifest import damaged_files, make_manifest, read_manifest, write_manifest
from noticeboard.bundle.place import publish_to, rollback
from noticeboard.bundle.refusal import BundleRefused
from tests.fixtures.office import KEPT, ROOT, TODAY

OLD = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"
NEW = "{from: 2024-12-17, amount: 975000, source: pp-45-2024}"


def fingerprints(site):
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


def test_two_builds_of_the_same_input_give_the_same_bytes(office, own):
    # Nor does it matter what an earlier build has left to make this one quicker: nothing, or all.
    for left in (own.folder / ".cache" / name for name in KEPT):
        shutil.rmtree(left) if left.is_dir() else left.unlink(missing_ok=True)
    for _ in range(2):
        own.build()

        assert fingerprints(own.site) == fingerprints(office.site)


def test_the_manifest_lists_every_file_with_its_fingerprint(site):
    manifest = read_manifest(site)
    files = fingerprints(site)
    # The file that switches an emergency on changes under a bundle.
    assert {files.pop(name) for name in ("manifest.json", "emergency.json")}

    assert manifest.files == files
    assert damaged_files(site) == []
    assert (manifest.day, manifest.is_preview) == (TODAY, False)


NO_CONTENT = ("404.html", "signage/index.html")
"""Pages that state no fact: what leads on, and the list of screens for staff."""


def test_every_page_sheet_and_screen_carries_its_own_mark_and_the_manifest_lists_it(office):
    """Truth rule 6."""
    manifest = read_manifest(office.site)
    pages = {name for name in manifest.files if name.endswith(".html")}
    leading_on = {name for name in pages if 'http-equiv="refresh"' in read(office, name)}

    assert set(manifest.marks) == pages - leading_on - set(NO_CONTENT)
    for name, mark in manifest.marks.items():
        assert read(office, name).count(mark) >= 2, f"{name} says its mark in words as well"


def read(office, name):
    return (office.site / name).read_text("utf-8")


def test_every_surface_names_the_running_bundle_beside_its_pages_and_not_in_them(office):
    id = office.bundle_id
    names = {
        path.relative_to(office.site).as_posix()
        for path in office.site.rglob("*")
        if path.suffix in (".html", ".js", ".json") and id in path.read_text("utf-8")
    }

    assert names == {
        *("manifest.json", "sw.js", "version.json", "kiosk/version.json", "signage/version.json"),
        *("data/v1/catalogue.json", "data/v1/audio.json"),
    }
    for folder in ("", "kiosk/", "signage/"):
        assert json.loads(read(office, f"{folder}version.json"))["bundle"] == id


def test_another_day_voice_or_word_is_another_bundle(tmp_path):
    from noticeboard.bundle.identity import make_bundle_id

    folder = tmp_path / "inputs"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "fees.yaml").write_text("[]")
    for name in ("mkdocs.yml", "requirements/runtime.lock"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("")
    first = make_bundle_id(folder, TODAY, ["id:espeak 1"])

    assert make_bundle_id(folder, TODAY, ["id:espeak 1"]) == first
    assert make_bundle_id(folder, TODAY, ["id:espeak 2"]) != first
    assert make_bundle_id(folder, TODAY.replace(day=1), ["id:espeak 1"]) != first
    (folder / "data" / "fees.yaml").write_text("[ ]")
    assert make_bundle_id(folder, TODAY, ["id:espeak 1"]) != first


def test_a_mistake_in_the_data_leaves_the_site_as_it_was(slim_built):
    before = fingerprints(slim_built.site)
    slim_built.edit("data/fees.yaml", OLD, OLD.replace("950000", "950.000"))

    done = slim_built.run("build")

    assert done.returncode == 1
    assert done.stderr.count("data/fees.yaml:") == 1 and "950000" in done.stderr
    assert fingerprints(slim_built.site) == before


def test_a_build_killed_at_any_moment_leaves_a_whole_site(slim_built):
    slim_built.edit("data/fees.yaml", OLD, NEW)
    for after_s in (0.4, 0.9, 1.3, 1.6, 2.0, 2.5):
        process = subprocess.Popen(
            slim_built.command("build"),
            cwd=slim_built.folder,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(after_s)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert damaged_files(slim_built.site) == [], f"killed after {after_s} s"

    done = slim_built.run("build")
    assert done.returncode == 0, done.stderr
    assert damaged_files(slim_built.site) == []
    assert "Rp975.000" in (slim_built.site / "paspor-baru-dewasa/index.html").read_text("utf-8")


def test_a_reader_never_misses_the_site_during_swaps(tmp_path):
    live, ready = tmp_path / "site", tmp_path / "ready"
    for folder, text in ((live, "old"), (ready, "new")):
        folder.mkdir()
        (folder / "index.html").write_text(text)
    reader = subprocess.Popen(
        [sys.executable, "-c", _READER, str(live / "index.html")], stdout=subprocess.PIPE, text=True
    )
    assert reader.stdout.readline() == "ready\n"
    for _ in range(300):
        swapping.swap(ready, live)

    reader.kill()
    missed = reader.stdout.read()
    assert missed == ""


_READER = """
import sys
print("ready", flush=True)
while True:
    try:
        open(sys.argv[1]).read()
    except FileNotFoundError:
        print("missed", flush=True)
"""


def test_without_an_exchange_a_swap_cut_short_is_finished_by_the_next_command(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(swapping, "exchange", lambda one, other: False)
    live, ready = tmp_path / "site", tmp_path / "ready"
    for folder, text in ((live, "old"), (ready, "new")):
        folder.mkdir()
        (folder / "index.html").write_text(text)

    swapping.swap(ready, live)
    assert (live / "index.html").read_text() == "new"
    assert (ready / "index.html").read_text() == "old"

    # Killed between the two renames: the site is gone, what was live lies aside.
    live.rename(tmp_path / ".site.old")
    swapping.finish_swap(live)
    assert (live / "index.html").read_text() == "new"


def test_only_one_build_runs_at_a_time(slim_own):
    from noticeboard.bundle.stage import only_build

    with only_build(slim_own.folder / ".cache"):
        done = slim_own.run("build")

    assert done.returncode == 3
    assert done.stderr.strip().endswith("Build lain sedang berjalan. Tunggu sampai selesai.")


def test_the_sounds_of_the_bundle_before_stay_for_one_publication(slim_built):
    old = set(read_manifest(slim_built.site).files)
    slim_built.edit("data/fees.yaml", OLD, NEW)
    slim_built.build()
    gone = {
        name
        for name in old - set(read_manifest(slim_built.site).files)
        if name.startswith("audio/")
    }

    assert gone and all((slim_built.site / name).is_file() for name in gone)

    slim_built.edit("data/fees.yaml", NEW, NEW.replace("975000", "985000"))
    slim_built.build()
    assert not any((slim_built.site / name).exists() for name in gone)


def test_rollback_brings_back_the_bundle_before_and_forth_again(slim, slim_built):
    slim_built.edit("data/fees.yaml", OLD, NEW)
    second = slim_built.build()

    assert rollback(slim_built.site, slim_built.folder / ".cache") == slim.bundle_id
    assert damaged_files(slim_built.site) == []
    assert rollback(slim_built.site, slim_built.folder / ".cache") == second.id


def test_publish_copies_a_whole_bundle_and_refuses_what_is_none(slim, tmp_path):
    place = tmp_path / "web"

    done = publish_to(slim.site, place, tmp_path)

    assert (done.files, done.altered) == (len(read_manifest(slim.site).files), ())
    assert damaged_files(place) == []

    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.doc").write_text("mine")
    with pytest.raises(BundleRefused, match="letters"):
        publish_to(slim.site, tmp_path / "letters", tmp_path)
    (place / "index.html").write_text("damaged")
    with pytest.raises(BundleRefused):
        publish_to(place, tmp_path / "elsewhere", tmp_path)


def test_a_damaged_sound_is_refused_once_and_spoken_anew_by_the_next_build(tmp_path):
    site, cached = tmp_path / "site", tmp_path / ".cache/audio/id/k.mp3"
    for folder in (site / "audio/id", cached.parent):
        folder.mkdir(parents=True)
    cached.write_bytes(b"sound")
    (site / "audio/id/k.mp3").hardlink_to(cached)
    write_manifest(site, make_manifest(site, "7f3a-19c2", TODAY, is_preview=False))

    cached.write_bytes(b"noise")
    with pytest.raises(BundleRefused, match="site_damaged"):
        publish_to(site, tmp_path / "web", tmp_path / ".cache")

    assert not cached.exists() and not (tmp_path / "web").exists()


def test_a_preview_is_never_published(slim_own, tmp_path):
    slim_own.build(TODAY.replace(month=1), is_preview=True)

    with pytest.raises(BundleRefused, match="site_preview"):
        publish_to(slim_own.site, tmp_path / "web", tmp_path)


def test_a_full_disk_is_one_message_and_changes_nothing(slim_built, monkeypatch):
    import errno

    from noticeboard.bundle import refill
    from noticeboard.cli.messenger import Messenger
    from noticeboard.cli.problems import problem_text

    before = fingerprints(slim_built.site)
    real, count = refill.link, iter(range(10**6))

    def fills_up(source, target):
        if next(count) > 200:
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        real(source, target)

    monkeypatch.setattr(refill, "link", fills_up)
    slim_built.edit("data/fees.yaml", OLD, NEW)
    with pytest.raises(OSError) as caught:
        slim_built.build()

    message, code = problem_text(caught.value, Messenger("id"), slim_built.folder)
    assert (message, code) == (
        "Disk penuh. Kosongkan ruang, lalu ulangi. Situs lama tidak berubah.",
        3,
    )
    assert fingerprints(slim_built.site) == before
    assert list((slim_built.folder / ".cache" / "builds").iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_one_message(own):
    own.folder.chmod(0o555)
    try:
        done = own.run("build")
    finally:
        own.folder.chmod(0o755)

    assert done.returncode == 3 and "Tidak boleh" in done.stderr


def test_a_bare_mkdocs_build_works_after_a_build_and_leaves_the_site_alone(slim_built):
    before = fingerprints(slim_built.site)

    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=slim_built.folder,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    assert (slim_built.folder / ".cache/bare/paspor-baru-dewasa/index.html").is_file()
    assert fingerprints(slim_built.site) == before


def test_a_dead_link_is_told_with_its_line_and_stops_the_publication(slim_own):
    for language, word in (("id", "hilang"), ("en", "lost")):
        path = slim_own.folder / f"content/{language}/about.md"
        text = path.read_text("utf-8") + f"\n[{word}](page:tidak-ada)\n"
        path.write_text(text, encoding="utf-8")
    line = text.count("\n")

    done = slim_own.run("build")

    assert done.returncode == 1, done.stderr
    assert f"content/en/about.md:{line}:1: tautan 'page:tidak-ada' tidak ada" in done.stderr
