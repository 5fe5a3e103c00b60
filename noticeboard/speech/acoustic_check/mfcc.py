"""Features of a sound over time: mel-frequency cepstra, without its voice and level."""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

BANDS = 22
SHAPES = 12
LOWEST_HZ, HIGHEST_HZ = 80, 5_000
WINDOW_S = 0.0465
"""512 samples of espeak-ng's: a round number transforms fastest."""
STEP_S = 0.040
"""Coarse on purpose, for speed: the sound of a voice that is the same every time lies step for step
on a fresh one, so finer steps find no more."""
HALVED_ABOVE_HZ = 16_000
FLOOR = 1e-2
"""Of the mean power: what coding does to silence must not count."""
HEARD = 0.01


def load_likeness(path: Path) -> np.ndarray:
    """Return the likeness of a sound file, in any format that libsndfile reads."""
    import soundfile

    with path.open("rb") as file:
        samples, rate = soundfile.read(file, dtype="float32")
    return likeness(samples if samples.ndim == 1 else samples[:, 0], rate)


def likeness(samples: np.ndarray, rate: int) -> np.ndarray:
    """Return one row for each step of a sound: its spectrum's shape, against its own average."""
    import numpy as np

    levels = abs(samples)
    heard = np.flatnonzero(levels > levels.max(initial=0) * HEARD)
    # Silence at either end says nothing, and there is more of it in a raw take.
    samples = samples[heard[0] : heard[-1] + 1] if len(heard) else samples
    if rate > HALVED_ABOVE_HZ:
        samples, rate = samples[:-1:2] + samples[1::2], rate // 2
    window, bands, shapes = _tools(rate)
    samples = np.pad(samples, (0, max(0, 2 * len(window) - len(samples))))
    frames = np.lib.stride_tricks.sliding_window_view(samples, len(window))
    spectrum = np.fft.rfft(frames[:: int(rate * STEP_S)] * window)
    power = (spectrum.real**2 + spectrum.imag**2) @ bands
    found = np.log(power + FLOOR * power.mean() + 1e-12) @ shapes
    found -= found.mean(axis=0)
    return (found / (np.sqrt((found**2).mean()) + 1e-9)).astype("float32")


@lru_cache(maxsize=8)
def _tools(rate: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the window, the mel bands and the cosines for a rate."""
    import numpy as np

    size = int(rate * WINDOW_S)
    lowest, highest = (2595 * math.log10(1 + hertz / 700) for hertz in (LOWEST_HZ, HIGHEST_HZ))
    edges = 700 * (10 ** (np.linspace(lowest, highest, BANDS + 2) / 2595) - 1)
    hertz = np.fft.rfftfreq(size, 1 / rate)
    up = (hertz - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    down = (edges[2:, None] - hertz) / (edges[2:] - edges[1:-1])[:, None]
    bands = np.clip(np.minimum(up, down), 0, None).T
    turns = np.arange(1, SHAPES + 1) * (np.arange(BANDS)[:, None] + 0.5) / BANDS
    window, cosines = np.hanning(size), np.cos(np.pi * turns)
    return window.astype("float32"), bands.astype("float32"), cosines.astype("float32")
