"""`build`: make everything, and print what was made and what may be a slip."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from noticeboard.cli import checking, findings
from noticeboard.cli.arguments import day_of
from noticeboard.cli.messenger import Messenger
from noticeboard.messages import Message

if TYPE_CHECKING:
    # The rest of the program is imported when a command needs it: the page builders start first.
    from noticeboard.build.go_live import Built
    from noticeboard.build.request import BuildRequest
    from noticeboard.speech.synthesis import Failure

Today = Callable[[], datetime.date]


def build_site(
    root: Path, on: str | None, today: Today, messenger: Messenger, as_json: bool = False
) -> None:
    """Build into `site/` unless that would change nothing, and print what was made or found."""
    from noticeboard.build.kept_warnings import recall_warnings
    from noticeboard.build.unchanged import compare_with_last
    from noticeboard.bundle.stage import only_build
    from noticeboard.bundle.swap import finish_swap

    # This process ends with the build: looking for garbage in it costs a tenth of the time.
    gc.disable()
    request = make_request(root, root / "site", on, today)
    with only_build(request.cache):
        finish_swap(request.site)
        last = compare_with_last(request)
        bundle = last.bundle
        if bundle is not None:
            warnings = recall_warnings(request.site, request.cache)
            sentences = _unchanged(request, bundle, messenger)
        else:
            made = make_site(request, messenger, speaks=last.is_edited)
            bundle, warnings = made.id, made.warnings
            sentences = summary(made, "site/", messenger)
    # Python would look once more at its end, when everything goes anyway.
    gc.freeze()
    if as_json:
        typer.echo(findings.as_json(warnings=warnings, bundle=bundle, day=request.day))
        return
    typer.echo(sentences)
    findings.print_warnings(warnings, messenger)


def make_request(root: Path, site: Path, on: str | None, today: Today) -> BuildRequest:
    """Return what is to be built; raises UsedWrongly for a day that is none."""
    from noticeboard.build.request import BuildRequest

    now = today()
    return BuildRequest(root, site, day_of(on) or now, now)


def make_site(request: BuildRequest, messenger: Messenger, *, speaks: bool) -> Built:
    """Build, showing how far the work is; the page builders import while the data is read.

    `speaks` starts a worker at once: there may be something new to be said.
    """
    from noticeboard.build.tools import opened_tools
    from noticeboard.cli.progress import shown_progress

    with opened_tools(request.root, speaks=speaks) as tools, shown_progress(messenger) as report:
        from noticeboard.build import pipeline

        if speaks:
            # Until now this process, the first worker and the builder imported on two cores.
            tools.start_all_workers()
        report("reading", 0, 1)
        sources = pipeline.read_sources(request)
        checking.refuse_early_day(sources.catalogue, request.day)
        report("making", 0, 1)
        request.site.parent.mkdir(parents=True, exist_ok=True)
        return pipeline.build_site(request, sources, tools, report)


def _unchanged(request: BuildRequest, bundle: str, messenger: Messenger) -> str:
    sentence = messenger.text("unchanged", site="site/", bundle=bundle, day=request.day)
    return f"{sentence}\n  {messenger.text('preview')}" if request.is_preview else sentence


def summary(made: Built, site: str, messenger: Messenger) -> str:
    """Return in a few lines what a build has made, and what the office still has to do."""
    say = messenger.text
    now = made.timelines[0].now
    standings = [fact.standing for fact in now.facts.values()]
    coming = made.timelines[0].editions[1:]
    lines = [
        say("done", site=site),
        f"  {made.pages} {say('pages')} · {len(made.screens)} {say('screens')} · {made.utterances} "
        + say("utterances", rendered=made.rendered, reused=made.reused),
        f"  {say('bundle')} {made.id} · {say('edition_label')} {now.day}",
        f"  {standings.count('reported')} {say('unconfirmed')}, "
        f"{standings.count('unknown')} {say('unknown')}",
        "  " + (say("next_change", day=coming[0].day) if coming else say("no_next_change")),
    ]
    lines += ["  " + say("left_out", what=what) for what in made.left_out]
    lines += ["  " + _dropped(failure, messenger) for failure in made.dropped]
    if made.changed:
        lines.append("  " + say("listen", count=made.changed, path=".cache/listen.html"))
    if made.timelines[0].is_preview:
        lines.append("  " + say("preview"))
    return "\n".join([*lines, say("look")])


def _dropped(failure: Failure, messenger: Messenger) -> str:
    why = failure.reason
    if not failure.is_engine:
        why = Message("of_sentence", {"text": failure.text, "why": why})
    return messenger.text("dropped", engine=failure.engine, why=why, language=failure.language)
