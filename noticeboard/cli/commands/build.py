"""`build`: make everything, and print what was made and what may be a slip."""

from __future__ import annotations

import dataclasses
import datetime
import gc
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from noticeboard.cli import checking, findings
from noticeboard.cli.arguments import day_of
from noticeboard.cli.messenger import Messenger
from noticeboard.messages import Message

if TYPE_CHECKING:
    # The rest of the program is imported when a command needs it: the page builders start first.
    from noticeboard.build.make import Bundle
    from noticeboard.build.mkdocs import Builders
    from noticeboard.speech.synthesis import Failure

Today = Callable[[], datetime.date]


def build_site(
    root: Path, on: str | None, today: Today, messenger: Messenger, as_json: bool = False
) -> None:
    """Build into `site/` and print what was made, then what may be a slip."""
    made = make_site(root, root / "site", on, today, messenger)
    if as_json:
        day = made.timelines[0].now.day
        typer.echo(findings.as_json(warnings=made.warnings, bundle=made.id, day=day))
        return
    typer.echo(summary(made, "site/", messenger))
    findings.print_warnings(made.warnings, messenger)


def make_site(root: Path, site: Path, on: str | None, today: Today, messenger: Messenger) -> Bundle:
    """Make a bundle into a folder, again with the wheel's voice for each language that fails."""
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
            made = _make_with(builders, root, site, on, today, messenger, dropped)
            return dataclasses.replace(made, dropped=tuple(dropped))
        except VoiceDropped as error:
            # The wheel's voice is never dropped, so there are no more rounds than languages.
            dropped.append(error.failure)
        finally:
            builders.close()
            # Python would look once more at its end, when everything goes anyway.
            gc.freeze()


def _make_with(
    builders: Builders,
    root: Path,
    site: Path,
    on: str | None,
    today: Today,
    messenger: Messenger,
    dropped: Sequence[Failure],
) -> Bundle:
    from noticeboard.build.dropped_voices import with_wheel
    from noticeboard.build.kept_warnings import keep_warnings
    from noticeboard.build.make import make_bundle
    from noticeboard.bundle.stage import only_build
    from noticeboard.bundle.swap import finish_swap
    from noticeboard.cli.progress import shown_progress

    now = today()
    day = day_of(on) or now
    cache = root / ".cache"
    with only_build(cache), shown_progress(messenger) as report:
        finish_swap(site)
        report("reading", 0, 1)
        catalogue, source_map = checking.covered_catalogue(root, day)
        catalogue = with_wheel(catalogue, [failure.language for failure in dropped])
        report("making", 0, 1)
        site.parent.mkdir(parents=True, exist_ok=True)
        warnings: list[Message] = []

        def check(**known: Any) -> None:
            warnings[:] = checking.checked(root, catalogue, source_map, day, now, **known)

        with checking.misfits_as_mistakes(catalogue, source_map, warnings):
            made = make_bundle(
                catalogue,
                root=root,
                site=site,
                on=day,
                is_preview=day != now,
                builders=builders,
                tell=report,
                check=check,
            )
        keep_warnings(made.id, warnings, site, cache)
        return dataclasses.replace(made, warnings=tuple(warnings))


def summary(made: Bundle, site: str, messenger: Messenger) -> str:
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
