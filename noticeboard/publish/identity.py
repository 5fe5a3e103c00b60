"""The bundle id: one name for everything that one publication is made from."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

INPUTS = ("data", "content", "noticeboard", "kiosk_mode/app", "recordings", "mkdocs.yml",
          "requirements/runtime.lock")  # fmt: skip
"""What decides a bundle's bytes, below the root."""


def make_bundle_id(root: Path, on: datetime.date, voices: Iterable[str]) -> str:
    """Hash data, content, program, lock file, the edition's date and the voices: "7f3a-19c2"."""
    digest = hashlib.sha256("\0".join((on.isoformat(), *voices)).encode())
    for path in _input_files(root):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    name = digest.hexdigest()
    return f"{name[:4]}-{name[4:8]}"


def _input_files(root: Path) -> Iterator[Path]:
    for name in INPUTS:
        path = root / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in files if file.is_file() and "__pycache__" not in file.parts)
