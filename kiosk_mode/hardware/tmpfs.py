"""A folder in memory, for what must leave no trace on the disk and must work when that is full."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path

_SHARED_MEMORY = Path("/dev/shm")
_NAME = re.compile(r"noticeboard-kiosk-(\d+)-.*")


def make_memory_folder(parent: Path | None = None) -> Path:
    """Make a private folder, after clearing those of programs that were killed."""
    parent = parent or _usual_parent()
    for path in parent.glob("noticeboard-kiosk-*"):
        match = _NAME.fullmatch(path.name)
        if match and not _is_running(int(match[1])):
            shutil.rmtree(path, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"noticeboard-kiosk-{os.getpid()}-", dir=parent))


def _usual_parent() -> Path:
    is_there = _SHARED_MEMORY.is_dir() and os.access(_SHARED_MEMORY, os.W_OK)
    return _SHARED_MEMORY if is_there else Path(tempfile.gettempdir())


def _is_running(pid: int) -> bool:
    if os.name == "nt":
        # There, signal 0 would end the process; what is left waits for the system's cleaning.
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
