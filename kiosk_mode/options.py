"""The options of `python3 build.py kiosk`, with help in Indonesian or English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from noticeboard.messages import Message
from noticeboard.option_parser import OptionParser, port_number

PORT = 8610

_PROBLEMS = (
    (re.compile(r"unrecognized arguments: (?P<option>.*)"), "device_option_unknown"),
    (re.compile(r"argument (?P<option>\S+): expected one argument"), "device_option_empty"),
    (
        re.compile(r"argument --(?:port|queue): invalid \w+ value: '(?P<port>.*)'"),
        "device_port_bad",
    ),
    (
        re.compile(r"argument (?P<option>\S+): invalid choice: '(?P<value>.*?)'"),
        "device_choice_unknown",
    ),
    (re.compile(r"(?P<problem>.*)"), "device_option_other"),
)
"""What the library says, which knows English only, and the message that is shown instead."""


@dataclass(frozen=True)
class Options:
    """How one device runs, as it was asked for on the command line."""

    bundle: Path
    port: int
    no_browser: bool
    browser: Path | None
    page: str
    jack: str
    state: Path
    survey: Path
    preview: bool
    bell: Path | None
    queue: int | None
    check: bool
    lang: str


class _Parser(OptionParser):
    def error(self, message: str) -> NoReturn:
        """Print the problem in the language of the reader; ends the program with code 2."""
        problem = next(
            Message(code, found.groupdict())
            for pattern, code in _PROBLEMS
            if (found := pattern.match(message))
        )
        self.end_wrongly(Message(self.wrong, {"problem": problem}))


def read_options(arguments: Sequence[str], root: Path) -> Options:
    """Parse the command line; ends the program with code 2 when it makes no sense."""
    return Options(**vars(_parser(arguments, root).parse_args(arguments)))


def _parser(arguments: Sequence[str], root: Path) -> _Parser:
    parser = _Parser.of("kiosk", arguments, helps="device_help_", wrong="device_used_wrongly")
    add, help_on = parser.add_argument, parser.help_on
    add("--bundle", type=Path, default=root / "site", help=help_on("bundle"))
    add("--port", type=port_number, default=PORT, help=help_on("port", port=PORT))
    add("--no-browser", action="store_true", help=help_on("no_browser"))
    add("--browser", type=Path, help=help_on("browser"))
    add("--page", default="", help=help_on("page"))
    add("--jack", default="", help=help_on("jack"))
    add("--state", type=Path, default=root / ".cache" / "kiosk", help=help_on("state"))
    survey = root / "publications" / "survey" / "answers.sqlite"
    add("--survey", type=Path, default=survey, help=help_on("survey"))
    add("--preview", action="store_true", help=help_on("preview"))
    add("--bell", type=Path, help=help_on("bell"))
    add("--queue", type=port_number, metavar="PORT", help=help_on("queue"))
    add("--check", action="store_true", help=help_on("check"))
    parser.add_language()
    return parser
