"""From a raw take to a levelled, trimmed sound: arithmetic on samples only."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

RATES = (22_050, 24_000)
LOUDNESS = -18.0
CEILING_DB = -2.0
"""The highest true peak before coding; MP3 adds up to about half a decibel."""
BETWEEN_SAMPLES = 1.6
"""More than speech ever rises between samples, so that most of them need no closer look."""
HEARD_DB = -40.0
LEAD_S = 0.005
TAIL_S = 0.120
FADE_S = 0.002
TOO_SHORT_FOR_LOUDNESS_S = 0.5
ROUNDS = 12
"""Speech needs two or three; a click that is much louder than all words needs the others."""
CLOSE_ENOUGH_DB = 0.1
LONGEST_CLICK_MS = 10
CLICK_DB = 12.0
"""How far a click is above everything else; the loudest sounds of a word differ by less."""


def mastered(take: np.ndarray, rate: int) -> tuple[np.ndarray, int]:
    """Return a mono take at a rate we publish, at our level, without silence around it."""
    take = take - take.mean()
    if rate not in RATES:
        take, rate = resampled(take, rate, RATES[0]), RATES[0]
    take = trimmed(take, rate, below=lasting_peak(take, rate) * ratio(HEARD_DB))
    take = trimmed(levelled(take, rate), rate, below=ratio(HEARD_DB))
    return take, rate


def ratio(decibels: float) -> float:
    """Return the factor of a level."""
    return float(10 ** (decibels / 20))


def decibels(factor: float) -> float:
    """Return the level of a factor; silence is -200."""
    import numpy as np

    return float(20 * np.log10(max(factor, 1e-10)))


def resampled(take: np.ndarray, rate: int, wanted: int) -> np.ndarray:
    """Return the take at another rate, by cutting or filling its spectrum."""
    import numpy as np

    count = round(len(take) * wanted / rate)
    spectrum = np.fft.rfft(take)[: count // 2 + 1]
    return np.fft.irfft(spectrum, count) * (count / len(take))


def lasting_peak(take: np.ndarray, rate: int) -> float:
    """Return the highest level of a take, without a click that is far above all words.

    Measured against such a click, quiet words would count as silence and be cut away.
    """
    import numpy as np

    hop = rate // 1000
    count = len(take) // hop
    peak = float(abs(take).max())
    if count < LONGEST_CLICK_MS:
        return peak
    peaks = np.sort(abs(take[: count * hop]).reshape(count, hop).max(axis=1))
    lasting = float(peaks[-LONGEST_CLICK_MS])
    return peak if peak < lasting * ratio(CLICK_DB) else lasting


def trimmed(take: np.ndarray, rate: int, *, below: float) -> np.ndarray:
    """Return the take from just before its first to shortly after its last heard sample."""
    import numpy as np

    heard = np.flatnonzero(abs(take) > below)
    if not len(heard):
        return take[:0]
    start = max(0, heard[0] - int(LEAD_S * rate))
    part = take[start : heard[-1] + 1 + int(TAIL_S * rate)].copy()
    missing = heard[-1] + 1 + int(TAIL_S * rate) - start - len(part)
    fade = min(int(FADE_S * rate), len(part))
    part[:fade] *= np.linspace(0, 1, fade, endpoint=False)
    part[len(part) - fade :] *= np.linspace(1, 0, fade)
    return np.pad(part, (0, missing))


def levelled(take: np.ndarray, rate: int) -> np.ndarray:
    """Return the take at our loudness; peaks that would stick out are turned down softly."""
    import numpy as np

    heard = np.flatnonzero(abs(take) > lasting_peak(take, rate) * ratio(HEARD_DB))
    loud = take
    # The limiter takes some loudness away, so the rounds after the first give it back.
    for _ in range(ROUNDS):
        lacking = LOUDNESS - loudness(loud[heard[0] : heard[-1] + 1], rate)
        # A take that comes at our loudness has not been through the limiter yet.
        if loud is not take and abs(lacking) < CLOSE_ENOUGH_DB:
            break
        raised = loud * ratio(lacking)
        loud = limited(raised, rate)
        if loud is raised:
            break
    return loud


def limited(take: np.ndarray, rate: int) -> np.ndarray:
    """Return the take with its true peaks under the ceiling, by gain that moves slowly."""
    import numpy as np

    if abs(take).max() < ratio(CEILING_DB) / BETWEEN_SAMPLES:
        return take
    hop = rate // 1000
    count = -(-len(take) // hop)
    peaks = np.pad(true_peaks(take), (0, count * hop - len(take))).reshape(count, hop).max(axis=1)
    need = np.minimum(1.0, ratio(CEILING_DB) / np.maximum(peaks, 1e-9))
    if need.min() == 1.0:
        return take
    reach = 5
    lowest = np.lib.stride_tricks.sliding_window_view(
        np.pad(need, reach, constant_values=1.0), 2 * reach + 1
    ).min(axis=1)
    smooth = np.lib.stride_tricks.sliding_window_view(
        np.pad(lowest, reach - 1, mode="edge"), 2 * reach - 1
    ).mean(axis=1)
    middles = (np.arange(count) + 0.5) * hop
    return take * np.interp(np.arange(len(take)), middles, smooth)


def true_peaks(take: np.ndarray) -> np.ndarray:
    """Return the highest level from each sample to the next, seen at four times the rate.

    Only where it may be over the ceiling; elsewhere the samples' own levels, for speed.
    """
    import numpy as np

    near = np.arange(-5, 7)
    highest = abs(take)
    loud = np.flatnonzero(highest > ratio(CEILING_DB) / BETWEEN_SAMPLES)
    is_near = np.zeros(len(take) + len(near), dtype=bool)
    for shift in range(len(near)):
        is_near[loud + shift] = True
    places = np.flatnonzero(is_near[6 : 6 + len(take)])
    around = np.lib.stride_tricks.sliding_window_view(np.pad(take, (5, 6)), len(near))[places]
    for between in (0.25, 0.5, 0.75):
        curve = np.sinc(near - between) * np.cos(np.pi * (near - between) / 14) ** 2
        highest[places] = np.maximum(highest[places], abs(around @ curve))
    return highest


def loudness(take: np.ndarray, rate: int) -> float:
    """Return the loudness of ITU-R BS.1770 with its gates; RMS where that is too short."""
    import numpy as np

    if len(take) < TOO_SHORT_FOR_LOUDNESS_S * rate:
        return decibels(float(np.sqrt(np.mean(take**2)))) if len(take) else -200.0
    # A block is four steps long, and each begins a step after the one before.
    step = rate // 10
    steps = _weighted(take, rate)[: len(take) // step * step].reshape(-1, step)
    energy = np.einsum("ij,ij->i", steps, steps, dtype=np.float64)
    powers = np.lib.stride_tricks.sliding_window_view(energy, 4).sum(axis=1) / (4 * step)
    powers = powers[_lufs(powers) > -70.0]
    if not len(powers):
        return -200.0
    return float(_lufs(powers[_lufs(powers) > _lufs(powers.mean()) - 10.0].mean()))


def _lufs(power: np.ndarray) -> np.ndarray:
    import numpy as np

    return -0.691 + 10 * np.log10(np.maximum(power, 1e-20))


_SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


PART = 8192
FADES_WITHIN_S = 0.05
"""After so long the filters have forgotten a sample, to less than a ten-thousandth."""


def _weighted(take: np.ndarray, rate: int) -> np.ndarray:
    """Return a take through both filters, part by part: half the time of all of it at once."""
    import numpy as np

    before = int(FADES_WITHIN_S * rate)
    fresh = PART - before
    count = -(-len(take) // fresh)
    # Single precision is a thousandth of a decibel off, and twice as fast.
    padded = np.zeros(before + count * fresh, np.float32)
    padded[before : before + len(take)] = take
    parts = np.lib.stride_tricks.sliding_window_view(padded, PART)[::fresh]
    spectra = np.fft.rfft(parts) * _weights(PART, rate)
    return np.fft.irfft(spectra, PART)[:, before:].reshape(-1)[: len(take)]


@lru_cache(maxsize=4)
def _weights(size: int, rate: int) -> np.ndarray:
    # The two filters are defined at 48 kHz; taken as functions of the frequency, they serve
    # every rate without being computed anew.
    import numpy as np

    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(size, 1 / rate) / 48_000)
    weights = np.ones(len(turn), dtype=complex)
    for over, under in (_SHELF, _HIGH_PASS):
        weights *= np.polyval(over[::-1], turn) / np.polyval(under[::-1], turn)
    return weights.astype(np.complex64)
