"""What becomes of a voice that fails: the wheel's voice speaks instead, and staff are told."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from noticeboard.bundle.refusal import BundleRefused
from noticeboard.messages import Message
from noticeboard.model import Catalogue, Voice
from noticeboard.speech.synthesis import Failure
from noticeboard.speech.voices import Engine, EspeakWheel

SHOWN = 10


class VoiceDropped(RuntimeError):
    """A language's chosen voice has failed; the build begins again with the wheel's voice."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(f"{failure.language}: {failure.engine}")
        self.failure = failure


def refuse_failures(failures: Sequence[Failure], engines: Mapping[str, Engine]) -> None:
    """Raise for what was spoken badly: the wheel has no stand-in, and a recording is staff's.

    Voices are never mixed within a language, so one bad sentence is enough to drop a voice.
    """
    lost = [failure for failure in failures if not _has_stand_in(failure, engines)]
    if lost:
        raise BundleRefused(*(_refusal(failure) for failure in lost[:SHOWN]))
    if failures:
        raise VoiceDropped(failures[0])


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
