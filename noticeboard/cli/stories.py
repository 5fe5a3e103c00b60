"""What each command does, step by step."""

from __future__ import annotations

import contextlib
import datetime
import gc
import threading
from collections.abc import Callable
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING

import typer

from noticeboard.cli import checking, findings
from noticeboard.cli.arguments import day_of, taken_port
from noticeboard.cli.problems import UsedWrongly
from noticeboard.cli.wording import Speaker

if TYPE_CHECKING:
    # The rest of the program is imported when a command needs it: the page builders start first.
    from noticeboard.build.request import BuildRequest
    from noticeboard.build.swap import Built
    from noticeboard.build.tools import Tools
    from noticeboard.bundle.place import Publication
    from noticeboard.cli.warm import WarmBuilds
    from noticeboard.speech.synthesis import Failure

SHOWN = 5
"""How many names a message lists."""

Today = Callable[[], datetime.date]


def build(root: Path, on: str | None, today: Today, say: Speaker, as_json: bool = False) -> None:
    """Build into `site/` unless that would change nothing, and print what was made or found."""
    from noticeboard.build.kept_warnings import recall_warnings
    from noticeboard.build.unchanged import find_unchanged
    from noticeboard.bundle.stage import only_build
    from noticeboard.bundle.swap import finish_swap

    # This process ends with the build: looking for garbage in it costs a tenth of the time.
    gc.disable()
    request = _request(root, root / "site", on, today, say)
    with only_build(request.cache):
        finish_swap(request.site)
        bundle = find_unchanged(request)
        if bundle is not None:
            warnings = recall_warnings(request.site, request.cache)
            sentences = say("unchanged", site="site/", bundle=bundle, day=request.day)
            if request.is_preview:
                sentences += "\n  " + say("preview")
        else:
            made = _built(request, say)
            bundle, warnings, sentences = made.id, made.warnings, summary(made, "site/", say)
    # Python would look once more at its end, when everything goes anyway.
    gc.freeze()
    if as_json:
        typer.echo(findings.as_json(warnings=warnings, bundle=bundle, day=request.day))
        return
    typer.echo(sentences)
    findings.tell_warnings(warnings, say)


def serve(root: Path, on: str | None, today: Today, port: str, say: Speaker) -> None:
    """Build (a preview beside `site/` when another day is asked for), show it, and build again
    whenever a file is saved.
    """
    site = root / ".cache" / "preview" if on else root / "site"
    # The day and the port are looked at before the build, which takes a while.
    day_of(on, say)
    own = taken_port(port, say)
    with own, _opened_tools(root) as tools:
        from noticeboard.bundle.swap import finish_swap
        from noticeboard.cli.progress import told
        from noticeboard.cli.warm import WarmBuilds

        finish_swap(site)
        builds = WarmBuilds(lambda: _request(root, site, on, today, say), tools, say)
        with told(say) as tell:
            made = builds.first(tell)
        typer.echo(summary(made, str(site.relative_to(root)), say))
        findings.tell_warnings(made.warnings, say)
        typer.echo(say("serving"))
        for name, path in _addresses(made, say):
            typer.echo(f"  {name:24} http://127.0.0.1:{port}/{path}")
        _show(builds, root, site, own)


def _show(builds: WarmBuilds, root: Path, site: Path, own: socket) -> None:
    """Serve until Ctrl+C, and build again beside it whenever a file is saved."""
    from noticeboard.cli.warm import live_app, rebuild_on_change
    from noticeboard.loopback import run

    # What the first build has left in memory stays there: later looks for garbage pass it over.
    gc.freeze()
    stop = threading.Event()
    building = rebuild_on_change(builds, root, stop)
    port = own.getsockname()[1]
    try:
        with contextlib.suppress(KeyboardInterrupt):
            run(live_app(builds, site, port), own, on_exit=builds.hub.close)
    finally:
        stop.set()
        building.join()


def _request(root: Path, site: Path, on: str | None, today: Today, say: Speaker) -> BuildRequest:
    from noticeboard.build.request import BuildRequest

    now = today()
    return BuildRequest(root, site, day_of(on, say) or now, now)


def _opened_tools(root: Path) -> contextlib.AbstractContextManager[Tools]:
    from noticeboard.build.tools import opened_tools

    return opened_tools(root)


def _built(request: BuildRequest, say: Speaker) -> Built:
    """Build, telling how far the work is; the page builders import while the data is read."""
    from noticeboard.cli.progress import told

    with _opened_tools(request.root) as tools, told(say) as tell:
        from noticeboard.build.pipeline import build_site, read_sources

        tell("reading", 0, 1)
        sources = read_sources(request)
        checking.refuse_early_day(sources.catalogue, request.day, say)
        tell("making", 0, 1)
        request.site.parent.mkdir(parents=True, exist_ok=True)
        return build_site(request, sources, tools, tell)


def summary(made: Built, site: str, say: Speaker) -> str:
    """Tell in a few lines what a build has made, and what the office still has to do."""
    now = made.timelines[0].now
    standings = [fact.standing for fact in now.facts.values()]
    coming = made.timelines[0].editions[1:]
    lines = [
        say("done", site=site),
        f"  {made.pages} {say('pages')} · {len(made.screens)} {say('screens')} · {made.utterances} "
        + say("utterances", rendered=made.rendered, reused=made.reused),
        f"  {say('bundle')} {made.id} · {say('edition')} {now.day}",
        f"  {standings.count('reported')} {say('unconfirmed')}, "
        f"{standings.count('unknown')} {say('unknown')}",
        "  " + (say("next_change", day=coming[0].day) if coming else say("no_next_change")),
    ]
    lines += ["  " + say("left_out", what=what) for what in made.left_out]
    lines += ["  " + _dropped(failure, say) for failure in made.dropped]
    if made.changed:
        lines.append("  " + say("listen", count=made.changed, path=".cache/listen.html"))
    if made.timelines[0].is_preview:
        lines.append("  " + say("preview"))
    return "\n".join([*lines, say("look")])


def _dropped(failure: Failure, say: Speaker) -> str:
    why = failure.messages[say.language]
    if not failure.is_engine:
        why = f"“{failure.text}”: {why}"
    return say("dropped", engine=failure.engine, why=why, language=failure.language)


def _addresses(made: Built, say: Speaker) -> list[tuple[str, str]]:
    screens = [(say("serve_screen", name=id), f"signage/{id}/") for id in made.screens]
    return [
        (say("serve_site"), ""),
        ("English", "en/"),
        *screens,
        (say("serve_kiosk"), "kiosk/"),
        (say("serve_data"), "data/v1/catalogue.json"),
    ]


def check(
    root: Path, on: datetime.date, unconfirmed: bool, say: Speaker, as_json: bool = False
) -> None:
    """Say that all is well, or print the sheet of what the office has to confirm."""
    from noticeboard.build.judge import find_mistakes, misfit
    from noticeboard.build.render import lay_out_screens
    from noticeboard.build.request import BuildRequest
    from noticeboard.check.unconfirmed import sheet
    from noticeboard.surfaces.signage import TooLong

    catalogue, places = checking.covered_catalogue(root, on, say)
    found = find_mistakes(BuildRequest(root, root / "site", on, on), catalogue, places)
    found.refuse()
    try:
        lay_out_screens(catalogue, on)
    except TooLong as error:
        raise misfit(error, catalogue, places, found) from error
    warnings = found.warnings
    if as_json:
        typer.echo(findings.as_json(warnings=warnings))
        return
    sound = say("only_warnings", count=len(warnings)) if warnings else say("no_mistakes")
    typer.echo(sheet(catalogue, places, on=on) if unconfirmed else sound)
    findings.tell_warnings(warnings, say)


def diff(root: Path, on: datetime.date, say: Speaker) -> None:
    """List the facts that a build would change."""
    from noticeboard.build.compare import differences

    if not (root / "site").exists():
        raise UsedWrongly(say("no_site"))
    catalogue = checking.sound_catalogue(root, on, say)[0]
    try:
        found = differences(root / "site", catalogue, on)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsedWrongly(say("site_damaged")) from error
    for fact, before, after in found:
        typer.echo(f"{fact}: {before or say('new')} → {after or say('gone')}")
    if not found:
        typer.echo(say("no_difference"))


def publish(
    root: Path, to: str, say: Speaker, *, is_agreed: bool = False, as_json: bool = False
) -> None:
    """Put the finished site where the public finds it; warnings need a yes."""
    from noticeboard.build.kept_warnings import recall_warnings
    from noticeboard.build.listening import note_publication
    from noticeboard.bundle.place import publish_to
    from noticeboard.bundle.publication.bounds import refuse_bounds

    if not to.strip():
        raise UsedWrongly(say("place_empty"))
    refuse_bounds(Path(to), root)
    warnings = recall_warnings(root / "site", root / ".cache")
    if as_json and warnings and not is_agreed:
        typer.echo(findings.as_json(warnings=warnings, files=0))
    elif not as_json:
        findings.tell_warnings(warnings, say)
    findings.agree(warnings, is_agreed, say, may_ask=not as_json)
    done = publish_to(root / "site", Path(to), root / ".cache")
    note_publication(root / "site", root / ".cache")
    if as_json:
        typer.echo(
            findings.as_json(warnings=warnings, files=done.files, altered=list(done.altered))
        )
    else:
        _tell_publication(done, Path(to), root, say)


def _tell_publication(done: Publication, to: Path, root: Path, say: Speaker) -> None:
    typer.echo(say("published", count=done.files, place=to.resolve()))
    if done.altered:
        names = ", ".join(done.altered[:SHOWN]) + (", …" if len(done.altered) > SHOWN else "")
        typer.echo(
            say(
                "altered",
                count=len(done.altered),
                names=names,
                folder=done.set_aside.relative_to(root),
            )
        )


def rollback(root: Path, on: datetime.date, say: Speaker) -> None:
    """Put the bundle before back in place, and note in the history that it is the site again."""
    from noticeboard.bundle.history import note_bundle
    from noticeboard.bundle.manifest import read_manifest
    from noticeboard.bundle.place import rollback as go_back

    site, cache = root / "site", root / ".cache"
    bundle = go_back(site, cache)
    manifest = read_manifest(site)
    if manifest is not None:
        note_bundle(manifest, cache, on)
    typer.echo(say("rolled_back", bundle=bundle))


def next_change(root: Path, on: datetime.date, say: Speaker) -> None:
    """Print the day of the next change, for whoever schedules the next build."""
    from noticeboard.edition import change_days

    days = change_days(checking.sound_catalogue(root, on, say)[0], after=on)
    typer.echo(days[0].isoformat() if days else say("no_next_change"))
