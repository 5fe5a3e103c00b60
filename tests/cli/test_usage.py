"""A command typed wrongly is answered by one sentence, and nothing is written."""

from __future__ import annotations

import os
import re
import runpy
import socket
import subprocess
import sys

import pytest

from noticeboard.cli import app, this_office
from tests.fixtures.office import ROOT, Office
from tests.fixtures.small_bundle import FIRST, told_of, write_small_bundle


@pytest.fixture(scope="module")
def calls(tmp_path_factory):
    """A function that types a command in an office of its own, in this process."""
    office = Office(tmp_path_factory.mktemp("usage") / "repository")

    def call(capsys, monkeypatch, *arguments):
        monkeypatch.setattr(this_office, "ROOT", call.office.folder)
        monkeypatch.setattr(sys, "argv", ["build.py", *arguments])
        monkeypatch.chdir(call.office.folder)
        with pytest.raises(SystemExit) as ended:
            app.run()
        said = capsys.readouterr()
        return ended.value.code or 0, said.out, said.err

    call.office = office
    return call


BAD_CALLS = [
    ("terbitkan",), ("Build",), ("--foo",), ("build", "x"), ("build", "--foo"),
    ("build", "--on"), ("build", "--on", ""), ("build", "--on", "besok"),
    ("build", "--on", "16-12-2024"), ("build", "--on", "20241216"),
    ("build", "--on", "2024-W51-1"), ("build", "--on", "0000-01-01"),
    ("build", "--on", "2024-02-30"), ("build", "--on", "9999-12-31"),
    ("build", "--on", "2024-12-16T00:00"), ("build", "--on", "２０２４-12-16"),
    ("serve", "--on", "9999-12-31"),
    ("build", "--lang", "fr"), ("check", "--lang", ""), ("check", "--lang", "ID"),
    ("diff", "--lang", "english"), ("publish", "--to", "x", "--lang", "fr"),
    ("rollback", "--lang", "fr"), ("next-change", "--lang", "fr"), ("say", "x", "--lang", "fr"),
    ("ask",), ("ask", "satu", "dua"), ("ask", "x", "--lang", "fr"), ("ask", "x", "--on", "besok"),
    ("check", "--unconfirmed", "yes"), ("rollback", "now"), ("next-change", "--on", "2024-12-16"),
    ("serve", "--port"), ("serve", "--port", "abc"), ("serve", "--port", "99999"),
    ("serve", "--port", "65536"), ("serve", "--port", "-1"), ("serve", "--port", "0"),
    ("serve", "--port", ""), ("serve", "--port", "8000.5"), ("serve", "--port", "9" * 5000),
    ("publish",), ("publish", "--to"), ("publish", "--to", ""), ("publish", "web"),
    ("say",), ("say", ""), ("say", "   "), ("say", "🙂🙂"), ("say", "…!?"), ("say", "ya " * 34_000),
    ("say", "satu", "dua"), ("say", "ya\udcff"),
    ("say", "ya", "--language", "fr"), ("say", "ya", "--language", ""), ("say", "ya", "--language"),
    ("say", "ya", "--wav", ""), ("say", "ya", "--wav", "no/such/a.wav"),
    ("say", "ya", "--wav", "data"), ("say", "ya", "--wav", "a.mp3"), ("say", "ya", "--wav", "a"),
    ("diff",), ("history", "--on", "besok"), ("history", "--on", "2099-12-31"),
    ("history", "3f2a"), ("history", "3F2A91C04B"), ("history", "a", "b"),
    ("history", "--lang", "fr"),
]  # fmt: skip


@pytest.mark.parametrize("arguments", BAD_CALLS, ids=lambda them: " ".join(them)[:40])
def test_a_command_that_makes_no_sense_is_one_sentence(calls, capsys, monkeypatch, arguments):
    before = told_of(calls.office.folder)

    code, out, err = calls(capsys, monkeypatch, *arguments)

    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1 and 20 < len(err) < 400
    assert not re.search(r"Traceback|Error|Usage|Invalid|No such", err)
    assert told_of(calls.office.folder) == before


def test_the_sentence_is_english_where_english_is_asked_for(calls, capsys, monkeypatch):
    assert calls(capsys, monkeypatch, "serve", "--port", "99999", "--lang", "en")[2] == (
        "--port is a number from 1 to 65535, not '99999'.\n"
    )
    assert calls(capsys, monkeypatch, "build", "--foo", "--lang=en")[2] == (
        "There is no option '--foo' here. There are: --on, --lang, --json.\n"
    )


def free_port():
    """A port that nobody has at this moment."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_day_before_the_records_is_refused_before_anything_is_made(
    calls, capsys, monkeypatch, command
):
    # Another program on this machine may have the port that `serve` takes by itself.
    port = ("--port", str(free_port())) if command == "serve" else ()
    day = ("--on", "0001-01-01", "--lang", "id")
    code, out, err = calls(capsys, monkeypatch, command, *day, *port)

    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == "Catatan dimulai 2022-10-12; tanggal 0001-01-01 terlalu awal."
    assert not calls.office.site.exists()


SAID = {
    ("terbitkan",): "Tidak ada perintah 'terbitkan'. Yang ada: build, check, ",
    ("publish",): "--to belum ditulis. Lihat python3 build.py publish --help.",
    ("serve", "--port"): "--port belum diisi: tulis isinya sesudah --port.",
    ("say", "ya", "--language", "fr"): "--language 'fr' tidak ada. Yang ada: id, en.",
    ("check", "--lang", "fr"): "--lang 'fr' tidak ada. Yang ada: id, en.",
    ("say", "ya", "--wav", "no/a.wav"):
        "--wav no/a.wav: folder no tidak ada. Buat dahulu, atau pilih folder lain.",
    ("say", "🙂"): "Tidak ada kata yang dapat diucapkan. Tulis kalimatnya sesudah say.",
    ("build", "--on", "9999-12-31"): "Tanggal 9999-12-31 terlalu jauh: paling jauh 2099-12-31.",
}  # fmt: skip


@pytest.mark.parametrize("arguments", SAID, ids=lambda them: " ".join(them)[:40])
def test_the_sentence_says_what_is_wrong_and_what_to_do(calls, capsys, monkeypatch, arguments):
    assert calls(capsys, monkeypatch, *arguments)[2].startswith(SAID[arguments])


def test_every_command_there_is_is_named_to_whoever_types_another(calls, capsys, monkeypatch):
    said = calls(capsys, monkeypatch, "terbitkan")[2]
    handed_over = runpy.run_path(str(ROOT / "build.py"))["HANDED_OVER"]

    assert set(app.ELSEWHERE) == set(handed_over)
    for command in (*handed_over, "build", "publish", "next-change"):
        assert command in said


def test_a_port_that_is_taken_is_said_before_anything_is_built(calls, capsys, monkeypatch):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        before = told_of(calls.office.folder)

        code, out, err = calls(capsys, monkeypatch, "serve", "--port", port)

    assert (code, out) == (2, "")
    assert err == f"Alamat {port} sedang dipakai program lain: coba --port lain.\n"
    assert told_of(calls.office.folder) == before


def test_a_port_for_administrators_is_said_to_be_one(monkeypatch):
    from noticeboard import loopback
    from noticeboard.cli import arguments
    from noticeboard.cli.problems import UsedWrongly

    def forbids(port):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(loopback, "listen", forbids)
    with pytest.raises(UsedWrongly, match="hanya untuk administrator"):
        arguments.taken_port("80")


def test_a_sound_that_cannot_be_written_is_one_sentence(calls, capsys, monkeypatch):
    if not os.path.exists("/proc/version"):
        pytest.skip("no folder here that nobody may write into")
    code, _, err = calls(capsys, monkeypatch, "say", "ya", "--wav", "/proc/a.wav")

    assert code == 3
    assert err.startswith("Gagal pada /proc/a.wav: tidak ada") and len(err.splitlines()) == 1


def test_a_sound_is_saved_where_it_was_asked_for(calls, capsys, monkeypatch, tmp_path):
    path = tmp_path / "suara é.WAV"

    code, out, err = calls(capsys, monkeypatch, "say", "ya", "--wav", str(path))

    assert (code, out, err) == (0, "ya\n", "")
    assert path.read_bytes()[:4] == b"RIFF"


BROKEN = {
    "half deleted": lambda site: (site / "sw.js").unlink(),
    "no manifest": lambda site: (site / "manifest.json").unlink(),
    "a manifest cut short": lambda site: (site / "manifest.json").write_text('{"bun'),
    "a manifest that is a list": lambda site: (site / "manifest.json").write_text("[1]"),
    "a manifest without files": lambda site: (site / "manifest.json").write_text("{}"),
    "files that are a word": lambda site: (site / "manifest.json").write_text(
        '{"bundle": "a", "preview": false, "files": "x"}'
    ),
}


@pytest.mark.parametrize("spoil", BROKEN.values(), ids=BROKEN)
def test_a_site_that_is_not_whole_is_one_sentence(calls, capsys, monkeypatch, tmp_path, spoil):
    monkeypatch.setattr(calls, "office", Bare(tmp_path / "bare"))
    site = calls.office.folder / "site"
    spoil(site)
    before = told_of(site)

    code, out, err = calls(capsys, monkeypatch, "publish", "--to", str(tmp_path / "web"))

    assert (code, out) == (1, "")
    assert err == "site/ tidak utuh: jalankan python3 build.py dahulu.\n"
    assert told_of(site) == before and not (tmp_path / "web").exists()


class Bare:
    """The folder of an office with nothing but a small site."""

    def __init__(self, folder):
        self.folder = folder
        write_small_bundle(folder / "site", FIRST)


@pytest.mark.parametrize("lay", [None, "empty", "damaged"])
def test_no_site_to_go_back_to_is_one_sentence(calls, capsys, monkeypatch, tmp_path, lay):
    monkeypatch.setattr(calls, "office", Bare(tmp_path / "bare"))
    previous = calls.office.folder / ".cache" / "previous"
    if lay:
        previous.mkdir(parents=True)
    if lay == "damaged":
        write_small_bundle(previous, FIRST)
        (previous / "sw.js").write_text("damaged")

    code, out, err = calls(capsys, monkeypatch, "rollback")

    assert (code, out) == (1, "")
    assert err == "Belum ada situs sebelumnya yang utuh untuk dipakai kembali.\n"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"editions": {}}'])
def test_a_site_whose_facts_cannot_be_read_is_one_sentence(calls, capsys, monkeypatch, text):
    path = calls.office.site / "data" / "v1" / "catalogue.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)

    code, out, err = calls(capsys, monkeypatch, "diff")
    path.unlink()
    for folder in (path.parent, path.parent.parent, calls.office.site):
        folder.rmdir()

    assert (code, out, err) == (2, "", "site/ tidak utuh: jalankan python3 build.py dahulu.\n")


def test_the_real_program_says_it_too(tmp_path):
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), "serve", "--port", "99999"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "--port adalah bilangan dari 1 sampai 65535, bukan '99999'.\n"


KIOSK = {
    ("--port", "abc"): "--port adalah bilangan dari 0 sampai 65535, bukan 'abc'",
    ("--port", "99999"): "--port adalah bilangan dari 0 sampai 65535, bukan '99999'",
    ("--port=-1",): "--port adalah bilangan dari 0 sampai 65535, bukan '-1'",
    ("--lang", "fr"): "--lang 'fr' tidak ada",
    ("--bundle",): "--bundle belum diisi",
    ("--foo",): "tidak ada pilihan '--foo'",
    ("now",): "tidak ada pilihan 'now'",
}  # fmt: skip


@pytest.mark.parametrize("arguments", KIOSK, ids=" ".join)
def test_the_kiosk_says_it_in_one_sentence_too(capsys, arguments):
    from kiosk_mode.options import read_options

    with pytest.raises(SystemExit) as ended:
        read_options(arguments, ROOT)

    assert ended.value.code == 2
    assert capsys.readouterr().err == (
        f"Salah pakai: {KIOSK[arguments]}. Lihat python3 build.py kiosk --help.\n"
    )
