"""Which voice an entry of `speech.yaml` describes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from noticeboard.speech.voices.command import CommandVoice, make_command_voice
from noticeboard.speech.voices.espeak import EspeakWheel, make_espeak_wheel
from noticeboard.speech.voices.google import GoogleVoice, make_google_voice
from noticeboard.speech.voices.system import SystemVoice, make_system_voice

if TYPE_CHECKING:
    # Not imported when it runs: a worker process needs nothing else of the model.
    from noticeboard.model import Voice


Engine = EspeakWheel | SystemVoice | GoogleVoice | CommandVoice
"""Any voice: frozen and picklable, so that a worker process can be handed one."""

_MAKERS: Mapping[str, Callable[[Voice, str], Engine]] = {
    "espeak": make_espeak_wheel,
    "pyttsx3": make_system_voice,
    "gtts": make_google_voice,
    "command": make_command_voice,
}


def make_engine(voice: Voice, language: str) -> Engine:
    """Return the voice of a language as `speech.yaml` describes it.

    Raises EngineUnavailable when that can be known before the first sentence.
    """
    return _MAKERS[voice.engine](voice, language)
