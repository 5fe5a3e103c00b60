"""`python3 build.py test`: look at the code's habits, fetch a Chromium, build once, run every test."""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from tests.fixtures.chromium import ensure_chromium, ensure_windowless
from tests.fixtures.habits import begin_habits, broken_habits
from tests.fixtures.office import ROOT
from tests.fixtures.postgres import ensure_postgres
from tests.fixtures.results import listeners
from tests.fixtures.shared_offices import RUN, shared_office

COVERAGE = "--coverage"

WORKERS = (os.cpu_count() or 2) + 2
"""More than there are cores: while one waits for a browser or for a voice, another one works."""


def main(arguments: list[str]) -> int:
    """Run pytest with the arguments given; what is missing is said before it starts."""
    if COVERAGE in arguments:
        return count_lines([one for one in arguments if one != COVERAGE])
    # They take as long as the first build, beside which they run.
    habits = [] if arguments else begin_habits()
    problem = ensure_chromium()
    if problem:
        print(problem, file=sys.stderr)
        return 3
    without = None if arguments else ensure_postgres()
    if without:
        print(without, file=sys.stderr)
    # Sixty megabytes, fetched beside the first build.
    fetching = threading.Thread(target=ensure_windowless)
    if not arguments:
        fetching.start()
    # Set on some machines of developers: every call of the program would compile it once more.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compiling = [] if arguments or is_compiled(ROOT / "tests") else [begin_compiling()]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as run:
        os.environ[RUN] = run
        # Spoken, drawn and built once, before any test needs it.
        shared_office(Path(run), "real").lend()
        for process in compiling:
            process.wait()
        if not arguments:
            fetching.join()
        broken = broken_habits(habits)
        if broken:
            print(f"Perbaiki dahulu / mend this first: {'; '.join(broken)}", file=sys.stderr)
            return 1
        # A file at a time: what a file shares (a bundle, a browser) is made once.
        workers = ["-n", str(WORKERS), "--dist", "loadfile", "--no-loadscope-reorder"]
        return pytest.main(["-q", *workers, *arguments], plugins=listeners(arguments))


FEW = 10
"""So many changed files are compiled sooner by every worker than all tests are collected."""


def is_compiled(folder: Path) -> bool:
    """Tell whether what pytest makes of tests is kept beside nearly all files of a folder."""
    return sum(not _is_kept(path) for path in folder.rglob("test_*.py")) <= FEW


def _is_kept(path: Path) -> bool:
    tag = f"{sys.implementation.cache_tag}-pytest-{pytest.__version__}"
    kept = path.parent / "__pycache__" / f"{path.stem}.{tag}.pyc"
    if not kept.exists():
        return False
    # As in every such file of Python: after eight bytes, what it was made from.
    return kept.read_bytes()[8:16] == importlib.util.source_hash(path.read_bytes())


def begin_compiling() -> subprocess.Popen[bytes]:
    """Have all tests collected once, beside the first build, and return the process that does it.

    What pytest makes of a test's assertions is kept beside its file; in a new clone, every worker
    would make it for all files at the same moment.
    """
    collect = [sys.executable, "-m", "pytest", "-q", "--collect-only"]
    silent = subprocess.DEVNULL
    return subprocess.Popen(collect, cwd=ROOT, stdout=silent, stderr=silent)


def count_lines(arguments: list[str]) -> int:
    """Run the same once more while lines are counted, and print which of them never ran."""
    coverage = [sys.executable, "-m", "coverage"]
    shutil.rmtree(ROOT / ".cache" / "coverage", ignore_errors=True)
    (ROOT / ".cache" / "coverage").mkdir(parents=True)
    code = subprocess.call([*coverage, "run", "-m", "tests", *arguments], cwd=ROOT)
    subprocess.call([*coverage, "combine", "-q"], cwd=ROOT)
    subprocess.call([*coverage, "report"], cwd=ROOT)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
