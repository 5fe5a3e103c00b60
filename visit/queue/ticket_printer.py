"""The printer of paper tickets: a device of this computer, a file, or a printer of the system.

It is asked for its paper before each ticket, and given up after a few seconds: a visitor waits for
the number, not for the printer.
"""

from __future__ import annotations

import os
import select
import stat
import subprocess
import threading
import time
from pathlib import Path

from noticeboard.messages import Message

BY_SYSTEM = "lp:"
"""`lp:NAME` prints through the system's own printing, which tells nothing of its paper."""
PATIENCE_S = 3.0
ANSWERS_WITHIN_S = 0.5
"""A printer that tells its state does so at once; one that never does is believed to have paper."""

ASK_OFFLINE, ASK_PAPER = b"\x10\x04\x02", b"\x10\x04\x04"
"""DLE EOT: answered even while a printer has no paper."""
_FIXED, _FIXED_VALUE = 0b1001_0011, 0b0001_0010
"""Bits that are the same in every answer, which tells one from noise."""
_COVER_OPEN, _FAULT = 0b0000_0100, 0b0100_0000
_PAPER_LOW, _PAPER_OUT = 0b0000_1100, 0b0110_0000


class PrinterRefused(Exception):
    """Says why a ticket was not printed, as a message to staff."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message.code)


class TicketPrinter:
    """One printer; any thread may print, one ticket at a time."""

    def __init__(self, where: str, patience_s: float = PATIENCE_S) -> None:
        self._where, self._patience_s = where, patience_s
        self._lock = threading.Lock()

    def print(self, content: bytes) -> Message | None:
        """Print a ticket whole; return a warning when the paper will soon be used up.

        Raises PrinterRefused when it is gone, out of paper, open, or does not take the ticket.
        """
        with self._lock:
            try:
                if self._where.startswith(BY_SYSTEM):
                    self._pass_on(content)
                    return None
                return self._write(content)
            except subprocess.CalledProcessError as error:
                reason = error.stderr.decode(errors="replace").strip()
                raise PrinterRefused(_gone(self._where, reason)) from error
            except (OSError, subprocess.TimeoutExpired) as error:
                raise PrinterRefused(_gone(self._where, str(error))) from error

    def _pass_on(self, content: bytes) -> None:
        name = self._where.removeprefix(BY_SYSTEM)
        command = ["lp", "-s", "-o", "raw", *(("-d", name) if name else ())]
        subprocess.run(
            command, input=content, check=True, capture_output=True, timeout=self._patience_s
        )

    def _write(self, content: bytes) -> Message | None:
        path = Path(self._where)
        is_device = stat.S_ISCHR(path.stat().st_mode)
        how = os.O_RDWR if is_device else os.O_WRONLY | os.O_APPEND
        # Without waiting: a driver holds whoever writes for as long as there is no paper.
        handle = os.open(path, how | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))
        try:
            warning = self._check(handle) if is_device else None
            self._send(handle, content)
        finally:
            os.close(handle)
        return warning

    def _check(self, handle: int) -> Message | None:
        """Ask the printer how it is; one that tells nothing is tried."""
        offline = self._asked(handle, ASK_OFFLINE)
        paper = self._asked(handle, ASK_PAPER) if offline is not None else None
        if paper is not None and paper & _PAPER_OUT:
            raise PrinterRefused(Message("queue_alarm_paper_out"))
        if offline is not None and offline & _COVER_OPEN:
            raise PrinterRefused(Message("queue_alarm_printer_open"))
        if offline is not None and offline & _FAULT:
            raise PrinterRefused(Message("queue_alarm_printer_fault"))
        if paper is not None and paper & _PAPER_LOW:
            return Message("queue_alarm_paper_low")
        return None

    def _asked(self, handle: int, question: bytes) -> int | None:
        self._send(handle, question)
        ends = time.monotonic() + ANSWERS_WITHIN_S
        while (left := ends - time.monotonic()) > 0 and _is_ready(handle, "POLLIN", left):
            answers = [one for one in os.read(handle, 64) if one & _FIXED == _FIXED_VALUE]
            if answers:
                return answers[-1]
        return None

    def _send(self, handle: int, content: bytes) -> None:
        ends = time.monotonic() + self._patience_s
        while content:
            if not _is_ready(handle, "POLLOUT", ends - time.monotonic()):
                raise PrinterRefused(_gone(self._where, "timeout"))
            content = content[os.write(handle, content) :]


def _is_ready(handle: int, what: str, within_s: float) -> bool:
    """Wait until a device takes or has bytes; where nothing can tell, it is tried at once."""
    poll = getattr(select, "poll", None)
    if poll is None:
        return what == "POLLOUT"
    waiting = poll()
    waiting.register(handle, getattr(select, what))
    return any(found & getattr(select, what) for _, found in waiting.poll(max(within_s, 0) * 1000))


def _gone(printer: str, reason: str) -> Message:
    return Message("queue_alarm_printer_gone", {"printer": printer, "reason": reason})
