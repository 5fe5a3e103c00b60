"""The request for a build."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class BuildRequest:
    """One build: from which folder, into which, and as of which day."""

    root: Path
    """The repository: its data, content and program."""
    site: Path
    """The folder that the finished bundle takes the place of."""
    day: datetime.date
    """The edition's day."""
    today: datetime.date
    """The day on which dates in the data must make sense."""
    is_checked: bool = True
    """Whether mistakes in the facts stop the build; tests of surfaces show odd facts."""

    @property
    def cache(self) -> Path:
        """Return the folder of what builds keep for the next one."""
        return self.root / ".cache"

    @property
    def is_preview(self) -> bool:
        """Return whether the bundle shows another day than today, and must not be published."""
        return self.day != self.today
