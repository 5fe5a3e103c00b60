"""`python3 build.py test`: look at the code's habits, fetch a Chromium, speak once, run every test."""

import os
import sys
import tempfile
from pathlib import Path

import pytest

from tests.fixtures.chromium import ensure_chromium
from tests.fixtures.habits import broken_habits
from tests.fixtures.office import Office
from tests.fixtures.results import listeners


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
    speak_once()
    # Two at a time, a file at a time: what a file shares (a bundle, a browser) is made once.
    return pytest.main(
        ["-q", "-n", "2", "--dist", "loadfile", *arguments], plugins=listeners(arguments)
    )


def speak_once() -> None:
    """Build once, so that the tests do not all speak and draw the same things for themselves."""
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder) / "repository")
        office.build()
        office.lend()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
