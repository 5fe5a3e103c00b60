"""The program itself: how it starts, is killed, starts again, and with which code it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys

import pytest

from tests.fixtures.device import ROOT, running, until, write_bundle

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kiosks run on Linux")


def run(*options: str) -> subprocess.CompletedProcess:
    call = [sys.executable, "-m", "kiosk_mode", "--no-browser", "--jack", "none", *options]
    return subprocess.run(call, cwd=ROOT, capture_output=True, text=True, timeout=60)


def test_killed_at_once_it_starts_again_with_the_last_good_bundle(tmp_path):
    site, state = write_bundle(tmp_path / "site"), tmp_path / "state"
    with running(site, state) as device:
        os.kill(device.process.pid, signal.SIGKILL)
        device.process.wait()
    write_bundle(site, "bbbb-0002")
    (site / "kiosk" / "index.html").write_text("half a bun")

    with running(site, state) as device:
        assert device.health()["bundle"] == "aaaa-0001"
        assert device.ask("/kiosk/")[0] == 200
        messages = [message["id"] for message in device.health()["messages"]]
        assert any("tidak utuh (kiosk/index.html)" in message for message in messages)


def workers_of(pid: int) -> list[int]:
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat") as stat:
                    if int(stat.read().rsplit(")", 1)[1].split()[1]) == pid:
                        found.append(int(entry))
            except OSError:
                continue
    return found


def is_running(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_killed_it_leaves_no_process_behind(tmp_path):
    with running(write_bundle(tmp_path / "site"), tmp_path / "state") as device:
        until(lambda: device.health()["selfcheck"])
        workers = workers_of(device.process.pid)
        assert workers
        os.kill(device.process.pid, signal.SIGKILL)
        device.process.wait()

        until(lambda: not any(is_running(worker) for worker in workers))


def test_asked_to_end_it_ends_with_nought_although_a_page_listens(tmp_path):
    with running(write_bundle(tmp_path / "site"), tmp_path / "state") as device:
        line = socket.create_connection(("127.0.0.1", device.port))
        host = f"127.0.0.1:{device.port}"
        line.sendall(f"GET /device/events HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        assert line.recv(100)
        device.process.terminate()

        assert device.process.wait(60) == 0
        line.close()


def test_without_any_bundle_it_says_what_to_do_and_ends_with_one(tmp_path):
    ended = run("--bundle", str(tmp_path / "none"), "--state", str(tmp_path / "state"))

    assert ended.returncode == 1
    assert ended.stderr.splitlines() == [
        f"Tidak ada bundel di {tmp_path}/none: jalankan python3 build.py dahulu.",
        "Tidak ada bundel yang dapat ditampilkan.",
    ]


def test_messages_speak_english_when_asked(tmp_path):
    paths = ("--bundle", str(tmp_path / "none"), "--state", str(tmp_path / "state"))

    ended = run(*paths, "--lang", "en")

    assert ended.stderr.splitlines()[-1] == "There is no bundle to show."


def test_used_wrongly_it_ends_with_two():
    ended = run("--prot", "80")

    assert ended.returncode == 2
    assert ended.stderr.startswith("Salah pakai:")


def test_a_port_in_use_is_a_fault_of_the_machine(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = run(
            "--bundle",
            str(write_bundle(tmp_path / "site")),
            "--state",
            str(tmp_path / "state"),
            "--port",
            str(port),
        )

    assert ended.returncode == 3
    assert f"Port {port} tidak dapat dipakai" in ended.stderr


def test_a_second_kiosk_on_the_same_state_is_refused(tmp_path):
    site = write_bundle(tmp_path / "site")
    with running(site, tmp_path / "state"):
        ended = run("--bundle", str(site), "--state", str(tmp_path / "state"), "--port", "0")

    assert ended.returncode == 3
    assert ended.stderr == "Kiosk sudah berjalan di komputer ini.\n"


def test_the_check_alone_names_a_corrupt_sound_and_ends_with_one(tmp_path):
    broken = {"audio/id/aaaa0001.mp3": b"\0" * 3_000}
    site = write_bundle(tmp_path / "site", more=broken)

    ended = run("--bundle", str(site), "--state", str(tmp_path / "state"), "--check")

    assert ended.returncode == 1
    lines = ended.stdout.splitlines()
    assert lines[0] == "Kiosk perlu diperbaiki."
    assert "1 dari 1 suara rusak." in lines
    assert "  audio/id/aaaa0001.mp3: berkas rusak" in lines


def test_with_no_place_for_its_state_it_shows_the_bundle_all_the_same(tmp_path):
    (tmp_path / "state").write_text("a file where a folder should be")

    with running(write_bundle(tmp_path / "site"), tmp_path / "state") as device:
        assert device.ask("/kiosk/")[0] == 200
        assert device.health()["bundle"] == "aaaa-0001"
