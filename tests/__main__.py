"""`python3 build.py test`: fetch a Chromium if there is none, then run every test."""

import sys

import pytest

from tests.chromium import ensure_chromium


def main(arguments: list[str]) -> int:
    """Run pytest with the arguments given; what is missing is said before it starts."""
    problem = ensure_chromium()
    if problem:
        print(problem, file=sys.stderr)
        return 3
    return pytest.main(["-q", *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
