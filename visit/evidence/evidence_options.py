"""The options of `python3 build.py evidence`, with help in Indonesian or English."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from noticeboard.messages import STAFF_LANGUAGES, Message, sentence

USED_WRONGLY = 2


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


class _EvidenceParser(argparse.ArgumentParser):
    language = STAFF_LANGUAGES[0]

    def error(self, message: str) -> NoReturn:
        """Say in the language of the reader where help is; the library's words are English."""
        print(sentence(Message("evidence_used_wrongly"), self.language), file=sys.stderr)
        sys.exit(USED_WRONGLY)


def read_evidence_options(arguments: Sequence[str], root: Path) -> EvidenceOptions:
    """Parse the command line; ends the program with code 2 when it makes no sense."""
    asked = " ".join(arguments).replace("--lang=", "--lang ")
    language = "en" if "--lang en" in asked else "id"

    def help_on(name: str) -> str:
        return sentence(Message(f"evidence_help_{name}"), language)

    parser = _EvidenceParser(
        prog="python3 build.py evidence", description=help_on("about"), allow_abbrev=False
    )
    parser.language = language
    add = parser.add_argument
    add("--year", type=_year, required=True, help=help_on("year"))
    add("--to", type=Path, required=True, metavar="FOLDER", help=help_on("to"))
    add("--site", type=Path, default=root / "site", help=help_on("site"))
    publications = root / "publications"
    add("--publications", type=Path, default=publications, help=help_on("publications"))
    add("--browser", type=Path, default=None, metavar="PATH", help=help_on("browser"))
    add("--no-pictures", action="store_true", help=help_on("no_pictures"))
    add("--lang", choices=STAFF_LANGUAGES, default=STAFF_LANGUAGES[0], help=help_on("lang"))
    return EvidenceOptions(**vars(parser.parse_args(arguments)))


def _year(written: str) -> int:
    year = int(written)
    if not 2000 <= year <= 2999:
        raise ValueError(written)
    return year
