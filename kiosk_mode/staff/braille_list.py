"""The braille files of the bundle, for officers to hand out on a stick or to emboss."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby
from pathlib import Path, PurePosixPath

from kiosk_mode.staff.markup import both

FOLDER = "data/v1/braille"
NAMES = {"id": "Bahasa Indonesia", "en": "English"}


def braille_list(paths: Iterable[str], folder: Path) -> str:
    """List the braille files among a bundle's paths by language, and say where they lie."""
    files = sorted(
        (one for one in map(PurePosixPath, paths) if one.suffix == ".brf"), key=_by_language
    )
    if not files:
        return ""
    lists = "".join(
        f"<h3>{escape(NAMES.get(language, language))}</h3><ul>{''.join(map(_link, ours))}</ul>"
        for language, ours in groupby(files, key=_language)
    )
    return (
        f"<h2>{both('Berkas braille', 'Braille files')}</h2><p>"
        + both(
            "Untuk layar atau mesin braille. Belum diperiksa pembaca braille.",
            "For braille displays and embossers. Not checked by a braille reader.",
        )
        + f"</p><p>{both('Di komputer ini ada di', 'On this computer they lie in')} "
        f"<code>{escape(str(folder / FOLDER))}</code></p>"
        f"<details><summary>{both('Semua berkas', 'All files')} ({len(files)})</summary>{lists}"
        "</details>"
    )


def _language(path: PurePosixPath) -> str:
    return path.parent.name


def _by_language(path: PurePosixPath) -> tuple[int, str, str]:
    known = list(NAMES)
    language = _language(path)
    return (known.index(language) if language in known else len(known), language, path.name)


def _link(path: PurePosixPath) -> str:
    return f'<li><a href="/{escape(str(path))}" download>{escape(path.name)}</a></li>'
