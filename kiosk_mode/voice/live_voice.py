"""Short texts spoken on demand by one worker process, which is replaced when it dies."""

from __future__ import annotations

import multiprocessing
import threading
import time
from multiprocessing.connection import Connection
from typing import Any

from kiosk_mode.journal import Journal
from kiosk_mode.voice.voice_worker import MakeSpeaker, NotSpoken, SpokenSound, work
from noticeboard.messages import Message

LONGEST = 200
"""Letters; whatever is longer is known beforehand and rendered with the bundle."""
WAITING = 4
"""So many may wait for the voice; whoever comes later is turned away at once."""
TIMEOUT_S = 5.0
LOADING_S = 60.0
"""A new process loads the office's data first; on a small computer that takes a while."""


_CANNOT = NotSpoken(Message("device_voice_cannot"))


class Busy(Exception):
    """Too many texts are waiting."""


class LiveVoice:
    """One voice for the whole device; any thread may ask, one text is spoken at a time."""

    def __init__(
        self, make_speaker: MakeSpeaker, journal: Journal, *, timeout_s: float = TIMEOUT_S
    ) -> None:
        self._make_speaker, self._journal, self._timeout_s = make_speaker, journal, timeout_s
        self._turn = threading.Lock()
        self._places = threading.BoundedSemaphore(WAITING)
        self._process: Any = None
        self._line: Connection | None = None
        self._began, self._is_loaded = 0.0, False
        self._is_ending = threading.Event()
        self.restarts = 0

    @property
    def pid(self) -> int | None:
        """Return the worker's process id while there is one."""
        return self._process.pid if self._process is not None else None

    def speak(self, text: str, language: str) -> SpokenSound | NotSpoken:
        """Speak a text; Busy when too many wait, NotSpoken when it cannot be spoken in time."""
        if not self._places.acquire(blocking=False):
            raise Busy
        try:
            ends = time.monotonic() + self._timeout_s
            if not self._turn.acquire(timeout=self._timeout_s):
                raise Busy
            try:
                answer = self._answer(text, language, ends)
            finally:
                self._turn.release()
        finally:
            self._places.release()
        for remark in answer.remarks:
            self._journal.add_message(remark)
        return answer

    def start(self) -> None:
        """Have the worker load its data now, so that the first text need not wait for it."""
        with self._turn:
            self._started()

    def prepare_to_end(self) -> None:
        """Take the worker's end for what it will be: part of the program's."""
        self._is_ending.set()

    def close(self) -> None:
        """End the worker."""
        self._is_ending.set()
        self._end()

    def _answer(self, text: str, language: str, ends: float) -> SpokenSound | NotSpoken:
        """Ask the worker; when it dies over the text, a new one is asked once more."""
        for _ in range(2):
            if self._is_ending.is_set():
                break
            try:
                line = self._started()
                if not self._loaded(line, ends):
                    return _CANNOT
                line.send((text, language))
                if line.poll(_until(ends)):
                    return _answer_of(line)
            except (EOFError, OSError):
                # The signal that ends the program reaches the worker too, perhaps first.
                if self._is_ending.wait(0.2):
                    return _CANNOT
                self._replace("device_voice_ended")
                continue
            self._replace("device_voice_slow")
            break
        return _CANNOT

    def _loaded(self, line: Connection, ends: float) -> bool:
        """Wait for a new worker's data; one that is slow is left to go on, not begun anew."""
        if not self._is_loaded and line.poll(_until(ends)):
            line.recv()
            self._is_loaded = True
        if not self._is_loaded and time.monotonic() - self._began > LOADING_S:
            self._replace("device_voice_not_loaded")
        return self._is_loaded

    def _started(self) -> Connection:
        if self._process is None or not self._process.is_alive():
            self._end()
            spawn = multiprocessing.get_context("spawn")
            self._line, theirs = spawn.Pipe()
            self._process = spawn.Process(
                target=work, args=(theirs, self._make_speaker), name="voice", daemon=True
            )
            self._process.start()
            self._began, self._is_loaded = time.monotonic(), False
            theirs.close()
        assert self._line is not None
        return self._line

    def _replace(self, code: str) -> None:
        self.restarts += 1
        self._journal.add(code)
        self._end()
        self._started()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join(1)
            self._process = None
        if self._line is not None:
            self._line.close()
            self._line = None


def _until(ends: float) -> float:
    return max(0.0, ends - time.monotonic())


def _answer_of(line: Connection) -> SpokenSound | NotSpoken:
    answer = line.recv()
    assert isinstance(answer, SpokenSound | NotSpoken)
    return answer
