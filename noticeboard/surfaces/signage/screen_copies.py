"""The worker that keeps a screen on its device, so that it starts again without a network."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.surfaces.output import STATIC

WORKER = "signage/copy-worker.js"

PATIENCE_MS = 20_000
"""How long a screen that starts waits for the network before it shows its copy."""

_CHOICE = ("screen/index.html", "choose-screen.js", "set-up.css")
"""What the page needs where a device finds its screen again."""


def copy_worker(
    screens: Sequence[OutputFile],
    shared: Sequence[OutputFile | CopiedFile],
    set_up: Sequence[OutputFile],
) -> OutputFile:
    """Return the worker's script with what each page needs: its own file and what all share.

    It is the site's worker, registered by every page for its own folder.
    """
    fonts = [file for file in shared if isinstance(file, CopiedFile)]
    choice = [file for file in set_up if file.path.removeprefix("signage/") in _CHOICE]
    copies = {
        **{_address(page): _copy((page, *shared)) for page in screens},
        "screen/": _copy((*choice, *fonts)),
    }
    written = json.dumps(copies, separators=(",", ":"))
    script = (STATIC / "sw.js").read_text(encoding="utf-8")
    own = "COPIES[registration.scope.slice(new URL('./', location.href).href.length)]"
    return OutputFile(WORKER, f"const COPIES = {written}\nconst BUNDLE = {own}\n{script}")


def contents_of(file: OutputFile | CopiedFile) -> bytes:
    """Return the bytes of a file as it will be served."""
    if isinstance(file, CopiedFile):
        return file.source.read_bytes()
    return file.content.encode() if isinstance(file.content, str) else file.content


def _copy(files: Sequence[OutputFile | CopiedFile]) -> Mapping[str, object]:
    prints = {_address(file): hashlib.sha256(contents_of(file)).hexdigest() for file in files}
    # Its name changes when, and only when, a file of its own does.
    id_ = hashlib.sha256(json.dumps(prints).encode()).hexdigest()[:16]
    return {"id": id_, "patience_ms": PATIENCE_MS, "files": prints}


def _address(file: OutputFile | CopiedFile) -> str:
    return file.path.removeprefix("signage/").removesuffix("index.html")
