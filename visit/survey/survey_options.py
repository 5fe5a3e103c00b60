"""The options of `python3 build.py survey`, with help in Indonesian or English."""

from __future__ import annotations

import argparse
import ipaddress
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from noticeboard.messages import STAFF_LANGUAGES, Message, sentence

USED_WRONGLY = 2
PORT = 8300
LAST_PORT = 65_535


@dataclass(frozen=True)
class SurveyOptions:
    """How the survey runs, as it was asked for on the command line."""

    demo: bool
    results: str | None
    """The period whose results are asked for."""
    publish: str | None
    """The period whose results are to be published."""
    visitors: int
    """How many people came in that period, which says how many forms are asked for."""
    port: int
    address: str | None
    lang: str


class _SurveyParser(argparse.ArgumentParser):
    language = STAFF_LANGUAGES[0]

    def error(self, message: str) -> NoReturn:
        """Say in the language of the reader where help is; the library's words are English."""
        print(sentence(Message("survey_used_wrongly"), self.language), file=sys.stderr)
        sys.exit(USED_WRONGLY)


def read_survey_options(arguments: Sequence[str]) -> SurveyOptions:
    """Parse the command line; ends the program with code 2 when it makes no sense."""
    asked = " ".join(arguments).replace("--lang=", "--lang ")
    parser = _parser("en" if "--lang en" in asked else "id")
    options = SurveyOptions(**vars(parser.parse_args(arguments)))
    if ((options.results or options.publish) is None) != (options.visitors == 0):
        parser.error("visitors")
    return options


def _port(written: str) -> int:
    port = int(written)
    if not 0 <= port <= LAST_PORT:
        raise ValueError(written)
    return port


def _visitors(written: str) -> int:
    visitors = int(written)
    if visitors < 1:
        raise ValueError(written)
    return visitors


def _address(written: str) -> str:
    """Return an address of a network of the office; never one that the whole world reaches."""
    found = ipaddress.IPv4Address(written)
    if found.is_unspecified or found.is_loopback or not found.is_private:
        raise ValueError(written)
    return written


def _parser(language: str) -> _SurveyParser:
    def help_on(name: str) -> str:
        return sentence(Message(f"survey_help_{name}"), language)

    parser = _SurveyParser(
        prog="python3 build.py survey", description=help_on("about"), allow_abbrev=False
    )
    parser.language = language
    add = parser.add_argument
    add("--demo", action="store_true", help=help_on("demo"))
    add("--results", metavar="2026-Q4", help=help_on("results"))
    add("--visitors", type=_visitors, default=0, help=help_on("visitors"))
    add("--port", type=_port, default=PORT, help=help_on("port"))
    add("--address", type=_address, metavar="IP", help=help_on("address"))
    add("--lang", choices=STAFF_LANGUAGES, default=STAFF_LANGUAGES[0], help=help_on("lang"))
    # As words of its own: what it writes goes to the public.
    acts = parser.add_subparsers(metavar="publish")
    publish = acts.add_parser("publish", description=help_on("publish"), help=help_on("publish"))
    publish.language = language
    publish.add_argument("publish", metavar="2026-Q4", help=help_on("results"))
    publish.add_argument(
        "--visitors", type=_visitors, default=argparse.SUPPRESS, help=help_on("visitors")
    )
    publish.add_argument(
        "--lang", choices=STAFF_LANGUAGES, default=argparse.SUPPRESS, help=help_on("lang")
    )
    parser.set_defaults(publish=None)
    return parser
