"""The options of `python3 build.py evidence`, with help in Indonesian or English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.option_parser import OptionParser


@dataclass(frozen=True)
class EvidenceOptions:
    """The year, the folders and the browser, as they were asked for on the command line."""

    year: int
    to: Path
    site: Path
    publications: Path
    browser: Path | None
    no_pictures: bool
    lang: str


def read_evidence_options(arguments: Sequence[str], root: Path) -> EvidenceOptions:
    """Parse the command line; ends the program with code 2 when it makes no sense."""
    parser = OptionParser.of(
        "evidence", arguments, helps="evidence_help_", wrong="evidence_used_wrongly"
    )
    add, help_on = parser.add_argument, parser.help_on
    add("--year", type=_year, required=True, help=help_on("year"))
    add("--to", type=Path, required=True, metavar="FOLDER", help=help_on("to"))
    add("--site", type=Path, default=root / "site", help=help_on("site"))
    publications = root / "publications"
    add("--publications", type=Path, default=publications, help=help_on("publications"))
    add("--browser", type=Path, default=None, metavar="PATH", help=help_on("browser"))
    add("--no-pictures", action="store_true", help=help_on("no_pictures"))
    parser.add_language()
    return EvidenceOptions(**vars(parser.parse_args(arguments)))


def _year(written: str) -> int:
    year = int(written)
    if not 2000 <= year <= 2999:
        raise ValueError(written)
    return year
