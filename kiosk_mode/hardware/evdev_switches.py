"""The switches of a Linux input device (evdev): what it has, what is on, what it reports.

The kernel's `input_event` is two longs of time, a type, a code and a value.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

EVENT = struct.Struct("@llHHi")
EV_SYN, EV_SW = 0, 5
SYN_DROPPED = 3
HEADPHONE, LINE_OUT = 2, 6

Ioctl = Callable[[int, int, bytearray], int]


def _read_request(number: int, size: int) -> int:
    # _IOC(_IOC_READ, 'E', number, size) as x86 and ARM lay it out.
    return 2 << 30 | size << 16 | ord("E") << 8 | number


def _bits(descriptor: int, number: int, ioctl: Ioctl) -> set[int] | None:
    """Ask the kernel for a field of bits; None where the file is no input device."""
    answer = bytearray(8)
    try:
        ioctl(descriptor, _read_request(number, len(answer)), answer)
    except OSError:
        return None
    whole = int.from_bytes(answer, "little")
    return {bit for bit in range(64) if whole >> bit & 1}


def switches_there(descriptor: int, ioctl: Ioctl) -> set[int] | None:
    """Return the switches that a device has (EVIOCGBIT); None where it cannot be asked."""
    return _bits(descriptor, 0x20 + EV_SW, ioctl)


def switches_on(descriptor: int, ioctl: Ioctl) -> set[int] | None:
    """Return the switches that are on now (EVIOCGSW); None where it cannot be asked."""
    return _bits(descriptor, 0x1B, ioctl)


@dataclass
class SwitchDevice:
    """One open input device and what is plugged into it."""

    path: Path
    descriptor: int
    codes: frozenset[int]
    on: set[int] = field(default_factory=set)
    rest: bytes = b""

    def read(self, ioctl: Ioctl) -> bool:
        """Read the events that have arrived; False when the device is gone."""
        try:
            content = os.read(self.descriptor, EVENT.size * 64)
        except BlockingIOError:
            return True
        except OSError:
            return False
        content, self.rest = self.rest + content, b""
        whole = len(content) - len(content) % EVENT.size
        self.rest = content[whole:]
        for _, _, kind, code, value in EVENT.iter_unpack(content[:whole]):
            self._take(kind, code, value, ioctl)
        return bool(content)

    def _take(self, kind: int, code: int, value: int, ioctl: Ioctl) -> None:
        if kind == EV_SYN and code == SYN_DROPPED:
            # Events were lost, so the kernel must be asked for the present state.
            self.on = (switches_on(self.descriptor, ioctl) or set()) & self.codes
        elif kind == EV_SW and code in self.codes:
            (self.on.add if value else self.on.discard)(code)


def system_ioctl() -> Ioctl:
    """Return the system's own call, or one that always fails where there is none."""
    try:
        import fcntl
    except ImportError:
        return _no_ioctl
    return fcntl.ioctl


def _no_ioctl(descriptor: int, request: int, answer: bytearray) -> int:
    raise OSError("no such call on this system")
