"""From the sentences on the surfaces to verified sounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from noticeboard.build.dropped_voices import DroppedVoices, refuse_lost
from noticeboard.build.plan import Plan
from noticeboard.build.prove import Discriminations, discriminations_of, wanted_of
from noticeboard.build.render import Drawn
from noticeboard.bundle.output_file import CopiedFile
from noticeboard.bundle.refusal import BundleRefused
from noticeboard.messages import Message
from noticeboard.speech.synthesis import AudioReport, Failure, Rendering, Sound, begin_rendering
from noticeboard.speech.utterances import UtteranceBook
from noticeboard.speech.workers import Workers

Tell = Callable[[str, int, int], None]
"""Told how far a stage of the work is: its name, how much is done, of how much."""


@dataclass(frozen=True)
class Spoken:
    """Every sentence with its sound."""

    drawn: Drawn
    report: AudioReport
    discriminations: Discriminations

    @property
    def sounds(self) -> dict[str, Sound]:
        """Find an utterance's sound by its id alone: ids of two languages never meet."""
        return {id: sound for (_, id), sound in self.report.files.items()}


@dataclass(frozen=True)
class Speaking:
    """Sounds in the making."""

    plan: Plan
    discriminations: Discriminations
    dropped: tuple[Failure, ...]
    rendering: Rendering

    def finish(self, drawn: Drawn) -> Spoken | DroppedVoices:
        """Wait for the sounds and return them, or the voices to drop before any is used.

        Raises BundleRefused for a sound that is bad or out of date and has no stand-in.
        """
        plan = self.plan
        report = self.rendering.finish()
        dropped = (*self.dropped, *refuse_lost(report.failures, plan.engines))
        if dropped:
            return DroppedVoices(dropped)
        if report.stale_recordings:
            paths = [path.relative_to(plan.request.root) for path in report.stale_recordings]
            raise BundleRefused(*(Message("recording_stale", {"path": path}) for path in paths))
        return Spoken(drawn, report, self.discriminations)

    def ask(self, books: Iterable[UtteranceBook]) -> None:
        """Have workers begin with what was not asked for yet, and return at once."""
        self.rendering.add(
            [
                wanted_of(one, book.lexicon, self.discriminations)
                for book in books
                for one in book.utterances.values()
            ]
        )

    def ask_ahead(self, books: Iterable[UtteranceBook]) -> None:
        """Do the same before the facts are judged, as far as it costs nothing if they are wrong.

        A voice that varies may be a service that counts sentences.
        """
        engines = self.plan.engines
        self.ask(book for book in books if engines[book.language].is_reproducible)


def begin_speaking(plan: Plan, workers: Workers, tell: Tell) -> Speaking:
    """Make ready to have workers give sentences their sounds and proofs."""
    audio = plan.request.cache / "audio"
    discriminations, alike = discriminations_of(plan.engines, audio, workers)
    rendering = begin_rendering(
        (),
        plan.engines,
        audio,
        plan.request.root / plan.catalogue.speech.recordings,
        workers,
        lambda done, total: tell("speech", done, total),
    )
    return Speaking(plan, discriminations, refuse_lost(alike, plan.engines), rendering)


def sound_files(report: AudioReport) -> list[CopiedFile]:
    """Name each sound by its content, once for all the sentences that share it."""
    by_path = {
        f"audio/{language}/{sound.key}{sound.path.suffix}": sound.path
        for (language, _), sound in report.files.items()
    }
    return [CopiedFile(path, source, is_immutable=True) for path, source in sorted(by_path.items())]


def sound_digests(report: AudioReport) -> Mapping[str, str]:
    """Return the SHA-256 that each sound had when it was verified, by its path in the bundle."""
    return {
        f"audio/{language}/{sound.key}{sound.path.suffix}": sound.digest
        for (language, _), sound in report.files.items()
    }
