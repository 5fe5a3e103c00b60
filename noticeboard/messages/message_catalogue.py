"""The sentences of every code, in every language of the staff."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import lru_cache

from noticeboard.messages.message import Location, Message, Value

STAFF_LANGUAGES = ("id", "en")
LONGEST_EXCERPT = 1000
"""Letters of a line that are shown whole; of a longer one, only what is around the place."""


@lru_cache(maxsize=8)
def sentences(language: str) -> Mapping[str, str]:
    """Return the sentences of a language by their codes; only languages in use are imported."""
    found: Mapping[str, str] = importlib.import_module(f"noticeboard.messages.{language}").SENTENCES
    return found


def sentence(message: Message, language: str) -> str:
    """Return the sentence of a message, its values filled in; place and mend are left out."""
    values = {name: shown(value, language) for name, value in message.values.items()}
    return sentences(language)[message.code].format(**values)


def shown(value: Value, language: str) -> object:
    """Return what fills a blank, in the language of the reader."""
    if isinstance(value, Message):
        return sentence(value, language)
    return value[language] if isinstance(value, Mapping) else value


def text(message: Message, language: str) -> str:
    """Return all of a message: the place and the sentence, then the line itself, then the mend."""
    first, place = sentence(message, language), message.location
    if message.severity == "warning":
        first = f"{sentences(language)['warning']}: {first}"
    lines = [f"{place.file}:{place.line}:{place.column}: {first}" if place else first]
    if place and place.excerpt.strip():
        lines.append(f"    {_excerpt(place)}")
    if message.mend is not None:
        lines.append(f"  {sentences(language)['write']}:")
        lines += [f"    {line}" for line in message.mend.splitlines()]
    return "\n".join(lines)


def _excerpt(place: Location) -> str:
    """Return the line of a place; a text pasted a thousand times would push all else off the screen."""
    if len(place.excerpt) <= LONGEST_EXCERPT:
        return place.excerpt.strip()
    start = max(place.column - 1 - LONGEST_EXCERPT // 4, 0)
    shown_part = place.excerpt[start : start + LONGEST_EXCERPT // 2]
    before, after = "…" * (start > 0), "…" * (start + len(shown_part) < len(place.excerpt))
    return f"{before}{shown_part.strip()}{after}"
