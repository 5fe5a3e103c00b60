"""The build: plan, render, speak, prove, assemble, inspect, swap."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from noticeboard.build.assemble import assemble, write_again, write_silent
from noticeboard.build.go_live import Built, swap
from noticeboard.build.inspect import inspect
from noticeboard.build.judge import Findings, find_mistakes, misfit
from noticeboard.build.kept_findings import keep_findings, name_of_judged, recall_findings
from noticeboard.build.markdown_pages import PagesInWork, begin_pages, finish_pages, shell_version
from noticeboard.build.plan import Plan, make_plan
from noticeboard.build.render import (
    Drawn,
    Files,
    begin_drawing,
    join_drawn,
    make_books,
    remembered,
    render_kiosk,
    render_pages,
    render_screens,
    render_silent,
)
from noticeboard.build.request import BuildRequest
from noticeboard.build.speak import Speaking, Tell, begin_speaking
from noticeboard.build.surfaces_cache import keep_surfaces, program_of, recall_surfaces
from noticeboard.build.tools import Tools
from noticeboard.build.unchanged import fingerprint_inputs
from noticeboard.build.voiced import settle_voices
from noticeboard.bundle.stage import stage
from noticeboard.edition import Recall
from noticeboard.load import SourceMap, load_with_source_map
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.speech.utterances import SpokenTexts
from noticeboard.surfaces.signage import TooLong
from noticeboard.surfaces.site import MarkdownPage


@dataclass(frozen=True)
class Sources:
    """The facts of a build as they were read."""

    catalogue: Catalogue
    source_map: SourceMap
    inputs: str
    """The fingerprint of the files, taken before they were read."""


def read_sources(request: BuildRequest) -> Sources:
    """Return the facts of the files; raises Mistakes with all there are."""
    inputs = fingerprint_inputs(request)
    return Sources(*load_with_source_map(request.root), inputs)


def build_site(
    request: BuildRequest, sources: Sources, tools: Tools, tell: Tell, recall: Recall | None = None
) -> Built:
    """Make everything on a stage, look at it once more, and swap it into the place of the site.

    `recall` is the memory of a program that stays; without one, what earlier builds have rendered
    is found in the cache. Raises Mistakes for facts that cannot be meant, BundleRefused for what is
    not fit to be shown.
    """
    plan = make_plan(request, sources.catalogue, sources.source_map)
    program = program_of(request.root)
    memory = recall_surfaces(request.cache, program) if recall is None else recall
    # The builders end before the stage goes: one that still wrote would leave half a folder.
    with stage(request.cache) as folder, tools.settled(), memory.during(program):
        speaking = begin_speaking(plan, tools.workers, tell)
        drawn, in_work = _drawn(plan, folder, tools, speaking)
        findings = _judged(plan, drawn.memory.spoken, sources.inputs)
        speaking.ask(drawn.books.values())
        silent = _silent(drawn, findings)
        pages = {one.language: finish_pages(one, request.cache, tools.builders) for one in in_work}
        ready = write_silent(drawn, silent, pages, folder / "site")
        if recall is None:
            # Now, for somebody may still be speaking.
            keep_surfaces(memory, request.cache)
        voiced = settle_voices(speaking, drawn, tools.workers, tell)
        if voiced.plan is not plan:
            # Screens, data and the offline copy carry the bundle's id, which names the voices.
            write_again(voiced.drawn, _silent(voiced.drawn, findings), ready)
        assembled = assemble(voiced.spoken, voiced.proven, ready)
        return swap(inspect(assembled), findings, folder, sources.inputs)


def _drawn(
    plan: Plan, folder: Path, tools: Tools, speaking: Speaking
) -> tuple[Drawn, tuple[PagesInWork, ...]]:
    """Render what can be heard.

    The kiosk comes first: it says nearly all that the pages say, and to speak takes longest.
    Each language's pages go to the builder as soon as they exist.
    """
    cache, shell = plan.request.cache, shell_version(plan.request.root)
    with _explained(plan):
        memory = remembered(plan)
        screens = []
        for own_screens in render_screens(plan):
            # Codes come first: sheets wait for them, and then are written while somebody speaks.
            begin_drawing(own_screens.codes, memory.drawings, tools.workers)
            speaking.ask_ahead(make_books(own_screens.utterances, memory).values())
            screens.append(own_screens)
        kiosk = render_kiosk(plan, screens)
        pages: list[MarkdownPage] = []
        in_work: list[PagesInWork] = []
        for language, own in zip(LANGUAGES, render_pages(plan), strict=True):
            in_work.append(begin_pages(own, language, folder, cache, shell, tools.builders))
            pages += own
        return join_drawn(plan, tuple(pages), kiosk, memory), tuple(in_work)


@contextlib.contextmanager
def _explained(plan: Plan) -> Iterator[None]:
    """Raise Mistakes instead, with file and line, for a problem that lies in the facts."""
    try:
        yield
    except Exception:
        if plan.request.is_checked:
            find_mistakes(plan.request, plan.catalogue, plan.source_map, days=()).refuse()
        raise


def _judged(plan: Plan, spoken: Mapping[str, SpokenTexts], inputs: str) -> Findings:
    """Return the warnings, while the builders work; raises Mistakes."""
    request = plan.request
    if not request.is_checked:
        return Findings((), ())
    name = name_of_judged(inputs, request.root / "site")
    known = recall_findings(name, request.cache)
    if known is not None:
        for texts in spoken.values():
            texts.keep_known()
        return known
    findings = find_mistakes(request, plan.catalogue, plan.source_map, days=(), spoken=spoken)
    findings.refuse()
    keep_findings(findings, name, request.cache)
    return findings


def _silent(drawn: Drawn, findings: Findings) -> Files:
    plan = drawn.plan
    try:
        return render_silent(drawn)
    except TooLong as error:
        if not plan.request.is_checked:
            raise
        raise misfit(error, plan.catalogue, plan.source_map, findings) from error
