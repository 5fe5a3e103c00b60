"""From the sentences that the surfaces say to verified sounds beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from noticeboard.build.dropped_voices import refuse_failures
from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.bundle.refusal import BundleRefused
from noticeboard.messages import Message
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.speech.synthesis import AudioReport, Rendering, Sound, Wanted, begin_rendering
from noticeboard.speech.text import make_lexicon
from noticeboard.speech.utterances import UtteranceBook
from noticeboard.speech.voices import Engine
from noticeboard.speech.workers import Workers
from noticeboard.surfaces.kiosk import kiosk_manifests

Tell = Callable[[str, int, int], None]
"""Told how far a stage of the work is: its name, how much is done, of how much."""


def make_books(catalogue: Catalogue) -> dict[str, UtteranceBook]:
    """An empty book of utterances for every language, with that language's lexicon."""
    return {
        language: UtteranceBook(
            language, make_lexicon(catalogue.terms.values(), catalogue.pronunciations, language)
        )
        for language in LANGUAGES
    }


def begin_speaking(
    catalogue: Catalogue,
    books: Mapping[str, UtteranceBook],
    engines: Mapping[str, Engine],
    root: Path,
    workers: Workers,
    tell: Tell,
) -> Rendering:
    """Have workers begin to give every utterance its sound; nothing may be added to the books."""
    wanted = [
        Wanted(one.id, one.text, one.language, one.markup)
        for book in books.values()
        for one in book.utterances.values()
    ]
    return begin_rendering(
        wanted,
        engines,
        root / ".cache" / "audio",
        root / catalogue.speech.recordings,
        workers,
        lambda done, total: tell("speech", done, total),
    )


def finish_speaking(rendering: Rendering, engines: Mapping[str, Engine], root: Path) -> AudioReport:
    """Wait for the sounds; raises BundleRefused for one that is bad or out of date."""
    report = rendering.finish()
    refuse_failures(report.failures, engines)
    if report.stale_recordings:
        paths = [path.relative_to(root) for path in report.stale_recordings]
        raise BundleRefused(*(Message("recording_stale", {"path": path}) for path in paths))
    return report


def sound_files(report: AudioReport) -> list[CopiedFile]:
    """Name each sound by its content, once for all the sentences that share it."""
    by_path = {
        f"audio/{language}/{sound.key}{sound.path.suffix}": sound.path
        for (language, _), sound in report.files.items()
    }
    return [CopiedFile(path, source, is_immutable=True) for path, source in sorted(by_path.items())]


def sound_digests(report: AudioReport) -> dict[str, str]:
    """The SHA-256 that each sound had when it was verified, by its path in the bundle."""
    return {
        f"audio/{language}/{sound.key}{sound.path.suffix}": sound.digest
        for (language, _), sound in report.files.items()
    }


def manifests(books: Mapping[str, UtteranceBook], report: AudioReport) -> tuple[OutputFile, ...]:
    """List which sound says which utterance."""
    return kiosk_manifests(books, sounds_by_id(report))


def sounds_by_id(report: AudioReport) -> dict[str, Sound]:
    """Find an utterance's sound by its id alone: ids of two languages never meet."""
    return {id: sound for (_, id), sound in report.files.items()}
