"""From an inspected bundle to the live site, and what the next build may use of this one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from noticeboard.build.inspect import Inspected
from noticeboard.build.judge import Findings
from noticeboard.build.kept_warnings import keep_warnings
from noticeboard.build.kept_words import keep_words
from noticeboard.build.listening_list import (
    changed_sentences,
    last_publication,
    way_to,
    write_listening_list,
)
from noticeboard.build.markdown_pages import sweep_pages
from noticeboard.build.plan import Plan
from noticeboard.build.qr_cache import keep_drawings
from noticeboard.build.spoken_cache import keep_spoken_texts
from noticeboard.build.sweep import sweep_sounds
from noticeboard.build.unchanged import forget_built, note_built, note_facts
from noticeboard.bundle.history import note_bundle
from noticeboard.bundle.place import keep_markdown, replace_site
from noticeboard.edition import Timeline
from noticeboard.messages import Message
from noticeboard.speech.synthesis import Failure
from noticeboard.surfaces.signage import left_out


@dataclass(frozen=True)
class Built:
    """The result of a build."""

    id: str
    pages: int
    screens: tuple[str, ...]
    """The ids of the lobby screens."""
    utterances: int
    rendered: int
    reused: int
    files: int
    left_out: tuple[str, ...]
    """Playlist entries whose facts may not be shown on a lobby screen."""
    timelines: tuple[Timeline, ...]
    proven: int
    """Sounds that the acoustic check has found right (tier 2)."""
    changed: int
    """Sentences that are new or sound different since the last publication."""
    dropped: tuple[Failure, ...]
    """Why a chosen voice is not heard, one for each language that the wheel's speaks instead."""
    warnings: tuple[Message, ...]
    """What may be a slip in the facts it was made from."""


def swap(inspected: Inspected, findings: Findings, stage: Path, inputs: str) -> Built:
    """Put a bundle in the place of the site and keep what the next build can use.

    `inputs` is the fingerprint of all that was read, taken before it was read.
    """
    assembled = inspected.assembled
    spoken, drawn = assembled.spoken, assembled.spoken.drawn
    plan, request = drawn.plan, drawn.plan.request
    before = last_publication(request.root / "site", request.cache)
    audio = way_to(request.site, request.cache)
    changes = changed_sentences(before, drawn.books, spoken.sounds, audio)
    replace_site(request.site, assembled.ready, request.cache, stage)
    note_bundle(assembled.manifest, request.cache, request.day)
    keep_markdown(stage, request.cache)
    keep_spoken_texts(drawn.memory.spoken, request.cache)
    keep_drawings(drawn.memory.drawings, request.cache)
    sweep_pages(request.cache)
    keep_words(plan.bundle_id, plan.catalogue.strings, request.site, request.cache)
    keep_warnings(plan.bundle_id, findings.warnings, request.site, request.cache)
    write_listening_list(changes, request.cache, plan.timelines[0].now.words, plan.bundle_id)
    sweep_sounds(request.cache / "audio", plan.bundle_id, spoken.report.files.values())
    _note(plan, inputs)
    return Built(
        id=plan.bundle_id,
        pages=len(drawn.pages),
        screens=tuple(screen.id for screen in plan.catalogue.signage.screens),
        utterances=sum(len(book.utterances) for book in drawn.books.values()),
        rendered=spoken.report.rendered,
        reused=spoken.report.reused,
        files=len(assembled.manifest.files),
        left_out=tuple(left_out(plan.timelines[0], plan.catalogue.signage)),
        timelines=plan.timelines,
        proven=len(assembled.proven.proofs),
        changed=len(changes),
        dropped=plan.dropped,
        warnings=findings.warnings,
    )


def _note(plan: Plan, inputs: str) -> None:
    note_facts(plan.request, plan.bundle_id, inputs, plan.catalogue.speech.recordings)
    # A dropped voice may be back tomorrow, and a program or system voice may have changed.
    if all(engine.is_reproducible for engine in plan.engines.values()) and not plan.dropped:
        note_built(plan.request, plan.bundle_id, inputs, plan.catalogue.speech.recordings)
    else:
        forget_built(plan.request)
