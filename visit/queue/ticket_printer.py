"""The printer of paper tickets: a device or a file of this computer, one with an address of its own,
or a printer of the system.

It is asked for its paper before each ticket, and given up after a few seconds: a visitor waits for
the number, not for the printer.
"""

from __future__ import annotations

import subprocess
import threading
import time

from noticeboard.messages import Message, Value, reason_of
from visit.queue.printer_line import NoPrinterAddress, PrinterLine, network_place, opened_line

BY_SYSTEM = "lp:"
"""`lp:NAME` prints through the system's own printing, which tells nothing of its paper."""
PATIENCE_S = 3.0
"""How long a printer may take to say how it is, and then to take a ticket."""
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
        """Take a path, `tcp://ADDRESS:PORT` or `lp:NAME`. Raises PrinterRefused for a bad address."""
        self._name, self._patience_s = where, patience_s
        try:
            self._place = network_place(where) or where
        except NoPrinterAddress as error:
            raise PrinterRefused(Message("queue_printer_bad", {"address": where})) from error
        self._has_answered = False
        """Whether it has ever told its state: silence then means that it stands still."""
        self._lock = threading.Lock()

    def state(self) -> Message | None:
        """Return what is wrong with the printer or its paper, None when it can print.

        A printer of the system tells nothing, and neither does a file.
        """
        if self._name.startswith(BY_SYSTEM):
            return None
        with self._lock:
            ends = time.monotonic() + self._patience_s
            try:
                with opened_line(self._place, ends) as line:
                    return self._check(line, ends)
            except OSError as error:
                return _gone(self._name, reason_of(error))
            except PrinterRefused as refused:
                return refused.message

    def print(self, content: bytes) -> Message | None:
        """Print a ticket whole; return a warning when the paper will soon be used up.

        Raises PrinterRefused when it is gone, out of paper, open, or does not take the ticket.
        """
        with self._lock:
            try:
                if self._name.startswith(BY_SYSTEM):
                    self._pass_on(content)
                    return None
                return self._write(content)
            except subprocess.CalledProcessError as error:
                reason = error.stderr.decode(errors="replace").strip()
                raise PrinterRefused(_gone(self._name, reason)) from error
            except (OSError, subprocess.TimeoutExpired) as error:
                raise PrinterRefused(_gone(self._name, reason_of(error))) from error

    def _pass_on(self, content: bytes) -> None:
        name = self._name.removeprefix(BY_SYSTEM)
        command = ["lp", "-s", "-o", "raw", *(("-d", name) if name else ())]
        subprocess.run(
            command, input=content, check=True, capture_output=True, timeout=self._patience_s
        )

    def _write(self, content: bytes) -> Message | None:
        ends = time.monotonic() + self._patience_s
        with opened_line(self._place, ends) as line:
            warning = self._check(line, ends)
            ends = time.monotonic() + self._patience_s
            line.send(content, ends)
            # Only an answer that comes after the ticket shows that it does not lie in between.
            if line.is_buffered and self._has_answered:
                warning = self._check(line, ends)
        return warning

    def _check(self, line: PrinterLine, ends: float) -> Message | None:
        """Ask the printer how it is; one that never told anything is tried."""
        offline = self._asked(line, ASK_OFFLINE, ends) if line.answers else None
        paper = self._asked(line, ASK_PAPER, ends) if offline is not None else None
        if paper is not None and paper & _PAPER_OUT:
            raise PrinterRefused(Message("queue_alarm_paper_out"))
        if offline is not None and offline & _COVER_OPEN:
            raise PrinterRefused(Message("queue_alarm_printer_open"))
        if offline is not None and offline & _FAULT:
            raise PrinterRefused(Message("queue_alarm_printer_fault"))
        if paper is not None and paper & _PAPER_LOW:
            return Message("queue_alarm_paper_low")
        return None

    def _asked(self, line: PrinterLine, question: bytes, ends: float) -> int | None:
        """Return its answer, or None. Raises TimeoutError where a buffered line fell silent."""
        line.send(question, ends)
        must_answer = line.is_buffered and self._has_answered
        silent_at = ends if must_answer else min(ends, time.monotonic() + ANSWERS_WITHIN_S)
        while came := line.receive(silent_at):
            answers = [one for one in came if one & _FIXED == _FIXED_VALUE]
            if answers:
                self._has_answered = True
                return answers[-1]
        if must_answer:
            raise TimeoutError("timeout")
        return None


def _gone(printer: str, reason: Value) -> Message:
    return Message("queue_alarm_printer_gone", {"printer": printer, "reason": reason})
