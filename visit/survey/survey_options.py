"""The options of `python3 build.py survey`, with help in Indonesian or English."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.near_address import near_address
from noticeboard.option_parser import OptionParser, port_number

PORT = 8300


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
    kiosk: tuple[Path, ...]
    """Logs of kiosks on other computers, whose answers count too."""
    port: int
    address: str | None
    lang: str


def read_survey_options(arguments: Sequence[str]) -> SurveyOptions:
    """Parse the command line; ends the program with code 2 when it makes no sense."""
    parser = _parser(arguments)
    found = vars(parser.parse_args(arguments))
    options = SurveyOptions(**{**found, "kiosk": tuple(found["kiosk"])})
    if ((options.results or options.publish) is None) != (options.visitors == 0):
        parser.error("visitors")
    return options


def _visitors(written: str) -> int:
    visitors = int(written)
    if visitors < 1:
        raise ValueError(written)
    return visitors


def _address(written: str) -> str:
    """Return an address by which others of a network of the office reach this computer."""
    if near_address(written).is_loopback:
        raise ValueError(written)
    return written


def _parser(arguments: Sequence[str]) -> OptionParser:
    parser = OptionParser.of("survey", arguments, helps="survey_help_", wrong="survey_used_wrongly")
    add, help_on = parser.add_argument, parser.help_on
    add("--demo", action="store_true", help=help_on("demo"))
    add("--results", metavar="2026-Q4", help=help_on("results"))
    add("--visitors", type=_visitors, default=0, help=help_on("visitors"))
    add("--kiosk", type=Path, action="append", default=[], metavar="FILE", help=help_on("kiosk"))
    add("--port", type=port_number, default=PORT, help=help_on("port"))
    add("--address", type=_address, metavar="IP", help=help_on("address"))
    parser.add_language()
    # As words of its own: what it writes goes to the public.
    acts = parser.add_subparsers(metavar="publish")
    publish = acts.add_parser("publish", description=help_on("publish"), help=help_on("publish"))
    publish.language, publish.helps, publish.wrong = (parser.language, parser.helps, parser.wrong)
    publish.add_argument("publish", metavar="2026-Q4", help=help_on("results"))
    publish.add_argument(
        "--visitors", type=_visitors, default=argparse.SUPPRESS, help=help_on("visitors")
    )
    publish.add_argument(
        "--kiosk",
        type=Path,
        action="append",
        default=argparse.SUPPRESS,
        metavar="FILE",
        help=help_on("kiosk"),
    )
    publish.add_language(default=argparse.SUPPRESS)
    parser.set_defaults(publish=None)
    return parser
