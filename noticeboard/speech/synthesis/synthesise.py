"""One sentence from engine to finished and proven file; runs in the worker processes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from noticeboard.speech.acoustic_check import Expectation, Proof, likeness, proof_by_deviation
from noticeboard.speech.scratch import scratch_file
from noticeboard.speech.synthesis.cache import write_sound
from noticeboard.speech.synthesis.mastering import mastered
from noticeboard.speech.synthesis.mp3 import encoded
from noticeboard.speech.synthesis.sounds import Confusable, Engine, Sound, Wanted
from noticeboard.speech.synthesis.verify import (
    decoded,
    measures_of,
    rejected,
    unlike_its_words,
    verify,
    verify_take,
)

if TYPE_CHECKING:
    import numpy as np

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
    is_proven: bool = field(default=False, compare=False)
    """Whether the finished file is compared with its take: the voice is the same every time."""


def make_sound(job: Job) -> Sound:
    """Speak, master, encode, verify, prove and store one sentence.

    Raises AudioRejected when the file is not good, or is not like the take that it was made of.
    """
    wanted, engine = job.wanted, job.engine
    take, take_rate = _take(engine, wanted)
    verify_take(take)
    content = encoded(*mastered(take, take_rate))
    samples, rate = decoded(content)
    found = measures_of(samples, rate)
    verify(found, wanted.text, wanted.language, engine.words_per_minute)
    proof = None
    if job.is_proven:
        proof = _proof(job, likeness(samples, rate), likeness(take, take_rate))
    write_sound(job.path, content)
    digest = hashlib.sha256(content).hexdigest()
    return Sound(job.key, job.path, len(content), digest, engine.identity, found, proof)


def _proof(job: Job, heard: np.ndarray, own_take: np.ndarray) -> Proof:
    """Compare the finished file with its own take and with its confusables."""
    confusables = job.wanted.confusables or ()
    expectation = Expectation(
        job.key,
        job.path,
        job.wanted.text,
        job.wanted.language,
        job.engine,
        tuple(each.text for each in confusables),
    )
    others = [likeness(*_take(job.engine, each)) for each in confusables]
    proof = proof_by_deviation(expectation, heard, own_take, others)
    if not proof.is_right:
        raise unlike_its_words(proof)
    return proof


def _take(engine: Engine, sentence: Wanted | Confusable) -> tuple[np.ndarray, int]:
    text = sentence.markup if engine.wants_markup else sentence.text
    with scratch_file() as into:
        engine.speak(text, into)
        return _read(into)


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
