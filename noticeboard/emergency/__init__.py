"""The file that switches an emergency on, in every folder that the public is served from.

    {"kind": "fire", "from": "2026-11-24T03:00:00+00:00", "until": "2026-11-24T03:30:00+00:00",
     "drill": true, "screens": ["lobby"]}

Everything that is said then lies in the bundle already; `{}` says that nothing is on. Screens,
kiosk and pages ask for it every few seconds and go by `until` without a network.
"""

from noticeboard.emergency.emergency_signal import QUIET, EmergencySignal, parse_signal, signal_of
from noticeboard.emergency.known_kinds import KnownEmergencies, known_emergencies
from noticeboard.emergency.signal_file import (
    carried,
    read_signal_file,
    signal_beside,
    write_signal_file,
)

__all__ = [
    "QUIET",
    "EmergencySignal",
    "KnownEmergencies",
    "carried",
    "known_emergencies",
    "parse_signal",
    "read_signal_file",
    "signal_beside",
    "signal_of",
    "write_signal_file",
]
