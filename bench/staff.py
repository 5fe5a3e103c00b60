"""How long staff wait on the editing page: for the verdict, the preview, and the public's new site.

On the wall and not in time of a core: the publication uses both cores and the disk.
"""

import html
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.table import table
from noticeboard.bundle.manifest import read_manifest
from tests.fixtures.edit_page import TOKEN, ask, edit_page_of, entries_of, port_of
from tests.fixtures.office import ROOT, Office

ROUNDS = 5
FEE = "passport-electronic-10y"
FORM = f"/{TOKEN}/id/period/fees/{FEE}"
ON = "2027-01-01"
NOW = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"

ROWS = (
    ("verdict", "edit → verdict of the loader and the warnings", "≤ 0.2 s"),
    ("preview", "edit → page, slides and words of the preview", "≤ 2 s"),
    ("published", "edit → published with speech, to `releases:`", "≤ 5 s"),
)
"""What is measured in every round: its name here, what it is, and what it must reach."""


def run() -> str:
    """Change a fee again and again to an amount that was never shown or spoken before."""
    with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder:
        desk = Desk(Office(Path(folder) / "office"), Path(folder) / "web")
        with edit_page_of(desk.office.folder) as address:
            desk.port = port_of(address)
            # What is made once a day, or once after the program has started, is no change.
            desk.published()
            desk.open_form()
            measures: dict[str, Callable[[], object]] = {
                "verdict": desk.verdict,
                "preview": desk.preview,
                "published": desk.published,
            }
            for name in ("verdict", "preview"):
                measures[name]()
            times = {
                name: [timed(desk, measure) for _ in range(ROUNDS)]
                for name, measure in measures.items()
            }
    rows = [
        (what, f"{min(times[name]):.2f} s", f"{median(times[name]):.2f} s", target)
        for name, what, target in ROWS
    ]
    title = f"What staff wait for (of {ROUNDS})"
    return table(title, ("what", "minimum", "median", "target"), rows)


def timed(desk: "Desk", measure: Callable[[], object]) -> float:
    """Seconds on the wall, with an amount that is new."""
    desk.amount += 1000
    start = time.perf_counter()
    measure()
    return time.perf_counter() - start


class Desk:
    """Somebody at the editing page of an office, who changes one fee."""

    def __init__(self, office: Office, web: Path) -> None:
        self.office, self.web, self.port = office, web, 0
        # Sounds are kept from one run to the next.
        self.amount = 951_000 + 1000 * (int(time.time()) % 900)
        self._fees = office.folder / "data" / "fees.yaml"
        self._before = self._fees.read_text("utf-8")
        self._form: dict[str, str] = {}

    def open_form(self) -> None:
        """Open the form of a new period, and fill in all but the amount."""
        self._form = {**entries_of(ask(self.port, FORM)[2]), "from": ON, "source.0": "pp-45-2024"}
        self._form |= {"amount._as": "0", "against.0": "pp-45-2024"}

    def verdict(self) -> None:
        """Type the amount into the form, and have it judged."""
        entries = {**self._form, "amount._0": str(self.amount)}
        refuse(ask(self.port, f"{FORM}/verdict", entries)[0] == 200, "no verdict")

    def preview(self) -> None:
        """The same, and look at everything that the preview shows."""
        self.verdict()
        shown = ask(self.port, f"{FORM}/preview?part=1&day={ON}")[2]
        for source in re.findall(r'<iframe [^>]*src="([^"]+)"', shown):
            refuse(ask(self.port, html.unescape(source))[0] == 200, "a frame is empty")
        refuse(f"{self.amount:,}".replace(",", ".") in shown, "another amount is shown")

    def published(self) -> None:
        """Save the amount, and publish by the page's button."""
        changed = self._before.replace(NOW, NOW.replace("950000", str(self.amount)))
        self._fees.write_text(changed, encoding="utf-8")
        before = self.sounds
        order = {"_place": f"releases:{self.web}", "_by": "Ani", "_approved": "Budi"}
        order |= {"_why": "bench", "_agreed": "on"}
        said = ask(self.port, f"/{TOKEN}/id/publish", order)[2]
        refuse(bool(self.sounds - before), re.sub(r"<[^>]*>|\s+", " ", said))

    @property
    def sounds(self) -> frozenset[str]:
        """The sounds that the public gets; their names come from what they say."""
        manifest = read_manifest(self.web / "current")
        names = () if manifest is None else manifest.files
        return frozenset(name for name in names if name.startswith("audio/"))


def refuse(is_right: bool, problem: str) -> None:
    """End the measurement where it would measure something else."""
    if not is_right:
        sys.exit(f"bench staff: {problem}")
