"""Publishing to another computer by SFTP and S3, against real servers that fail in every way."""

from __future__ import annotations

import asyncio
import os
import shutil
from concurrent.futures import ThreadPoolExecutor

import asyncssh
import pytest

from noticeboard.bundle.manifest import damaged_files, read_manifest
from noticeboard.bundle.refusal import PlaceRefused
from noticeboard.emergency import QUIET
from noticeboard.messages import text
from noticeboard.publishing.arrivals import Arrivals
from noticeboard.publishing.place_address import address_of_place
from noticeboard.publishing.publication_place import remote_place_of
from noticeboard.publishing.publication_refusals import PlaceUnreachable
from noticeboard.publishing.remote_survey import survey_storage
from noticeboard.publishing.upload import finish, send
from tests.fixtures.far_publisher import killed_while_publishing
from tests.fixtures.s3_host import KEY, KEY_ID, S3Host, error_answer
from tests.fixtures.sftp_host import PASSWORD, USER, SftpHost
from tests.fixtures.small_bundle import FIRST, SECOND, texts_of, write_small_bundle
from tests.fixtures.sudden_death import some_moments

SOUND = "audio/id/aa.mp3"
AFTER_SECOND = {**SECOND, SOUND: FIRST[SOUND]}
THIRD = {"index.html": "three", "sw.js": "three", "ketiga/index.html": "three"}


class Far:
    """An office that publishes to a place on a host; `seen` is what the host has, as a folder."""

    def __init__(self, host, address, folder, seen):
        self.host, self.site, self._seen = host, folder / "site", seen
        self.arrivals = folder / "arrivals"
        self.address = address
        self.place = remote_place_of(address, self.arrivals)

    def publish(self, files=FIRST, bundle="aaaa-0001"):
        write_small_bundle(self.site, files, bundle)
        self.place.put(self.site, read_manifest(self.site))

    def second(self):
        self.publish(SECOND, "bbbb-0002")

    def look(self):
        write_small_bundle(self.site, FIRST)
        return self.place.look(read_manifest(self.site))

    @property
    def seen(self):
        return self._seen()

    @property
    def public(self):
        return {
            name: text
            for name, text in texts_of(self.seen).items()
            if not name.startswith(".noticeboard/")
        }


@pytest.fixture(scope="module")
def sftp_host(tmp_path_factory):
    host = SftpHost(tmp_path_factory.mktemp("sftp"))
    yield host
    host.stop()


@pytest.fixture(scope="module")
def s3_host():
    host = S3Host()
    yield host
    host.stop()


def sftp_office(host, folder, monkeypatch):
    """An office whose place is a folder of its own on a host."""
    monkeypatch.setenv("NOTICEBOARD_SFTP_PASSWORD", PASSWORD)
    known = host.write_known_hosts(folder / "known_hosts")
    monkeypatch.setenv("NOTICEBOARD_KNOWN_HOSTS", str(known))
    host.on_request = lambda name: None
    name = f"{folder.name}/tempat terbit é"
    written = f"sftp://{USER}@127.0.0.1:{host.port}/{name}"
    return Far(host, address_of_place(written, folder), folder, lambda: host.folder / name)


def s3_office(host, folder, monkeypatch):
    """An office whose place is a bucket of its own on a host."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY_ID)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", KEY)
    monkeypatch.setenv("AWS_ENDPOINT_URL", host.address)
    host.on_request = lambda name: None
    return bucket_office(host, folder)


def bucket_office(host, folder):
    """An office whose place is a new bucket."""
    # With words in its name that storages say of full disks and lost connections.
    bucket = f"full-507-connect-{len(host.requests)}-{abs(hash(str(folder)))}"
    host.make_bucket(bucket)

    def seen():
        shutil.rmtree(folder / "seen", ignore_errors=True)
        return host.copy_to(bucket, folder / "seen")

    return Far(host, address_of_place(f"s3://{bucket}", folder), folder, seen)


@pytest.fixture(params=["sftp", "s3"])
def far(request, tmp_path, monkeypatch):
    host = request.getfixturevalue(f"{request.param}_host")
    make = sftp_office if request.param == "sftp" else s3_office
    return make(host, tmp_path, monkeypatch)


@pytest.fixture
def sftp(sftp_host, tmp_path, monkeypatch):
    return sftp_office(sftp_host, tmp_path, monkeypatch)


@pytest.fixture
def s3(s3_host, tmp_path, monkeypatch):
    return s3_office(s3_host, tmp_path, monkeypatch)


def test_a_bundle_takes_the_place_of_the_one_before_and_nothing_more_is_left(far):
    far.publish()
    assert (texts_of(far.seen), damaged_files(far.seen)) == (FIRST, [])

    far.second()
    assert (texts_of(far.seen), damaged_files(far.seen)) == (AFTER_SECOND, [])

    far.publish(THIRD, "cccc-0003")
    assert texts_of(far.seen) == {**THIRD, "audio/id/bb.mp3": SECOND["audio/id/bb.mp3"]}
    assert not far.arrivals.exists()


def test_an_emergency_is_one_small_file_that_outlives_the_next_bundle(far):
    far.publish()
    running = (
        b'{"kind": "fire", "from": "2026-11-24T03:00Z", "until": "2026-11-24T03:30Z", '
        b'"drill": false, "screens": []}'
    )
    far.place.put_signal(running)
    write_small_bundle(far.site, SECOND, "bbbb-0002")

    far.place.put(far.site, read_manifest(far.site), QUIET)

    assert far.public == {**AFTER_SECOND, "emergency.json": running.decode()}


def test_only_what_changed_is_sent(far):
    far.publish()
    far.host.requests.clear()

    far.publish({**FIRST, "biaya/index.html": "three"}, "aaaa-0003")

    written = [name for name in far.host.requests if name.startswith(("rename", "PUT"))]
    assert {ending(name) for name in written} == {
        ".noticeboard/upload.json", ".noticeboard/new/biaya/index.html", "biaya/index.html",
        "manifest.json",
    }  # fmt: skip


def test_who_publishes_may_have_a_loop_of_events_running(far):
    async def publish_here():
        far.publish()

    # In a thread of its own: where a browser was used before, this one has a loop already.
    with ThreadPoolExecutor(max_workers=1) as other:
        other.submit(asyncio.run, publish_here()).result()

    assert texts_of(far.seen) == FIRST


def ending(request):
    """The path in the place that a request of either kind of host is about."""
    return request.partition("é/")[2] or request.split("/", 2)[2]


def test_the_manifest_comes_last_and_old_files_go_only_after_it(sftp):
    sftp.publish()
    sftp.host.requests.clear()

    sftp.second()

    done = [name for name in sftp.host.requests if name.startswith(("rename", "remove"))]
    ends = [ending(name) for name in done]
    arrived = max(ends.index("audio/id/bb.mp3"), ends.index(".noticeboard/new/index.html"))
    order = ["index.html", "sw.js", "manifest.json", "lama/index.html"]
    found = [arrived, *(ends.index(name) for name in order)]
    assert found == sorted(found)


LINKED = {
    "index.html": "assets/site.css assets/new.css audio/id/bb.mp3",
    "a/index.html": "assets/new.css",
    "assets/new.css": "two", "assets/site.css": "two", "audio/id/bb.mp3": "sound two", "sw.js": "",
}  # fmt: skip
LINKED_BEFORE = {
    "index.html": "assets/site.css assets/old.css audio/id/aa.mp3",
    "z/index.html": "assets/old.css",
    "assets/old.css": "one", "assets/site.css": "one", "audio/id/aa.mp3": "sound one", "sw.js": "",
}  # fmt: skip


@pytest.mark.parametrize("before", [None, LINKED_BEFORE], ids=["an empty place", "an old bundle"])
def test_at_every_request_each_page_there_finds_all_that_it_names(sftp, before):
    missing = []
    if before:
        sftp.publish(before)

    def look_at_pages(name):
        for page in sftp.seen.rglob("*.html"):
            if ".noticeboard" not in page.parts:
                named = page.read_text().split()
                missing.extend((name, page, one) for one in named if not (sftp.seen / one).exists())

    sftp.host.on_request = look_at_pages
    sftp.publish(LINKED, "bbbb-0002")

    assert missing == []
    assert (sftp.seen / "index.html").read_text() == LINKED["index.html"]


def test_what_others_put_there_stays(sftp):
    sftp.publish()
    (sftp.seen / ".htaccess").write_text("x")
    (sftp.seen / "lama" / "catatan.txt").write_text("a note in a folder of ours")
    (sftp.seen / "foto").mkdir()

    sftp.second()

    assert (sftp.seen / ".htaccess").read_text() == "x"
    assert (sftp.seen / "lama" / "catatan.txt").exists() and (sftp.seen / "foto").is_dir()
    assert not (sftp.seen / "lama" / "index.html").exists()


def test_a_place_that_holds_something_else_is_refused_with_its_names(sftp):
    sftp.seen.mkdir(parents=True)
    (sftp.seen / "surat.odt").write_text("x")

    with pytest.raises(PlaceRefused, match=r"surat\.odt"):
        sftp.look()
    with pytest.raises(PlaceRefused, match=r"surat\.odt"):
        sftp.publish()
    assert [path.name for path in sftp.seen.iterdir()] == ["surat.odt"]


def test_a_file_of_others_where_a_new_one_must_go_is_named_and_nothing_changes(far):
    far.publish()
    other = remote_place_of(far.address, far.arrivals)
    write_into(other, "baru/index.html", b"mine")

    with pytest.raises(PlaceRefused, match="baru/index.html"):
        far.second()
    assert far.public == {**FIRST, "baru/index.html": "mine"}


def write_into(place, name, content):
    async def write(storage):
        await storage.write(name, content)

    place._connected(write)


def test_a_file_that_somebody_removed_there_is_sent_again(sftp):
    sftp.publish()
    (sftp.seen / "assets" / "site.css").unlink()
    sftp.second()

    assert texts_of(sftp.seen) == AFTER_SECOND


def test_a_file_becomes_a_folder_and_a_folder_a_file(sftp):
    sftp.publish({"a": "file", "b/c": "in a folder"})
    sftp.publish({"a/x": "in a folder", "b": "file"}, "bbbb-0002")

    assert texts_of(sftp.seen) == {"a/x": "in a folder", "b": "file"}


def test_files_are_served_with_their_types_and_sounds_may_be_kept(s3):
    s3.publish()
    bucket = s3.address.host

    _, page = s3.host.read(bucket, "index.html")
    _, sound = s3.host.read(bucket, SOUND)

    assert page["Content-Type"] == "text/html; charset=utf-8"
    assert sound["Content-Type"] == "audio/mpeg" and "immutable" in sound["Cache-Control"]
    s3.second()
    _, page = s3.host.read(bucket, "index.html")
    assert page["Content-Type"] == "text/html; charset=utf-8"


def test_a_prefix_keeps_to_itself(s3, tmp_path):
    s3.publish()
    address = address_of_place(f"s3://{s3.address.host}/a/b", tmp_path)
    below = remote_place_of(address, tmp_path / "other")

    write_small_bundle(s3.site, SECOND, "bbbb-0002")
    below.put(s3.site, read_manifest(s3.site))

    seen = s3.seen
    assert texts_of(seen / "a" / "b") == SECOND
    assert read_manifest(seen).bundle == "aaaa-0001" and damaged_files(seen) == []


def at(number, act):
    """A habit of a host: at its nth request it does something."""
    count = 0

    def asked(name):
        nonlocal count
        count += 1
        return act(name) if count == number else None

    return asked


def requests_of(far, work):
    """How many requests some work takes."""
    before = len(far.host.requests)
    work()
    return len(far.host.requests) - before


def restored(far):
    """The place as the first publication leaves it."""
    if isinstance(far.host, SftpHost):
        shutil.rmtree(far.seen, ignore_errors=True)
    else:
        far = bucket_office(far.host, far.site.parent)
    far.arrivals.unlink(missing_ok=True)
    far.publish()
    return far


def is_moving(far):
    intent = far.seen / ".noticeboard" / "upload.json"
    return intent.exists() and b'"ready": true' in intent.read_bytes()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process to kill")
@pytest.mark.parametrize("act", ["publish", "rollback"])
def test_killed_at_any_request_the_old_bundle_is_whole_or_every_file_is_a_whole_one(far, act):
    old, new = ((FIRST, "aaaa-0001"), (SECOND, "bbbb-0002"))
    if act == "rollback":
        old, new = new, old
    office = begun(far, old)
    moments = some_moments(requests_of(office, lambda: office.publish(*new)), few=6)

    for moment in moments:
        far = begun(far, old)
        before = far.public
        write_small_bundle(far.site, *new)
        with killed_while_publishing(str(far.address), far.site, far.arrivals) as kill:
            far.host.on_request = at(moment, lambda name, kill=kill: kill())
        far.host.on_request = lambda name: None

        if is_moving(far):
            for name, content in far.public.items():
                assert content in (before.get(name), new[0].get(name)), (moment, name)
        else:
            assert damaged_files(far.seen) == [], moment
        far.publish(THIRD, "cccc-0003")
        assert damaged_files(far.seen) == [], moment
        left = {name for name in texts_of(far.seen) if not name.startswith("audio/")}
        assert left == set(THIRD), moment


def begun(far, bundle):
    """A place where the first publication was made, and then one of a bundle."""
    made = restored(far)
    made.publish(*bundle)
    return made


def told(error, language="en"):
    return text(error.value.messages[0], language)


def test_a_lost_network_leaves_the_old_bundle_and_what_arrived_is_not_sent_again(sftp):
    more = {**SECOND, **{f"audio/en/{number}.mp3": str(number) for number in range(30)}}
    sftp.publish()
    lose = at(15, lambda name: sftp.host.vanish())
    sftp.host.on_request = lambda name: lose(name) if name.startswith("rename") else None

    with pytest.raises(PlaceUnreachable) as met:
        sftp.publish(more, "bbbb-0002")

    assert told(met).startswith(f"{sftp.address}: the connection failed or was lost (")
    assert told(met).endswith("what has arrived is not sent again.")
    assert damaged_files(sftp.seen) == []
    assert read_manifest(sftp.seen).bundle == "aaaa-0001"
    with pytest.raises(PlaceUnreachable):
        sftp.publish(more, "bbbb-0002")

    arrived = set(sftp.arrivals.read_text().split()[1:])
    sftp.host.on_request = lambda name: None
    sftp.host.start()
    sftp.host.requests.clear()
    sftp.publish(more, "bbbb-0002")
    assert texts_of(sftp.seen) == {**more, SOUND: FIRST[SOUND]}
    written = [ending(name) for name in sftp.host.requests if name.startswith("rename")]
    sent = {name for name in written if name not in SECOND and name in more}
    assert arrived and sent and not arrived & sent


def test_a_storage_that_is_gone_leaves_the_old_bundle(s3):
    s3.publish()
    s3.host.stop()
    try:
        with pytest.raises(PlaceUnreachable) as met:
            s3.second()
    finally:
        s3.host.start()

    assert told(met).startswith(f"{s3.address}: the connection failed or was lost (")
    assert (s3.public, damaged_files(s3.seen)) == (FIRST, [])
    s3.second()
    assert texts_of(s3.seen) == AFTER_SECOND


def refusing(answer):
    """A host that answers whatever would change it with an error."""

    def asked(name):
        if isinstance(answer, Exception):
            if name.startswith(("write", "rename", "mkdir")):
                raise answer
            return None
        return answer if name.startswith(("PUT", "DELETE", "POST")) else None

    return asked


@pytest.mark.parametrize(
    ("kind", "answer", "complaint"),
    [
        ("sftp", asyncssh.SFTPNoSpaceOnFilesystem("No space left on device"), ": full ("),
        ("sftp", asyncssh.SFTPPermissionDenied("Permission denied"), ": refused ("),
        ("sftp", asyncssh.SFTPFailure("Disk failed"), ": failed ("),
        ("s3", error_answer("507 Insufficient Storage", "QuotaExceeded"), ": full ("),
        ("s3", error_answer("403 Forbidden", "QuotaExceeded"), ": full ("),
        ("s3", error_answer("500 Internal", "XMinioStorageFull"), ": full ("),
        ("s3", error_answer("403 Forbidden", "AccessDenied"), ": refused ("),
        ("s3", error_answer("400 Bad Request", "InvalidRequest"), ": failed ("),
        ("sftp", asyncssh.SFTPPermissionDenied("May not write /quota"), ": refused ("),
    ],
    ids=[
        "full SFTP",
        "read-only SFTP",
        "failing SFTP",
        "full S3",
        "quota of Ceph",
        "full MinIO",
        "read-only S3",
        "failing S3",
        "read-only quota folder",
    ],
)
def test_a_place_that_takes_nothing_leaves_the_old_bundle_and_says_one_sentence(
    request, kind, answer, complaint
):
    far = request.getfixturevalue(kind)
    far.publish()
    far.host.on_request = refusing(answer)

    with pytest.raises(PlaceUnreachable) as met:
        far.second()

    far.host.on_request = lambda name: None
    assert told(met).startswith(f"{far.address}{complaint}")
    assert "The old site is still shown." in told(met) and len(told(met).splitlines()) == 1
    assert (read_manifest(far.seen).bundle, damaged_files(far.seen)) == ("aaaa-0001", [])
    far.second()
    assert texts_of(far.seen) == AFTER_SECOND


def test_a_publication_from_another_computer_meanwhile_stops_ours_before_it_moves(far, tmp_path):
    far.publish()
    write_small_bundle(far.site, SECOND, "bbbb-0002")
    manifest = read_manifest(far.site)

    async def with_another_in_between(storage):
        survey = await survey_storage(storage, manifest, "")
        ours = await send(far.site, manifest, storage, survey, Arrivals(far.arrivals))
        survey = await survey_storage(storage, manifest, "")
        await send(far.site, manifest, storage, survey, Arrivals(tmp_path / "theirs"))
        await finish(storage, ours)

    with pytest.raises(PlaceRefused, match="place_busy"):
        far.place._connected(with_another_in_between)
    assert (read_manifest(far.seen).bundle, damaged_files(far.seen)) == ("aaaa-0001", [])
    far.second()
    assert texts_of(far.seen) == AFTER_SECOND


def test_cut_short_in_the_moves_it_says_so_and_the_next_look_does_the_rest(sftp):
    sftp.publish()
    sftp.host.on_request = lambda name: (
        sftp.host.vanish() if name.endswith("rename /" + sftp.address.path[1:] + "/sw.js") else None
    )
    with pytest.raises(PlaceUnreachable) as met:
        sftp.second()
    sftp.host.on_request = lambda name: None
    sftp.host.start()

    assert told(met).endswith("Run the same command again now; it does the rest.")
    assert sftp.look().bundle == "bbbb-0002"
    assert (texts_of(sftp.seen), damaged_files(sftp.seen)) == (AFTER_SECOND, [])


def test_a_host_whose_key_is_not_known_gets_no_password(sftp, monkeypatch, tmp_path):
    (tmp_path / "nobody").write_text("")
    monkeypatch.setenv("NOTICEBOARD_KNOWN_HOSTS", str(tmp_path / "nobody"))

    with pytest.raises(PlaceUnreachable) as met:
        sftp.publish()

    assert told(met).startswith(f"{sftp.address}: refused (")
    assert not sftp.seen.exists()


def test_a_wrong_password_is_one_sentence_that_does_not_repeat_it(sftp, monkeypatch):
    monkeypatch.setenv("NOTICEBOARD_SFTP_PASSWORD", "salah-sekali")

    with pytest.raises(PlaceUnreachable) as met:
        sftp.publish()

    assert told(met).startswith(f"{sftp.address}: refused (")
    assert "salah-sekali" not in str(met.value) and not sftp.seen.exists()


def test_no_secret_is_written_anywhere(far, tmp_path):
    far.publish()
    far.second()

    written = [path.read_bytes() for path in (tmp_path / ".").rglob("*") if path.is_file()]
    written += [path.read_bytes() for path in far.seen.rglob("*") if path.is_file()]
    assert written and not [one for one in written if PASSWORD.encode() in one]
