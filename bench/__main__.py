"""`python3 build.py bench [acr|ask|builds|edits|guide|kiosk|kits|old|pages|previews|queue|speech|staff|picture]`: measure, print tables."""

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from bench import (
    acr,
    builds,
    edits,
    guide,
    kiosk,
    kits,
    old_browsers,
    pages,
    picture,
    previews,
    queue,
    speech,
    staff,
)
from bench.ask import report
from tests.fixtures.chromium import ensure_chromium

MISSES = "--misses"
"""With `ask`: also list what was missed in the half for tuning."""
TO = "--to"
"""With `guide`: the folder to write it into comes next."""

PARTS: Mapping[str, Callable[[], str]] = {"acr": acr.run, "ask": report.run, "builds": builds.run, "edits": edits.run, "guide": guide.run, "kiosk": kiosk.run, "kits": kits.run, "old": old_browsers.run,
         "pages": pages.run, "picture": picture.run,
         "previews": previews.run, "queue": queue.run, "speech": speech.run, "staff": staff.run}  # fmt: skip
WITHOUT_BROWSER = {"acr", "ask", "edits", "previews", "staff"}


def main(arguments: list[str]) -> int:
    """Run the parts named, or all that measure; `acr`, `guide`, `old` and `picture` only when asked for."""
    folder = guide.FOLDER
    if TO in arguments:
        at = arguments.index(TO)
        folder = Path(*arguments[at + 1 : at + 2])
        arguments = arguments[:at] + arguments[at + 2 :]
    named = [one for one in arguments if one != MISSES]
    wanted = named or [
        "ask",
        "builds",
        "edits",
        "kiosk",
        "kits",
        "pages",
        "previews",
        "queue",
        "speech",
        "staff",
    ]
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        print(f"bench: {', '.join(unknown)}? There are: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    problem = None if WITHOUT_BROWSER.issuperset(wanted) else ensure_chromium()
    if problem:
        print(problem, file=sys.stderr)
        return 3
    parts: dict[str, Callable[[], str]] = {
        **PARTS,
        "ask": partial(report.run, misses=MISSES in arguments),
        "guide": partial(guide.run, folder),
    }
    for name in wanted:
        print(parts[name](), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
