"""How long builds take and how much memory, against the bare site builder on the same pages."""

import json
import os
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.table import table
from noticeboard.build.surfaces_cache import SURFACES
from noticeboard.model import LANGUAGES
from tests.fixtures.office import ROOT, TODAY, Office

ROUNDS = 5
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
# Set on some machines of developers: every run would compile the whole program once more.
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)
OLD = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"

ROWS = (
    ("bare", "two bare mkdocs builds, our shell, one after the other", ""),
    ("at-once", "the same two at the same time", "reported beside it"),
    ("material", "two bare mkdocs builds, plain Material", "reported beside it"),
    ("full", "full build, speech cached, every page laid out", "≤ 1.25 ×"),
    ("anew", "the same, every page and screen rendered as well", "reported beside it"),
    ("kept", "site lost, pages and speech kept", "reported beside it"),
    ("still", "nothing changed", "≤ 0.5 s"),
    ("edit", "one-fee edit to finished, audio included", "≤ 2 s"),
    ("warm", "the same in a running `serve`, to the page's reload", "≤ 0.8 s"),
)
"""What is measured in every round: its name here, what it is, and what it must reach."""


def run() -> str:
    """Measure all in turns, so that a busy moment of the machine hits every column alike."""
    with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder:
        office = Office(Path(folder) / "repository")
        call(office.command("build"), office.folder)
        with Warm(Office(Path(folder) / "served")) as warm:
            columns: dict[str, Callable[[], float]] = {
                "bare": lambda: bare(office, shell=True),
                "at-once": lambda: bare_at_once(office),
                "material": lambda: bare(office, shell=False),
                "full": lambda: full(office),
                "anew": lambda: anew(office),
                "kept": lambda: rebuilt(office),
                "still": lambda: timed(office.command("build"), office.folder),
                "edit": lambda: edited(office),
                "warm": warm.edited,
            }
            best = {name: float("inf") for name in columns}
            for _ in range(ROUNDS):
                for name, measure in columns.items():
                    best[name] = min(best[name], measure())
        first, memory = first_speech(office)
    rows = [
        *(
            (what, seconds(best[name]), ratio(best[name], best["bare"]), target)
            for name, what, target in ROWS
        ),
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
    """Seconds for the builder alone, one language after the other, of the pages of our build.

    This sum is what a full build is compared with.
    """
    into = new_folder(office)
    return sum(
        timed(bare_command(office, language, f"{into}/{language}", shell=shell), office.folder)
        for language in LANGUAGES
    )


def bare_at_once(office: Office) -> float:
    """Seconds until the builder, run for all languages at the same time, is done with the last."""
    into = new_folder(office)
    commands = [
        bare_command(office, language, f"{into}/{language}", shell=True) for language in LANGUAGES
    ]
    start = time.perf_counter()
    with ThreadPoolExecutor(len(commands)) as pool:
        list(pool.map(lambda command: call(command, office.folder), commands))
    return time.perf_counter() - start


def bare_command(office: Office, language: str, into: str, *, shell: bool) -> list[str]:
    """Return how to run the builder alone on the pages that our last build has left."""
    # A folder of templates with nothing in it leaves Material as it is.
    nothing = office.folder / "nothing"
    nothing.mkdir(exist_ok=True)
    settings = {
        "INHERIT": "mkdocs.yml",
        "site_dir": into,
        "docs_dir": str(office.folder / ".cache/markdown" / language),
        "theme": {"language": language, **({} if shell else {"custom_dir": str(nothing)})},
    }
    path = office.folder / f"bare-{language}.json"
    path.write_text(json.dumps(settings))
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(path)]


def full(office: Office) -> float:
    """Seconds for a build that lays out every page anew; sounds and what was rendered are kept."""
    set_aside(office, office.folder / ".cache/html")
    return rebuilt(office)


def anew(office: Office) -> float:
    """Seconds for a build that renders every surface anew, too."""
    set_aside(office, office.folder / ".cache" / SURFACES)
    return full(office)


def rebuilt(office: Office) -> float:
    """Seconds for a build of the same facts after the site was lost."""
    set_aside(office, office.site)
    return timed(office.command("build"), office.folder)


def set_aside(office: Office, path: Path) -> None:
    """Take a folder or file away without deleting it.

    For minutes after many files were deleted, Linux's usual disk format takes ten times as long
    to make a new one: the builds after that would be measured with it.
    """
    path.rename(new_folder(office) / path.name)


def new_folder(office: Office) -> Path:
    """Return an empty folder that goes when the measuring ends."""
    return Path(tempfile.mkdtemp(dir=office.folder))


class NextAmount:
    """Changes one fee to an amount that was never spoken before, and back."""

    def __init__(self, office: Office) -> None:
        self.path = office.folder / "data/fees.yaml"
        self.before = self.path.read_text("utf-8")

    def __enter__(self) -> None:
        # Sounds are kept from one run to the next.
        amount = 950_000 + int(time.time() * 10) % 900_000
        self.path.write_text(
            self.before.replace(OLD, OLD.replace("950000", str(amount))), encoding="utf-8"
        )

    def __exit__(self, *_: object) -> None:
        self.path.write_text(self.before, encoding="utf-8")


def edited(office: Office) -> float:
    """Seconds from a changed amount to the finished site; the sound is made anew each time."""
    with NextAmount(office):
        return timed(office.command("build"), office.folder)


class Warm:
    """A running `serve` of an office of its own, which shows a preview."""

    def __init__(self, office: Office) -> None:
        self.office = office

    def __enter__(self) -> "Warm":
        with socket.socket() as own:
            own.bind(("127.0.0.1", 0))
            port = own.getsockname()[1]
        self.process = subprocess.Popen(
            self.office.command("serve", "--port", str(port), "--on", TODAY.isoformat()),
            cwd=self.office.folder,
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None, "it was asked for"
        if not any("catalogue.json" in line for line in self.process.stdout):
            sys.exit("serve did not start")
        self.bundle = manifest_of(self.office.folder / ".cache/preview")
        self.events = urllib.request.urlopen(f"http://127.0.0.1:{port}/serve/events", timeout=300)
        return self

    def __exit__(self, *_: object) -> None:
        self.events.close()
        self.process.send_signal(signal.SIGINT)
        self.process.wait()

    def edited(self) -> float:
        """Seconds from a saved file to the word that pages may reload."""
        start = time.perf_counter()
        with NextAmount(self.office):
            self.reloaded(is_first=False)
            taken = time.perf_counter() - start
        self.reloaded(is_first=True)
        return taken

    def reloaded(self, *, is_first: bool) -> None:
        """Read the events until the pages show the first bundle again, or another."""
        for line in self.events:
            is_bundle = line.startswith(b"data: {") and b'"bundle"' in line
            if is_bundle and (json.loads(line[6:])["bundle"] == self.bundle) == is_first:
                return


def manifest_of(site: Path) -> str:
    """The id of a bundle."""
    return json.loads((site / "manifest.json").read_text("utf-8"))["bundle"]


def first_speech(office: Office) -> tuple[float, float]:
    """Seconds and megabytes for a build that has to speak every sentence."""
    (office.folder / ".cache/audio").unlink()
    set_aside(office, office.site)
    taken = timed(office.command("build"), office.folder)
    return taken, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def seconds(value: float) -> str:
    """Two decimals."""
    return f"{value:.2f} s"


def ratio(value: float, base: float) -> str:
    """How many times the base."""
    return f"{value / base:.2f}"
