"""A folder that is filled anew over what an older bundle has left in it.

Of two bundles most files are alike, and the disk takes ten times as long to make a file as to read
one. A file that is read and found alike stays. Any other is written over where it has this name
only, and else taken away and made anew: its old content has a second name elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from noticeboard.bundle.manifest import file_names
from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.bundle.publication.copying import remove_files

_Source = TypeVar("_Source")


class RefilledFolder:
    """A folder that holds the files whose `names` were made, and until `finish` older ones."""

    def __init__(self, folder: Path, spare: Path | None = None) -> None:
        """Begin with a spare folder, where there is one that can be moved, else with a new one."""
        self.folder = folder
        self.names: set[str] = set()
        """Relative paths, with slashes."""
        folder.parent.mkdir(parents=True, exist_ok=True)
        if spare is not None:
            with contextlib.suppress(OSError):
                os.rename(spare, folder)
        folder.mkdir(exist_ok=True)
        self._left = set(file_names(folder))
        self._folders: set[str] = set()

    def write(self, files: Iterable[OutputFile | CopiedFile], below: str = "") -> None:
        """Write or link every file; two files of one path are a fault of the program."""
        for file in files:
            name = below + file.path
            target = os.path.join(self.folder, name)
            is_left = self._claim(name)
            if is_left and (_holds(target, file) or _is_overwritten(target, file)):
                continue
            if is_left:
                os.unlink(target)
            self._make(name, _write, file)

    def move(self, folder: Path, below: str = "") -> None:
        """Move every file of another folder to the same place in this one."""
        for name in file_names(folder):
            source = os.path.join(folder, name)
            self._claim(below + name)
            self._make(below + name, os.replace, source)

    def release(self, names: Iterable[str]) -> None:
        """Let files that were written be written once more, with another content."""
        taken = self.names.intersection(names)
        self.names -= taken
        self._left |= taken

    def finish(self) -> None:
        """Remove what an older bundle has left."""
        remove_files(self.folder, self._left)
        self._left.clear()

    def _claim(self, name: str) -> bool:
        """Take a name for a file, and return whether an older bundle has left one there."""
        if name in self.names:
            raise FileExistsError(name)
        self.names.add(name)
        is_left = name in self._left
        self._left.discard(name)
        return is_left

    def _make(self, name: str, make: Callable[[_Source, str], None], source: _Source) -> None:
        target = os.path.join(self.folder, name)
        try:
            self._make_folder(os.path.dirname(target))
            make(source, target)
        except (FileExistsError, NotADirectoryError, IsADirectoryError):
            # Where a page was, its folder may be now, and the other way round.
            self._clear_way(name)
            self._make_folder(os.path.dirname(target))
            make(source, target)

    def _make_folder(self, folder: str) -> None:
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)
            self._folders.add(folder)

    def _clear_way(self, name: str) -> None:
        parts = name.split("/")
        above = {"/".join(parts[:count]) for count in range(1, len(parts))}
        obstacles = {left for left in self._left if left in above or left.startswith(f"{name}/")}
        remove_files(self.folder, obstacles)
        self._left -= obstacles
        # Folders that have become empty are gone as well.
        self._folders.clear()


def write_files(files: Iterable[OutputFile | CopiedFile], into: Path) -> None:
    """Write or link every file below a folder; two files of one path are a fault of the program."""
    RefilledFolder(into).write(files)


def link(source: Path | str, target: Path | str) -> None:
    """Give a file a second name, or a copy where the disk has no links."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        shutil.copyfile(source, target)


def _write(file: OutputFile | CopiedFile, target: str) -> None:
    if isinstance(file, CopiedFile):
        (link if file.is_immutable else shutil.copyfile)(file.source, target)
    else:
        with open(target, "xb") as out:
            out.write(_content(file))


def _holds(target: str, file: OutputFile | CopiedFile) -> bool:
    """Return whether a file on the disk is what would be made there."""
    if isinstance(file, OutputFile):
        return _read(target) == _content(file)
    if file.is_immutable:
        return os.path.samefile(file.source, target)
    return _read(target) == file.source.read_bytes()


def _is_overwritten(target: str, file: OutputFile | CopiedFile) -> bool:
    """Write a text over the old one of a file, and return whether that could be done.

    Its blocks are used again: to free them may take as long as all else of a changed file.
    """
    if isinstance(file, CopiedFile) or os.path.islink(target) or not os.access(target, os.W_OK):
        return False
    if os.stat(target).st_nlink != 1:
        return False
    with open(target, "r+b") as out:
        out.write(_content(file))
        out.truncate()
    return True


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def _content(file: OutputFile) -> bytes:
    return file.content.encode() if isinstance(file.content, str) else file.content
