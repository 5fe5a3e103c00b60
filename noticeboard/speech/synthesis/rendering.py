"""Renders the sentences that have no sound yet, and reports on all of them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from noticeboard.speech.synthesis.cache import audio_key, load_sounds, note_sounds
from noticeboard.speech.synthesis.outliers import suspects
from noticeboard.speech.synthesis.recordings import load_recordings
from noticeboard.speech.synthesis.sounds import AudioReport, Engine, Failure, Sound, Wanted
from noticeboard.speech.synthesis.synthesise import Job
from noticeboard.speech.synthesis.worker import Outcome, outcomes
from noticeboard.speech.workers import Workers

Progress = Callable[[int, int], None]


def render_missing(
    wanted: Sequence[Wanted],
    engines: Mapping[str, Engine],
    cache: Path,
    recordings: Path,
    on_progress: Progress | None = None,
) -> AudioReport:
    """Return a verified sound for every sentence, rendering only those not in the cache.

    A sentence that its voice speaks badly is in `failures`: the caller then drops the voice
    for the whole language. Raises CannotStore when the disk takes no more.
    """
    with Workers() as workers:
        return begin_rendering(wanted, engines, cache, recordings, workers, on_progress).finish()


def begin_rendering(
    wanted: Sequence[Wanted],
    engines: Mapping[str, Engine],
    cache: Path,
    recordings: Path,
    workers: Workers,
    on_progress: Progress | None = None,
) -> Rendering:
    """Do the same as `render_missing`, but let workers begin and return at once."""
    rendering = Rendering(engines, cache, recordings, workers, on_progress or (lambda *_: None))
    rendering.add(wanted)
    return rendering


@dataclass
class Rendering:
    """Sounds in the making: what is spoken, what failed, what is still to come."""

    engines: Mapping[str, Engine]
    cache: Path
    recordings: Path
    workers: Workers
    progress: Progress
    jobs: dict[tuple[str, str], Job] = field(default_factory=dict)
    """By language and id of the sentence."""
    sounds: dict[Job, Sound] = field(default_factory=dict)
    stale: list[Path] = field(default_factory=list)
    missing: dict[str, Job] = field(default_factory=dict)
    """What has no sound yet, one job of each key."""
    coming: list[Iterator[Outcome]] = field(default_factory=list)
    failures: dict[Job, Failure] = field(default_factory=dict)
    rendered: set[Job] = field(default_factory=set)

    def add(self, wanted: Sequence[Wanted]) -> None:
        """Let workers begin with those sentences that nobody has asked for yet."""
        new = [one for one in wanted if (one.language, one.id) not in self.jobs]
        jobs, stale = _jobs(new, self.engines, self.cache, self.recordings)
        self.jobs |= {(job.wanted.language, job.wanted.id): job for job in jobs}
        self.stale += stale
        self.sounds |= _known(jobs)
        missing = [
            job
            for job in _first_of_equals(jobs)
            if job not in self.sounds and job.key not in self.missing
        ]
        self.missing |= {job.key: job for job in missing}
        self.coming.append(outcomes(missing, self.workers))

    def finish(self) -> AudioReport:
        """Wait for all that is missing, and try once more what may do better the second time."""
        self._render(len(self.missing), itertools.chain(*self.coming))
        again = [job for job in self.failures if _deserves_another_try(job, self.failures)]
        self._render(len(again), outcomes(again, self.workers))
        return self._report()

    def _render(self, total: int, coming: Iterator[Outcome]) -> None:
        """Take what comes, then compare it with all there is."""
        fresh: list[Job] = []
        done = 0
        for outcome in coming:
            fresh += self._take(outcome)
            done += len(outcome)
            self.progress(done, total)
        if fresh:
            self._compare(fresh)

    def _report(self) -> AudioReport:
        """Sum up, every sentence under its language and id."""
        by_key = {job.key: sound for job, sound in self.sounds.items()}
        files = {
            (job.wanted.language, job.wanted.id): by_key[job.key]
            for job in self.jobs.values()
            if job.key in by_key
        }
        return AudioReport(
            files=files,
            rendered=len(self.rendered),
            reused=len(by_key) - len(self.rendered),
            failures=tuple(
                self.failures[job] for job in self.jobs.values() if job in self.failures
            ),
            stale_recordings=tuple(self.stale),
        )

    def _take(self, outcome: Outcome) -> list[Job]:
        good = {job: result for job, result in outcome if isinstance(result, Sound)}
        bad = {job: result for job, result in outcome if isinstance(result, Failure)}
        for job in good:
            self.failures.pop(job, None)
        self.failures |= bad
        self.sounds |= good
        self.rendered |= set(good)
        for folder in {job.path.parent for job in good}:
            note_sounds(folder, [good[job] for job in good if job.path.parent == folder])
        return list(good)

    def _compare(self, fresh: Sequence[Job]) -> None:
        for job, failure in suspects(self.sounds, fresh).items():
            self.failures[job] = failure
            self.rendered.discard(job)
            # Without its file the note in the index no longer counts.
            self.sounds.pop(job).path.unlink(missing_ok=True)


def _jobs(
    wanted: Sequence[Wanted], engines: Mapping[str, Engine], cache: Path, recordings: Path
) -> tuple[list[Job], list[Path]]:
    jobs: list[Job] = []
    stale: list[Path] = []
    for language in dict.fromkeys(sentence.language for sentence in wanted):
        sentences = [sentence for sentence in wanted if sentence.language == language]
        recorded, out_of_date = load_recordings(recordings / language, sentences)
        stale += out_of_date
        folder = cache / language
        for sentence in sentences:
            engine = recorded.get(sentence.id, engines[language])
            key = audio_key(sentence, engine)
            # Nobody can be asked to record the wrong sentences.
            is_proven = (
                sentence.confusables is not None
                and engine.is_reproducible
                and sentence.id not in recorded
            )
            jobs.append(Job(sentence, engine, key, folder / f"{key}.mp3", is_proven))
    return jobs, stale


def _known(jobs: Sequence[Job]) -> dict[Job, Sound]:
    known: dict[Job, Sound] = {}
    for language in dict.fromkeys(job.wanted.language for job in jobs):
        own = [job for job in jobs if job.wanted.language == language]
        there = load_sounds(own[0].path.parent, {job.key for job in own})
        known |= {job: there[job.key] for job in own if job.key in there}
    return known


def _first_of_equals(jobs: Sequence[Job]) -> list[Job]:
    """Return one job of each sound; one that is proven stands for one that is not."""
    first: dict[str, Job] = {}
    for job in jobs:
        if job.key not in first or (job.is_proven and not first[job.key].is_proven):
            first[job.key] = job
    return list(first.values())


def _deserves_another_try(job: Job, failures: Mapping[Job, Failure]) -> bool:
    return not failures[job].is_engine and not job.engine.is_reproducible
