"""An office of its own for a test: the real program, and data that the test may change."""

from __future__ import annotations

import datetime
import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from noticeboard.build.make import Bundle, make_bundle
from noticeboard.build.mkdocs import start_builders
from noticeboard.load import load_catalogue
from noticeboard.model import LANGUAGES

ROOT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 11, 24)
"""The day of every bundle that a test makes without saying another: no test reads the clock."""

LENT = ROOT / ".cache" / "tests"
"""What one build has worked out about words and drawings, for the offices of all tests."""
KEPT = ("wording", "qr.json")

PROGRAM = ("build.py", "mkdocs.yml", "noticeboard", "kiosk_mode", "requirements")


class Office:
    """A folder like a clone of the repository, its `data/` and `content/` its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        for name in PROGRAM:
            (folder / name).symlink_to(ROOT / name)
        shutil.copytree(ROOT / "data", folder / "data")
        shutil.copytree(ROOT / "content", folder / "content")
        # Sounds are named by their content, so offices can share them.
        (folder / ".cache").mkdir()
        (ROOT / ".cache" / "audio").mkdir(parents=True, exist_ok=True)
        (ROOT / ".cache" / "audio" / "shared").touch()
        (folder / ".cache" / "audio").symlink_to(ROOT / ".cache" / "audio")
        for name in KEPT:
            if (LENT / name).exists():
                _copy(LENT / name, folder / ".cache" / name)

    def lend(self) -> None:
        """Let the offices made from now on begin with what this one's build has worked out."""
        shutil.rmtree(LENT, ignore_errors=True)
        LENT.mkdir(parents=True)
        for name in KEPT:
            _copy(self.folder / ".cache" / name, LENT / name)

    def twin(self, folder: Path) -> Office:
        """Another office with the same facts and the same built site, for a test to spoil."""
        made = Office(folder)
        # A build replaces the files of a site and never writes into them: links are enough.
        shutil.copytree(self.site, made.site, copy_function=os.link)
        shutil.copytree(self.folder / ".cache" / "markdown", folder / ".cache" / "markdown")
        return made

    @property
    def site(self) -> Path:
        """Where the office's site is."""
        return self.folder / "site"

    def edit(self, name: str, old: str, new: str) -> None:
        """Change a text of a file that occurs exactly once."""
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{name}: {old!r} occurs {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def build(self, on: datetime.date = TODAY, *, is_preview: bool = False) -> Bundle:
        """Build in this process, as of a day."""
        builders = start_builders(self.folder, LANGUAGES)
        try:
            return make_bundle(
                load_catalogue(self.folder),
                root=self.folder,
                site=self.site,
                on=on,
                is_preview=is_preview,
                builders=builders,
                check=lambda **known: None,
                tell=lambda stage, done, total: None,
            )
        finally:
            builders.close()

    def command(self, *arguments: str) -> list[str]:
        """The command line of a real call."""
        return [sys.executable, "-c", _CALL.format(root=str(self.folder)), *arguments]

    def run(self, *arguments: str, **options) -> subprocess.CompletedProcess[str]:
        """Run a command as staff do, in a process of its own."""
        return subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            timeout=300,
            **options,
        )


def _copy(source: Path, target: Path) -> None:
    (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)


# The program finds its office from its own place; a test office borrows the program.
_CALL = """
import pathlib
from noticeboard.cli import app
app.ROOT = pathlib.Path({root!r})
if __name__ == "__main__":
    app.run()
"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Tell what goes wrong here; a browser that leaves in the middle is no news."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine and give its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
