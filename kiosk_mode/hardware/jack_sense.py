"""Headphones in or out, read from the sound card's jack switch (Linux only, no library).

Whoever runs this must be in the group `input`.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk_mode.hardware.evdev_switches import (
    HEADPHONE,
    LINE_OUT,
    Ioctl,
    SwitchDevice,
    switches_on,
    switches_there,
    system_ioctl,
)

RESCAN_S = 5.0
"""A keypad with a jack of its own may be plugged in at any time."""


class JackSense:
    """Watches every jack switch and calls `on_change(is_plugged)` from a thread of its own."""

    def __init__(
        self,
        on_change: Callable[[bool], None],
        *,
        paths: Sequence[Path] | None = None,
        folder: Path = Path("/dev/input"),
        ioctl: Ioctl | None = None,
    ) -> None:
        self._on_change, self._paths, self._folder = on_change, paths, folder
        self._ioctl = ioctl or system_ioctl()
        self._devices: dict[Path, SwitchDevice] = {}
        self._refused: set[Path] = set()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="jack", daemon=True)
        self.inserted: bool | None = None

    @property
    def devices(self) -> list[str]:
        """Return the paths of the devices that are watched."""
        return sorted(str(path) for path in list(self._devices))

    @property
    def is_forbidden(self) -> bool:
        """Return whether devices are there that this user may not read."""
        return bool(self._refused) and not self._devices

    def start(self) -> None:
        """Look at the switches once, then watch them until `stop`."""
        self._scan()
        self._settle()
        self._thread.start()

    def stop(self) -> None:
        """Let go of the devices; returns when the thread has ended."""
        self._stop.set()
        self._thread.join()
        for path in list(self._devices):
            self._drop(path)

    def _watch(self) -> None:
        waited = 0.0
        while not self._stop.is_set():
            self._wait(0.2)
            waited += 0.2
            if waited >= RESCAN_S:
                self._scan()
                waited = 0.0
            self._settle()

    def _wait(self, seconds: float) -> None:
        devices = list(self._devices.values())
        if not devices:
            self._stop.wait(seconds)
            return
        with selectors.SelectSelector() as waiting:
            for device in devices:
                waiting.register(device.descriptor, selectors.EVENT_READ, device)
            for key, _ in waiting.select(seconds):
                if not key.data.read(self._ioctl):
                    self._drop(key.data.path)

    def _settle(self) -> None:
        """Report a change; without any device nobody knows, and that counts as out."""
        now = any(device.on for device in self._devices.values()) if self._devices else None
        if now != self.inserted:
            was, self.inserted = self.inserted, now
            if bool(now) != bool(was):
                self._on_change(bool(now))

    def _scan(self) -> None:
        wanted = self._paths if self._paths is not None else sorted(self._folder.glob("event*"))
        for path in wanted:
            if path not in self._devices:
                with contextlib.suppress(OSError):
                    self._open(path)
        # A line-out may be the loudspeaker's, always in: it counts where nothing else does.
        if any(HEADPHONE in device.codes for device in self._devices.values()):
            for device in list(self._devices.values()):
                if HEADPHONE not in device.codes:
                    self._drop(device.path)

    def _open(self, path: Path) -> None:
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        except PermissionError:
            self._refused.add(path)
            return
        there = switches_there(descriptor, self._ioctl)
        if there is None and self._paths is not None:
            there = {HEADPHONE}
        there = (there or set()) & {HEADPHONE, LINE_OUT}
        codes = frozenset({HEADPHONE} if HEADPHONE in there else there)
        if not codes:
            os.close(descriptor)
            return
        on = (switches_on(descriptor, self._ioctl) or set()) & codes
        self._devices[path] = SwitchDevice(path, descriptor, codes, on)

    def _drop(self, path: Path) -> None:
        device = self._devices.pop(path, None)
        if device is not None:
            os.close(device.descriptor)
