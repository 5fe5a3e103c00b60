"""Voices that fail: the wheel's voice speaks instead, and staff get a message."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.bundle.refusal import BundleRefused
from noticeboard.messages import Message
from noticeboard.model import Catalogue, Voice
from noticeboard.speech.scratch import scratch_file
from noticeboard.speech.synthesis import Failure
from noticeboard.speech.voices import Engine, EngineUnavailable, EspeakWheel

SHOWN = 10
PROBES = {"id": "Selamat datang.", "en": "Welcome."}
"""What a voice is asked for to learn whether it speaks at all."""


@dataclass(frozen=True)
class DroppedVoices:
    """Chosen voices that failed: nothing that they spoke may be published."""

    failures: tuple[Failure, ...]
    """One for each of their languages; never empty."""


def refuse_lost(failures: Sequence[Failure], engines: Mapping[str, Engine]) -> tuple[Failure, ...]:
    """Return one failure for each language whose voice has to be dropped.

    Voices are never mixed within a language, so one bad sentence is enough. Raises BundleRefused
    for failures without a stand-in: those of the wheel's voice, and recordings, which are staff's.
    """
    lost = [failure for failure in failures if not _has_stand_in(failure, engines)]
    if lost:
        raise BundleRefused(*(_refusal(failure) for failure in lost[:SHOWN]))
    return tuple({failure.language: failure for failure in reversed(failures)}.values())


def unheard_voices(engines: Mapping[str, Engine], audio: Path) -> list[Failure]:
    """Return the failures of chosen voices that have spoken nothing yet and cannot speak.

    Each is asked for one sentence. The wheel's voice is known to speak when it is made, and a
    voice that has spoken before is heard again only when something new is to be said.
    """
    return [
        failure
        for language, engine in engines.items()
        if not isinstance(engine, EspeakWheel)
        and not _has_spoken(engine, audio / language)
        and (failure := _failed_probe(engine, language)) is not None
    ]


def _refusal(failure: Failure) -> Message:
    spoken = {"language": failure.language, "text": failure.text}
    return Message("sentence_failed", {**spoken, "why": failure.reason})


def with_wheel(catalogue: Catalogue, languages: Sequence[str]) -> Catalogue:
    """Return the catalogue as if the wheel's voice had been chosen for some languages."""
    speech = catalogue.speech
    wheel = {
        language: Voice(
            engine="espeak",
            voice=language,
            words_per_minute=speech.voices[language].words_per_minute,
        )
        for language in languages
    }
    voices = {**speech.voices, **wheel}
    return (
        dataclasses.replace(catalogue, speech=speech.model_copy(update={"voices": voices}))
        if wheel
        else catalogue
    )


def _has_stand_in(failure: Failure, engines: Mapping[str, Engine]) -> bool:
    engine = engines[failure.language]
    return failure.engine == engine.identity and not isinstance(engine, EspeakWheel)


def _has_spoken(engine: Engine, folder: Path) -> bool:
    try:
        return json.dumps(engine.identity) in (folder / "index.jsonl").read_text(encoding="utf-8")
    except OSError:
        return False


def _failed_probe(engine: Engine, language: str) -> Failure | None:
    text = PROBES.get(language, "1")
    try:
        with scratch_file() as into:
            engine.speak(text, into)
    except EngineUnavailable as error:
        return Failure("", language, text, engine.identity, error.messages[0], is_engine=True)
    return None
