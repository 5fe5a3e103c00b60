"""The voices of the operating system through pyttsx3, one process for each sentence.

Used plainly, pyttsx3 returns before long files exist, mixes sentences up when asked twice,
takes unknown voices for the old one, and crashes in threads; a process of its own that
waits for the finished file has none of these faults.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from noticeboard.messages import Message, Value
from noticeboard.speech.voices.child import run_to_end
from noticeboard.speech.voices.problem import unavailable

if TYPE_CHECKING:
    # Not imported when it runs: a worker process needs nothing else of the model.
    from noticeboard.model import Voice

CHILD = Path(__file__).with_name("system_child.py")
UNKNOWN_VOICE = 2
"""The child's exit code for a voice that the system does not list; its last line lists some."""
SMALLEST_WAV = 45
"""A WAV header alone has 44 bytes."""


@dataclass(frozen=True)
class SystemVoice:
    """One voice that the system lists, by its id or its name."""

    identity: str
    voice: str
    language: str
    words_per_minute: int
    timeout_s: float = 60
    wants_markup = False
    is_reproducible = False

    def speak(self, text: str, into: Path) -> None:
        """Write the sentence as the sound file of the system: WAV, or AIFF on macOS."""
        text_file = into.with_suffix(".txt")
        text_file.write_text(text, encoding="utf-8")
        wanted = [self.voice, self.language, str(self.words_per_minute)]
        # -I keeps this folder's names, such as google, out of the child's imports.
        command = [sys.executable, "-I", str(CHILD), *wanted, str(text_file), str(into)]
        run_to_end(f"pyttsx3 {self.voice}", command, self.timeout_s, self._explained)
        text_file.unlink(missing_ok=True)
        if not into.exists() or into.stat().st_size < SMALLEST_WAV:
            raise unavailable("system_voice_silent", voice=self.voice)

    def _explained(self, code: int, last: str) -> Value:
        """Return why the child failed; a voice that the system does not list ends with its own code."""
        if code != UNKNOWN_VOICE:
            return last
        return Message("system_voice_unknown", {"voice": self.voice, "listed": last})


def make_system_voice(voice: Voice, language: str) -> SystemVoice:
    """Return the system's voice; whether the system lists it is seen at the first sentence."""
    try:
        version = metadata.version("pyttsx3")
    except metadata.PackageNotFoundError as error:
        raise unavailable("system_voice_missing") from error
    identity = f"pyttsx3 {version} {sys.platform} {voice.voice} {voice.words_per_minute}"
    return SystemVoice(identity, voice.voice, language, voice.words_per_minute)
