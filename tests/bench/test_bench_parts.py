"""`python3 build.py bench`: every part can be begun, whatever was renamed in the program since."""

import random
import subprocess
import sys

from PIL import Image

from bench.picture import shrink
from tests.fixtures.office import ROOT


def test_a_part_that_is_not_there_is_told_beside_those_that_are():
    asked = [sys.executable, "-m", "bench", "nothing"]
    said = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True)

    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr == (
        "bench: nothing? There are: acr, ask, builds, edits, guide, kiosk, kits, old, pages, "
        "picture, previews, queue, speech, staff\n"
    )


def test_the_picture_of_the_readme_has_few_colours_and_stays_small(tmp_path):
    taken = tmp_path / "taken.png"
    Image.frombytes("RGB", (64, 64), random.Random(1).randbytes(64 * 64 * 3)).save(taken)
    before = taken.stat().st_size

    shrink(taken)

    with Image.open(taken) as small:
        assert (small.size, small.mode) == ((64, 64), "P")
    assert taken.stat().st_size < before
    assert (ROOT / "docs/noticeboard.png").stat().st_size < 150_000
