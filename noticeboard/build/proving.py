"""Tier 2 before publication: every sentence with a figure, against the same with another number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import chain

from noticeboard.build.dropped_voices import refuse_failures
from noticeboard.messages import Message
from noticeboard.speech.acoustic_check import Claim, Proof, Proving, begin_proving, load_proofs
from noticeboard.speech.synthesis import AudioReport, Failure
from noticeboard.speech.utterances import Utterance, UtteranceBook
from noticeboard.speech.voices import Engine, EspeakWheel, GoogleVoice
from noticeboard.speech.workers import FEW, Workers

Tell = Callable[[str, int, int], None]


def prove_figures(
    books: Mapping[str, UtteranceBook],
    report: AudioReport,
    engines: Mapping[str, Engine],
    tell: Tell,
) -> dict[str, Proof]:
    """Return the proofs by name of the sound; what is already proven is not proven again.

    A sound that is more like a wrong sentence is deleted, and its voice refused or dropped.
    """
    with Workers() as workers:
        return begin_proofs(books, report, engines, workers).finish(tell)


def begin_proofs(
    books: Mapping[str, UtteranceBook],
    report: AudioReport,
    engines: Mapping[str, Engine],
    workers: Workers,
) -> FigureProofs:
    """Do the same as `prove_figures`, but let workers begin and return at once."""
    claims: dict[Claim, Utterance] = {}
    for book in books.values():
        claims |= _claims(book, report, engines)
    lexicons = {language: book.lexicon for language, book in books.items()}
    return FigureProofs(claims, engines, begin_proving(list(claims), lexicons, workers))


@dataclass(frozen=True)
class FigureProofs:
    """The proofs of a bundle in the making."""

    claims: Mapping[Claim, Utterance]
    engines: Mapping[str, Engine]
    proving: Proving

    def finish(self, tell: Tell) -> dict[str, Proof]:
        """Wait for all; raises BundleRefused or VoiceDropped for a sound that is not right."""
        found = self.proving.finish(lambda done, total: tell("proof", done, total))
        failures = [
            _failure(one, found[claim.key], claim)
            for claim, one in self.claims.items()
            if claim.key in found and not found[claim.key].is_right
        ]
        refuse_failures(failures, self.engines)
        return found


def _claims(
    book: UtteranceBook, report: AudioReport, engines: Mapping[str, Engine]
) -> dict[Claim, Utterance]:
    engine = engines[book.language]
    if isinstance(engine, GoogleVoice):
        # The wrong sentences too would go to Google, and soon be too many for it.
        return {}
    rivals = _rivals(book.language, engines)
    found: dict[str, tuple[Claim, Utterance]] = {}
    for one in book.utterances.values():
        sound = report.files[book.language, one.id]
        # Nobody can be asked to record the wrong sentences.
        if one.figures and sound.engine == engine.identity:
            claim = Claim(sound.key, sound.path, one.text, one.language, engine, rivals)
            found.setdefault(sound.key, (claim, one))
    claims = dict(found.values())
    return claims if isinstance(engine, EspeakWheel) else _affordable(claims)


def _affordable(claims: dict[Claim, Utterance]) -> dict[Claim, Utterance]:
    """Leave a slow voice's first build unproven: it would last an hour; later changes are few."""
    folders = {claim.path.parent for claim in claims}
    known = set(chain.from_iterable(load_proofs(folder) for folder in folders))
    missing = [claim for claim in claims if claim.key not in known]
    if len(missing) <= FEW:
        return claims
    return {claim: one for claim, one in claims.items() if claim.key in known}


def _rivals(language: str, engines: Mapping[str, Engine]) -> tuple[tuple[str, Engine], ...]:
    if not isinstance(engines[language], EspeakWheel):
        return ()
    return tuple(
        (other, engine)
        for other, engine in engines.items()
        if other != language and isinstance(engine, EspeakWheel)
    )


def _failure(one: Utterance, proof: Proof, claim: Claim) -> Failure:
    claim.path.unlink(missing_ok=True)
    reason = Message("sound_not_its_words", {"nearest": proof.nearest})
    return Failure(one.id, one.language, one.text, claim.voice.identity, reason)
