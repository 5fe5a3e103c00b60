"""The script and style of all screens: one file each, in what the oldest player understands."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from noticeboard.bundle.output_file import OutputFile
from noticeboard.surfaces.output import STATIC
from noticeboard.surfaces.scripts import published_script

OLDEST_CHROMIUM = 72
"""The oldest browser that screens are tested in: built-in players of early 2019."""

MODULE = re.compile(r"^import (\{[^}]+\}) from '\./([\w-]+\.js)'$", re.MULTILINE)
EXPORT = re.compile(r"^export ", re.MULTILINE)


@dataclass(frozen=True)
class Player:
    """The files every screen loads; page, style and script of one make carry the same mark."""

    script: str
    style: str
    make: str
    """A name that changes with the script and the style; never a number to CSS."""

    @property
    def files(self) -> tuple[OutputFile, ...]:
        """Return script and style as files beside the screens' folders."""
        return (
            OutputFile("signage/signage.css", self.style),
            OutputFile("signage/signage.js", self.script),
        )

    @property
    def marks(self) -> Mapping[str, str]:
        """Return, by file, a text that only this make's own copy of it holds."""
        return dict.fromkeys(("signage.css", "signage.js"), self.make)


@cache
def make_player() -> Player:
    """Join the modules of the player into one script, and mark it and the style as one make."""
    script = classic(STATIC / "signage.js")
    style = (STATIC / "signage.css").read_text(encoding="utf-8")
    # CSS reads 4e361234 as a number and writes it otherwise, so a letter leads.
    make = "m" + hashlib.sha256((script + style).encode()).hexdigest()[:8]
    return Player(
        f"(() => {{\n'use strict'\n{script}\nstartPlayer(document, '{make}')\n}})()\n",
        f"{style}.stage {{ --files: {make}; }}\n",
        make,
    )


def classic(module: Path) -> str:
    """Return a module as the body of a plain script, each import as a block of its own.

    A browser runs a module only from a server; a plain script runs from a disk, too, and one file
    cannot be half old and half new.
    """
    own = EXPORT.sub("", published_script(module))
    return MODULE.sub(lambda found: _block(found[1], module.parent / found[2]), own)


def _block(names: str, module: Path) -> str:
    return f"const {names} = (() => {{\n{classic(module)}\nreturn {names}\n}})()"
