"""Moving finished bundles about: in, back to the one before, out to where the public finds it."""

from __future__ import annotations

import contextlib
import itertools
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from noticeboard.bundle.manifest import Manifest, damaged_files, read_manifest
from noticeboard.bundle.publication.copying import copy_files
from noticeboard.bundle.publication.in_place import finish_in_place, publish_in_place
from noticeboard.bundle.publication.survey import Survey, make_survey, refuse_obstacles
from noticeboard.bundle.publication.whole import publish_whole, tidy_beside
from noticeboard.bundle.refusal import PlaceRefused, SiteRefused
from noticeboard.bundle.stage import only_build
from noticeboard.bundle.swap import swap
from noticeboard.files import lock
from noticeboard.messages import Message

SPARE = "spare"
MARKDOWN = "markdown"
SPARE_MARKDOWN = "spare-markdown"
"""Below the cache: nobody reads what is spare, and the next build refills it."""


def replace_site(site: Path, ready: Path, cache: Path, folder: Path) -> None:
    """Swap a finished bundle in; what it replaces is the one that `rollback` goes back to.

    The one before that, or a preview, is left as the spare folder that the next build refills.
    """
    swap(ready, site)
    was = read_manifest(ready)
    if was is None:
        return
    previous, spare = cache / "previous", cache / SPARE
    _put_away(spare, folder)
    # A preview is nothing to go back to.
    if was.is_preview:
        ready.rename(spare)
        return
    if previous.exists():
        previous.rename(spare)
    ready.rename(previous)


def keep_markdown(folder: Path, cache: Path) -> None:
    """Leave the pages' Markdown where a bare `mkdocs build` looks for it."""
    kept, spare = cache / MARKDOWN, cache / SPARE_MARKDOWN
    _put_away(spare, folder)
    if kept.exists():
        kept.rename(spare)
    (folder / MARKDOWN).rename(kept)


def _put_away(old: Path, folder: Path) -> None:
    """Move what is no longer needed onto the stage, where the next build sweeps."""
    if old.exists():
        old.rename(folder / f"old-{old.name}")


def rollback(site: Path, cache: Path) -> str:
    """Exchange the live bundle with the one before and return the id now live.

    Raises SiteRefused when there is none or it is damaged.
    """
    previous = cache / "previous"
    if damaged_files(previous):
        raise SiteRefused(Message("nothing_before"))
    swap(previous, site)
    manifest = read_manifest(site)
    assert manifest is not None, "a bundle with no damaged file has a manifest"
    return manifest.bundle


@dataclass(frozen=True)
class Publication:
    """The result of a publication."""

    files: int
    altered: tuple[str, ...]
    """Files of the program that somebody had changed in the place."""
    set_aside: Path
    """The folder that holds those files as they were found."""


def publish_to(site: Path, place: Path, cache: Path) -> Publication:
    """Put the bundle into a place, and leave whatever else is there alone.

    Raises SiteRefused for a preview or a damaged bundle, PlaceRefused for a place that holds
    something else or in which something is in the way, BlockingIOError while a build or another publication is at work.
    """
    place = place.resolve()
    with only_build(cache), _held(place):
        manifest = sound_manifest(site, cache)
        survey = _surveyed(place, manifest)
        set_aside = _new_folder(cache / "set-aside")
        copy_files(place, survey.altered, set_aside)
        _put(site, place, manifest, survey)
    return Publication(len(manifest.files), tuple(sorted(survey.altered)), set_aside)


def look_at_place(place: Path, manifest: Manifest, cache: Path) -> Manifest | None:
    """Return the manifest of what a place holds, a publication cut short there finished first.

    Raises PlaceRefused where a bundle could not be published, BlockingIOError as `publish_to`.
    """
    place = place.resolve()
    with only_build(cache), _held(place):
        return _surveyed(place, manifest).manifest


def _surveyed(place: Path, manifest: Manifest) -> Survey:
    if not place.parent.is_dir():
        raise PlaceRefused(Message("place_parent", {"place": place, "parent": place.parent}))
    if place.exists() and not place.is_dir():
        raise PlaceRefused(Message("place_file", {"place": place}))
    tidy_beside(place)
    finish_in_place(place)
    survey = make_survey(place) if place.exists() else Survey({}, frozenset(), (), None)
    refuse_obstacles(place, survey, manifest.files)
    return survey


def sound_manifest(site: Path, cache: Path) -> Manifest:
    """Return the manifest of a bundle that is whole and no preview; raises SiteRefused else."""
    manifest, damaged = read_manifest(site), damaged_files(site)
    if manifest is None or damaged:
        _forget_sounds(damaged, cache)
        raise SiteRefused(Message("site_damaged"))
    if manifest.is_preview:
        raise SiteRefused(Message("site_preview"))
    return manifest


def _put(site: Path, place: Path, manifest: Manifest, survey: Survey) -> None:
    kept = _sounds_before(manifest, survey)
    manifest = replace(manifest, kept=kept)
    staying = survey.others or survey.altered - manifest.files.keys()
    # A process whose working folder is the place would be left in the old one.
    is_working_folder = Path.cwd().is_relative_to(place)
    if staying or is_working_folder or not publish_whole(site, place, manifest, kept):
        place.mkdir(exist_ok=True)
        publish_in_place(site, place, manifest, survey)


def _sounds_before(manifest: Manifest, survey: Survey) -> dict[str, str]:
    """Return the sounds of the bundle that the place held, so that no open page goes silent."""
    before = survey.manifest
    if before is None:
        return {}
    listed = before.kept if before.bundle == manifest.bundle else before.files
    return {
        name: digest
        for name, digest in listed.items()
        if name.startswith("audio/")
        and name not in manifest.files
        and name in survey.written
        and name not in survey.altered
    }


def _new_folder(above: Path) -> Path:
    """Name a folder that is not there yet, so that nothing set aside before is lost."""
    return next(path for n in itertools.count(1) if not (path := above / str(n)).exists())


@contextlib.contextmanager
def _held(place: Path) -> Iterator[None]:
    """Keep other publications away from a place; raises BlockingIOError when one is at work."""
    if os.name == "nt" or not place.is_dir():
        yield
        return
    descriptor = os.open(place, os.O_RDONLY)
    try:
        lock(descriptor)
        yield
    finally:
        os.close(descriptor)


def _forget_sounds(damaged: Iterable[str], cache: Path) -> None:
    """Have the next build speak damaged sounds anew: the cache's file is the site's own."""
    for name in damaged:
        if name.startswith("audio/"):
            (cache / name).unlink(missing_ok=True)
