"""Rendered pages, screens and answers kept between builds: most edits change a few of them.

What they are made of is kept with them (`noticeboard.edition.traced`), and compared as values.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
from pathlib import Path

from noticeboard.bundle.identity import PROGRAM, digest_of
from noticeboard.edition import Recall
from noticeboard.files import write_atomically

SURFACES = "surfaces.bin"
HEAD = 32
"""Bytes before the values: their SHA-256, taken together with the program's name."""
WORTH = 4
"""Written again once one result of so many is new: the file holds for all the others until then,
and to write it takes as long as to make some of them."""


def program_of(root: Path) -> str:
    """Name whatever renders: our sources and templates, the libraries, and Python itself."""
    return digest_of(root, PROGRAM, hashlib.sha256(sys.version.encode())).hexdigest()


def recall_surfaces(cache: Path, program: str) -> Recall:
    """Return what a build of the same program has kept; what is lost or damaged is made anew."""
    try:
        content = (cache / SURFACES).read_bytes()
        # Looked at first: to read these values is to run what they name.
        if content[:HEAD] != _digest(content[HEAD:], program):
            return Recall(program)
        return Recall(program, pickle.loads(content[HEAD:]))
    except Exception:
        # Whatever goes wrong in a file of values, the facts are still there.
        return Recall(program)


def keep_surfaces(recall: Recall, cache: Path) -> None:
    """Write down what the build in hand has used, unless most of it is kept already."""
    if recall.made * WORTH >= len(recall.used):
        values = pickle.dumps(recall.used, pickle.HIGHEST_PROTOCOL)
        write_atomically(cache / SURFACES, _digest(values, recall.program) + values)


def _digest(values: bytes, program: str) -> bytes:
    return hashlib.sha256(program.encode() + values).digest()
