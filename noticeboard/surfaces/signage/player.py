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
EXPORTED = re.compile(r"^export (?:async )?(?:function|class|const) (\w+)", re.MULTILINE)


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
    """Return a module as the body of a plain script, each module that it imports once before it.

    A browser runs a module only from a server; a plain script runs from a disk, too, and one file
    cannot be half old and half new.
    """
    blocks: dict[str, str] = {}
    own = _body(module, blocks)
    return "\n".join((*blocks.values(), own))


def _body(module: Path, blocks: dict[str, str]) -> str:
    """Return what a module says; adds the modules that it needs to `blocks`, in their order."""
    text = published_script(module)
    for name in (found[2] for found in MODULE.finditer(text)):
        if name not in blocks:
            body = _body(module.parent / name, blocks)
            blocks[name] = _block(name, body, published_script(module.parent / name))
    text = MODULE.sub(lambda found: f"const {found[1]} = {_variable(found[2])}", text)
    return EXPORT.sub("", text)


def _block(name: str, body: str, source: str) -> str:
    exported = ", ".join(EXPORTED.findall(source))
    return f"const {_variable(name)} = (() => {{\n{body}\nreturn {{ {exported} }}\n}})()"


def _variable(name: str) -> str:
    return "module_" + name.removesuffix(".js").replace("-", "_")
