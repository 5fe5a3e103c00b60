"""`python3 build.py test`: look at the code's habits, fetch a Chromium, build once, run every test."""

import os
import sys
import tempfile
from pathlib import Path

import pytest

from tests.fixtures.chromium import ensure_chromium
from tests.fixtures.habits import broken_habits
from tests.fixtures.results import listeners
from tests.fixtures.shared_offices import RUN, shared_office


def main(arguments: list[str]) -> int:
    """Run pytest with the arguments given; what is missing is said before it starts."""
    broken = [] if arguments else broken_habits()
    if broken:
        print(f"Perbaiki dahulu / mend this first: {'; '.join(broken)}", file=sys.stderr)
        return 1
    problem = ensure_chromium()
    if problem:
        print(problem, file=sys.stderr)
        return 3
    # Set on some machines of developers: every call of the program would compile it once more.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as run:
        os.environ[RUN] = run
        # Spoken, drawn and built once, before any test needs it.
        shared_office(Path(run), "real").lend()
        # Two at a time, a file at a time: what a file shares (a bundle, a browser) is made once.
        return pytest.main(
            ["-q", "-n", "2", "--dist", "loadfile", "--no-loadscope-reorder", *arguments],
            plugins=listeners(arguments),
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
