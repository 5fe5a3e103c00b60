"""Sentences as sound files: rendered once, verified, and named by all that shapes them."""

from __future__ import annotations

from noticeboard.speech.synthesis.cache import audio_key
from noticeboard.speech.synthesis.rendering import Rendering, begin_rendering, render_missing
from noticeboard.speech.synthesis.sounds import (
    AudioRejected,
    AudioReport,
    CannotStore,
    Confusable,
    Engine,
    Failure,
    Measures,
    Sound,
    Wanted,
)
from noticeboard.speech.synthesis.verify import is_at_its_level, measured

__all__ = [
    "AudioRejected",
    "AudioReport",
    "CannotStore",
    "Confusable",
    "Engine",
    "Failure",
    "Measures",
    "Rendering",
    "Sound",
    "Wanted",
    "audio_key",
    "begin_rendering",
    "is_at_its_level",
    "measured",
    "render_missing",
]
