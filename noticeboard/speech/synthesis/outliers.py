"""Faults that only a comparison of sentences shows: a swapped file, a gap, another speed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from noticeboard.messages import Message
from noticeboard.speech.synthesis.sounds import Failure, Sound
from noticeboard.speech.synthesis.synthesise import Job
from noticeboard.speech.synthesis.verify import odd_ones
from noticeboard.speech.synthesis.worker import failed

Spoken = Mapping[Job, Sound]


def suspects(spoken: Spoken, fresh: Iterable[Job]) -> dict[Job, Failure]:
    """Return the fresh sentences whose sound does not fit among all those of their voice."""
    found = {**_twins(spoken), **_odd(spoken)}
    return {job: found[job] for job in fresh if job in found}


def _odd(spoken: Spoken) -> dict[Job, Failure]:
    found: dict[Job, Failure] = {}
    for voice in {_voice(job) for job in spoken}:
        jobs = [job for job in spoken if _voice(job) == voice]
        odd = odd_ones([(job.wanted.text, spoken[job].measures) for job in jobs])
        found |= {jobs[place]: failed(jobs[place], _ODD) for place in odd}
    return found


def _twins(spoken: Spoken) -> dict[Job, Failure]:
    # Which of them holds its own words cannot be known here, so none is trusted.
    said: dict[tuple[str, str], set[str]] = {}
    for job, sound in spoken.items():
        said.setdefault((job.wanted.language, sound.digest), set()).add(_words(job.wanted.text))
    return {
        job: failed(job, _TWIN)
        for job, sound in spoken.items()
        if len(said[job.wanted.language, sound.digest]) > 1
    }


def _voice(job: Job) -> tuple[str, str]:
    return job.wanted.language, job.engine.identity


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


_ODD = Message("sound_odd_pace")
_TWIN = Message("sound_twin")
