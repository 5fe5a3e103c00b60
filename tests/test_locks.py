"""The lock files: exact, hashed, wheels only, and whole for every system staff may have."""

import re
import subprocess
import sys

import pytest

from tests.fixtures.office import ROOT

LOCKS = ["runtime", "publish", "test"]
SYSTEMS = [
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "aarch64-apple-darwin",
    "x86_64-apple-darwin",
    "x86_64-pc-windows-msvc",
]


def pins(lock):
    text = (ROOT / "requirements" / f"{lock}.lock").read_text("utf-8")
    return re.findall(
        r"^([a-z0-9.-]+==\S+)[^\n]*\n((?:    --hash=\S+[^\n]*\n?)+)", text, re.M | re.I
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_is_exact_and_has_hashes(lock):
    text = (ROOT / "requirements" / f"{lock}.lock").read_text("utf-8")
    names = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]

    assert len(pins(lock)) == len(names)


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_where_packages_come_from(lock):
    text = (ROOT / "requirements" / f"{lock}.lock").read_text("utf-8")

    assert "://" not in text and "--index" not in text


@pytest.mark.parametrize("lock", ["runtime", "publish"])
@pytest.mark.parametrize("system", SYSTEMS)
def test_the_lock_resolves_to_wheels_on_every_system(system, lock, tmp_path):
    """Nothing is installed: the resolver only has to find a hashed wheel for each pin."""
    command = [
        sys.executable,
        "-m",
        "uv",
        "pip",
        "install",
        "--system-certs",
        "--dry-run",
        "--require-hashes",
        "--no-deps",
        "--only-binary",
        ":all:",
        "--python-platform",
        system,
        "--target",
        str(tmp_path / "t"),
        "--requirement",
        str(ROOT / "requirements" / f"{lock}.lock"),
    ]

    done = subprocess.run(command, capture_output=True, text=True, timeout=300)

    assert done.returncode == 0, done.stderr[-2000:]
