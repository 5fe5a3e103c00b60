"""The plan of a build: the facts of its days, its voices, what tests found, its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from noticeboard.build.clips import find_clips
from noticeboard.build.dropped_voices import DroppedVoices, unheard_voices, with_wheel
from noticeboard.build.judge import find_mistakes
from noticeboard.build.reports import LoadedReport, load_report
from noticeboard.build.request import BuildRequest
from noticeboard.bundle.identity import make_bundle_id
from noticeboard.edition import Timeline, make_timeline
from noticeboard.load import SourceMap
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.speech.synthesis import Failure
from noticeboard.speech.voices import Engine, make_engine


@dataclass(frozen=True)
class Plan:
    """Everything that decides what a bundle holds."""

    request: BuildRequest
    catalogue: Catalogue
    source_map: SourceMap
    timelines: tuple[Timeline, ...]
    """One for each language, in the order of LANGUAGES."""
    engines: Mapping[str, Engine]
    """The voice of each language."""
    dropped: tuple[Failure, ...]
    """Why a chosen voice is not heard, one for each language that the wheel's speaks instead."""
    tested: LoadedReport
    clips: Mapping[str, Path]
    bundle_id: str


def make_plan(request: BuildRequest, catalogue: Catalogue, source_map: SourceMap) -> Plan:
    """Return the plan of a build; a chosen voice that cannot speak is dropped here.

    Raises Mistakes when an edition cannot be made, EngineUnavailable when a voice is not
    installed, BundleRefused for a clip without its captions.
    """
    timelines = _timelines(request, catalogue, source_map)
    unheard = unheard_voices(_engines(catalogue), request.cache / "audio")
    spoken = with_wheel(catalogue, [failure.language for failure in unheard])
    engines = _engines(spoken)
    tested = load_report(request.root)
    return Plan(
        request=request,
        catalogue=spoken,
        source_map=source_map,
        timelines=timelines,
        engines=engines,
        dropped=tuple(unheard),
        tested=tested,
        clips=find_clips(request.root, catalogue.services),
        bundle_id=_bundle_id(request, engines, tested),
    )


def with_stand_ins(plan: Plan, dropped: DroppedVoices) -> Plan:
    """Return the plan of the same bundle in which the wheel's voice speaks the dropped languages.

    Its id is another one: a bundle's id names its voices.
    """
    catalogue = with_wheel(plan.catalogue, [failure.language for failure in dropped.failures])
    engines = _engines(catalogue)
    return replace(
        plan,
        catalogue=catalogue,
        engines=engines,
        dropped=(*plan.dropped, *dropped.failures),
        bundle_id=_bundle_id(plan.request, engines, plan.tested),
    )


def _bundle_id(request: BuildRequest, engines: Mapping[str, Engine], tested: LoadedReport) -> str:
    voices = (f"{language}:{engine.identity}" for language, engine in engines.items())
    return make_bundle_id(request.root, request.day, (*voices, tested.seal))


def _timelines(
    request: BuildRequest, catalogue: Catalogue, source_map: SourceMap
) -> tuple[Timeline, ...]:
    try:
        return tuple(
            make_timeline(
                catalogue, on=request.day, language=language, is_preview=request.is_preview
            )
            for language in LANGUAGES
        )
    except LookupError:
        # The check knows the line that the edition stopped at.
        if request.is_checked:
            find_mistakes(request, catalogue, source_map).refuse()
        raise


def _engines(catalogue: Catalogue) -> dict[str, Engine]:
    return {
        language: make_engine(voice, language)
        for language, voice in catalogue.speech.voices.items()
    }
