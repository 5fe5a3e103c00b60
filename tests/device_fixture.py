"""For the tests of the device: a tiny bundle, a fake jack, the program itself."""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import json
import os
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
SENTENCE = "Bayar di bank atau lewat ponsel."
PAGE = "<!doctype html><html lang=id><body><main><h1>Kiosk</h1></main></body></html>"


@cache
def sound() -> tuple[bytes, float]:
    """One verified sound and its length."""
    from noticeboard.speech.synthesis import Wanted, render_missing
    from tests.fake_voices import ToneVoice

    with TemporaryDirectory() as folder:
        wanted = [Wanted("pay", SENTENCE, "id", SENTENCE)]
        report = render_missing(wanted, {"id": ToneVoice()}, Path(folder), Path(folder, "none"))
        made = report.files[("id", "pay")]
        return made.path.read_bytes(), made.duration_s


def write_bundle(
    folder: Path,
    bundle: str = "aaaa-0001",
    *,
    day: str = "2026-11-24",
    is_preview: bool = False,
    more: dict[str, bytes] | None = None,
) -> Path:
    """Write a complete bundle with one sound, named after the bundle."""
    content, seconds = sound()
    path = f"audio/id/{bundle.replace('-', '')}.mp3"
    entry = {
        "text": SENTENCE,
        "shown": SENTENCE,
        "language": "id",
        "seconds": seconds,
        "file": f"../../{path}",
        "figures": [],
    }
    files = {
        "kiosk/index.html": PAGE.encode(),
        "kiosk/id/utterances.json": json.dumps({"pay": entry}).encode(),
        "kiosk/app/start.js": b"export {}\n",
        "index.html": b"<!doctype html><title>Situs</title>",
        path: content,
        **(more or {}),
    }
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return write_manifest(folder, files, bundle, day=day, is_preview=is_preview)


def write_manifest(
    folder: Path, files: dict[str, bytes], bundle: str, *, day: str, is_preview: bool = False
) -> Path:
    """List these files, so that the folder is a bundle."""
    manifest = {
        "bundle": bundle,
        "day": day,
        "preview": is_preview,
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


def make_bundle_of(folder: Path, bundle: str = "cccc-0003", day: str = "2026-11-24") -> Path:
    """Make a bundle of whatever lies in a folder."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return write_manifest(folder, files, bundle, day=day)


def switch_event(code: int, value: int, kind: int = 5) -> bytes:
    """One event as the kernel writes it: time, type (5 is a switch), code, value."""
    return struct.pack("@llHHi", 1_795_000_000, 250_000, kind, code, value)


class FakeJack:
    """A pipe in the place of /dev/input/event5, into which a test plugs headphones."""

    def __init__(self, path: Path) -> None:
        os.mkfifo(path)
        self.path = path
        self._writer = os.open(path, os.O_RDWR)

    def write(self, content: bytes) -> None:
        """Let these bytes arrive."""
        os.write(self._writer, content)

    def plug(self, inserted: bool) -> None:
        """Report the headphone switch, then the end of the report, as the kernel does."""
        self.write(switch_event(2, int(inserted)) + switch_event(0, 0, kind=0))

    def unplug_device(self) -> None:
        """Take the whole device away."""
        os.close(self._writer)


@dataclass
class RunningDevice:
    """The program, running, and how to ask it."""

    process: subprocess.Popen
    port: int

    def ask(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str):
        """Send one request; return the status, the headers and the body."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        with contextlib.closing(line):
            line.request(method, path, body, names)
            answer = line.getresponse()
            return answer.status, answer.headers, answer.read()

    def health(self) -> dict:
        """What the device says about itself."""
        return json.loads(self.ask("/device/health")[2])


@contextlib.contextmanager
def running(
    bundle: Path, state: Path, *options: str, jack: str = "none"
) -> Iterator[RunningDevice]:
    """Start `python -m kiosk_mode` on a free port; at the end it is told to end."""
    call = [
        sys.executable,
        "-m",
        "kiosk_mode",
        "--bundle",
        str(bundle),
        "--state",
        str(state),
        "--port",
        "0",
        "--no-browser",
        "--jack",
        jack,
        *options,
    ]
    process = subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        first = process.stdout.readline().decode()
        assert first.startswith("Kiosk: http://127.0.0.1:"), process.stderr.read().decode()
        yield RunningDevice(process, int(first.split(":")[3].split("/")[0]))
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()
        process.stderr.close()


def until(condition, seconds: float = 60.0) -> None:
    """Wait until something holds; fail when it never does, also where the disk is slow to sync."""
    ends = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < ends, "it did not happen in time"
        time.sleep(0.05)
