"""What a host really serves is compared with what was published, and staff are told."""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import socket
import sys
import threading

import pytest

from noticeboard.bundle.manifest import make_manifest, write_manifest
from noticeboard.bundle.served import Unreachable, address_of, compare_served
from noticeboard.cli import app, this_office
from tests.fixtures.office import TODAY
from tests.fixtures.small_bundle import write_small_bundle

PAGE = '<!doctype html>\n<html lang="id" data-mark="{mark}"><head>\n<title>x</title></head>\n<p>bundle {id}</p></html>\n'
MARKS = {"aaaa-0001": "aaaaaaaaaa", "bbbb-0002": "bbbbbbbbbb"}
NAMES = ("index.html", "biaya/index.html", "en/fees/index.html")
OTHERS = {
    "assets/site.css": "p { color: red }\n",
    "assets/site.js": "1\n",
    "sw.js": "2\n",
    "data/v1/changes.id.atom": "<feed/>",
    "audio/id/a.mp3": "sound",
}


def write_site(folder, id="aaaa-0001"):
    pages = {name: PAGE.format(id=id, mark=MARKS[id]) for name in NAMES}
    return write_small_bundle(folder, {**pages, **OTHERS, "sw.js": id}, id)


class Host(http.server.SimpleHTTPRequestHandler):
    """A web host with habits; each takes a path and answers as that host would."""

    def __init__(self, *arguments, habit, **options):
        self.habit = habit
        super().__init__(*arguments, **options)

    def do_GET(self):
        """Serve a file, or what the habit makes of it."""
        if not self.habit(self):
            super().do_GET()

    def log_message(self, *arguments):
        """Say nothing."""

    def answer(self, body=b"", status=200, **headers):
        self.send_response(status)
        for name, value in {"Content_Type": "text/html", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return True

    @property
    def is_page(self):
        return self.path.endswith("/")

    def content(self):
        name = self.path + "index.html" if self.is_page else self.path
        with open(self.directory + name, "rb") as file:
            return file.read()


@contextlib.contextmanager
def host(folder, habit=lambda request: False):
    """Serve a folder by a host's habit and give its address."""
    handler = functools.partial(Host, directory=str(folder), habit=habit)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def injects(request):
    script = b'<script src="https://tracker.example/x.js"></script></html>'
    return request.is_page and request.answer(request.content().replace(b"</html>", script))


def minifies(request):
    return request.is_page and request.answer(request.content().replace(b"\n", b""))


def sets_cookies(request):
    return request.is_page and request.answer(request.content(), Set_Cookie="id=1")


def loses_fees(request):
    return request.path == "/biaya/" and request.answer(b"gone", 404)


def fails_fees(request):
    return request.path == "/biaya/" and request.answer(b"busy", 503)


def redirects_fees(request):
    return request.path == "/biaya/" and request.answer(status=301, Location="/biaya")


def calls_scripts_text(request):
    return request.path == "/sw.js" and request.answer(request.content(), Content_Type="text/plain")


def says_latin(request):
    return request.path == "/biaya/" and request.answer(
        request.content(), Content_Type="text/html; charset=ISO-8859-1"
    )


HABITS = {
    injects: [("altered", name) for name in sorted(NAMES)],
    minifies: [("altered", name) for name in sorted(NAMES)],
    sets_cookies: [("cookies", name) for name in sorted(NAMES)],
    loses_fees: [("missing", "biaya/index.html")],
    fails_fees: [("failed", "biaya/index.html")],
    redirects_fees: [("redirected", "biaya/index.html")],
    calls_scripts_text: [("type", "sw.js")],
    says_latin: [("type", "biaya/index.html")],
}


def compared(site, address):
    served = compare_served(site, address, lambda stage, done, total: None)
    return [(one.kind, one.name) for one in served.findings]


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.__name__)
def test_what_a_host_does_to_the_files_is_found(tmp_path, habit):
    site = write_site(tmp_path / "site")
    with host(site, habit) as address:
        assert compared(site, address) == HABITS[habit]


def test_a_host_that_alters_nothing_is_the_same(tmp_path):
    site = write_site(tmp_path / "site")
    with host(site) as address:
        assert compared(site, address) == []


def test_packing_on_the_way_alters_nothing(tmp_path):
    def packs(request):
        return request.is_page and request.answer(
            gzip.compress(request.content()), Content_Encoding="gzip"
        )

    site = write_site(tmp_path / "site")
    with host(site, packs) as address:
        assert compared(site, address) == []


def test_a_site_in_a_folder_is_found_there_and_an_index_page_means_its_folder(tmp_path):
    site = write_site(tmp_path / "warga" / "imigrasi é")
    with host(tmp_path) as address:
        there = address_of(f"{address}warga/imigrasi%20%C3%A9/index.html")
        assert compared(site, there) == []


def test_an_address_that_leads_to_another_is_followed(tmp_path):
    site = write_site(tmp_path / "site")
    with contextlib.ExitStack() as hosts:
        real = hosts.enter_context(host(site))
        moved = host(site, lambda request: request.answer(status=301, Location=real))
        address = hosts.enter_context(moved)

        assert compared(site, address) == []


def test_an_older_bundle_is_told_as_old_and_not_as_altered(tmp_path):
    site, old = write_site(tmp_path / "new", "bbbb-0002"), write_site(tmp_path / "old")
    with host(old) as address:
        served = compare_served(site, address, lambda *told: None)

    assert served.there == "aaaa-0001"
    assert [(one.kind, one.name) for one in served.findings] == [
        ("stale", name) for name in (*sorted(NAMES), "sw.js")
    ]


def test_a_cache_that_keeps_one_old_page_is_told_as_old(tmp_path):
    site = write_site(tmp_path / "new", "bbbb-0002")

    def keeps(request):
        old = PAGE.format(id="aaaa-0001", mark=MARKS["aaaa-0001"]).encode()
        return request.path == "/biaya/" and request.answer(old)

    with host(site, keeps) as address:
        assert compared(site, address) == [("stale", "biaya/index.html")]


def test_thousands_of_sounds_are_not_all_fetched(tmp_path):
    site = write_site(tmp_path / "site")
    for number in range(100):
        (site / f"audio/id/{number}.mp3").write_text("sound")
    (site / "manifest.json").unlink()
    write_manifest(site, make_manifest(site, "aaaa-0001", TODAY, is_preview=False))
    asked = []

    with host(site, lambda request: asked.append(request.path)) as address:
        assert compared(site, address) == []
    assert 4 < len([path for path in asked if path.endswith(".mp3")]) < 12


def test_an_address_that_nobody_answers_is_unreachable(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(Unreachable, match=f"127.0.0.1:{port}"):
        compared(write_site(tmp_path / "site"), f"http://127.0.0.1:{port}/")


def test_a_host_that_stops_answering_is_not_asked_for_everything(tmp_path):
    site = write_site(tmp_path / "site")
    for number in range(60):
        (site / f"page-{number:02}.html").write_text(
            PAGE.format(id="aaaa-0001", mark=MARKS["aaaa-0001"])
        )
    (site / "manifest.json").unlink()
    write_manifest(site, make_manifest(site, "aaaa-0001", TODAY, is_preview=False))
    asked = []

    def hangs_up(request):
        asked.append(request.path)
        if request.path not in ("/", "/manifest.json"):
            request.close_connection = True
            request.connection.close()
            return True
        return False

    with host(site, hangs_up) as address, pytest.raises(Unreachable):
        compared(site, address)
    assert len(asked) < 40


@pytest.fixture
def command(tmp_path, monkeypatch, capsys):
    """Types `compare` in an office whose site is that of a host."""
    write_site(tmp_path / "site")
    monkeypatch.setattr(this_office, "ROOT", tmp_path)

    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["build.py", "compare", *arguments])
        with pytest.raises(SystemExit) as ended:
            app.run()
        said = capsys.readouterr()
        return ended.value.code or 0, said.out, said.err

    return call


def test_staff_are_told_what_an_altering_host_means_and_what_to_do(tmp_path, command):
    with host(tmp_path / "site", injects) as address:
        code, out, _ = command(address)

    assert code == 1
    assert out == (
        f"{address} tidak sama dengan site/ (bundel aaaa-0001); 8 berkas diperiksa.\n"
        "Diubah hosting: 3 berkas (biaya/index.html, en/fees/index.html, index.html).\n"
        "  Akibatnya salinan luring tidak tersimpan di ponsel pengunjung.\n"
        "  Matikan pengubah HTML di hosting, misalnya minify, pelacak, atau iklan.\n"
    )


def test_staff_are_told_that_all_is_the_same(tmp_path, command):
    with host(tmp_path / "site") as address:
        assert command(address, "--lang", "en")[:2] == (
            0,
            (f"The same: 8 files at {address} are exactly those of site/ (bundle aaaa-0001).\n"),
        )


def test_no_answer_is_one_sentence_and_ends_with_three(command):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
    code, out, err = command(address)

    assert (code, out) == (3, "")
    assert err.startswith(f"{address} tidak menjawab (") and len(err.splitlines()) == 1


BAD = [
    "",
    "contoh.go.id",
    "ftp://contoh.go.id/",
    "https://",
    "https://a b/",
    "http://[::1/",
    "http://contoh.go.id:99999/",
    "file:///etc/passwd",
    "https://contoh.go.id/?x=1",
]


@pytest.mark.parametrize("written", BAD)
def test_what_is_no_address_is_one_sentence(command, written):
    code, out, err = command(written)

    assert (code, out) == (2, "")
    assert err.startswith(f"'{written}' bukan alamat situs.") and len(err.splitlines()) == 1


def test_without_an_address_the_office_is_asked_for_one(own, capsys, monkeypatch):
    monkeypatch.setattr(this_office, "ROOT", own.folder)
    monkeypatch.setattr(sys, "argv", ["build.py", "compare"])

    with pytest.raises(SystemExit) as ended:
        app.run()

    assert ended.value.code == 2
    assert capsys.readouterr().err == (
        "Alamat belum ditulis, dan site_url di data/office.yaml belum diisi.\n"
    )


def test_without_a_site_there_is_nothing_to_compare_with(tmp_path, command):
    (tmp_path / "site" / "manifest.json").unlink()

    assert command("http://127.0.0.1/")[::2] == (
        1,
        "site/ tidak utuh: jalankan python3 build.py dahulu.\n",
    )
