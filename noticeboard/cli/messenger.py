"""The language of a command: everything it prints to staff goes through here."""

from __future__ import annotations

from dataclasses import dataclass

import typer

from noticeboard.messages import Message, Value, text


@dataclass(frozen=True)
class Messenger:
    """Writes messages in the language that staff asked for."""

    language: str

    def text(self, code: str, /, **values: Value) -> str:
        """Return the sentence of a code, its values filled in."""
        return text(Message(code, values), self.language)

    def print(self, code: str, /, **values: Value) -> None:
        """Print the sentence of a code on a line of its own."""
        typer.echo(self.text(code, **values))
