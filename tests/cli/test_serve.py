"""`serve` stays: a saved file is built again, and the open page shows it or what stops it."""

import re
import signal
import socket
import subprocess
import urllib.request
from contextlib import contextmanager

import pytest

from noticeboard.files import write_atomically

OLD = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"
NEW = "{from: 2024-12-17, amount: 975000, source: pp-45-2024}"
WRONG = "{from: 2024-12-17, amount: sembilan, source: pp-45-2024}"

pytestmark = pytest.mark.chromium


def free_port():
    with socket.socket() as own:
        own.bind(("127.0.0.1", 0))
        return own.getsockname()[1]


@contextmanager
def serving(office, *arguments):
    """Run `serve` until the block ends; give its address once it shows the site."""
    port = free_port()
    process = subprocess.Popen(
        office.command("serve", "--port", str(port), *arguments),
        cwd=office.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    address = f"http://127.0.0.1:{port}/"
    try:
        said = ""
        while f"{address}data/v1" not in said:
            line = process.stdout.readline()
            assert line, said
            said += line
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=120)


def save(office, old, new):
    """Save a file as an editor does."""
    path = office.folder / "data" / "fees.yaml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    write_atomically(path, text.replace(old, new))


def line_of(office, text):
    lines = (office.folder / "data" / "fees.yaml").read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_a_mistake_is_shown_on_the_page_with_its_line_and_goes_when_it_is_mended(slim_built, page):
    with serving(slim_built, "--on", "2026-11-24") as address:
        page.goto(f"{address}biaya/")
        assert "Rp950.000" in page.inner_text("main")
        box = page.locator(".serve-mistakes")

        save(slim_built, OLD, WRONG)
        box.wait_for(state="visible", timeout=120_000)
        shown = box.inner_text()
        assert f"data/fees.yaml:{line_of(slim_built, WRONG)}" in shown
        assert shown.startswith("Belum dapat dibuat lagi: perbaiki dulu 1 kesalahan.")
        assert "sembilan" in shown
        assert "Rp950.000" in page.inner_text("main")

        # A page that is opened later is shown the mistake too.
        page.goto(f"{address}bayar/")
        box.wait_for(state="visible", timeout=120_000)
        page.goto(f"{address}biaya/")

        save(slim_built, WRONG, NEW)
        page.get_by_text("Rp975.000").first.wait_for(timeout=120_000)
        assert box.is_hidden()

        # What the server adds is in no file.
        written = (slim_built.folder / ".cache/preview/biaya/index.html").read_text("utf-8")
        assert "Rp975.000" in written and "serve/" not in written
        with urllib.request.urlopen(f"{address}biaya/") as answer:
            sent = answer.read().decode()
        assert (
            re.sub(r'<script type="module" src="/serve/reload.js"></script>', "", sent) == written
        )
