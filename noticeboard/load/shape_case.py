"""A value that does not fit the model, and the YAML that would be in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from noticeboard.load.cuts import quoted
from noticeboard.load.keys import Keys
from noticeboard.load.scalars import as_key
from noticeboard.load.tree import Tree
from noticeboard.messages import KeyPath, Message
from noticeboard.model import LANGUAGES

EXAMPLES: Mapping[str, str] = {
    "checked": "checked: {date: …, against: …}",
    "periods": "periods:\n  - {from: …, amount: …, source: …}",
    "slug": "slug: {" + ", ".join(f"{language}: …" for language in LANGUAGES) + "}",
}


KINDS: Mapping[str, str] = {
    "mapping": "kind_mapping",
    "sequence": "kind_sequence",
    "scalar": "kind_scalar",
    "empty": "kind_empty",
}
"""The message that names a kind of node, where it is in place of another kind."""


class FaultDetails(Protocol):
    """The details of a fault: an error's type, its numbers, and the value it is about."""

    @property
    def code(self) -> str:
        """Return pydantic's name for what is wrong."""

    @property
    def words(self) -> Mapping[str, Any]:
        """Return what the error says beside: bounds, patterns, languages."""

    @property
    def value(self) -> Any:
        """Return what is in the file, as a plain value."""


@dataclass(frozen=True)
class Case:
    """A value that does not fit: where it is, what the model says, what else would fit."""

    tree: Tree
    path: KeyPath
    fault: FaultDetails
    choices: Sequence[str] = ()

    @property
    def raw(self) -> str:
        """Return the value as written."""
        return self.tree.raw(self.path)

    @property
    def key(self) -> str:
        """Return the key that the value is under, or the list of it."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")

    @property
    def kind(self) -> Message:
        """Return what is there, as words."""
        return Message(KINDS[self.tree.kind(self.path)])

    @property
    def shown(self) -> str | Message:
        """Return the value, or what it is when it is not a single one."""
        return self.raw or self.kind

    @property
    def also(self) -> str | Message:
        """Return the words that would fit instead, as the end of a sentence."""
        return Message("or_choice", {"choice": self.choices[0]}) if self.choices else ""

    def entry(self, value: str) -> str:
        """Write the value as it should be, with its key."""
        key = self.path[-1] if self.path else 0
        return f"{as_key(key)}: {value}" if isinstance(key, str) else f"- {value}"


def key_example(key: str, keys: Keys) -> str:
    """Return a missing key of a file with something to fill in."""
    if keys.is_text(key):
        return f"{key}: {in_every_language({})}"
    return EXAMPLES.get(key, f"{key}: …")


def in_every_language(texts: Mapping[str, object]) -> str:
    """Write a text as YAML, dots where a language is missing."""
    parts = []
    for language in LANGUAGES:
        text = texts.get(language)
        shown = text if isinstance(text, str) and text.strip() else "…"
        parts.append(f"{language}: {quoted(shown)}")
    return "{" + ", ".join(parts) + "}"
