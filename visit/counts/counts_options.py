"""The options of `python3 build.py counts`, with help in Indonesian or English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.option_parser import OptionParser

WAIT_MIN = 15


@dataclass(frozen=True)
class CountsOptions:
    """Sources of the counts, and where they go, as it was asked for on the command line."""

    demo: bool
    queue: str | None
    web: tuple[Path, ...]
    unanswered: tuple[Path, ...]
    kiosk: tuple[Path, ...]
    survey: Path | None
    wait: int
    to: Path
    publish: str | None
    published: Path
    lang: str


def read_counts_options(arguments: Sequence[str], root: Path) -> CountsOptions:
    """Parse the command line; ends the program with code 2 when it makes no sense."""
    parser = _parser(arguments, root)
    found = vars(parser.parse_args(arguments))
    many = ("web", "unanswered", "kiosk")
    found = {**found, **{name: tuple(found[name]) for name in many}}
    options = CountsOptions(**found)
    has_source = any(
        (options.queue, options.web, options.unanswered, options.kiosk, options.survey)
    )
    if has_source == options.demo or (options.demo and options.publish):
        parser.error("sources")
    return options


def _minutes(written: str) -> int:
    minutes = int(written)
    if not 1 <= minutes <= 240:
        raise ValueError(written)
    return minutes


def _parser(arguments: Sequence[str], root: Path) -> OptionParser:
    parser = OptionParser.of("counts", arguments, helps="counts_help_", wrong="counts_used_wrongly")
    add, help_on = parser.add_argument, parser.help_on
    add("--demo", action="store_true", help=help_on("demo"))
    add("--queue", metavar="PATH", help=help_on("queue"))
    add("--web", type=Path, action="append", default=[], metavar="FILE", help=help_on("web"))
    add(
        "--unanswered",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help=help_on("unanswered"),
    )
    add("--kiosk", type=Path, action="append", default=[], metavar="FILE", help=help_on("kiosk"))
    add("--survey", type=Path, metavar="FILE", help=help_on("survey"))
    add("--wait", type=_minutes, default=WAIT_MIN, help=help_on("wait", usual=WAIT_MIN))
    add("--to", type=Path, default=root / ".cache" / "counts", help=help_on("to"))
    add("--publish", metavar="YYYY-MM", help=help_on("publish"))
    published = root / "publications" / "counts"
    add("--published", type=Path, default=published, help=help_on("published"))
    parser.add_language()
    return parser
