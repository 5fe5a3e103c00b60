"""An emergency that is on: its kind, its end, whether it is a drill, and where it is shown."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from noticeboard.model import LONGEST_EMERGENCY, EmergencyNow

QUIET = b"{}\n"
"""The file while no emergency is on."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class EmergencySignal:
    """An emergency or drill between two moments, both with their zone."""

    kind: str
    start: datetime.datetime
    until: datetime.datetime
    is_drill: bool = False
    screens: tuple[str, ...] = ()
    """The lobby screens that show it; all of them when none is named."""
    is_of_data: bool = False
    """Whether a line of YAML has switched it on, so that the line's end is its own."""

    def as_json(self) -> bytes:
        """Return the file's content."""
        content = {
            "kind": self.kind,
            "from": self.start.astimezone(datetime.UTC).isoformat(),
            "until": self.until.astimezone(datetime.UTC).isoformat(),
            "drill": self.is_drill,
            "screens": list(self.screens),
            "data": self.is_of_data,
        }
        return (json.dumps(content) + "\n").encode()

    def is_on(self, now: datetime.datetime) -> bool:
        """Return whether it runs at a moment."""
        return self.start <= now < self.until


def parse_signal(content: bytes) -> EmergencySignal | None:
    """Read the file; None when nothing is on, ValueError when it is none of ours."""
    try:
        found = json.loads(content)
        if found.get("kind") is None:
            return None
        signal = EmergencySignal(
            found["kind"],
            datetime.datetime.fromisoformat(found["from"]),
            datetime.datetime.fromisoformat(found["until"]),
            found["drill"],
            tuple(found["screens"]),
            found.get("data", False),
        )
        length = signal.until - signal.start
        names = (signal.kind, *signal.screens)
        is_meant = all(isinstance(name, str) and _ID.fullmatch(name) for name in names)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("emergency") from error
    is_short = datetime.timedelta(0) < length <= LONGEST_EMERGENCY
    if not (is_meant and is_short and signal.start.tzinfo and isinstance(signal.is_drill, bool)):
        raise ValueError("emergency")
    return signal


def signal_of(records: Sequence[EmergencyNow]) -> EmergencySignal | None:
    """Return what lines of YAML switch on: the last of them; None where there is none."""
    last = next(reversed(records), None)
    if last is None or last.until <= last.from_:
        return None
    return EmergencySignal(
        last.kind, last.from_, last.until, last.drill, last.screens, is_of_data=True
    )
