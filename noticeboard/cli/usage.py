"""From a command line that makes no sense to one sentence in the language of the staff."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from noticeboard.messages import Message


def language_of(arguments: Sequence[str]) -> str:
    """Return the language that messages are asked for in, as far as a wrong command line shows."""
    after = [value for option, value in itertools.pairwise(arguments) if option == "--lang"]
    return "en" if "--lang=en" in arguments or "en" in after else "id"


class Parameter(Protocol):
    """An option or argument of a command, as the library knows it."""

    opts: list[str]


class Command(Protocol):
    """A command, as the library knows it."""

    @property
    def params(self) -> Sequence[Parameter]:
        """Return its options and arguments."""


def usage_message(
    error: Any, arguments: Sequence[str], commands: Mapping[str, Command | None]
) -> Message:
    """Return what is wrong with a command line; `error` is what the library found in it."""
    command = commands.get(arguments[0])
    if command is None:
        return Message("no_command", {"word": arguments[0], "commands": ", ".join(commands)})
    options = [name for one in command.params for name in one.opts if name.startswith("--")]
    # The library's own classes have no public names.
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return Message("no_option", {"word": error.option_name, "options": ", ".join(options)})
    if kind == "BadOptionUsage":
        return Message("no_value", {"word": error.option_name})
    if kind == "MissingParameter":
        param = error.param
        word = param.opts[0] if param.opts[0].startswith("-") else param.name.upper()
        return Message("missing", {"word": word, "command": arguments[0]})
    return Message("used_wrongly", {"words": " ".join(arguments)})
