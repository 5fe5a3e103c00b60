"""The file of an emergency in a folder, and what becomes of it when another bundle comes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from noticeboard.bundle.manifest import EMERGENCY
from noticeboard.emergency.emergency_signal import QUIET, parse_signal, signal_of
from noticeboard.files import write_atomically
from noticeboard.model import EmergencyNow


def read_signal_file(folder: Path) -> bytes | None:
    """Return the file's content; None where there is none."""
    try:
        return (folder / EMERGENCY).read_bytes()
    except OSError:
        return None


def write_signal_file(folder: Path, content: bytes) -> None:
    """Replace the file in one step: whoever asks gets the old content or the new."""
    write_atomically(folder / EMERGENCY, content)


def signal_beside(before: Path, lines: Sequence[EmergencyNow]) -> bytes:
    """Return what a build writes: what lines of YAML switch on, or what is on in a folder."""
    own = signal_of(lines)
    return carried(read_signal_file(before), own.as_json() if own else QUIET)


def carried(old: bytes | None, new: bytes) -> bytes:
    """Return what stands beside a new bundle: its own emergency, or the one that was on before.

    One that a line of YAML has switched on goes with that line; any other outlives a bundle, for
    nobody ends a fire by correcting a fee.
    """
    if new.strip() != QUIET.strip() or old is None:
        return new
    try:
        signal = parse_signal(old)
    except ValueError:
        return QUIET
    return QUIET if signal is None or signal.is_of_data else old
