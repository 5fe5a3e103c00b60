"""The arguments of `python3 build.py kiosk`, with help in Indonesian or English."""

from __future__ import annotations

import argparse
import itertools
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

USED_WRONGLY = 2
PORT = 8610
LAST_PORT = 65_535

_HELP = {
    "id": {
        "about": "Menjalankan kiosk bersuara di komputer ini.",
        "bundle": "folder bundel (bawaan: site)",
        "port": f"nomor port (bawaan: {PORT})",
        "no_browser": "jangan buka peramban; buka sendiri alamat yang dicetak",
        "browser": "program peramban yang dipakai",
        "page": "pengaturan halaman, misalnya keys=ez&numpad=arrows",
        "jack": "berkas sakelar headphone, misalnya /dev/input/event5; none: tidak ada",
        "state": "folder untuk bundel baik terakhir (bawaan: .cache/kiosk)",
        "preview": "tampilkan juga bundel pratinjau",
        "bell": "program bel atau lampu; dijalankan dengan kata call atau answered",
        "check": "jalankan uji mandiri sekali, cetak hasilnya, lalu selesai",
        "lang": "bahasa pesan: id atau en",
        "wrong": "Salah pakai:",
        "unknown": "tidak ada pilihan '{0}'",
        "empty": "{0} belum diisi",
        "bad_port": "--port adalah bilangan dari 0 sampai 65535, bukan '{0}'",
        "bad_choice": "{0} '{1}' tidak ada",
        "help": "Lihat python3 build.py kiosk --help.",
    },
    "en": {
        "about": "Runs the speaking kiosk on this computer.",
        "bundle": "the bundle's folder (default: site)",
        "port": f"the port (default: {PORT})",
        "no_browser": "open no browser; open the printed address yourself",
        "browser": "the browser program to use",
        "page": "settings of the page, for example keys=ez&numpad=arrows",
        "jack": "the headphone switch's file, for example /dev/input/event5; none: there is none",
        "state": "the folder for the last good bundle (default: .cache/kiosk)",
        "preview": "show preview bundles too",
        "bell": "the program of a bell or lamp; run with the word call or answered",
        "check": "run the self-check once, print its result, and end",
        "lang": "the messages' language: id or en",
        "wrong": "Used wrongly:",
        "unknown": "there is no option '{0}'",
        "empty": "{0} lacks its value",
        "bad_port": "--port is a number from 0 to 65535, not '{0}'",
        "bad_choice": "there is no {0} '{1}'",
        "help": "See python3 build.py kiosk --help.",
    },
}


_MESSAGES = (
    (re.compile(r"unrecognized arguments: (.*)"), "unknown"),
    (re.compile(r"argument (\S+): expected one argument"), "empty"),
    (re.compile(r"argument --port: invalid \w+ value: '(.*)'"), "bad_port"),
    (re.compile(r"argument (\S+): invalid choice: '(.*?)'"), "bad_choice"),
)
"""What the library says, which knows English only, and what we say instead."""


class _Parser(argparse.ArgumentParser):
    text: Mapping[str, str]

    def error(self, message: str) -> NoReturn:
        for pattern, key in _MESSAGES:
            if found := pattern.match(message):
                message = self.text[key].format(*found.groups())
        print(f"{self.text['wrong']} {message}. {self.text['help']}", file=sys.stderr)
        sys.exit(USED_WRONGLY)


def port(written: str) -> int:
    """Read a port; 0 takes any that is free. Raises ValueError for what is none."""
    number = int(written)
    if not 0 <= number <= LAST_PORT:
        raise ValueError(written)
    return number


def read_arguments(arguments: Sequence[str], root: Path) -> argparse.Namespace:
    """Parse the command line; ends the program with code 2 when it makes no sense."""
    is_english = "--lang=en" in arguments or "en" in _after(arguments, "--lang")
    text = _HELP["en" if is_english else "id"]
    parser = _Parser(prog="python3 build.py kiosk", description=text["about"], allow_abbrev=False)
    parser.text = text
    parser.add_argument("--bundle", type=Path, default=root / "site", help=text["bundle"])
    parser.add_argument("--port", type=port, default=PORT, help=text["port"])
    parser.add_argument("--no-browser", action="store_true", help=text["no_browser"])
    parser.add_argument("--browser", type=Path, help=text["browser"])
    parser.add_argument("--page", default="", help=text["page"])
    parser.add_argument("--jack", default="", help=text["jack"])
    parser.add_argument("--state", type=Path, default=root / ".cache" / "kiosk", help=text["state"])
    parser.add_argument("--preview", action="store_true", help=text["preview"])
    parser.add_argument("--bell", type=Path, help=text["bell"])
    parser.add_argument("--check", action="store_true", help=text["check"])
    parser.add_argument("--lang", choices=("id", "en"), default="id", help=text["lang"])
    return parser.parse_args(arguments)


def _after(arguments: Sequence[str], name: str) -> Sequence[str]:
    return [value for option, value in itertools.pairwise(arguments) if option == name]
