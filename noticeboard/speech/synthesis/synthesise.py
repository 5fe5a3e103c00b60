"""One sentence from engine to finished file; runs in the worker processes."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from noticeboard.speech.scratch import scratch_file
from noticeboard.speech.synthesis.cache import write_sound
from noticeboard.speech.synthesis.mastering import shaped
from noticeboard.speech.synthesis.records import Engine, Sound, Wanted
from noticeboard.speech.synthesis.verify import measured, rejected, verify, verify_take

if TYPE_CHECKING:
    import numpy as np

COMPRESSION = 0.9
SMALLEST_FILE = 45
"""A WAV header alone has 44 bytes."""


@dataclass(frozen=True)
class Job:
    """A sentence, who speaks it, and where the file goes."""

    wanted: Wanted
    engine: Engine = field(compare=False)
    key: str
    """Made of all that shapes the sound, so that engine and path need no comparing."""
    path: Path = field(compare=False)


def make_sound(job: Job) -> Sound:
    """Speak, shape, encode, verify and store one sentence; AudioRejected when it is not good."""
    wanted, engine = job.wanted, job.engine
    samples, rate = shaped(*_spoken(wanted, engine))
    content = _encoded(samples, rate)
    found = measured(content)
    verify(found, wanted.text, wanted.language, engine.words_per_minute)
    write_sound(job.path, content)
    digest = hashlib.sha256(content).hexdigest()
    return Sound(job.key, job.path, len(content), digest, engine.identity, found)


def _spoken(wanted: Wanted, engine: Engine) -> tuple[np.ndarray, int]:
    text = wanted.markup if engine.wants_markup else wanted.text
    with scratch_file() as into:
        engine.speak(text, into)
        samples, rate = _read(into)
    verify_take(samples)
    return samples, rate


def _read(path: Path) -> tuple[np.ndarray, int]:
    import soundfile

    if not path.exists() or path.stat().st_size < SMALLEST_FILE:
        raise rejected("sound_none")
    try:
        # By the open file, so that libsndfile looks at the content and not at the name.
        with path.open("rb") as file:
            samples, rate = soundfile.read(file, dtype="float64", always_2d=True)
    except soundfile.LibsndfileError as error:
        raise rejected("sound_broken") from error
    return samples.mean(axis=1), rate


def _encoded(samples: np.ndarray, rate: int) -> bytes:
    import soundfile

    content = io.BytesIO()
    with soundfile.SoundFile(
        content,
        "w",
        rate,
        1,
        format="MP3",
        subtype="MPEG_LAYER_III",
        compression_level=COMPRESSION,
        bitrate_mode="VARIABLE",
    ) as file:
        file.write(samples)
    return content.getvalue()
