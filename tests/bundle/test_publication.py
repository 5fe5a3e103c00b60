"""Publishing deletes nothing it did not write, wherever it publishes to."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticeboard.bundle import place as placing
from noticeboard.bundle.manifest import damaged_files, read_manifest
from noticeboard.bundle.place import publish_to
from noticeboard.bundle.publication import copying, in_place, whole
from noticeboard.bundle.refusal import PlaceRefused, SiteRefused
from noticeboard.bundle.stage import only_build
from tests.fixtures.guests import as_a_guest, open_the_way
from tests.fixtures.office import run_command
from tests.fixtures.small_bundle import FIRST, SECOND, texts_of, told_of, write_small_bundle
from tests.fixtures.web_pages import web_page

SOUND = "audio/id/aa.mp3"
"""The first bundle's own sound, which stays for one publication."""


class Desk:
    """A site, a place to publish it to, and the cache of the office."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.site, self.cache = folder, folder / "site", folder / "cache"
        self.place = folder / "tempat terbit é" / "web"
        self.place.parent.mkdir(parents=True)

    def publish(self, files=FIRST, bundle="aaaa-0001", to=None):
        write_small_bundle(self.site, files, bundle)
        return publish_to(self.site, to or self.place, self.cache)

    def second(self, to=None):
        return self.publish(SECOND, "bbbb-0002", to)


@pytest.fixture(autouse=True)
def no_sync(monkeypatch):
    """Waiting for the disk of a busy machine proves nothing here."""
    monkeypatch.setattr(os, "sync", lambda: None)


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def after_second():
    return {**SECOND, SOUND: FIRST[SOUND]}


def add_others(place):
    """What hosts and people put into a folder that is published to."""
    (place / ".git" / "objects").mkdir(parents=True)
    (place / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    (place / "CNAME").write_text("imigrasi.example\n")
    (place / ".nojekyll").touch()
    (place / ".well-known").mkdir()
    (place / ".well-known" / "security.txt").write_text("Contact: x")
    (place / "kosong").mkdir()
    (place / "assets" / "foto kantor.jpg").write_bytes(b"\xff\xd8 photo")
    (place / "lama" / "catatan.txt").write_text("a note in a folder of ours")
    (place / "tautan").symlink_to("CNAME")
    (place / "putus").symlink_to("nowhere")
    (place / "rahasia.txt").write_text("x")
    (place / "rahasia.txt").chmod(0o600)
    os.utime(place / "CNAME", ns=(1, 1_000_000_007))
    return others_of(place)


def others_of(place):
    ours = {*FIRST, *SECOND, "manifest.json"}
    folders = {parent.as_posix() for name in ours for parent in Path(name).parents}
    return {
        name: told
        for name, told in told_of(place).items()
        if name not in ours and name not in folders
    }


def test_what_others_put_into_a_published_folder_stays_as_it_was(desk):
    desk.publish()
    others = add_others(desk.place)

    desk.second()

    assert others_of(desk.place) == others
    assert (desk.place / "index.html").read_text() == "two"
    assert not (desk.place / "lama" / "index.html").exists()
    assert damaged_files(desk.place) == []
    assert [path.name for path in desk.place.parent.iterdir()] == ["web"]


def test_a_git_history_in_the_folder_survives_every_publication(desk):
    def git(*arguments):
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments]
        done = subprocess.run(command, cwd=desk.place, check=True, capture_output=True, text=True)
        return done.stdout

    desk.publish()
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    desk.second()
    git("add", ".")
    git("commit", "-q", "-m", "second")
    desk.publish()

    assert git("log", "--format=%s").split() == ["second", "first"]
    assert "index.html" in git("status", "--short")
    git("fsck", "--strict")


def test_a_bundle_takes_the_place_of_the_one_before_and_nothing_more_is_left(desk):
    desk.publish()
    desk.second()

    assert texts_of(desk.place) == after_second()
    assert damaged_files(desk.place) == []
    assert [path.name for path in desk.place.parent.iterdir()] == ["web"]


@pytest.mark.parametrize("others", [True, False], ids=["with a CNAME", "alone"])
def test_sounds_of_the_bundle_before_stay_for_one_publication_and_then_go(desk, others):
    desk.publish()
    if others:
        (desk.place / "CNAME").touch()
    desk.second()
    desk.second()
    assert (desk.place / SOUND).is_file()

    desk.publish({**SECOND, "index.html": "three"}, "cccc-0003")

    assert not (desk.place / SOUND).exists()


def test_a_file_of_ours_that_somebody_changed_is_told_and_set_aside(desk):
    desk.publish()
    (desk.place / "index.html").write_text("changed by hand")

    done = desk.second()

    assert done.altered == ("index.html",)
    assert (done.set_aside / "index.html").read_text() == "changed by hand"
    assert (desk.place / "index.html").read_text() == "two"
    (desk.place / "index.html").write_text("changed again")
    assert (desk.second().set_aside / "index.html").read_text() == "changed again"
    assert (done.set_aside / "index.html").read_text() == "changed by hand"


def test_a_changed_file_that_the_new_bundle_lacks_stays(desk):
    desk.publish()
    (desk.place / "lama" / "index.html").write_text("changed by hand")

    assert desk.second().altered == ("lama/index.html",)
    assert (desk.place / "lama" / "index.html").read_text() == "changed by hand"


def lay_file(place):
    (place / "baru").write_text("a file where a folder must be")


def lay_folder(place):
    (place / "baru" / "index.html").mkdir(parents=True)


def lay_link(place):
    (place.parent / "elsewhere").mkdir()
    (place / "baru").symlink_to(place.parent / "elsewhere")


def lay_other(place):
    (place / "baru").mkdir()
    (place / "baru" / "index.html").write_text("another page")


OBSTACLES = {
    "a file": (lay_file, "baru"), "a folder": (lay_folder, "baru/index.html"),
    "a link": (lay_link, "baru"), "another page": (lay_other, "baru/index.html"),
}  # fmt: skip


@pytest.mark.parametrize(("lay", "name"), OBSTACLES.values(), ids=OBSTACLES)
def test_what_stands_in_the_way_is_named_and_nothing_is_changed(desk, lay, name):
    desk.publish()
    lay(desk.place)
    before = told_of(desk.place.parent)

    with pytest.raises(PlaceRefused) as refused:
        desk.second()

    (message,) = refused.value.messages
    assert (message.code, message.values["names"]) == ("place_obstacle", name)
    assert told_of(desk.place.parent) == before


def test_a_link_in_the_place_of_a_page_is_never_written_through(desk):
    desk.publish()
    (desk.folder / "letter.txt").write_text("mine")
    (desk.place / "index.html").unlink()
    (desk.place / "index.html").symlink_to(desk.folder / "letter.txt")

    with pytest.raises(PlaceRefused, match="index.html"):
        desk.second()

    assert (desk.folder / "letter.txt").read_text() == "mine"


def test_a_file_becomes_a_folder_and_a_folder_a_file(desk):
    one = {"index.html": "1", "a": "file", "b/c/index.html": "folder"}
    two = {"index.html": "2", "a/index.html": "folder", "b": "file"}
    desk.publish(one)
    (desk.place / "CNAME").touch()

    desk.publish(two, "bbbb-0002")
    desk.publish(one, "cccc-0003")
    desk.publish(two, "dddd-0004")

    assert texts_of(desk.place) == {**two, "CNAME": ""}


def test_a_folder_that_holds_something_else_is_refused_with_its_names(desk):
    (desk.place / "surat").mkdir(parents=True)
    (desk.place / "CNAME").touch()

    with pytest.raises(PlaceRefused) as refused:
        desk.publish()

    (message,) = refused.value.messages
    assert (message.code, message.values["names"]) == ("place_taken", "surat")


@pytest.mark.parametrize(
    "name", [".git", "CNAME", ".nojekyll", "cgi-bin", "lost+found", "System Volume Information"]
)
def test_what_a_clone_a_host_or_a_stick_holds_by_itself_is_no_reason_to_refuse(desk, name):
    (desk.place / name).mkdir(parents=True)
    (desk.place / name / "inside").write_text("x")

    desk.publish()

    assert (desk.place / name / "inside").read_text() == "x"
    assert (desk.place / "index.html").read_text() == "one"


DAMAGED = [
    "{",
    "[]",
    '{"name": "an app of somebody else", "icons": []}',
    "",
    '{"bundle": "a", "preview": false, "day": "2026-11-24", "files": {"../outside": "0"}}',
    '{"bundle": "a", "preview": false, "day": "2026-11-24", "files": ["index.html"]}',
]


@pytest.mark.parametrize("text", DAMAGED)
def test_a_manifest_that_is_damaged_or_not_ours_is_refused_by_name(desk, text):
    desk.publish()
    (desk.place / "manifest.json").write_text(text)
    before = told_of(desk.place)

    with pytest.raises(PlaceRefused) as refused:
        desk.second()

    (message,) = refused.value.messages
    assert (message.code, message.values["name"]) == ("place_manifest", "manifest.json")
    assert told_of(desk.place) == before


def test_a_link_to_a_folder_is_published_into_and_stays_a_link(desk):
    (desk.folder / "real").mkdir()
    desk.place.symlink_to(desk.folder / "real")

    desk.publish()
    desk.second()

    assert desk.place.is_symlink()
    assert texts_of(desk.folder / "real") == after_second()


def test_the_folder_one_stands_in_can_be_published_to(desk, monkeypatch):
    desk.place.mkdir()
    monkeypatch.chdir(desk.place)
    there = os.stat(".").st_ino

    desk.publish(to=Path("."))
    desk.second(to=Path("."))

    assert os.stat(desk.place).st_ino == there
    assert texts_of(Path(".")) == after_second()


def test_the_folders_rights_stay_those_that_the_host_gave_it(desk):
    desk.place.mkdir()
    desk.place.chmod(0o2775)
    desk.publish()
    desk.second()

    assert oct(desk.place.stat().st_mode)[-4:] == "2775"


NO_WAY = {name: getattr(errno, name) for name in ("EBUSY", "EXDEV", "EACCES", "EPERM", "EROFS")}


@pytest.mark.parametrize("code", NO_WAY.values(), ids=NO_WAY)
def test_a_place_that_cannot_be_exchanged_is_published_to_file_by_file(desk, monkeypatch, code):
    def fails(one, other):
        raise OSError(code, os.strerror(code), str(other))

    desk.publish()
    monkeypatch.setattr(whole, "exchange", fails)

    desk.second()

    assert texts_of(desk.place) == after_second()
    assert [path.name for path in desk.place.parent.iterdir()] == ["web"]


def test_a_disk_without_links_rights_and_times_is_no_obstacle(desk, monkeypatch):
    def refuses(*arguments, **options):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    for name in ("link", "symlink", "chmod", "utime", "chown"):
        monkeypatch.setattr(os, name, refuses)
    monkeypatch.setattr(whole, "exchange", lambda one, other: False)
    desk.publish()
    (desk.place / "CNAME").touch()
    desk.second()

    assert texts_of(desk.place) == {**after_second(), "CNAME": ""}


def test_a_mount_point_is_published_to_whole_and_nothing_is_left_beside_it(desk):
    desk.place.mkdir()
    mount = ["mount", "-t", "tmpfs", "none", str(desk.place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("this system lets nobody mount a disk here")
    try:
        desk.publish()
        desk.second()

        assert texts_of(desk.place) == after_second()
        assert [path.name for path in desk.place.parent.iterdir()] == ["web"]
    finally:
        subprocess.run(["umount", str(desk.place)], check=True)


@pytest.fixture
def guest_desk(tmp_path):
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    open_the_way(tmp_path)
    desk = Desk(tmp_path)
    desk.cache.mkdir()
    write_small_bundle(desk.site, FIRST)
    desk.place.mkdir()
    for folder in (desk.cache, desk.place):
        os.chown(folder, 65534, 65534)
    return desk


def test_a_folder_below_one_that_may_not_be_written_is_published_to(guest_desk):
    desk = guest_desk
    publish = lambda: publish_to(desk.site, desk.place, desk.cache)  # noqa: E731

    assert as_a_guest(publish) == ""
    write_small_bundle(desk.site, SECOND, "bbbb-0002")
    assert as_a_guest(publish) == ""
    assert texts_of(desk.place) == after_second()


def test_a_folder_that_may_not_be_written_is_left_as_it_was(guest_desk):
    desk = guest_desk
    os.chown(desk.place, 0, 0)

    said = as_a_guest(lambda: publish_to(desk.site, desk.place, desk.cache))

    assert said.startswith("PermissionError")
    assert list(desk.place.iterdir()) == []


@pytest.mark.parametrize("others", [True, False], ids=["with a CNAME", "alone"])
def test_a_full_disk_changes_nothing_and_leaves_nothing(desk, monkeypatch, others):
    desk.publish()
    if others:
        (desk.place / "CNAME").write_text("x")
    before = told_of(desk.place.parent)
    real, left = copying.shutil.copyfile, iter(range(3))

    def fills_up(source, target):
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        return real(source, target)

    monkeypatch.setattr(copying.shutil, "copyfile", fills_up)
    with pytest.raises(OSError) as caught:
        desk.second()

    assert caught.value.errno == errno.ENOSPC
    assert told_of(desk.place.parent) == before


def test_two_publications_at_once_are_one_after_the_other(desk):
    desk.publish()
    with only_build(desk.cache), pytest.raises(BlockingIOError):
        desk.second()
    # From another office's clone, whose cache is not ours.
    with placing._held(desk.place), pytest.raises(BlockingIOError):
        desk.second()

    assert texts_of(desk.place) == FIRST


def test_a_damaged_site_and_a_preview_leave_the_place_alone(desk):
    desk.publish()
    write_small_bundle(desk.site, SECOND)
    (desk.site / "sw.js").unlink()
    with pytest.raises(SiteRefused, match="site_damaged"):
        publish_to(desk.site, desk.place, desk.cache)

    assert texts_of(desk.place) == FIRST


STEPS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.utime", "shutil.copyfile",
         "shutil.rmtree", "shutil.move", "os.truncate", "ctypes.call_function",
         "ctypes.dlsym"}  # fmt: skip


def killed_at(step, function):
    """Run something in a process that dies at its nth step on the disk; whether it ended first."""
    child = os.fork()
    if not child:
        seen = 0

        def hook(event, arguments):
            nonlocal seen
            if event in STEPS:
                seen += 1
                if seen == step:
                    os._exit(9)

        sys.addaudithook(hook)
        with contextlib.suppress(BaseException):
            function()
            os._exit(0)
        os._exit(1)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, 9)
    return status == 0


@pytest.fixture
def quick_path(tmp_path):
    """A folder in memory where the system has one: here hundreds are made and removed."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


def kills(quick_path, spoil):
    """For each step of the second publication: a desk whose program was killed at that step."""
    for step in range(1, 2_000):
        desk = Desk(quick_path / str(step))
        desk.publish()
        others = spoil(desk.place)
        write_small_bundle(desk.site, SECOND, "bbbb-0002")
        has_ended = killed_at(step, lambda desk=desk: publish_to(desk.site, desk.place, desk.cache))
        yield desk, others
        shutil.rmtree(desk.folder)
        if has_ended:
            assert step > 30, "the steps were not seen"
            return


THIRD = {"index.html": "three", "sw.js": "three", "ketiga/index.html": "three"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process to kill")
def test_killed_at_any_step_a_folder_of_ours_is_whole(quick_path):
    for desk, _ in kills(quick_path, lambda place: None):
        assert damaged_files(desk.place) == []
        assert read_manifest(desk.place).bundle in ("aaaa-0001", "bbbb-0002")

        desk.publish(THIRD, "cccc-0003")
        kept = {name for name in texts_of(desk.place) if name.startswith("audio/")}
        assert texts_of(desk.place).keys() == {*THIRD, *kept}
        assert [path.name for path in desk.place.parent.iterdir()] == ["web"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process to kill")
def test_killed_at_any_step_others_files_stay_and_every_page_is_a_whole_one(quick_path):
    for desk, others in kills(quick_path, add_others):
        assert {
            name: told
            for name, told in others_of(desk.place).items()
            if not name.startswith(".noticeboard")
        } == others
        for name in {*FIRST, *SECOND}:
            if (path := desk.place / name).exists():
                assert path.read_text() in (FIRST.get(name), SECOND.get(name))

        desk.publish(THIRD, "cccc-0003")
        assert others_of(desk.place).keys() - others.keys() == {"ketiga/index.html", "ketiga"}
        assert damaged_files(desk.place) == []
        assert not {"baru", "biaya"} & {path.name for path in desk.place.iterdir()}


NAMES = st.text("abAé .-", min_size=1, max_size=3).filter(lambda name: name.strip(". ") == name)
PATHS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)


def trees(paths=PATHS):
    """Files of a tree: no path is the folder of another."""

    def is_tree(files):
        return not any(
            one != other and other.startswith(f"{one}/") for one in files for other in files
        )

    return st.dictionaries(paths, st.sampled_from(["x", "y"]), max_size=5).filter(is_tree)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(bundles=st.lists(trees(), min_size=2, max_size=4), others=trees())
def test_whatever_is_published_over_whatever_lies_there_is_lost_to_nobody(
    quick_path, bundles, others
):
    desk = Desk(Path(tempfile.mkdtemp(dir=quick_path)))
    desk.publish({"index.html": "0"})
    for name, text in others.items():
        with contextlib.suppress(OSError):
            (desk.place / name).parent.mkdir(parents=True, exist_ok=True)
            (desk.place / name).write_text(text)
    before = {name: told for name, told in others_of(desk.place).items() if told[0] == "file"}
    for n, files in enumerate(bundles):
        files = {**files, "index.html": f"{n}"}
        try:
            desk.publish(files, f"bbbb-000{n}")
            # A file that is exactly like the bundle's own is the bundle's from then on.
            before = {name: told for name, told in before.items() if name not in files}
        except PlaceRefused as refused:
            assert refused.messages[0].code == "place_obstacle"
        found = told_of(desk.place)
        assert {name: found.get(name) for name in before} == before
        assert damaged_files(desk.place) == []


PAGES = {name: web_page(text) if name.endswith(".html") else text for name, text in FIRST.items()}
"""The same with pages that pass the gates of the real command."""


@pytest.fixture
def office_of_paths(tmp_path):
    """The folder of an office with a small site, for the real command."""
    root = tmp_path / "office"
    root.mkdir()
    write_small_bundle(root / "site", PAGES)
    for name in ("data", ".cache"):
        (root / name).mkdir()
    return root


BAD_PLACES = ["", " ", ".", "..", "/", "site", "site/", "site/sub", ".cache/web", "data/new",
              "no/such/web", "a-file", "a-file/web", "loop", "letters"]  # fmt: skip


@pytest.mark.parametrize("to", BAD_PLACES)
def test_a_place_that_makes_no_sense_is_one_sentence_and_nothing_is_written(office_of_paths, to):
    root = office_of_paths
    (root / "a-file").write_text("x")
    (root / "loop").symlink_to("loop")
    (root / "letters").mkdir()
    (root / "letters" / "a.doc").write_text("mine")
    before = told_of(root)

    done = run_command(root, "publish", "--to", to)

    assert done.returncode == 2, done.stderr
    assert done.stdout == "" and len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr
    after = told_of(root)
    after.pop(".cache/build.lock", None)
    assert after == before


@pytest.mark.parametrize("to", ["../web", "../web/", "../tempat terbit é", "."])
def test_a_place_is_found_however_it_is_written(office_of_paths, tmp_path, to):
    (tmp_path / "web").mkdir()
    cwd = tmp_path / "web" if to == "." else office_of_paths

    for _ in range(2):
        done = run_command(office_of_paths, "publish", "--to", to, cwd=cwd)
        assert done.returncode == 0, done.stderr

    assert texts_of((cwd / to).resolve()) == PAGES
    assert json.loads(((cwd / to) / "manifest.json").read_text())["bundle"] == "aaaa-0001"


def test_the_plan_of_a_publication_never_leads_outside(desk):
    desk.publish()
    (desk.folder / "letter.txt").write_text("mine")
    stage = desk.place / ".noticeboard"
    stage.mkdir()
    (stage / in_place.PLAN).write_text(json.dumps({"write": [], "remove": ["../../letter.txt"]}))

    desk.second()

    assert (desk.folder / "letter.txt").read_text() == "mine"
