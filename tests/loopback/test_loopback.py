"""The server for this computer: what it shows, to whom, and what a page hears that was away."""

from __future__ import annotations

import contextlib
import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from noticeboard.loopback import EventHub, listen, make_app, make_server
from tests.fixtures.device import until

PAGE = "<!doctype html><html lang=id><title>Satu</title><body><p>Satu</p></body></html>"


class Served:
    """A folder on a free port of this computer."""

    def __init__(self, site: Path, hub: EventHub, page_end: bytes = b"") -> None:
        self.own = listen(0)
        self.port = self.own.getsockname()[1]
        self.server = make_server(make_app(site, self.port, hub=hub, page_end=page_end))
        self.hub = hub

    def ask(self, path: str, method: str = "GET", **headers: str):
        """Send one request; return the status, the headers and the body."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(line):
            line.request(method, path, headers={n.replace("_", "-"): v for n, v in headers.items()})
            answer = line.getresponse()
            return answer.status, answer.headers, answer.read()

    def listen(self, last_id: str | None = None) -> Page:
        """Open a page's connection to the events, as a browser does it."""
        return Page(self, last_id)


class Page:
    """A page that listens: it remembers the last id as a browser does."""

    def __init__(self, served: Served, last_id: str | None) -> None:
        self.served, self.last_id = served, last_id
        self.connect()

    def connect(self) -> None:
        """Connect, or connect again after the line broke."""
        before = self.served.hub.listeners
        self.line = http.client.HTTPConnection("127.0.0.1", self.served.port, timeout=60)
        headers = {} if self.last_id is None else {"Last-Event-ID": self.last_id}
        self.line.request("GET", "/serve/events", headers=headers)
        self.answer = self.line.getresponse()
        until(lambda: self.served.hub.listeners > before)

    def lose(self) -> None:
        """Lose the connection, and wait until the server has noticed."""
        before = self.served.hub.listeners
        self.answer.close()
        self.line.close()
        until(lambda: self.served.hub.listeners < before)

    def hears(self) -> tuple[str, str]:
        """Return the kind and the data of the next event."""
        fields = {}
        while True:
            name, _, value = self.answer.readline().decode().rstrip("\n").partition(": ")
            if name == "id":
                self.last_id = value
            elif name:
                fields[name] = value
            elif "data" in fields:
                return fields["event"], fields["data"]
            else:
                fields = {}


@contextlib.contextmanager
def serving(site: Path, page_end: bytes = b"", history: int = 256) -> Iterator[Served]:
    hub = EventHub(history)
    served = Served(site, hub, page_end)
    thread = threading.Thread(target=served.server.run, kwargs={"sockets": [served.own]})
    thread.start()
    try:
        yield served
    finally:
        hub.close()
        served.server.should_exit = True
        thread.join()
        served.own.close()


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    for name, text in {
        "index.html": PAGE,
        "biaya/index.html": PAGE.replace("Satu", "Biaya"),
        "data/v1/fees.csv": "id,amount\n",
        "404.html": "<!doctype html><title>404</title><style>p{color:red}</style><p>Tidak ada</p>",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    (tmp_path / "secret.txt").write_text("not of the site")
    return folder


def test_a_site_is_shown_at_its_own_addresses_and_never_kept(site):
    with serving(site) as served:
        status, headers, body = served.ask("/")
        assert (status, body.decode()) == (200, PAGE)
        assert headers["content-type"] == "text/html; charset=utf-8"
        assert headers["cache-control"] == "no-store"
        status, headers, body = served.ask("/data/v1/fees.csv")
        assert (status, body) == (200, b"id,amount\n")
        assert headers["content-type"] == "text/csv; charset=utf-8"
        assert headers["cache-control"] == "no-store"
        status, headers, _ = served.ask("/biaya")
        assert (status, headers["location"]) == (307, "/biaya/")


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/data/",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "//secret.txt",
        "/a%00b",
        "/a\\b",
    ],
)
def test_nothing_outside_is_given_and_no_folder_is_listed(site, path):
    with serving(site) as served:
        assert served.ask(path)[0] == 404


def test_a_site_that_is_swapped_is_shown_at_once(site, tmp_path):
    with serving(site) as served:
        served.ask("/")
        site.rename(tmp_path / "before")
        site.mkdir()
        (site / "index.html").write_text("<p>new</p>")

        assert served.ask("/")[2] == b"<p>new</p>"
        assert served.ask("/biaya/")[0] == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
    ],
)
@pytest.mark.parametrize("path", ["/", "/data/v1/fees.csv", "/serve/events"])
def test_pages_of_other_sites_get_nothing(site, path, headers):
    with serving(site) as served:
        assert served.ask(path, **headers)[0] == 403


def test_every_answer_says_that_a_page_holds_no_code_and_asks_nobody_else(site):
    with serving(site) as served:
        for path in ("/", "/data/v1/fees.csv", "/nothing"):
            headers = served.ask(path)[1]
            assert headers["content-security-policy"] == (
                "default-src 'self' data: blob:; base-uri 'self'; "
                "frame-ancestors 'self'; form-action 'self'"
            )
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "same-origin"


def test_a_style_in_a_page_is_allowed_by_its_digest_alone(site):
    with serving(site) as served:
        policy = served.ask("/404.html")[1].get_all("content-security-policy")

    # printf 'p{color:red}' | openssl dgst -sha256 -binary | base64
    assert [one.split("; ")[-1] for one in policy] == [
        "style-src 'self' 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='"
    ]


def test_a_script_of_the_server_goes_into_every_page_and_into_nothing_else(site):
    with serving(site, b"<script src=/own.js></script>\n") as served:
        assert served.ask("/")[2].decode() == PAGE.replace(
            "</body>", "<script src=/own.js></script>\n</body>"
        )
        assert served.ask("/data/v1/fees.csv")[2] == b"id,amount\n"


def test_a_page_hears_what_happens_in_order(site):
    with serving(site) as served:
        page = served.listen()
        served.hub.publish("reloaded", {"bundle": "aaaa-0001"})
        served.hub.publish("reloaded", {"bundle": "bbbb-0002"})

        assert page.hears() == ("reloaded", '{"bundle": "aaaa-0001"}')
        assert page.hears() == ("reloaded", '{"bundle": "bbbb-0002"}')


def test_a_page_that_opens_late_learns_the_states_and_nothing_that_happened(site):
    with serving(site) as served:
        served.hub.publish_state("headphones", {"inserted": True})
        served.hub.publish("reloaded", {"bundle": "aaaa-0001"})
        served.hub.publish_state("headphones", {"inserted": False})
        page = served.listen()
        served.hub.publish("reloaded", {"bundle": "bbbb-0002"})

        assert page.hears() == ("headphones", '{"inserted": false}')
        assert page.hears() == ("reloaded", '{"bundle": "bbbb-0002"}')


def test_a_page_that_reconnects_hears_each_event_it_missed_once(site):
    with serving(site) as served:
        served.hub.publish_state("headphones", {"inserted": False})
        page = served.listen()
        assert page.hears() == ("headphones", '{"inserted": false}')
        served.hub.publish("call", {"last": 1})
        assert page.hears() == ("call", '{"last": 1}')
        page.lose()
        served.hub.publish("call", {"last": 2})
        served.hub.publish_state("headphones", {"inserted": True})
        served.hub.publish("call", {"last": 3})
        page.connect()
        served.hub.publish("call", {"last": 4})

        assert [page.hears() for _ in range(4)] == [
            ("call", '{"last": 2}'),
            ("headphones", '{"inserted": true}'),
            ("call", '{"last": 3}'),
            ("call", '{"last": 4}'),
        ]


def test_a_page_that_reconnects_is_told_no_state_that_is_over(site):
    with serving(site) as served:
        page = served.listen()
        served.hub.publish("call", {"last": 1})
        page.hears()
        page.lose()
        served.hub.publish_state("board", {"called": "A001"})
        served.hub.publish("call", {"last": 2})
        served.hub.publish_state("board", {"called": "A002"})
        page.connect()

        assert page.hears() == ("call", '{"last": 2}')
        assert page.hears() == ("board", '{"called": "A002"}')


def test_a_page_that_reconnects_before_it_heard_anything_misses_nothing_either(site):
    with serving(site) as served:
        served.hub.publish("reloaded", {"bundle": "old"})
        served.hub.publish_state("bundle", {"bundle": "aaaa-0001"})
        page = served.listen()
        assert page.hears() == ("bundle", '{"bundle": "aaaa-0001"}')
        page.lose()
        served.hub.publish("reloaded", {"bundle": "new"})
        page.connect()

        assert page.hears() == ("reloaded", '{"bundle": "new"}')


def test_after_a_longer_absence_than_the_history_a_page_learns_the_states(site):
    with serving(site, history=2) as served:
        page = served.listen()
        served.hub.publish("call", {"last": 1})
        page.hears()
        page.lose()
        served.hub.publish_state("bundle", {"bundle": "aaaa-0001"})
        for number in range(2, 5):
            served.hub.publish("call", {"last": number})
        page.connect()
        served.hub.publish("call", {"last": 5})

        assert page.hears() == ("bundle", '{"bundle": "aaaa-0001"}')
        assert page.hears() == ("call", '{"last": 5}')


@pytest.mark.parametrize("last_id", ["ffffffff-1", "1", "", "ffffffff-" + "9" * 5000, "½-½"])
def test_an_id_of_another_run_or_none_at_all_is_no_id(site, last_id):
    with serving(site) as served:
        served.hub.publish_state("bundle", {"bundle": "aaaa-0001"})
        page = served.listen(last_id.encode().decode("latin-1"))

        assert page.hears() == ("bundle", '{"bundle": "aaaa-0001"}')


def test_a_page_that_leaves_is_no_longer_counted(site):
    with serving(site) as served:
        page = served.listen()
        assert served.hub.listeners == 1
        page.lose()
        assert served.hub.listeners == 0


def test_a_port_is_taken_once_and_only_for_this_computer():
    own = listen(0)
    with own:
        host, port = own.getsockname()
        assert host == "127.0.0.1"
        with pytest.raises(OSError):
            listen(port)


@pytest.mark.parametrize(
    ("proxy", "who"), [("127.0.0.1", "203.0.113.7"), ("192.0.2.1", "127.0.0.1")]
)
def test_only_a_proxy_that_is_known_is_believed_for_whom_it_asks(proxy, who):
    async def say_who(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": scope["client"][0].encode()})

    own = listen(0)
    server = make_server(say_who, proxies=[proxy])
    thread = threading.Thread(target=server.run, kwargs={"sockets": [own]}, daemon=True)
    thread.start()
    with own:
        line = http.client.HTTPConnection("127.0.0.1", own.getsockname()[1], timeout=60)
        with contextlib.closing(line):
            # Whoever forges the header through a proxy has its own address added behind it.
            line.request("GET", "/", headers={"X-Forwarded-For": "127.0.0.9, 203.0.113.7"})
            assert line.getresponse().read().decode() == who
        server.should_exit = True
        thread.join(60)
