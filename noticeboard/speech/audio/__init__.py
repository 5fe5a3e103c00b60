"""Sentences as sound files: rendered once, verified, and named by all that shapes them."""

from __future__ import annotations

from noticeboard.speech.audio.cache import audio_key
from noticeboard.speech.audio.records import (
    AudioRejected,
    AudioReport,
    CannotStore,
    Engine,
    Failure,
    Measures,
    Sound,
    Wanted,
)
from noticeboard.speech.audio.render import Rendering, begin_rendering, render_missing

__all__ = [
    "AudioRejected",
    "AudioReport",
    "CannotStore",
    "Engine",
    "Failure",
    "Measures",
    "Rendering",
    "Sound",
    "Wanted",
    "audio_key",
    "begin_rendering",
    "render_missing",
]
