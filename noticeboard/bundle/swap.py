"""Putting a finished site in the place of the live one, so that there always is a whole one."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def swap(ready: Path, live: Path) -> None:
    """Put `ready` where `live` is; afterwards `ready` holds what was live, if anything was.

    One atomic exchange where the system has it; elsewhere two renames, which `finish_swap`
    completes if they are cut short.
    """
    if not live.exists():
        os.rename(ready, live)
    elif not exchange(ready, live):
        _renamed(ready, live)


def finish_swap(live: Path) -> None:
    """Complete a swap that was cut short: called at the start of every command."""
    aside = _aside(live)
    if aside.exists() and not live.exists():
        os.rename(aside, live)
    elif aside.exists():
        shutil.rmtree(aside)


def _aside(live: Path) -> Path:
    return live.with_name(f".{live.name}.old")


def _renamed(ready: Path, live: Path) -> None:
    aside = _aside(live)
    os.rename(live, aside)
    try:
        os.rename(ready, live)
    except OSError:
        os.rename(aside, live)
        raise
    os.rename(aside, ready)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system or the disk cannot."""
    names = os.fsencode(one), os.fsencode(other)
    library = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    if library is not None and sys.platform == "linux" and hasattr(library, "renameat2"):
        failed = library.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
    elif library is not None and sys.platform == "darwin":
        failed = library.renamex_np(names[0], names[1], _RENAME_SWAP)
    else:
        return False
    if not failed:
        return True
    problem = ctypes.get_errno()
    if problem in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
        return False
    raise OSError(problem, os.strerror(problem), str(other))
