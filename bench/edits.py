"""How fast an edit is made, judged and saved: what a form waits for after a keystroke."""

import datetime
import gc
import random
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time
from typing import TypeVar

from bench.table import table
from noticeboard.build.judge import Findings, find_mistakes
from noticeboard.build.request import BuildRequest
from noticeboard.check.sense import sense_warnings
from noticeboard.editing import Act, EditedFile, SetValue, judge_texts, open_file, save
from noticeboard.load import SourceMap
from noticeboard.model import Catalogue
from tests.fixtures.office import ROOT
from tests.fixtures.random_edits import FILES, scalars_of

Result = TypeVar("Result")
EDITS = 60
ON = datetime.date(2026, 11, 28)
ACT = Act("bench", "", datetime.datetime(2026, 11, 28, tzinfo=datetime.UTC))


def run() -> str:
    """Change words all over a copy of the real facts."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("data", "content"):
            shutil.copytree(ROOT / name, root / name)
        times = measured(root)
    head = ("what", "edits", "median", "p95", "target")
    rows = [
        (name, len(each), f"{median(each):.0f} ms", f"{sorted(each)[int(len(each) * 0.95)]:.0f} ms",
         "≤ 200 ms" if name == "verdict of the loader and the warnings" else "–")
        for name, each in times.items()
    ]  # fmt: skip
    return table("Edits of facts, in the time of one core", head, rows)


def measured(root: Path) -> dict[str, list[float]]:
    """Milliseconds of a core for each part of each edit, after one that reads all files."""
    dice = random.Random(1)

    def warned(catalogue: Catalogue, source_map: SourceMap) -> Findings:
        return Findings((), tuple(sense_warnings(catalogue, source_map, today=ON)))

    def checked(catalogue: Catalogue, source_map: SourceMap) -> Findings:
        return find_mistakes(BuildRequest(root, root / "site", ON, ON), catalogue, source_map)

    judge_texts(root, {}, checked)
    # As a server that stays does: what was read once is not walked again and again.
    gc.collect()
    gc.freeze()
    times: dict[str, list[float]] = {}

    def timed(name: str, act: Callable[..., Result], *arguments: object) -> Result:
        begun = process_time()
        result = act(*arguments)
        times.setdefault(name, []).append(1000 * (process_time() - begun))
        return result

    for _ in range(EDITS):
        opened = some_file(root, dice)
        path = dice.choice([path for path in scalars_of(opened.text) if path[-1] == "en"])
        value = SetValue(path, f"Kata baru {dice.choice('abcdef')}.")
        edited = timed("edit of a text", opened.with_edits, value)
        texts = {edited.file: edited.text}
        timed("verdict of the loader", judge_texts, root, texts)
        timed("verdict of the loader and the warnings", judge_texts, root, texts, warned)
        timed("verdict of all checks", judge_texts, root, texts, checked)
        if judge_texts(root, texts).is_good:
            timed("save without checks", save, root, [edited], ACT)
    return times


def some_file(root: Path, dice: random.Random) -> EditedFile:
    """Any file that holds words."""
    files = [path for path in FILES if path.stem not in ("notices", "speech", "queries")]
    return open_file(root, dice.choice(files).relative_to(ROOT).as_posix())
