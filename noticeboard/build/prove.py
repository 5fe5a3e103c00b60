"""Tier 2 before publication: a sentence with a figure, against the same with another number."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from noticeboard.build.dropped_voices import DroppedVoices, refuse_lost
from noticeboard.messages import Message
from noticeboard.speech.acoustic_check import (
    Discrimination,
    Expectation,
    Proof,
    Proving,
    begin_proving,
    confusables_of,
    load_discrimination,
    measure_discrimination,
    note_discrimination,
)
from noticeboard.speech.synthesis import AudioReport, Confusable, Failure, Sound, Wanted, audio_key
from noticeboard.speech.text import Lexicon, marked_up
from noticeboard.speech.utterances import Utterance, UtteranceBook
from noticeboard.speech.voices import Engine, EspeakWheel, GoogleVoice
from noticeboard.speech.workers import FEW, Workers

Tell = Callable[[str, int, int], None]
Discriminations = Mapping[str, Discrimination]
"""By language, of the voices that are the same every time."""


def discriminations_of(
    engines: Mapping[str, Engine], cache: Path, workers: Workers
) -> tuple[dict[str, Discrimination], list[Failure]]:
    """Return how well each reproducible voice tells numbers apart, measuring those not known.

    The failures are those of voices that say two numbers alike.
    """
    spoken = {language: one for language, one in engines.items() if one.is_reproducible}
    found = {
        language: known
        for language, engine in spoken.items()
        if (known := load_discrimination(cache, engine.identity, language)) is not None
    }
    coming = {
        language: workers.submit(_measured, (engine, language))
        for language, engine in spoken.items()
        if language not in found
    }
    for language, future in coming.items():
        found[language] = future.result()
        note_discrimination(cache, found[language])
    return found, [_alike(one) for one in found.values() if one.same]


def wanted_of(one: Utterance, lexicon: Lexicon, discriminations: Discriminations) -> Wanted:
    """Return what a voice is asked for, with the confusables of a sentence that has figures."""
    if not one.figures:
        return Wanted(one.id, one.text, one.language, one.markup)
    wrong = _confusables(one, discriminations)
    confusables = tuple(Confusable(text, marked_up(text, lexicon)) for text in wrong)
    return Wanted(one.id, one.text, one.language, one.markup, confusables)


def begin_proofs(
    books: Mapping[str, UtteranceBook],
    report: AudioReport,
    engines: Mapping[str, Engine],
    discriminations: Discriminations,
    workers: Workers,
) -> ProofsInWork:
    """Begin to prove what was not proven when it was spoken, and return at once."""
    known: dict[str, Proof] = {}
    missing: dict[Expectation, Utterance] = {}
    for book in books.values():
        engine = engines[book.language]
        sounds = _provable(book, report, engine)
        known |= {
            sound.key: sound.proof
            for one, sound in sounds
            if sound.proof is not None and _says(sound, one, engine)
        }
        unproven = [(one, sound) for one, sound in sounds if sound.key not in known]
        missing |= _expectations(unproven, engine, engines, discriminations)
    lexicons = {language: book.lexicon for language, book in books.items()}
    return ProofsInWork(known, missing, engines, begin_proving(list(missing), lexicons, workers))


@dataclass(frozen=True)
class Proven:
    """Every sound with a figure that could be proven."""

    proofs: Mapping[str, Proof]
    """By name of the sound."""


@dataclass(frozen=True)
class ProofsInWork:
    """The proofs of a bundle in the making."""

    known: Mapping[str, Proof]
    missing: Mapping[Expectation, Utterance]
    engines: Mapping[str, Engine] = field(repr=False)
    proving: Proving = field(repr=False)

    def finish(self, tell: Tell) -> Proven | DroppedVoices:
        """Wait for all and return them, or the voices to drop; raises BundleRefused without stand-in.

        A sound that is more like a wrong sentence is deleted.
        """
        found = self.proving.finish(lambda done, total: tell("proof", done, total))
        failures = [
            _failure(one, found[each.key], each)
            for each, one in self.missing.items()
            if each.key in found and not found[each.key].is_right
        ]
        dropped = refuse_lost(failures, self.engines)
        return DroppedVoices(dropped) if dropped else Proven({**self.known, **found})


def _measured(voice: tuple[Engine, str]) -> Discrimination:
    engine, language = voice
    return measure_discrimination(engine, engine.identity, language)


def _provable(
    book: UtteranceBook, report: AudioReport, engine: Engine
) -> list[tuple[Utterance, Sound]]:
    """Return the sentences with figures that the language's own voice has spoken."""
    if isinstance(engine, GoogleVoice):
        # The wrong sentences too would go to Google, and soon be too many for it.
        return []
    pairs = [
        (one, report.files[book.language, one.id])
        for one in book.utterances.values()
        if one.figures
    ]
    # Nobody can be asked to record the wrong sentences.
    return [(one, sound) for one, sound in pairs if sound.engine == engine.identity]


def _says(sound: Sound, one: Utterance, engine: Engine) -> bool:
    """Return whether a sound was made from the words of a sentence, which its name is made of."""
    return sound.key == audio_key(Wanted(one.id, one.text, one.language, one.markup), engine)


def _expectations(
    unproven: Sequence[tuple[Utterance, Sound]],
    engine: Engine,
    engines: Mapping[str, Engine],
    discriminations: Discriminations,
) -> dict[Expectation, Utterance]:
    """Return what the unproven sounds should hold; none when a slow voice has too many of them.

    It would last an hour; later changes are few.
    """
    by_key = {sound.key: (one, sound) for one, sound in reversed(unproven)}
    if not engine.is_reproducible and len(by_key) > FEW:
        return {}
    return {
        Expectation(
            sound.key,
            sound.path,
            one.text,
            one.language,
            engine,
            _confusables(one, discriminations),
            _other_voices(one.language, engines),
        ): one
        for one, sound in reversed(by_key.values())
    }


def _confusables(one: Utterance, discriminations: Discriminations) -> tuple[str, ...]:
    voice = discriminations.get(one.language)
    return () if voice is None else confusables_of(one.text, one.language, voice.pairs)


def _other_voices(language: str, engines: Mapping[str, Engine]) -> tuple[tuple[str, Engine], ...]:
    if not isinstance(engines[language], EspeakWheel):
        return ()
    return tuple(
        (other, engine)
        for other, engine in engines.items()
        if other != language and isinstance(engine, EspeakWheel)
    )


def _alike(found: Discrimination) -> Failure:
    one, other = found.same[0]
    reason = Message("voice_alike", {"one": one, "other": other})
    return Failure("", found.language, one, found.identity, reason, is_engine=True)


def _failure(one: Utterance, proof: Proof, expectation: Expectation) -> Failure:
    expectation.path.unlink(missing_ok=True)
    reason = Message("sound_not_its_words", {"nearest": proof.nearest or "?"})
    return Failure(one.id, one.language, one.text, expectation.voice.identity, reason)
