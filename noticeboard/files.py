"""Files as every floor writes them: replaced in one step, locked for one process, or not counted."""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from pathlib import Path

UNSEEN = re.compile(
    r"""\..*                                       # hidden: .DS_Store ._fees.yaml .git .~lock.x#
    | ~\$.* | ~wr[a-z]\d+.* | .*\.tmp              # locks and scraps of office programs
    | (?:eh)?thumbs.*\.db | desktop\.ini | icon\r  # pictures and settings of a folder
    | __macosx | @eadir | \$recycle\.bin | system\ volume\ information | lost\+found
    | __pycache__""",
    re.VERBOSE | re.IGNORECASE,
)
"""Names that file managers do not show, or that no person chooses."""
ATTEMPTS, PAUSE_S = 40, 0.05
"""How often, and how many seconds apart, Windows is asked again for a file that somebody reads."""


def is_unseen(name: str) -> bool:
    """Return whether a file or folder is one of the system's, which staff neither see nor make."""
    return UNSEEN.fullmatch(name) is not None


def write_atomically(path: Path, content: str | bytes) -> None:
    """Replace a file in one step: a reader finds the old content or the new one, whole.

    Text is written as UTF-8. Raises OSError, with the old file unchanged, when the disk is full or
    may not be written. The file on the way has always the same name for the same path, so that
    what a killed process leaves is used up by the next write; two processes that write one path at
    once must hold a lock.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content.encode() if isinstance(content, str) else content)
        _replace(part, path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def write_durably(path: Path, content: bytes) -> None:
    """Replace a file in one step that outlasts a power cut, its permissions kept.

    A link stays one: the file that it leads to is replaced. Raises OSError, with the old file
    unchanged. What a killed process leaves beside it is hidden, and used up by the next write.
    """
    path = path.resolve()
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, part)
        _replace(part, path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def remove_durably(path: Path) -> None:
    """Take a file away, which outlasts a power cut; one that is not there is no error."""
    path.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _replace(part: Path, path: Path) -> None:
    """Put a file in the place of another; raises OSError.

    Windows refuses as long as anybody reads the other: a check in this program, a virus scanner.
    Readers are done in a moment; who holds the file longer, such as an office program, is told of.
    """
    for _ in range(ATTEMPTS if sys.platform == "win32" else 0):
        try:
            os.replace(part, path)
            return
        except PermissionError:
            time.sleep(PAUSE_S)
    os.replace(part, path)


def _sync_folder(folder: Path) -> None:
    """Wait until a folder's new entry is on the disk; Windows has no such call and needs none."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def append_durably(path: Path, line: str) -> None:
    """Add a line to a file, on the disk when this returns; raises OSError.

    What a killed process has left of a line before is closed, so that it stays a line of its own.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab+") as file:
        is_torn = False
        if file.seek(0, os.SEEK_END):
            file.seek(-1, os.SEEK_END)
            is_torn = file.read(1) != b"\n"
        file.write(("\n" if is_torn else "").encode() + line.encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())


def lock(descriptor: int) -> None:
    """Lock an open file until it is closed; the system frees the lock of a killed process.

    Raises BlockingIOError when another process holds it.
    """
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def sync_disks() -> None:
    """Wait until what was written is on the disk: power may be cut, or a stick pulled out."""
    if hasattr(os, "sync"):
        os.sync()
