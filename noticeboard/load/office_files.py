"""The files of a repository of facts, some of them perhaps as they are about to be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class OfficeFiles:
    """Files by their names below a folder; `changed` stand in place of those on the disk.

    So a change is judged with the whole catalogue before anything of it is written.
    """

    folder: Path
    changed: Mapping[str, bytes | None] = field(default_factory=dict)
    """None stands for a file that is about to be taken away."""

    def read(self, file: str) -> bytes:
        """Return a file's bytes; raises OSError."""
        if file not in self.changed:
            return (self.folder / file).read_bytes()
        content = self.changed[file]
        if content is None:
            raise FileNotFoundError(file)
        return content

    def has(self, file: str) -> bool:
        """Return whether there is a file."""
        if file in self.changed:
            return self.changed[file] is not None
        return (self.folder / file).exists()

    def is_folder(self, name: str) -> bool:
        """Return whether a name is that of a folder."""
        return (self.folder / name).is_dir()

    def within(self, name: str) -> list[str]:
        """Return the names of what lies in a folder, in order, without the folder's own."""
        known = {path.name for path in (self.folder / name).glob("*")}
        here = {file for file in self.changed if file.rpartition("/")[0] == name}
        new = {file.rpartition("/")[2] for file in here if self.has(file)}
        gone = {file.rpartition("/")[2] for file in here if not self.has(file)}
        return sorted((known | new) - gone)
