"""QR codes kept between builds: drawing them anew takes a tenth of a build with nothing new."""

from __future__ import annotations

import hashlib
import json
from importlib import metadata
from pathlib import Path

from noticeboard.files import write_atomically
from noticeboard.surfaces import output

DRAWINGS = "qr.json"


def recall_drawings(cache: Path) -> None:
    """Tell the renderers what an earlier build with the same program has drawn."""
    try:
        kept = json.loads((cache / DRAWINGS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return
    if kept["rules"] == _rules():
        output.QR_DRAWINGS.before.update(kept["drawings"])


def keep_drawings(cache: Path) -> None:
    """Note what was drawn, only for codes that are still shown."""
    kept = {"rules": _rules(), "drawings": output.QR_DRAWINGS.used}
    write_atomically(cache / DRAWINGS, json.dumps(kept, ensure_ascii=False))


def _rules() -> str:
    """Name the way of drawing by its source and the library: a changed one forgets everything."""
    source = Path(output.__file__).read_bytes()
    return hashlib.sha256(source + metadata.version("segno").encode()).hexdigest()
