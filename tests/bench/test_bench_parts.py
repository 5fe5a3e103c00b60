"""`python3 build.py bench`: every part can be begun, whatever was renamed in the program since."""

import subprocess
import sys

from tests.fixtures.office import ROOT


def test_a_part_that_is_not_there_is_told_beside_those_that_are():
    asked = [sys.executable, "-m", "bench", "nothing"]
    said = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True)

    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr == (
        "bench: nothing? There are: acr, ask, builds, edits, guide, kiosk, kits, old, pages, "
        "picture, previews, queue, speech, staff\n"
    )
