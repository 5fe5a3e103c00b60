"""Write runtime.lock, publish.lock and test.lock from the .in files: `python requirements/make_locks.py`.

Needs uv (it is in test.lock). The locks hold exact versions and the hashes of every wheel for
Linux, macOS and Windows. Versions already locked stay; `--upgrade` takes the newest of all.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parent

# pyttsx3 asks for every macOS framework there is, 163 packages; its driver imports two of them.
# docopt comes as source only, and serves nothing but num2words' own command line.
LEFT_OUT = re.compile(r"pyobjc(?!-core=|-framework-cocoa=)|docopt=")
BLOCK = re.compile(r"^[a-z0-9][^\n]*(?:\n[ #]+[^\n]*)*\n", re.MULTILINE | re.IGNORECASE)

COMMAND = (
    *("uv", "pip", "compile", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-header", "--no-annotate", "--quiet"),
)


def make_lock(name: str, options: list[str]) -> None:
    """Resolve `name`.in for all systems and write `name`.lock beside it."""
    lock = FOLDER / f"{name}.lock"
    with tempfile.TemporaryDirectory() as folder:
        # uv prefers the versions that it finds in the file it is to write.
        resolved = Path(shutil.copy(lock, folder))
        command = [*COMMAND, *options, "--output-file", resolved, f"{name}.in"]
        subprocess.run(command, cwd=FOLDER, check=True)
        pins = BLOCK.findall(resolved.read_text(encoding="utf-8"))
    lock.write_text("".join(pin for pin in pins if not LEFT_OUT.match(pin)), encoding="utf-8")


if __name__ == "__main__":
    for lock in ("runtime", "publish", "test"):
        make_lock(lock, sys.argv[1:])
