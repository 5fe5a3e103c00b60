"""Findings of earlier builds: the same facts, judged on the same day, are judged once."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from noticeboard.build.judge import Findings
from noticeboard.build.last_published import FACTS
from noticeboard.files import write_atomically
from noticeboard.messages.records import kept, recalled

FOLDER = "findings"
KEPT = 8
"""Files kept: somebody who edits goes back to what was, and forward again."""


def name_of_judged(inputs: str, site: Path) -> str:
    """Return a name for all that checks read.

    `inputs` is the fingerprint of the files, days and program of a build, taken before they were
    read. Before anything was published, facts are compared with those of the site, which it lacks.
    """
    digest = hashlib.sha256(inputs.encode())
    try:
        digest.update((site / FACTS).read_bytes())
    except OSError:
        digest.update(b"none")
    return digest.hexdigest()[:32]


def recall_findings(name: str, cache: Path) -> Findings | None:
    """Return what a build has found in the same facts; None where that is not known for sure."""
    path = cache / FOLDER / f"{name}.json"
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        if found["digest"] != _digest(name, found["warnings"]):
            return None
        warnings = tuple(recalled(record) for record in json.loads(found["warnings"]))
    except (OSError, ValueError, KeyError, TypeError):
        # What is lost or damaged is judged again.
        return None
    return Findings((), warnings)


def keep_findings(findings: Findings, name: str, cache: Path) -> None:
    """Note the warnings of facts without a mistake; a mistake is found anew every time."""
    if findings.mistakes:
        return
    folder = cache / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    warnings = json.dumps([kept(one) for one in findings.warnings], ensure_ascii=False)
    content = {"digest": _digest(name, warnings), "warnings": warnings}
    write_atomically(folder / f"{name}.json", json.dumps(content, ensure_ascii=False))
    paths = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
    for path in paths[:-KEPT]:
        path.unlink(missing_ok=True)


def _digest(name: str, warnings: str) -> str:
    return hashlib.sha256(f"{name}\0{warnings}".encode()).hexdigest()
