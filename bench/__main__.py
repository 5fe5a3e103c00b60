"""`python3 build.py bench [builds|kiosk|old|pages|speech|picture]`: measure, and print tables."""

import sys

from bench import builds, kiosk, old_browsers, pages, picture, speech
from tests.fixtures.chromium import ensure_chromium

PARTS = {"builds": builds.run, "kiosk": kiosk.run, "old": old_browsers.run, "pages": pages.run,
         "picture": picture.run, "speech": speech.run}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Run the parts named, or all that measure; `old` and `picture` only when asked for."""
    wanted = arguments or ["builds", "kiosk", "pages", "speech"]
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        print(f"bench: {', '.join(unknown)}? There are: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    problem = ensure_chromium()
    if problem:
        print(problem, file=sys.stderr)
        return 3
    for name in wanted:
        print(PARTS[name](), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
