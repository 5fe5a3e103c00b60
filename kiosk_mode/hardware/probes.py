"""Looks at the machine: its clock, its disk, its sound card. Every look may find nothing."""

from __future__ import annotations

import datetime
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from noticeboard.time_zone import WIB

FURTHEST_DAYS = 400
"""A bundle knows so many days ahead; a device beyond them shows what nobody has checked."""
LEAST_FREE = 200_000_000
"""Bytes; less does not hold a new bundle beside the old one."""


@dataclass(frozen=True)
class ClockSight:
    """The device's day beside the bundle's."""

    day: datetime.date
    bundle_day: datetime.date

    @property
    def age(self) -> int:
        """Return the bundle's age in days; below nothing when the clock is wrong."""
        return (self.day - self.bundle_day).days

    @property
    def is_sane(self) -> bool:
        """Return whether the device's day can be true at all."""
        return 0 <= self.age <= FURTHEST_DAYS


def look_at_clock(now: datetime.datetime, bundle_day: datetime.date) -> ClockSight:
    """Compare the day in western Indonesia with the day a bundle was made for."""
    return ClockSight(now.astimezone(WIB).date(), bundle_day)


def free_space(folder: Path) -> int | None:
    """Return the free bytes of the disk that a folder is or will be on; None when unreadable."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def sound_devices(proc: Path = Path("/proc/asound")) -> list[str] | None:
    """Return the outputs that can play; None where the system has no list (not Linux)."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        lines = (proc / "pcm").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return [line.split(":")[1].strip() for line in lines if ": playback" in line]
