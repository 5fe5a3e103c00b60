"""Voices that turn one sentence into one sound file, each behind the same few names."""

from noticeboard.speech.voices.command import CommandVoice
from noticeboard.speech.voices.engine import Engine, make_engine
from noticeboard.speech.voices.espeak import EspeakWheel
from noticeboard.speech.voices.google import GoogleVoice
from noticeboard.speech.voices.problem import EngineUnavailable
from noticeboard.speech.voices.system import SystemVoice

__all__ = [
    "CommandVoice",
    "Engine",
    "EngineUnavailable",
    "EspeakWheel",
    "GoogleVoice",
    "SystemVoice",
    "make_engine",
]
