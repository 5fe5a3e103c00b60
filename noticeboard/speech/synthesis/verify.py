"""Tier 1 of the proof: a file holds one sentence, all of it, well. Needs no other voice."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

from noticeboard.messages import Message, Value
from noticeboard.speech.acoustic_check import Proof
from noticeboard.speech.synthesis.mastering import (
    HEARD_DB,
    LOUDNESS,
    RATES,
    decibels,
    loudness,
    ratio,
)
from noticeboard.speech.synthesis.sounds import AudioRejected, Measures

if TYPE_CHECKING:
    import numpy as np

LETTERS_A_SECOND = {"id": 12.7, "en": 14.7}
"""Measured on espeak-ng at 135 words a minute, sentences of 10 to 135 letters."""
OF_OTHER_LANGUAGES = 13.5
MEASURED_AT = 135
SLOWEST, FASTEST = 0.62, 1.65
"""The share of that speed that a whole sentence keeps to: half of one exceeds it, and so does
one said twice, on every voice heard so far."""
SHORT_S = 0.45
"""What very short words may take longer than their letters suggest."""
STEADY = 0.33
"""How far a sentence may be from the usual speed of its own voice: of some 1,600 real sentences
none is further off than 0.28, and one that lacks a third is off by 0.5."""
ENOUGH_TO_COMPARE = 8
LONG_ENOUGH = 25
LOUDNESS_SLACK = 1.0
# Coding may move a word over the half second at which the way of measuring changes.
LOUDNESS_SLACK_SHORT = 2.5
CLEARLY_LONG_S = 0.6
PEAK_DB = -1.0
LONGEST_LEAD_MS = 10
LONGEST_TAIL_MS = 600
VOICED = (0.35, 0.995)


def weight(text: str) -> int:
    """Count the letters a voice has to say, a lone letter as its name, a pause inside as three."""
    words = re.findall(r"\w+", text)
    pauses = len(re.findall(r"[,;:.?!](?=\s)", text))
    return sum(3 if len(word) == 1 else len(word) + 1 for word in words) + 3 * pauses


def decoded(content: bytes) -> tuple[np.ndarray, int]:
    """Return the samples and the rate of a finished file; AudioRejected when it is not one."""
    import soundfile

    try:
        samples, rate = soundfile.read(io.BytesIO(content), dtype="float64")
    except soundfile.LibsndfileError as error:
        raise rejected("sound_file_broken") from error
    if samples.ndim != 1:
        raise rejected("sound_not_mono")
    return samples, rate


def measured(content: bytes) -> Measures:
    """Decode a finished file and measure it; AudioRejected when it is no sound file."""
    return measures_of(*decoded(content))


def measures_of(samples: np.ndarray, rate: int) -> Measures:
    """Return the measures of a finished file's samples; AudioRejected when nothing is heard."""
    import numpy as np

    heard = np.flatnonzero(abs(samples) > ratio(HEARD_DB))
    if not len(heard):
        raise rejected("sound_silent")
    return Measures(
        rate=rate,
        duration_s=round(len(samples) / rate, 3),
        speech_s=round(float(heard[-1] - heard[0] + 1) / rate, 3),
        loudness=round(loudness(samples[heard[0] : heard[-1] + 1], rate), 2),
        peak_db=round(decibels(float(abs(samples).max())), 2),
        lead_ms=round(float(heard[0]) * 1000 / rate, 1),
        tail_ms=round((len(samples) - float(heard[-1]) - 1) * 1000 / rate, 1),
        voiced=round(_voiced(samples, rate), 3),
    )


def verify(found: Measures, text: str, language: str, words_per_minute: int | None) -> None:
    """Raise AudioRejected unless the measures are those of the whole sentence, once."""
    if found.rate not in RATES:
        raise rejected("sound_rate", rate=found.rate)
    slack = LOUDNESS_SLACK if found.speech_s > CLEARLY_LONG_S else LOUDNESS_SLACK_SHORT
    if abs(found.loudness - LOUDNESS) > slack:
        raise rejected("sound_loudness", loudness=str(found.loudness))
    if found.peak_db > PEAK_DB:
        raise rejected("sound_peak", peak=str(found.peak_db))
    if found.lead_ms > LONGEST_LEAD_MS or found.tail_ms > LONGEST_TAIL_MS:
        raise rejected("sound_pauses")
    if not VOICED[0] <= found.voiced <= VOICED[1]:
        raise rejected("sound_voiced", share=f"{found.voiced:.0%}")
    least, most = expected_s(text, language, words_per_minute)
    if not least <= found.speech_s <= most:
        raise wrong_length(found.speech_s, least, most)


def is_at_its_level(found: Measures) -> bool:
    """Return whether a finished file has the loudness that every sound is brought to."""
    slack = LOUDNESS_SLACK if found.speech_s > CLEARLY_LONG_S else LOUDNESS_SLACK_SHORT
    return abs(found.loudness - LOUDNESS) <= slack and found.peak_db <= PEAK_DB


def expected_s(text: str, language: str, words_per_minute: int | None) -> tuple[float, float]:
    """Return the least and the most seconds that a sentence can take."""
    usual = LETTERS_A_SECOND.get(language, OF_OTHER_LANGUAGES)
    pace = usual * (words_per_minute or MEASURED_AT) / MEASURED_AT
    seconds = weight(text) / pace
    return round(seconds / FASTEST, 2), round(seconds / SLOWEST + SHORT_S, 2)


def verify_take(samples: np.ndarray) -> None:
    """Raise AudioRejected when a raw take is silent or clipped, which levelling would hide."""
    import numpy as np

    if not len(samples) or abs(samples).max() < ratio(HEARD_DB):
        raise rejected("sound_silent")
    full = abs(samples) > 0.999
    # Some good voices touch full scale for a few samples; a plateau is another thing.
    plateaus = full[2:] & full[1:-1] & full[:-2]
    if np.count_nonzero(plateaus) > max(8, len(samples) / 2000):
        raise rejected("sound_clipped")


def odd_ones(spoken: Sequence[tuple[str, Measures]]) -> list[int]:
    """Return the places of sentences much faster or slower than the others of one voice.

    This finds what the bounds for all voices let through: a third missing, another speed.
    """
    long = [place for place, (text, _) in enumerate(spoken) if weight(text) >= LONG_ENOUGH]
    if len(long) < ENOUGH_TO_COMPARE:
        return []
    paces = {place: weight(spoken[place][0]) / spoken[place][1].speech_s for place in long}
    usual = median(paces.values())
    return [place for place in long if not 1 - STEADY <= paces[place] / usual <= 1 + STEADY]


def wrong_length(found: float, least: float, most: float) -> AudioRejected:
    """Return the error for a file that cannot hold its sentence, all of it, once."""
    return rejected("sound_length", found=f"{found:.2f}", least=f"{least:.2f}", most=f"{most:.2f}")


def unlike_its_words(proof: Proof) -> AudioRejected:
    """Return the error for a file that is not like its sentence, or more like another."""
    if proof.nearest:
        return rejected("sound_not_its_words", nearest=proof.nearest)
    return rejected("sound_unlike_words")


def rejected(code: str, /, **values: Value) -> AudioRejected:
    """Return the error with its message."""
    return AudioRejected(Message(code, values))


def _voiced(samples: np.ndarray, rate: int) -> float:
    import numpy as np

    frame = rate // 50
    count = max(1, len(samples) // frame)
    frames = np.resize(samples, count * frame).reshape(count, frame)
    return float((np.sqrt((frames**2).mean(axis=1)) > ratio(HEARD_DB)).mean())
