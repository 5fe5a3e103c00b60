"""The worker process that speaks: it may crash or hang without harm to the server."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Protocol

from noticeboard.messages import Message


@dataclass(frozen=True)
class SpokenSound:
    """A text as it was spoken; `remarks` has every fall-through, for staff."""

    sound: bytes
    """MP3."""
    text: str
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True)
class NotSpoken:
    """Why a text could not be spoken."""

    reason: Message
    remarks: tuple[Message, ...] = ()


class TextSpeaker(Protocol):
    """Turns a text of a language into sound; lives in the worker only."""

    def say(self, text: str, language: str) -> SpokenSound | NotSpoken:
        """Speak a text."""


MakeSpeaker = Callable[[], TextSpeaker]
"""Picklable, so that a new process can be handed it."""


def work(line: Connection, make_speaker: MakeSpeaker) -> None:
    """Answer one request after the other until the line ends, as it does when the server dies."""
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        speaker = make_speaker()
        line.send("ready")
        while True:
            text, language = line.recv()
            line.send(speaker.say(text, language))
