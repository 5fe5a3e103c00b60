"""The sounds of calls: letters, figures and a few words in each language, proven, and a chime.

They are made once, when the server starts, by the voices of the office; a call puts them one after
the other, so that no call waits for a voice.
"""

from __future__ import annotations

import array
import math
import sys
import wave
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from noticeboard.messages import STAFF_LANGUAGES, Message, Mistakes, StaffError, sentence
from visit.queue.queue_plan import QueuePlan

if TYPE_CHECKING:
    # Read when sounds are made: the server's other parts need no speech engine.
    from noticeboard.model import Voice
    from noticeboard.speech.synthesis import AudioReport, Wanted
    from noticeboard.speech.text import Lexicon
    from noticeboard.speech.voices import Engine

WORDS = ("number", "go", "counter", "again")
"""Messages `queue_say_…`: before the number, before the counter, shortly, for a second call."""
TONES_HZ, TONE_S, RATE = (660, 550), 0.4, 22_050
LOUDEST = 0.4


@dataclass(frozen=True)
class PreparedSounds:
    """Files and seconds by the ids of `call-speech.js`; what could not be made is told."""

    files: Mapping[str, tuple[Path, float]]
    problems: tuple[Message, ...] = ()


def prepare_sounds(plan: QueuePlan, root: Path, cache: Path) -> PreparedSounds:
    """Return every sound that calls of a plan need, made now or before."""
    files: dict[str, tuple[Path, float]] = {"chime": write_chime(cache / "chime.wav")}
    problems: list[Message] = []
    for language in STAFF_LANGUAGES:
        try:
            report = _spoken(plan, root, cache, language)
        except StaffError as error:
            problems.append(error.messages[0])
            continue
        problems += [one.reason for one in report.failures]
        files |= {
            f"{language}-{name}": (sound.path, round(sound.duration_s, 3))
            for (_, name), sound in report.files.items()
        }
    return PreparedSounds(files, tuple(problems))


def texts_of(plan: QueuePlan, language: str) -> dict[str, str]:
    """Return the texts of a language by the names of their sounds; figures as figures."""
    figures = sorted({*range(10), *plan.counters})
    return {
        **{one: sentence(Message(f"queue_say_{one}"), language) for one in WORDS},
        **{f"letter-{one.prefix}": one.prefix for one in plan.services},
        **{f"figure-{one}": str(one) for one in figures},
    }


def write_chime(path: Path) -> tuple[Path, float]:
    """Write two falling tones as WAV, and return the file and its seconds."""
    samples = array.array("h", (round(one * LOUDEST * 32_767) for one in _chime()))
    if sys.byteorder == "big":
        samples.byteswap()
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return path, round(len(samples) / RATE, 3)


def _chime() -> Iterator[float]:
    for tone in TONES_HZ:
        for place in range(round(TONE_S * RATE)):
            seconds = place / RATE
            # It begins and ends in silence: a click would be heard before the tone.
            swell = min(1.0, seconds / 0.01) * (1 - seconds / TONE_S)
            yield swell * math.sin(2 * math.pi * tone * seconds)


def _spoken(plan: QueuePlan, root: Path, cache: Path, language: str) -> AudioReport:
    """Render by the office's voice, and by the one that is always here where that fails."""
    from noticeboard.load import load_catalogue
    from noticeboard.model import Voice
    from noticeboard.speech.synthesis import render_missing
    from noticeboard.speech.text import make_lexicon

    built_in = voice = Voice(engine="espeak", voice=language)
    try:
        catalogue = load_catalogue(root)
    except Mistakes:
        # A wrong fact somewhere must not silence the lobby.
        lexicon = make_lexicon((), (), language)
    else:
        terms = tuple(catalogue.terms.values())
        lexicon = make_lexicon(terms, catalogue.pronunciations, language)
        voice = catalogue.speech.voices.get(language, built_in)
    wanted = list(_wanted(texts_of(plan, language), language, lexicon))
    engine = _engine(built_in if voice.engine == "gtts" else voice, built_in, language)
    return render_missing(wanted, {language: engine}, cache, cache / "none")


def _engine(voice: Voice, built_in: Voice, language: str) -> Engine:
    from noticeboard.speech.voices import EngineUnavailable, make_engine

    try:
        return make_engine(voice, language)
    except EngineUnavailable:
        return make_engine(built_in, language)


def _wanted(texts: Mapping[str, str], language: str, lexicon: Lexicon) -> Iterator[Wanted]:
    """Make each text a sentence that is proven against all others of its kind."""
    from noticeboard.speech.synthesis import Confusable, Wanted
    from noticeboard.speech.text import marked_up, spoken

    words = {name: spoken(text, lexicon) for name, text in texts.items()}
    marked = {name: marked_up(text, lexicon) for name, text in words.items()}
    for name, text in words.items():
        kind = name.partition("-")[0]
        others = [one for one in words if one != name and one.partition("-")[0] == kind]
        confusables = tuple(Confusable(words[one], marked[one]) for one in others)
        yield Wanted(name, text, language, marked[name], confusables)
