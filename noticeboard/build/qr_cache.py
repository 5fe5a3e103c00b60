"""QR codes kept between builds: drawing them anew takes a tenth of a build with nothing new."""

from __future__ import annotations

import hashlib
import json
from importlib import metadata
from pathlib import Path

from noticeboard.files import write_atomically
from noticeboard.surfaces import qr_code
from noticeboard.surfaces.qr_code import Drawing, Drawings

DRAWINGS = "qr.json"


def recall_drawings(cache: Path) -> Drawings:
    """Return the drawings of a new build, with what an earlier one of the same program drew."""
    try:
        kept = json.loads((cache / DRAWINGS).read_text(encoding="utf-8"))
        if kept["rules"] != _rules():
            return Drawings()
        return Drawings({text: Drawing(*found) for text, found in kept["drawings"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        # What is lost or damaged is drawn again.
        return Drawings()


def keep_drawings(drawings: Drawings, cache: Path) -> None:
    """Write down what was drawn, only for codes that are still shown."""
    kept = {"rules": _rules(), "drawings": drawings.used}
    write_atomically(cache / DRAWINGS, json.dumps(kept, ensure_ascii=False))


def _rules() -> str:
    """Name the way of drawing by its source and the library: a changed one forgets everything."""
    source = Path(qr_code.__file__).read_bytes()
    return hashlib.sha256(source + metadata.version("segno").encode()).hexdigest()
