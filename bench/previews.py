"""How fast a draft is seen: from a keystroke in a form to the words, the page and the slides."""

import html
import re
import shutil
import tempfile
from pathlib import Path
from statistics import median
from time import process_time

from bench.table import table
from tests.fixtures.edit_page import TOKEN, ask, edit_page_of, entries_of, port_of
from tests.fixtures.office import ROOT

FEE = "passport-electronic-10y"
FORM = f"/{TOKEN}/id/period/fees/{FEE}"
CHANGES = 12
ON = "2027-01-01"


def run() -> str:
    """Type one amount after another into the form of a fee that most pages show."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("data", "content"):
            shutil.copytree(ROOT / name, root / name)
        with edit_page_of(root) as address:
            first, *later = measured(port_of(address))
    head = ("what", "times", "measured", "target")
    rows = [
        ("first preview of a program that has just started", 1, f"{first:.0f} ms", "–"),
        (
            "from a change to a preview",
            len(later),
            f"{median(later):.0f} ms (median)",
            "≤ 2,000 ms",
        ),
        ("from a change to a preview", len(later), f"{max(later):.0f} ms (slowest)", "≤ 2,000 ms"),
    ]
    return table("Previews of a draft, in the time of one core", head, rows)


def measured(port: int) -> list[float]:
    """Milliseconds of a core for verdict, preview, and everything in its frames, each change."""
    entries = {**entries_of(ask(port, FORM)[2]), "from": ON, "source.0": "pp-45-2024"}
    entries |= {"amount._as": "0", "against.0": "pp-45-2024"}
    times = []
    for number in range(CHANGES + 1):
        begun = process_time()
        ask(port, f"{FORM}/verdict", {**entries, "amount._0": str(960_000 + number)})
        preview = ask(port, f"{FORM}/preview?part=1&day={ON}")[2]
        for source in re.findall(r'<iframe [^>]*src="([^"]+)"', preview):
            assert ask(port, html.unescape(source))[0] == 200
        times.append(1000 * (process_time() - begun))
        assert f"960.{number:03}" in preview
    return times
