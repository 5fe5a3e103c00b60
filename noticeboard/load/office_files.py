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
    changed: Mapping[str, bytes] = field(default_factory=dict)

    def read(self, file: str) -> bytes:
        """Return a file's bytes; raises OSError."""
        return self.changed[file] if file in self.changed else (self.folder / file).read_bytes()

    def has(self, file: str) -> bool:
        """Return whether there is a file."""
        return file in self.changed or (self.folder / file).exists()

    def is_folder(self, name: str) -> bool:
        """Return whether a name is that of a folder."""
        return (self.folder / name).is_dir()

    def within(self, name: str) -> list[str]:
        """Return the names of what lies in a folder, in order, without the folder's own."""
        known = {path.name for path in (self.folder / name).glob("*")}
        new = {file.rpartition("/")[2] for file in self.changed if file.rpartition("/")[0] == name}
        return sorted(known | new)
