"""A speaker for the voice's worker process; it imports little, so that the process starts soon."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from kiosk_mode.voice_worker import Said, Unsaid


@dataclass(frozen=True)
class MoodySpeaker:
    """Says the text back; some words make it crash, hang, or fall through to another voice."""

    diary: Path

    def __call__(self) -> MoodySpeaker:
        return self

    def say(self, text: str, language: str) -> Said | Unsaid:
        with self.diary.open("a") as diary:
            diary.write(text + "\n")
        heard = self.diary.read_text().splitlines().count(text)
        if "crash" in text or ("stumble" in text and heard == 1):
            os.kill(os.getpid(), signal.SIGKILL)
        if "hang" in text:
            time.sleep(60)
        if "slow" in text:
            time.sleep(0.3)
        notes = (("suara lain dipakai", "another voice was used"),) if "other" in text else ()
        return Said(f"{os.getpid()} {text}".encode(), text, notes)
