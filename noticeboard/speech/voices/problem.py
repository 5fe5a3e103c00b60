"""What is said to staff when a voice cannot speak."""

from __future__ import annotations


class EngineUnavailable(Exception):
    """A voice cannot speak at all here; `messages` says why, by language of the staff."""

    def __init__(self, messages: dict[str, str]) -> None:
        super().__init__(messages)
        self.messages = messages

    def __str__(self) -> str:
        return " / ".join(self.messages.values())


def unavailable(indonesian: str, english: str) -> EngineUnavailable:
    """Return the error with its message in both languages, Indonesian first."""
    return EngineUnavailable({"id": indonesian, "en": english})
