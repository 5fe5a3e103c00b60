"""The sentences of every code, in every language of the staff."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import cache

from noticeboard.messages.message import Message

STAFF_LANGUAGES = ("id", "en")


@cache
def sentences(language: str) -> Mapping[str, str]:
    """Return the sentences of a language by their codes; only languages in use are imported."""
    found: Mapping[str, str] = importlib.import_module(f"noticeboard.messages.{language}").SENTENCES
    return found


def text(message: Message, language: str) -> str:
    """Return the sentence of a message, its values filled in; place and mend are left out."""
    values = {
        name: text(value, language) if isinstance(value, Message) else value
        for name, value in message.values.items()
    }
    return sentences(language)[message.code].format(**values)
