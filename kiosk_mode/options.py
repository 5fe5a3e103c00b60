"""The options of `python3 build.py kiosk`, with help in Indonesian or English."""

from __future__ import annotations

import argparse
import itertools
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from noticeboard.messages import STAFF_LANGUAGES, Message, Value, sentence

USED_WRONGLY = 2
PORT = 8610
LAST_PORT = 65_535

_PROBLEMS = (
    (re.compile(r"unrecognized arguments: (?P<option>.*)"), "device_option_unknown"),
    (re.compile(r"argument (?P<option>\S+): expected one argument"), "device_option_empty"),
    (re.compile(r"argument --port: invalid \w+ value: '(?P<port>.*)'"), "device_port_bad"),
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
    check: bool
    lang: str


class _Parser(argparse.ArgumentParser):
    language = STAFF_LANGUAGES[0]

    def error(self, message: str) -> NoReturn:
        """Print the problem in the language of the reader; ends the program with code 2."""
        problem = next(
            Message(code, found.groupdict())
            for pattern, code in _PROBLEMS
            if (found := pattern.match(message))
        )
        wrong = Message("device_used_wrongly", {"problem": problem})
        print(sentence(wrong, self.language), file=sys.stderr)
        sys.exit(USED_WRONGLY)


def port_number(written: str) -> int:
    """Read a port; 0 takes any that is free. Raises ValueError for what is none."""
    number = int(written)
    if not 0 <= number <= LAST_PORT:
        raise ValueError(written)
    return number


def read_options(arguments: Sequence[str], root: Path) -> Options:
    """Parse the command line; ends the program with code 2 when it makes no sense."""
    is_english = "--lang=en" in arguments or "en" in _after(arguments, "--lang")
    parser = _parser("en" if is_english else "id", root)
    return Options(**vars(parser.parse_args(arguments)))


def _parser(language: str, root: Path) -> _Parser:
    def help_on(name: str, **values: Value) -> str:
        return sentence(Message(f"device_help_{name}", values), language)

    parser = _Parser(
        prog="python3 build.py kiosk", description=help_on("about"), allow_abbrev=False
    )
    parser.language = language
    add = parser.add_argument
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
    add("--check", action="store_true", help=help_on("check"))
    add("--lang", choices=STAFF_LANGUAGES, default=STAFF_LANGUAGES[0], help=help_on("lang"))
    return parser


def _after(arguments: Sequence[str], name: str) -> Sequence[str]:
    return [value for option, value in itertools.pairwise(arguments) if option == name]
