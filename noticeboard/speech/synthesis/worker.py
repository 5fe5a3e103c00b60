"""The work of one process: sentence after sentence, each to a sound or a failure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from noticeboard.messages import Message, StaffError
from noticeboard.speech.synthesis.sounds import AudioRejected, CannotStore, Failure, Sound
from noticeboard.speech.synthesis.synthesise import Job, make_sound
from noticeboard.speech.workers import Workers, chunks_of

if TYPE_CHECKING:
    from concurrent.futures import Future

Outcome = list[tuple[Job, Sound | Failure]]

ONE_PROCESS = 12
"""So many sentences are spoken before a second process has started."""


def outcomes(jobs: Sequence[Job], workers: Workers) -> Iterator[Outcome]:
    """Do the jobs; what workers take has begun when this returns.

    An absent voice ends its language.
    """
    if not workers.take(len(jobs)):
        return _done_here(jobs)
    return _finished(
        {
            workers.submit(make_sounds, chunk): _language(chunk)
            for chunk in _chunks(
                jobs, is_together=len(jobs) <= ONE_PROCESS and not workers.are_ready
            )
        }
    )


def make_sounds(jobs: Sequence[Job]) -> Outcome:
    """Do jobs in this process, those of a language up to the first that finds no voice at all."""
    outcome: Outcome = []
    for job in jobs:
        if job.wanted.language not in _absent(outcome):
            outcome.append((job, _sound_or_failure(job)))
    return outcome


def import_tools(_: None) -> None:
    """Import what speaking needs, so that the first sentence need not wait for it."""
    import lameenc
    import numpy as np
    import soundfile

    assert lameenc and np and soundfile


def failed(job: Job, reason: Message, *, is_engine: bool = False) -> Failure:
    """Return what is reported of a job that has no good sound."""
    wanted = job.wanted
    identity = job.engine.identity
    return Failure(wanted.id, wanted.language, wanted.text, identity, reason, is_engine)


def _sound_or_failure(job: Job) -> Sound | Failure:
    try:
        return make_sound(job)
    except CannotStore:
        raise
    except AudioRejected as error:
        return failed(job, error.messages[0])
    except OSError as error:
        raise CannotStore(Message("no_temporary_folder", {"reason": str(error)})) from error
    except StaffError as error:
        # The voice's own: engines are on the same floor, so the class has no name here.
        return failed(job, error.messages[0], is_engine=True)


def _done_here(jobs: Sequence[Job]) -> Iterator[Outcome]:
    absent: set[str] = set()
    for job in jobs:
        if job.wanted.language not in absent:
            outcome = make_sounds([job])
            absent |= _absent(outcome)
            yield outcome


def _finished(waiting: Mapping[Future[Outcome], str]) -> Iterator[Outcome]:
    from concurrent.futures import as_completed

    for future in as_completed(waiting):
        if future.cancelled():
            continue
        outcome = future.result()
        for other, language in waiting.items():
            if language in _absent(outcome):
                other.cancel()
        yield outcome


def _chunks(jobs: Sequence[Job], *, is_together: bool) -> list[Sequence[Job]]:
    """Cut jobs so that each chunk is of one language, unless one process takes them together.

    The longest sentences come first: one that is left for the end keeps one process waiting.
    """
    if is_together:
        return [jobs] if jobs else []
    jobs = sorted(jobs, key=_length, reverse=True)
    chunks = [
        chunk
        for language in dict.fromkeys(job.wanted.language for job in jobs)
        for chunk in chunks_of([job for job in jobs if job.wanted.language == language])
    ]
    return sorted(chunks, key=lambda chunk: sum(map(_length, chunk)), reverse=True)


def _length(job: Job) -> int:
    return len(job.wanted.text)


def _language(chunk: Sequence[Job]) -> str:
    return chunk[0].wanted.language


def _absent(outcome: Outcome) -> set[str]:
    return {
        result.language for _, result in outcome if isinstance(result, Failure) and result.is_engine
    }
