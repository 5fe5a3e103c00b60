"""An emergency as somebody orders it, by a command or on the editing page."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from noticeboard.emergency import EmergencySignal, KnownEmergencies
from noticeboard.messages import Message, StaffError
from noticeboard.model import LONGEST_EMERGENCY
from noticeboard.time_zone import WIB

MOST_MINUTES = LONGEST_EMERGENCY // datetime.timedelta(minutes=1)


class OrderRefused(StaffError):
    """An order that names something which is not there."""

    to_mend = "usage"


@dataclass(frozen=True)
class EmergencyOrder:
    """An emergency as it was typed."""

    kind: str
    minutes: str = "30"
    is_drill: bool = False
    screens: tuple[str, ...] = ()

    def signal(self, known: KnownEmergencies, now: datetime.datetime) -> EmergencySignal:
        """Return what is to be switched on from now; raises OrderRefused."""
        if not known.kinds:
            raise OrderRefused(Message("emergency_no_kinds"))
        if self.kind not in known.kinds:
            words = {"kind": self.kind, "known": ", ".join(known.kinds)}
            raise OrderRefused(Message("emergency_no_kind", words))
        for screen in self.screens:
            if screen not in known.screens:
                words = {"screen": screen, "known": ", ".join(known.screens)}
                raise OrderRefused(Message("emergency_no_screen", words))
        is_number = self.minutes.isascii() and self.minutes.isdecimal() and len(self.minutes) < 5
        if not is_number or not 1 <= int(self.minutes) <= MOST_MINUTES:
            raise OrderRefused(
                Message("emergency_minutes", {"minutes": self.minutes, "most": MOST_MINUTES})
            )
        start = now.replace(microsecond=0)
        until = start + datetime.timedelta(minutes=int(self.minutes))
        return EmergencySignal(self.kind, start, until, self.is_drill, self.screens)


def told_signal(signal: EmergencySignal, known: KnownEmergencies, language: str) -> Message:
    """Return the sentence that says what is on, and until when."""
    name = known.kinds.get(signal.kind, {}).get(language, signal.kind)
    words = {"name": name, "until": signal.until.astimezone(WIB).strftime("%H:%M")}
    return Message("emergency_drill_on" if signal.is_drill else "emergency_on", words)
