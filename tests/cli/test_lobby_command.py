"""`lobby`: what the screens said at a moment, and which networks a server may be on."""

import datetime
import sys

import pytest

from noticeboard.cli import app, this_office
from noticeboard.lobby import Played, PlayLog
from noticeboard.loopback import listen
from noticeboard.time_zone import WIB

TEN = datetime.datetime(2024, 12, 17, 10, 5, tzinfo=WIB)


@pytest.fixture
def typed(tmp_path, monkeypatch, capsys):
    """A function that types `lobby` in an office of its own."""
    monkeypatch.setattr(this_office, "ROOT", tmp_path)

    def call(*words):
        monkeypatch.setattr(sys, "argv", ["build.py", "lobby", *words])
        with pytest.raises(SystemExit) as ended:
            app.run()
        said = capsys.readouterr()
        return ended.value.code or 0, said.out, said.err

    call.log = PlayLog(tmp_path / "publications" / "played")
    return call


def test_the_log_answers_what_each_screen_said(typed):
    at = TEN - datetime.timedelta(seconds=8)
    typed.log.add(
        [
            Played(at, "lobby", "a-1", "id", "7f3a-19c2", "E-paspor Rp950.000"),
            Played(at, "stairs", "", "", "7f3a-19c2", ""),
        ]
    )

    assert typed("--on", "2024-12-17 10:05", "--lang", "en") == (
        0,
        "lobby, since 10:04:52 WIB, bundle 7f3a-19c2: E-paspor Rp950.000\nstairs: dark\n",
        "",
    )
    assert typed("--on", "2024-12-17 11:00")[1].splitlines() == [
        "lobby: tidak diketahui, layar tidak memberi kabar",
        "stairs: tidak diketahui, layar tidak memberi kabar",
    ]
    assert typed("--on", "2024-12-20 11:00")[1] == "Tidak ada catatan layar untuk hari itu.\n"


@pytest.mark.parametrize("moment", ["besok", "2024-12-17", "2024-13-17 10:05", "17-12-2024 10:05"])
def test_a_moment_that_is_none_is_refused(typed, moment):
    code, _, said = typed("--on", moment)

    assert (code, said) == (2, f'--on ditulis sebagai "2024-12-17 10:05" (WIB), bukan {moment}\n')


@pytest.mark.parametrize("address", ["0.0.0.0", "lobby", "8.8.8.8", "224.0.0.1", ""])
def test_no_server_is_on_every_network_or_on_one_of_strangers(typed, address):
    code, _, said = typed("--address", address)

    assert code == 2
    assert f"misalnya 192.168.1.20, bukan {address}" in said


@pytest.mark.parametrize(
    "address",
    ["http://8.8.8.8:8630", "http://127.0.0.1", "https://127.0.0.1:8630", "http://0.0.0.0:8630",
     "http://127.0.0.1:8630/board/", "http://me@127.0.0.1:8630", "http://queue:8630", "8630", ""],
)  # fmt: skip
def test_no_screen_listens_to_a_queue_of_strangers(typed, address):
    code, _, said = typed("--queue", address)

    assert code == 2
    assert f"misalnya http://127.0.0.1:8630, bukan {address}" in said


def test_without_a_whole_site_there_is_nothing_to_show(typed):
    with listen(0) as free:
        port = free.getsockname()[1]

    code, _, said = typed("--port", str(port))

    assert code == 1
    assert said
