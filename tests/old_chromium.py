"""Chromiums of years ago, to see what an old player shows; kept in `.cache`, fetched by the bench.

The builds speak the DevTools protocol over a WebSocket, of which a test needs a very small part:
texts to and fro, on this machine, one after the other.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
KEPT = ROOT / ".cache" / "old-chromium"
"""A folder for each version of Chromium, with the program `chromium` in it."""

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--mute-audio",
    "--remote-debugging-port=0",
]


def old_chromium(version: int) -> Path | None:
    """Return the program of one version of Chromium, or None where this machine has none."""
    path = KEPT / str(version) / "chromium"
    return path if sys.platform == "linux" and path.exists() else None


TIMEOUT_S = 45
"""How long a busy machine may take for one answer."""


class Socket:
    """Texts to and from one WebSocket address of this machine (RFC 6455)."""

    def __init__(self, port: int, path: str) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=TIMEOUT_S)
        self._file = self._socket.makefile("rb")
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        while self._file.readline().strip():
            pass

    def send(self, text: str) -> None:
        """Send one text; a mask of zeros leaves it readable, and the protocol allows it."""
        data = text.encode()
        size = struct.pack(">BQ", 0x80 | 127, len(data))
        self._socket.sendall(b"\x81" + size + bytes(4) + data)

    def receive(self) -> str:
        """Wait for a whole text, however many frames it comes in."""
        parts = []
        while True:
            head = self._file.read(2)
            if len(head) < 2:
                raise AssertionError("the old browser has ended")
            size = head[1] & 0x7F
            if size > 125:
                width = 2 if size == 126 else 8
                size = int.from_bytes(self._file.read(width), "big")
            parts.append(self._file.read(size))
            if head[0] & 0x80:
                return b"".join(parts).decode()

    def close(self) -> None:
        """Leave without a word; the browser is ended anyway."""
        self._file.close()
        self._socket.close()


class Visit:
    """One page in an old browser: what it shows, says in its console and answers."""

    def __init__(self, connection: Socket) -> None:
        self._connection = connection
        self._last = 0
        self._session: str | None = None
        self._seen: list[str | None] = []
        self.errors: list[str] = []
        """What went wrong in the page since it was opened, refused addresses included."""

    def open(self, url: str, size: tuple[int, int], script: str) -> None:
        """Show an address in a window of a size, once everything is loaded."""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._ask(f"{domain}.enable")
        self._ask(
            "Emulation.setDeviceMetricsOverride",
            width=size[0],
            height=size[1],
            deviceScaleFactor=1,
            mobile=False,
        )
        self._ask("Page.addScriptToEvaluateOnNewDocument", source=script)
        self._ask("Page.navigate", url=url)
        self._wait_for("Page.loadEventFired")

    def evaluate(self, expression: str) -> Any:
        """Return what a JavaScript expression comes to, a promise's outcome included."""
        answer = self._ask(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in answer:
            raise AssertionError(json.dumps(answer["exceptionDetails"])[:600])
        return answer["result"].get("value")

    def screenshot(self) -> bytes:
        """Return the window as a PNG."""
        return base64.b64decode(self._ask("Page.captureScreenshot", format="png")["data"])

    def close(self) -> None:
        """Leave the browser, which is ended anyway."""
        self._connection.close()

    @property
    def document(self) -> str:
        """The page as HTML, as it stands now."""
        return self.evaluate("document.documentElement.outerHTML")

    def _ask(self, method: str, **params: Any) -> dict[str, Any]:
        self._last += 1
        message = {"id": self._last, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._connection.send(json.dumps(message))
        while True:
            answer = self._read()
            if answer.get("id") == self._last:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                return answer["result"]

    def _wait_for(self, method: str) -> None:
        while method not in self._seen:
            self._read()

    def _read(self) -> dict[str, Any]:
        message = json.loads(self._connection.receive())
        self._seen.append(message.get("method"))
        self._note(message.get("method"), message.get("params", {}))
        return message

    def _note(self, method: str | None, params: dict[str, Any]) -> None:
        if method == "Runtime.exceptionThrown":
            details = params["exceptionDetails"]
            thrown = details.get("exception", {}).get("description", details["text"])
            self.errors.append(thrown)
        elif method == "Log.entryAdded" and params["entry"]["level"] == "error":
            self.errors.append(f"{params['entry']['text']} {params['entry'].get('url', '')}")
        elif method == "Runtime.consoleAPICalled" and params["type"] == "error":
            self.errors.append(str([one.get("value") for one in params["args"]]))


@contextmanager
def visit(
    browser: Path, url: str, size: tuple[int, int] = (1920, 1080), script: str = ""
) -> Iterator[Visit]:
    """Open an address in an old browser of one's own, and end it afterwards.

    `script` runs in the page before any of its own.
    """
    # On a busy machine a start sometimes never answers, and a second one does.
    for is_last in (False, False, True):
        profile = Path(tempfile.mkdtemp(prefix="old-chromium-"))
        process = _start(browser, profile)
        try:
            made = Visit(Socket(*_address(profile, process)))
            made.open(url, size, script)
        except (OSError, AssertionError):
            _end(process, profile)
            if is_last:
                raise
            continue
        try:
            yield made
        finally:
            made.close()
            _end(process, profile)
        return


def _start(browser: Path, profile: Path) -> subprocess.Popen[bytes]:
    libraries = f"{browser.parent}/lib:{browser.parent}"
    return subprocess.Popen(
        [str(browser), *FLAGS, f"--user-data-dir={profile}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "LD_LIBRARY_PATH": libraries},
    )


def _end(process: subprocess.Popen[bytes], profile: Path) -> None:
    # Its helpers are of the same session and end with it.
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    shutil.rmtree(profile, ignore_errors=True)


def _address(profile: Path, process: subprocess.Popen[bytes]) -> tuple[int, str]:
    """Wait for the file in which a browser writes the port and the path that it listens on."""
    file, end = profile / "DevToolsActivePort", time.monotonic() + TIMEOUT_S
    while time.monotonic() < end and process.poll() is None:
        if file.exists() and len(lines := file.read_text("utf-8").split()) == 2:
            return int(lines[0]), lines[1]
        time.sleep(0.02)
    raise AssertionError("the old browser did not start")
