"""The options of programs beside the office's own commands, with help in a language of the staff."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn, Self

from noticeboard.messages import STAFF_LANGUAGES, Message, Value, sentence

USED_WRONGLY = 2
LAST_PORT = 65_535


class OptionParser(argparse.ArgumentParser):
    """Parses the options of one command, whose help is messages with a common beginning."""

    language = STAFF_LANGUAGES[0]
    helps, wrong = "", ""
    """The beginning of the codes of its help, and the code of what is said of a mistake."""

    @classmethod
    def of(cls, command: str, arguments: Sequence[str], *, helps: str, wrong: str) -> Self:
        """Return a parser without options yet, in the language that the arguments ask for."""
        asked = " ".join(arguments).replace("--lang=", "--lang ")
        parser = cls(prog=f"python3 build.py {command}", allow_abbrev=False)
        parser.helps, parser.wrong = helps, wrong
        parser.language = next(
            (one for one in STAFF_LANGUAGES if f"--lang {one}" in asked), STAFF_LANGUAGES[0]
        )
        parser.description = parser.help_on("about")
        return parser

    def help_on(self, name: str, **values: Value) -> str:
        """Return the sentence that explains an option."""
        return sentence(Message(f"{self.helps}{name}", values), self.language)

    def add_language(self, default: str = STAFF_LANGUAGES[0]) -> None:
        """Add the option that says in which language staff are spoken to."""
        help_ = self.help_on("lang")
        self.add_argument("--lang", choices=STAFF_LANGUAGES, default=default, help=help_)

    def error(self, message: str) -> NoReturn:
        """Say in the language of the reader where help is; the library's words are English."""
        self.end_wrongly(Message(self.wrong))

    def end_wrongly(self, message: Message) -> NoReturn:
        """Say why the command was used wrongly, and end the program with code 2."""
        print(sentence(message, self.language), file=sys.stderr)
        sys.exit(USED_WRONGLY)


def port_number(written: str) -> int:
    """Read a port; 0 takes any that is free. Raises ValueError for what is none."""
    number = int(written)
    if not 0 <= number <= LAST_PORT:
        raise ValueError(written)
    return number
