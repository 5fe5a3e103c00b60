"""From everything that was made to one folder that holds a whole bundle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from noticeboard.build.clips import clip_files
from noticeboard.build.markdown_pages import NOT_FOUND, LaidOut
from noticeboard.build.offline import write_beside
from noticeboard.build.prove import Proven
from noticeboard.build.render import Drawn, Files
from noticeboard.build.speak import Spoken, sound_digests, sound_files
from noticeboard.bundle.manifest import Manifest, make_manifest, write_manifest
from noticeboard.bundle.place import SPARE
from noticeboard.bundle.refill import RefilledFolder
from noticeboard.bundle.stage import keep_sounds
from noticeboard.emergency import signal_beside, write_signal_file
from noticeboard.model import LANGUAGES
from noticeboard.surfaces.kiosk import kiosk_manifests
from noticeboard.surfaces.open_data import audio_report
from noticeboard.surfaces.site import answer_sound_files, sound_listings


@dataclass(frozen=True)
class Assembled:
    """A whole bundle on its stage."""

    spoken: Spoken
    proven: Proven
    ready: Path
    """The folder that is to become the site."""
    manifest: Manifest


def write_silent(
    drawn: Drawn, silent: Files, pages: Mapping[str, LaidOut], ready: Path
) -> RefilledFolder:
    """Write all that needs no sound, while somebody speaks."""
    plan = drawn.plan
    folder = RefilledFolder(ready, plan.request.cache / SPARE)
    folder.write((*drawn.kiosk, *silent, *clip_files(dict(plan.clips))))
    _add_pages(pages, folder)
    write_beside(folder, plan.timelines, plan.bundle_id)
    return folder


def write_again(drawn: Drawn, silent: Files, folder: RefilledFolder) -> None:
    """Write anew what carries the bundle's id, once other voices have changed it."""
    folder.release(file.path for file in silent)
    folder.write(silent)
    write_beside(folder, drawn.plan.timelines, drawn.plan.bundle_id)


def assemble(spoken: Spoken, proven: Proven, folder: RefilledFolder) -> Assembled:
    """Bring sounds and their lists to what is written already, and close with the manifest."""
    plan, request, ready = spoken.drawn.plan, spoken.drawn.plan.request, folder.folder
    sounds = spoken.sounds
    folder.write(
        (
            *sound_files(spoken.report),
            *kiosk_manifests(spoken.drawn.books, sounds),
            *sound_listings(spoken.drawn.pages, sounds),
            *answer_sound_files(spoken.drawn.answers, sounds),
            audio_report(spoken.drawn.books, sounds, proven.proofs, plan.bundle_id),
        )
    )
    folder.finish()
    manifest = make_manifest(
        ready,
        plan.bundle_id,
        request.day,
        is_preview=request.is_preview,
        known=sound_digests(spoken.report),
        due=plan.timelines[0].due,
    )
    write_manifest(ready, manifest)
    keep_sounds(request.site, ready)
    lines = tuple(plan.catalogue.emergencies_now.values())
    write_signal_file(ready, signal_beside(request.site, lines))
    return Assembled(spoken, proven, ready, manifest)


def _add_pages(pages: Mapping[str, LaidOut], folder: RefilledFolder) -> None:
    for language, laid_out in pages.items():
        below = "" if language == LANGUAGES[0] else f"{language}/"
        kept = laid_out.kept
        if below:
            # Static hosts serve the root's page for every address that is not there.
            (laid_out.fresh / NOT_FOUND).unlink(missing_ok=True)
            kept = tuple(page for page in kept if page.path != NOT_FOUND)
        folder.write(kept, below)
        folder.move(laid_out.fresh, below)
