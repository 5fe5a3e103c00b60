"""How long builds take and how much memory, against the bare site builder on the same pages."""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.table import table
from tests.fixtures.office import ROOT, Office

ROUNDS = 5
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
# Set on some machines of developers: every run would compile the whole program once more.
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)
OLD = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"


def run() -> str:
    """Measure all in turns, so that a busy moment of the machine hits every column alike."""
    with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder:
        office = Office(Path(folder) / "repository")
        call(office.command("build"), office.folder)
        columns: dict[str, Callable[[], float]] = {
            "bare": lambda: bare(office, shell=True),
            "material": lambda: bare(office, shell=False),
            "full": lambda: timed(office.command("build"), office.folder),
            "edit": lambda: edited(office),
        }
        best = {name: float("inf") for name in columns}
        for _ in range(ROUNDS):
            for name, measure in columns.items():
                best[name] = min(best[name], measure())
        first, memory = first_speech(office)
    rows = [
        ("two bare mkdocs builds, our shell", seconds(best["bare"]), "1.00", ""),
        (
            "two bare mkdocs builds, plain Material",
            seconds(best["material"]),
            ratio(best["material"], best["bare"]),
            "reported beside it",
        ),
        (
            "full build, speech cached",
            seconds(best["full"]),
            ratio(best["full"], best["bare"]),
            "≤ 1.25 ×",
        ),
        ("one-fee edit to finished, audio included", seconds(best["edit"]), "", "≤ 2 s"),
        ("first build with all speech", seconds(first), "", "≤ 60 s"),
        ("largest process of that build", f"{memory:.0f} MB", "", "≤ 500 MB"),
    ]
    return table(f"Builds (minimum of {ROUNDS})", ("what", "measured", "ratio", "target"), rows)


def call(command: list[str], folder: Path) -> None:
    """Run a command; a failure ends the measurement with its words."""
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


def timed(command: list[str], folder: Path) -> float:
    """Seconds on the wall for a command."""
    start = time.perf_counter()
    call(command, folder)
    return time.perf_counter() - start


def bare(office: Office, *, shell: bool) -> float:
    """Seconds for the builder alone, one language after the other, of the pages of our build."""
    total = 0.0
    # A folder of templates with nothing in it leaves Material as it is.
    nothing = office.folder / "nothing"
    nothing.mkdir(exist_ok=True)
    for language in ("id", "en"):
        with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as into:
            settings = {
                "INHERIT": "mkdocs.yml",
                "site_dir": into,
                "docs_dir": str(office.folder / ".cache/markdown" / language),
                "theme": {"language": language, **({} if shell else {"custom_dir": str(nothing)})},
            }
            path = office.folder / f"bare-{language}.json"
            path.write_text(json.dumps(settings))
            start = time.perf_counter()
            call([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(path)], office.folder)
            total += time.perf_counter() - start
    return total


def edited(office: Office) -> float:
    """Seconds from a changed amount to the finished site; the sound is made anew each time."""
    before = (office.folder / "data/fees.yaml").read_text("utf-8")
    amount = 950_000 + int(time.time()) % 40_000 + 1
    office.edit("data/fees.yaml", OLD, OLD.replace("950000", str(amount)))
    taken = timed(office.command("build"), office.folder)
    (office.folder / "data/fees.yaml").write_text(before, encoding="utf-8")
    return taken


def first_speech(office: Office) -> tuple[float, float]:
    """Seconds and megabytes for a build that has to speak every sentence."""
    (office.folder / ".cache/audio").unlink()
    shutil.rmtree(office.site)
    taken = timed(office.command("build"), office.folder)
    return taken, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def seconds(value: float) -> str:
    """Two decimals."""
    return f"{value:.2f} s"


def ratio(value: float, base: float) -> str:
    """How many times the base."""
    return f"{value / base:.2f}"
