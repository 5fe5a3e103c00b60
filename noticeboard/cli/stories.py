"""What each command does, step by step."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import gc
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from noticeboard.cli import checking, findings
from noticeboard.cli.arguments import day_of, taken_port
from noticeboard.cli.problems import UsedWrongly
from noticeboard.cli.wording import Speaker
from noticeboard.messages import Message

if TYPE_CHECKING:
    # The rest of the program is imported when a command needs it: the page builders start first.
    from noticeboard.build.make import Bundle
    from noticeboard.build.mkdocs import Builders
    from noticeboard.bundle.place import Publication
    from noticeboard.speech.synthesis import Failure

SHOWN = 5
"""How many names a message lists."""

Today = Callable[[], datetime.date]


def build(root: Path, on: str | None, today: Today, say: Speaker, as_json: bool = False) -> None:
    """Build into `site/` and tell what was made, then what may be a slip."""
    made = _build(root, root / "site", on, today, say)
    if as_json:
        day = made.timelines[0].now.day
        typer.echo(findings.as_json(warnings=made.warnings, bundle=made.id, day=day))
        return
    typer.echo(summary(made, "site/", say))
    findings.tell_warnings(made.warnings, say)


def serve(root: Path, on: str | None, today: Today, port: str, say: Speaker) -> None:
    """Build (a preview beside `site/` when another day is asked for) and show it."""
    site = root / ".cache" / "preview" if on else root / "site"
    day_of(on, say)
    # Before the build, which takes a while.
    own = taken_port(port, say)
    try:
        made = _build(root, site, on, today, say)
    except BaseException:
        own.close()
        raise
    typer.echo(summary(made, str(site.relative_to(root)), say))
    findings.tell_warnings(made.warnings, say)
    typer.echo(say("serving"))
    for name, path in _addresses(made, say):
        typer.echo(f"  {name:24} http://127.0.0.1:{port}/{path}")
    from noticeboard.loopback import make_app, run

    with contextlib.suppress(KeyboardInterrupt):
        run(make_app(site, int(port)), own)


def _build(root: Path, site: Path, on: str | None, today: Today, say: Speaker) -> Bundle:
    from noticeboard.build.dropped_voices import VoiceDropped
    from noticeboard.build.mkdocs import start_builders
    from noticeboard.model.record import LANGUAGES

    # A build is a short life: looking for garbage in it costs a tenth of the time.
    gc.disable()
    # In arithmetic as small as ours the threads of numpy's library only wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # They need half a second to import; that is the time we need to read the catalogue.
    dropped: list[Failure] = []
    while True:
        builders = start_builders(root, LANGUAGES)
        try:
            made = _build_with(builders, root, site, on, today, say, dropped)
            return dataclasses.replace(made, dropped=tuple(dropped))
        except VoiceDropped as error:
            # The wheel's voice is never dropped, so there are no more rounds than languages.
            dropped.append(error.failure)
        finally:
            builders.close()
            # Python would look once more at its end, when everything goes anyway.
            gc.freeze()


def _build_with(
    builders: Builders,
    root: Path,
    site: Path,
    on: str | None,
    today: Today,
    say: Speaker,
    dropped: Sequence[Failure],
) -> Bundle:
    from noticeboard.build.dropped_voices import with_wheel
    from noticeboard.build.kept_warnings import keep_warnings
    from noticeboard.build.make import make_bundle
    from noticeboard.bundle.stage import only_build
    from noticeboard.bundle.swap import finish_swap
    from noticeboard.cli.progress import told

    now = today()
    day = day_of(on, say) or now
    cache = root / ".cache"
    with only_build(cache), told(say) as tell:
        finish_swap(site)
        tell("reading", 0, 1)
        catalogue, places = checking.covered_catalogue(root, day, say)
        catalogue = with_wheel(catalogue, [failure.language for failure in dropped])
        tell("making", 0, 1)
        site.parent.mkdir(parents=True, exist_ok=True)
        warnings: list[Message] = []

        def check(**known: Any) -> None:
            warnings[:] = checking.checked(root, catalogue, places, day, now, **known)

        with checking.misfits_told(catalogue, places, warnings):
            made = make_bundle(
                catalogue,
                root=root,
                site=site,
                on=day,
                is_preview=day != now,
                builders=builders,
                tell=tell,
                check=check,
            )
        keep_warnings(made.id, warnings, site, cache)
        return dataclasses.replace(made, warnings=tuple(warnings))


def summary(made: Bundle, site: str, say: Speaker) -> str:
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


def _addresses(made: Bundle, say: Speaker) -> list[tuple[str, str]]:
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
    from noticeboard.build.make import lay_out_screens
    from noticeboard.check.unconfirmed import sheet

    catalogue, places = checking.covered_catalogue(root, on, say)
    warnings = checking.checked(root, catalogue, places, on, on)
    with checking.misfits_told(catalogue, places, warnings):
        lay_out_screens(catalogue, on)
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
