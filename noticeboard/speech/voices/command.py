"""Any installed speech program, given as a command line in `speech.yaml`."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from noticeboard.speech.voices.child import run_to_end
from noticeboard.speech.voices.problem import unavailable

if TYPE_CHECKING:
    # Not imported when it runs: a worker process needs nothing else of the model.
    from noticeboard.model import Voice


@dataclass(frozen=True)
class CommandVoice:
    """A program that reads `{text_file}` and writes `{wav}`."""

    identity: str
    name: str
    command: tuple[str, ...]
    words_per_minute: int
    timeout_s: float = 60
    wants_markup = False
    is_reproducible = False

    def speak(self, text: str, into: Path) -> None:
        """Write the sentence as the sound file that the program makes of it."""
        text_file = into.with_suffix(".txt")
        text_file.write_text(text, encoding="utf-8")
        given = {
            "{text_file}": str(text_file),
            "{wav}": str(into),
            "{words_per_minute}": str(self.words_per_minute),
        }
        run_to_end(self.name, [_filled(part, given) for part in self.command], self.timeout_s)
        text_file.unlink(missing_ok=True)


def make_command_voice(voice: Voice, language: str) -> CommandVoice:
    """Return the program as a voice; EngineUnavailable when it is not installed."""
    line = " ".join(voice.command)
    if "{text_file}" not in line or "{wav}" not in line:
        raise unavailable("voice_command_incomplete", voice=voice.voice)
    if shutil.which(voice.command[0]) is None:
        raise unavailable("voice_program_missing", program=voice.command[0], voice=voice.voice)
    program = Path(voice.command[0]).name
    identity = f"{program} {voice.voice} {voice.words_per_minute} {_digest(voice.command)}"
    return CommandVoice(identity, voice.voice, voice.command, voice.words_per_minute)


def _filled(part: str, given: dict[str, str]) -> str:
    for blank, value in given.items():
        part = part.replace(blank, value)
    return part


def _digest(command: tuple[str, ...]) -> str:
    # Names and sizes, not paths: a replaced voice file counts, another machine does not.
    parts = [Path(shutil.which(command[0]) or command[0]), *map(Path, command[1:])]
    described = [f"{part.name}:{part.stat().st_size if part.is_file() else ''}" for part in parts]
    return hashlib.sha256("\n".join(described).encode()).hexdigest()[:8]
