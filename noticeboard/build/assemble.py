"""From everything that was made to one folder that holds a whole bundle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from noticeboard.build.clips import clip_files
from noticeboard.build.offline import write_beside
from noticeboard.build.prove import Proven
from noticeboard.build.render import Files
from noticeboard.build.speak import Spoken, sound_digests, sound_files
from noticeboard.bundle.manifest import Manifest, make_manifest, write_manifest
from noticeboard.bundle.stage import keep_sounds, merge, write_files
from noticeboard.model import LANGUAGES
from noticeboard.surfaces.kiosk import kiosk_manifests
from noticeboard.surfaces.open_data import audio_report
from noticeboard.surfaces.site import sound_listings


@dataclass(frozen=True)
class Assembled:
    """A whole bundle on its stage."""

    spoken: Spoken
    proven: Proven
    ready: Path
    """The folder that is to become the site."""
    manifest: Manifest


def write_silent(spoken: Spoken, silent: Files, ready: Path) -> None:
    """Write what needs no pages of the builder: surfaces, sounds and clips."""
    ready.mkdir()
    clips = clip_files(dict(spoken.drawn.plan.clips))
    write_files((*spoken.drawn.kiosk, *silent, *sound_files(spoken.report), *clips), ready)


def assemble(spoken: Spoken, proven: Proven, html: Mapping[str, Path], ready: Path) -> Assembled:
    """Bring pages and lists of sounds to what is written already, and close with the manifest."""
    plan, request = spoken.drawn.plan, spoken.drawn.plan.request
    _merge_pages(html, ready)
    sounds = spoken.sounds
    lists = (
        *kiosk_manifests(spoken.drawn.books, sounds),
        *sound_listings(spoken.drawn.pages, sounds),
        audio_report(spoken.drawn.books, sounds, proven.proofs, plan.bundle_id),
    )
    write_files(lists, ready)
    write_beside(ready, plan.timelines, plan.bundle_id)
    manifest = make_manifest(
        ready,
        plan.bundle_id,
        request.day,
        is_preview=request.is_preview,
        known=sound_digests(spoken.report),
    )
    write_manifest(ready, manifest)
    keep_sounds(request.site, ready)
    return Assembled(spoken, proven, ready, manifest)


def _merge_pages(html: Mapping[str, Path], ready: Path) -> None:
    first, *others = LANGUAGES
    for language in others:
        # Static hosts serve the root's page for every address that is not there.
        (html[language] / "404.html").unlink(missing_ok=True)
        merge(html[language], ready / language)
    merge(html[first], ready)
