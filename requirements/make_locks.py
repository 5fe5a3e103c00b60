"""Write runtime.lock and test.lock from the two .in files: `python requirements/make_locks.py`.

Needs uv (it is in test.lock). The locks hold exact versions and the hashes of every wheel for
Linux, macOS and Windows.
"""

import re
import subprocess
from pathlib import Path

FOLDER = Path(__file__).parent

# pyttsx3 asks for every macOS framework there is, 163 packages; its driver imports two of them.
# docopt comes as source only, and serves nothing but num2words' own command line.
LEFT_OUT = re.compile(r"pyobjc(?!-core=|-framework-cocoa=)|docopt=")
BLOCK = re.compile(r"^[a-z0-9][^\n]*(?:\n[ #]+[^\n]*)*\n", re.MULTILINE | re.IGNORECASE)


def make_lock(name: str) -> None:
    """Resolve `name`.in for all systems and write `name`.lock beside it."""
    command = "uv pip compile --universal --python-version 3.11 --generate-hashes --no-header"
    resolved = subprocess.run(
        [*command.split(), "--no-annotate", "--quiet", f"{name}.in"],
        cwd=FOLDER, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    pins = [block for block in BLOCK.findall(resolved) if not LEFT_OUT.match(block)]
    (FOLDER / f"{name}.lock").write_text("".join(pins), encoding="utf-8")


if __name__ == "__main__":
    for lock in ("runtime", "test"):
        make_lock(lock)
