"""Signs that no voice can say: other scripts, pictures, and signs without a meaning."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from noticeboard.load import SourceMap
from noticeboard.messages import Message, mistake

FIRST_BEYOND = 0x300
"""All letters before are Latin, or marks that belong to Latin ones."""

FIRST_SCRIPT = 0x370
"""Marks before are set on Latin letters, those behind belong to scripts of their own."""

SPOKEN = "►➜"
"""Pictures that the words of a sentence have a rule for."""

LONGEST_SHOWN = 20
TextPath = tuple[str | int, ...]


def sign_mistakes(
    texts: Iterable[tuple[TextPath, str]], source_map: SourceMap
) -> Iterator[Message]:
    """Yield the first stretch of each text that cannot be spoken, at its place."""
    for path, text in texts:
        found = None if text.isascii() else unspoken(text)
        if found:
            start, words = found
            mark = source_map.inside(path, text, start, len(words))
            yield mistake(mark, "unspoken", text=words[:LONGEST_SHOWN])


def unspoken(text: str) -> tuple[int, str] | None:
    """Return where the first stretch begins that cannot be spoken, and the stretch."""
    start = 0
    for is_mute, signs in groupby(text, key=_is_mute):
        words = "".join(signs)
        if is_mute:
            return start, words
        start += len(words)
    return None


def _is_mute(sign: str) -> bool:
    """Return whether a sign has no sound in Latin letters, in whatever form it is written."""
    if ord(sign) < FIRST_BEYOND or sign in SPOKEN:
        return False
    return any(_is_foreign(part) for part in unicodedata.normalize("NFKC", sign))


def _is_foreign(sign: str) -> bool:
    category = unicodedata.category(sign)
    if category.startswith("L"):
        return not unicodedata.name(sign, "").startswith("LATIN")
    is_mark = category.startswith("M") and ord(sign) >= FIRST_SCRIPT
    return is_mark or category in ("So", "Sk", "Co", "Cn", "Cs", "Cf")
