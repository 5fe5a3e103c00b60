"""`python3 build.py test`: fetch a Chromium if there is none, speak once, then run every test."""

import sys
import tempfile
from pathlib import Path

import pytest

from tests.chromium import ensure_chromium
from tests.office import Office
from tests.results import listeners


def main(arguments: list[str]) -> int:
    """Run pytest with the arguments given; what is missing is said before it starts."""
    problem = ensure_chromium()
    if problem:
        print(problem, file=sys.stderr)
        return 3
    speak_once()
    # Two at a time, a file at a time: what a file shares (a bundle, a browser) is made once.
    return pytest.main(["-q", "-n", "2", "--dist", "loadfile", *arguments],
                       plugins=listeners(arguments))


def speak_once() -> None:
    """Fill the cache of sounds, so that the tests do not all render the same sentences at once."""
    with tempfile.TemporaryDirectory() as folder:
        Office(Path(folder) / "repository").build()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
