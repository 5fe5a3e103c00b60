"""Sound files for a moment: voices write files, and what is made of them is stored elsewhere."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def scratch_file() -> Iterator[Path]:
    """Give an empty file for a voice to write over, gone at the end.

    A file and not a folder: to remove a folder may be to wait for the disk, at every sentence.
    """
    handle, name = tempfile.mkstemp(prefix="noticeboard-", suffix=".wav")
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
