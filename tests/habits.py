"""What is looked at before any test runs: layout, lint and types of Python and JavaScript."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent

HABITS = (
    ("ruff", "check", "--quiet"),
    ("ruff", "format", "--check", "--quiet"),
    ("deno", "fmt", "--check", "--quiet"),
    ("deno", "lint", "--quiet"),
)
"""Each passes in silence or says what is wrong, and where; `pyproject.toml` and `deno.json` hold
their settings."""


def broken_habits() -> list[str]:
    """Return the commands that found something; what they found is printed."""
    return [
        " ".join(command)
        for command in HABITS
        if subprocess.run([BIN / command[0], *command[1:]], cwd=ROOT, check=False).returncode
    ]
