"""How the device is: one value for the staff page and, as JSON, for programs."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk_mode.calls import CallState
from kiosk_mode.hardware.probes import ClockSight
from kiosk_mode.journal import JournalEntry
from kiosk_mode.selfcheck import SelfCheck
from noticeboard.messages import STAFF_LANGUAGES, sentence


@dataclass(frozen=True)
class JackState:
    """Which jack switches are watched, and whether something is plugged in; None: unknown."""

    devices: tuple[str, ...] = ()
    inserted: bool | None = None


@dataclass(frozen=True)
class Health:
    """Everything that can be asked of a running device."""

    bundle: str
    day: datetime.date
    is_preview: bool
    due: datetime.date | None
    """The day from which another build is due; None while no change of the facts is known."""
    clock: ClockSight
    disk_free: int | None
    """Bytes; None where the disk cannot be asked."""
    sound_devices: Sequence[str] | None
    """None where the system does not list them."""
    jack: JackState
    voice_restarts: int
    pages: int
    """How many pages of the kiosk are open."""
    calls: CallState
    watchers: int
    """How many pages of officers are open."""
    bell: Path | None
    check: SelfCheck | None
    journal: tuple[JournalEntry, ...]
    """The newest first."""

    @property
    def is_overdue(self) -> bool:
        """Return whether the facts have changed and nobody has built since."""
        return self.due is not None and self.clock.day >= self.due

    def as_data(self) -> dict[str, object]:
        """Return what `GET /device/health` answers; names stay, programs read them."""
        check = self.check
        return {
            "bundle": self.bundle,
            "day": self.day.isoformat(),
            "age_days": self.clock.age,
            "build_due": self.due.isoformat() if self.due else None,
            "build_overdue": self.is_overdue,
            "preview": self.is_preview,
            "clock_ok": self.clock.is_sane,
            "disk_free": self.disk_free,
            "sound_devices": self.sound_devices,
            "jack": {"devices": list(self.jack.devices), "inserted": self.jack.inserted},
            "voice": {"restarts": self.voice_restarts},
            "pages": self.pages,
            "calls": {
                **self.calls.as_data(),
                "watchers": self.watchers,
                "bell": str(self.bell) if self.bell else None,
            },
            "selfcheck": {"at": check.at, "state": check.state} if check else None,
            "messages": [
                {
                    "at": entry.at.isoformat(timespec="seconds"),
                    **{one: sentence(entry.message, one) for one in STAFF_LANGUAGES},
                    "count": entry.count,
                }
                for entry in self.journal
            ],
        }
