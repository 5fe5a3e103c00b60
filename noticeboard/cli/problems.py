"""From anything that can go wrong to one clear message and an exit code."""

from __future__ import annotations

import contextlib
import dataclasses
import errno
from collections.abc import Iterator
from pathlib import Path

import typer

from noticeboard.cli.messenger import Messenger
from noticeboard.messages import (
    STAFF_LANGUAGES,
    Message,
    Mistakes,
    StaffError,
    Value,
    reason_of,
    text,
)

WRONG_DATA, USED_WRONGLY, ENVIRONMENT = 1, 2, 3
"""Exit codes: mend the data; read the help; mend the computer."""

EXIT_CODES = {"data": WRONG_DATA, "usage": USED_WRONGLY, "environment": ENVIRONMENT}

LONGEST = 300
"""Signs of a value in a message: what was typed is shown as far as it can be read."""


class UsedWrongly(StaffError):
    """A command got an argument that makes no sense."""

    to_mend = "usage"


class NotAgreed(StaffError):
    """Nobody said yes to going on in spite of warnings."""


@contextlib.contextmanager
def reported(language: str, root: Path, *, as_json: bool = False) -> Iterator[Messenger]:
    """Run a command; print what went wrong, where, and what to do, and exit with the right code.

    `as_json` prints mistakes as the one document that was asked for.
    """
    is_known = language in STAFF_LANGUAGES
    messenger = Messenger(language if is_known else STAFF_LANGUAGES[0])
    try:
        if not is_known:
            known = ", ".join(STAFF_LANGUAGES)
            raise UsedWrongly(no_language("--lang", language, known))
        yield messenger
    except Exception as error:
        if as_json and isinstance(error, Mistakes):
            _print_mistakes(error)
            raise typer.Exit(WRONG_DATA) from error
        message, code = problem_text(error, messenger, root)
        if message is None:
            raise
        typer.echo(message, err=True)
        raise typer.Exit(code) from error


def no_language(option: str, word: str, languages: str) -> Message:
    """Return what is wrong with a language that was asked for."""
    return Message("no_language", {"option": option, "word": word, "languages": languages})


def _print_mistakes(error: Mistakes) -> None:
    from noticeboard.cli.findings import as_json

    typer.echo(as_json(error.mistakes, error.warnings))


def problem_text(error: Exception, messenger: Messenger, root: Path) -> tuple[str | None, int]:
    """Return the text and exit code of a problem we foresee; None for a fault of our own."""
    from noticeboard.speech.text import UnknownAbbreviation

    if isinstance(error, Mistakes):
        count = messenger.text("mistakes", count=len(error.mistakes))
        return f"{error.text(messenger.language)}\n\n{count}", WRONG_DATA
    if isinstance(error, StaffError):
        lines = [text(shortened(one), messenger.language) for one in error.messages]
        return "\n".join(lines), EXIT_CODES[error.to_mend]
    if isinstance(error, UnknownAbbreviation):
        return messenger.text("sentence_abbreviation", word=error.token), WRONG_DATA
    if isinstance(error, BlockingIOError):
        return messenger.text("busy"), ENVIRONMENT
    if isinstance(error, OSError):
        return text(_message_of_system(error, root), messenger.language), ENVIRONMENT
    return None, WRONG_DATA


def shortened(message: Message) -> Message:
    """Return a message whose values are cut where nobody would read on."""
    values = {name: _short(value) for name, value in message.values.items()}
    return dataclasses.replace(message, values=values)


def _short(value: Value) -> Value:
    if isinstance(value, str) and len(value) > LONGEST:
        return f"{value[:LONGEST]}…"
    return value


def _message_of_system(error: OSError, root: Path) -> Message:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Message("disk_full")
    # Of two files, as in a replacement, the second is the one that staff know.
    named = error.filename2 or error.filename
    path = Path(named) if named else root
    with contextlib.suppress(ValueError):
        path = path.relative_to(root)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return Message("not_allowed", {"path": path})
    return Message("os_error", {"path": path, "reason": reason_of(error)})
