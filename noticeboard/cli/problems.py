"""From anything that can go wrong to one clear message and an exit code."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

import typer

from noticeboard.cli.wording import Speaker
from noticeboard.messages import Mistakes

WRONG_DATA, USED_WRONGLY, ENVIRONMENT = 1, 2, 3
"""Exit codes: mend the data; read the help; mend the computer."""


class UsedWrongly(Exception):
    """A command got an argument that makes no sense."""


class NotAgreed(Exception):
    """Nobody said yes to going on in spite of warnings."""


@contextlib.contextmanager
def reported(language: str, root: Path, *, as_json: bool = False) -> Iterator[Speaker]:
    """Run a command; say what went wrong, where, and what to do, and exit with the right code.

    `as_json` prints mistakes as the one document that was asked for.
    """
    is_known = language in ("id", "en")
    say = Speaker(language if is_known else "id")
    try:
        if not is_known:
            raise UsedWrongly(
                say("no_language", option="--lang", word=language, languages="id, en")
            )
        yield say
    except Exception as error:
        if as_json:
            _print_mistakes(error)
        message, code = told(error, say, root)
        if message is None:
            raise
        typer.echo(message, err=True)
        raise typer.Exit(code) from error


def _print_mistakes(error: Exception) -> None:
    """Print mistakes as JSON and exit; any other problem is told as ever."""
    from noticeboard.cli.findings import as_json

    if isinstance(error, Mistakes):
        typer.echo(as_json(error.mistakes, error.warnings))
        raise typer.Exit(WRONG_DATA) from error


def told(error: Exception, say: Speaker, root: Path) -> tuple[str | None, int]:
    """The message and exit code of a problem we foresee; None for a fault of our own."""
    from noticeboard.build.mkdocs import BuilderFailed
    from noticeboard.bundle.refusal import BundleRefused, PlaceRefused, SiteRefused
    from noticeboard.bundle.served import Unreachable
    from noticeboard.edition import NotCovered
    from noticeboard.speech.synthesis import CannotStore
    from noticeboard.speech.text import UnknownAbbreviation
    from noticeboard.speech.voices import EngineUnavailable

    if isinstance(error, Mistakes):
        count = say("mistakes", count=len(error.mistakes))
        return f"{error.text(say.language)}\n\n{count}", WRONG_DATA
    if isinstance(error, UnknownAbbreviation):
        return say("abbreviation", word=error.args[0]), WRONG_DATA
    if isinstance(error, SiteRefused):
        code = USED_WRONGLY if isinstance(error, PlaceRefused) else WRONG_DATA
        return say(error.key, **error.values), code
    if isinstance(error, BundleRefused):
        return "\n".join(error.reasons), WRONG_DATA
    if isinstance(error, NotAgreed):
        return str(error), WRONG_DATA
    if isinstance(error, UsedWrongly | NotCovered):
        return str(error), USED_WRONGLY
    if isinstance(error, Unreachable):
        return say("unreachable", address=error.args[0], reason=error.args[1]), ENVIRONMENT
    if isinstance(error, BlockingIOError):
        return say("busy"), ENVIRONMENT
    if isinstance(error, EngineUnavailable | CannotStore):
        return error.messages[say.language], ENVIRONMENT
    if isinstance(error, BuilderFailed):
        return say("builder", said=error), ENVIRONMENT
    return (_told_os(error, say, root), ENVIRONMENT) if isinstance(error, OSError) else (None, 1)


def _told_os(error: OSError, say: Speaker, root: Path) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return say("disk_full")
    path = Path(error.filename) if error.filename else root
    with contextlib.suppress(ValueError):
        path = path.relative_to(root)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return say("not_allowed", path=path)
    key = _REASONS.get(error.errno)
    return say("os_error", path=path, reason=say(key) if key else error.strerror or error)


_REASONS = {
    errno.ENOENT: "no_such_file",
    errno.ENOTDIR: "not_a_folder",
    errno.EISDIR: "is_a_folder",
    errno.ENAMETOOLONG: "name_too_long",
    errno.EIO: "disk_fails",
}
