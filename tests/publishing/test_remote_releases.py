"""A folder of releases behind SFTP: whoever asks, at any moment, gets one whole bundle."""

from __future__ import annotations

import os
import shutil

import asyncssh
import pytest

from noticeboard.bundle.manifest import damaged_files, read_manifest
from noticeboard.bundle.refusal import PlaceRefused
from noticeboard.emergency import QUIET
from noticeboard.messages import text
from noticeboard.publishing.place_address import address_of_place
from noticeboard.publishing.publication_place import remote_place_of
from noticeboard.publishing.publication_refusals import PlaceUnreachable
from tests.fixtures.far_publisher import killed_while_publishing
from tests.fixtures.sftp_host import PASSWORD, USER, SftpHost
from tests.fixtures.small_bundle import FIRST, SECOND, texts_of, write_small_bundle
from tests.fixtures.sudden_death import some_moments

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links to folders need a right there")

AFTER_SECOND = {**SECOND, "audio/id/aa.mp3": FIRST["audio/id/aa.mp3"]}
FIRST_RELEASE, SECOND_RELEASE = "000001.aaaa-0001", "000002.bbbb-0002"


class Far:
    """An office that publishes to a folder of releases on a host."""

    def __init__(self, host, folder):
        self.host, self.site, self.arrivals = host, folder / "site", folder / "arrivals"
        self.folder = host.folder / folder.name / "web"
        written = f"releases:sftp://{USER}@127.0.0.1:{host.port}/{folder.name}/web"
        self.address = address_of_place(written, folder)
        self.place = remote_place_of(self.address, self.arrivals)

    def publish(self, files=FIRST, bundle="aaaa-0001"):
        write_small_bundle(self.site, files, bundle)
        self.place.put(self.site, read_manifest(self.site))

    def second(self):
        self.publish(SECOND, "bbbb-0002")

    def look(self):
        write_small_bundle(self.site, FIRST)
        return self.place.look(read_manifest(self.site))

    def begin_anew(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.arrivals.unlink(missing_ok=True)
        self.publish()

    @property
    def current(self):
        return self.folder / "current"

    @property
    def shown(self):
        """The bundle that the public sees, if all of it is there."""
        assert damaged_files(self.current) == []
        return read_manifest(self.current).bundle

    @property
    def names(self):
        return sorted(path.name for path in (self.folder / "releases").iterdir())


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    made = SftpHost(tmp_path_factory.mktemp("sftp"))
    yield made
    made.stop()


@pytest.fixture
def far(host, tmp_path, monkeypatch):
    monkeypatch.setenv("NOTICEBOARD_SFTP_PASSWORD", PASSWORD)
    known = host.write_known_hosts(tmp_path / "known_hosts")
    monkeypatch.setenv("NOTICEBOARD_KNOWN_HOSTS", str(known))
    host.on_request = lambda name: None
    return Far(host, tmp_path)


def told(error):
    return text(error.value.messages[0], "en")


def test_current_leads_to_the_newest_release_and_the_one_before_stays(far):
    assert far.look() is None
    far.publish()
    far.second()

    assert far.look().bundle == "bbbb-0002"
    assert sorted(path.name for path in far.folder.iterdir()) == ["current", "releases"]
    assert far.names == [FIRST_RELEASE, SECOND_RELEASE]
    assert os.readlink(far.current) == f"releases/{SECOND_RELEASE}"
    assert texts_of(far.current) == AFTER_SECOND
    assert texts_of(far.folder / "releases" / FIRST_RELEASE) == FIRST
    assert not far.arrivals.exists()


def test_the_last_five_are_kept_and_what_is_not_ours_stays(far):
    far.publish()
    (far.folder / "releases" / "catatan").mkdir()
    (far.folder / "nginx.conf").write_text("x")
    for number in range(2, 8):
        far.publish({"index.html": str(number)}, f"aaaa-{number:04d}")

    kept = [f"{number:06d}.aaaa-{number:04d}" for number in range(3, 8)]
    assert far.names == [*kept, "catatan"]
    assert (far.folder / "nginx.conf").read_text() == "x"


def test_going_back_sends_nothing_and_switches_the_link(far):
    far.publish()
    far.second()
    far.host.requests.clear()

    far.publish()

    changed = [name for name in far.host.requests if name.startswith(("link", "symlink", "rename"))]
    assert [name.partition("web/")[2] for name in changed] == ["current.new", "current"]
    assert (far.shown, far.names) == ("aaaa-0001", [FIRST_RELEASE, SECOND_RELEASE])


def test_a_release_that_lacks_a_file_is_not_gone_back_to(far):
    far.publish()
    far.second()
    (far.folder / "releases" / FIRST_RELEASE / "index.html").unlink()

    far.publish()

    assert (far.shown, os.readlink(far.current)) == ("aaaa-0001", "releases/000003.aaaa-0001")


def test_what_did_not_change_is_not_sent_but_gets_a_second_name(far):
    far.publish()
    far.second()

    files = [far.folder / "releases" / name / "assets" / "site.css" for name in far.names]
    assert len({path.stat().st_ino for path in files}) == 1


def test_a_host_without_second_names_is_sent_everything_and_sounds_stay(far):
    def refuse(name):
        if name.startswith("link"):
            raise asyncssh.SFTPOpUnsupported("Operation not supported")

    far.publish()
    far.host.on_request = refuse
    far.second()

    assert texts_of(far.current) == AFTER_SECOND and damaged_files(far.current) == []


def test_a_host_that_cannot_switch_links_says_so_and_shows_the_old_release(far):
    def refuse(name):
        if name.startswith("symlink"):
            raise asyncssh.SFTPOpUnsupported("Operation not supported")

    far.publish()
    far.host.on_request = refuse
    with pytest.raises(PlaceUnreachable) as met:
        far.second()

    assert "cannot switch a link in one step" in told(met)
    assert far.shown == "aaaa-0001"


@pytest.mark.parametrize("made", ["folder", "link"])
def test_a_current_of_somebody_elses_is_refused_and_left_alone(far, made):
    (far.folder / "elsewhere").mkdir(parents=True)
    if made == "folder":
        far.current.mkdir()
    else:
        far.current.symlink_to("elsewhere")

    for act in (far.look, far.publish):
        with pytest.raises(PlaceRefused, match="place_current"):
            act()
    assert not (far.folder / "releases").exists()


def at(number, act):
    """A habit of a host: at its nth request it does something."""
    count = 0

    def asked(name):
        nonlocal count
        count += 1
        if count == number:
            act()

    return asked


@pytest.mark.parametrize("act", ["publish", "rollback"])
def test_killed_at_any_request_one_whole_bundle_is_shown(far, act):
    far.begin_anew()
    before = len(far.host.requests)
    far.second()
    files, bundle = SECOND, "bbbb-0002"
    if act == "rollback":
        before = len(far.host.requests)
        far.publish()
        files, bundle = FIRST, "aaaa-0001"
    moments = some_moments(len(far.host.requests) - before, few=2)

    for moment in moments:
        far.begin_anew()
        if act == "rollback":
            far.second()
        write_small_bundle(far.site, files, bundle)
        with killed_while_publishing(str(far.address), far.site, far.arrivals) as kill:
            far.host.on_request = at(moment, kill)
        far.host.on_request = lambda name: None

        assert far.shown in ("aaaa-0001", "bbbb-0002"), moment
        far.publish(files, bundle)
        assert far.shown == bundle, moment
        # What was sent again did not run into a file that two releases share.
        for name in far.names:
            assert damaged_files(far.folder / "releases" / name) == [], (moment, name)


def test_a_lost_network_leaves_the_old_release_and_what_arrived_is_not_sent_again(far):
    more = {**SECOND, **{f"audio/en/{number}.mp3": str(number) for number in range(30)}}
    far.publish()
    sent = 0

    def lose(name):
        nonlocal sent
        sent += name.startswith("rename")
        if sent == 15:
            far.host.vanish()

    far.host.on_request = lose
    with pytest.raises(PlaceUnreachable) as met:
        far.publish(more, "bbbb-0002")

    assert "The old site is still shown." in told(met)
    assert far.shown == "aaaa-0001"
    arrived = set(far.arrivals.read_text().split("\n")[1:-1])
    far.host.on_request = lambda name: None
    far.host.start()
    far.host.requests.clear()
    far.publish(more, "bbbb-0002")

    written = [name.partition(SECOND_RELEASE + "/")[2] for name in far.host.requests]
    assert arrived and not arrived & set(written)
    assert far.shown == "bbbb-0002"
    assert texts_of(far.current) == {**more, "audio/id/aa.mp3": FIRST["audio/id/aa.mp3"]}


@pytest.mark.parametrize(
    ("problem", "complaint"),
    [
        (asyncssh.SFTPNoSpaceOnFilesystem("No space left on device"), ": full ("),
        (asyncssh.SFTPPermissionDenied("Permission denied"), ": refused ("),
    ],
    ids=["full", "read-only"],
)
def test_a_host_that_takes_nothing_leaves_the_old_release_and_says_one_sentence(
    far, problem, complaint
):
    def refuse(name):
        if name.startswith(("write", "rename", "mkdir", "symlink")):
            raise problem

    far.publish()
    far.host.on_request = refuse
    with pytest.raises(PlaceUnreachable) as met:
        far.second()

    assert told(met).startswith(f"{far.address}{complaint}")
    assert "The old site is still shown." in told(met) and len(told(met).splitlines()) == 1
    assert far.shown == "aaaa-0001"
    far.host.on_request = lambda name: None
    far.second()
    assert far.shown == "bbbb-0002"


def test_an_emergency_is_switched_there_and_goes_on_under_the_next_release(far):
    far.publish()
    far.place.put_signal(b'{"kind": null}')
    assert (far.current / "emergency.json").read_bytes() == b'{"kind": null}'
    running = (
        b'{"kind": "fire", "from": "2026-11-24T03:00Z", "until": "2026-11-24T03:30Z", '
        b'"drill": false, "screens": []}'
    )
    far.place.put_signal(running)
    write_small_bundle(far.site, SECOND, "bbbb-0002")

    far.place.put(far.site, read_manifest(far.site), QUIET)

    assert far.shown == "bbbb-0002"
    assert (far.current / "emergency.json").read_bytes() == running


def test_an_emergency_needs_a_release_that_can_say_it(far):
    with pytest.raises(PlaceRefused):
        far.place.put_signal(QUIET)
