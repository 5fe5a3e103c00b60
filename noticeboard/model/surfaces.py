"""Settings of the surfaces: physical screens and voices."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from noticeboard.model.kinds import TimeOfDay
from noticeboard.model.record import Id, Record, Text

CLOCK = r"^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$"

Clock = Annotated[str, Field(pattern=CLOCK), TimeOfDay()]
"""A time of day; 24:00 is the end of the day."""

SlideIcon = Literal[
    "cash",
    "check",
    "clock",
    "document",
    "help",
    "no-cash",
    "notice",
    "passport",
    "payment",
    "phone",
    "pilot",
    "place",
    "priority",
    "site",
]
"""A picture beside a slide's heading."""


class SlideSetting(Record):
    """One entry of a playlist: what kind of slide, about which facts."""

    kind: Literal["fee", "time", "documents", "text", "service_fees"]
    fact: Id | None = None
    """The fee, time or limit a slide is about."""
    service: Id | None = None
    heading: Text | None = None
    """Shorter words than the fact's own name; at legal size a line holds some twenty letters."""
    text: Text | None = None
    """For "text" what the slide says; for a fee or time the words that explain the figure."""
    icon: SlideIcon | None = None
    code: bool = False
    """For "documents": also a QR code with the list, on a screen where one can be read."""


class Screen(Record):
    """One physical display; from it follow the legal character height and the layout."""

    id: Id
    name: Text
    inches: float = Field(gt=10, lt=200)
    width: int = Field(gt=300, le=20_000, description="pixels")
    height: int = Field(gt=300, le=20_000, description="pixels")
    farthest_reader_m: float = Field(gt=0.3, lt=30)
    mounting: Literal["eye", "wall", "high"]
    """Lower edge of the text above the floor: under 1.78 m, to 3.05 m, higher (ADA 703.5.5)."""
    on: Clock
    off: Clock
    exit: Text | None = None
    """The way out from where it hangs, shown in an emergency."""
    playlist: tuple[SlideSetting, ...] = Field(min_length=1)


class Signage(Record):
    """All screens of the office."""

    screens: tuple[Screen, ...]


class Voice(Record):
    """The one voice of a language in a bundle."""

    engine: Literal["espeak", "pyttsx3", "gtts", "command"]
    voice: str
    words_per_minute: int = Field(default=135, ge=80, le=300)
    command: tuple[str, ...] = ()
    """For the engine "command": a program and its arguments, with {text_file} and {wav}."""
    allow_network: bool = False
    """Must be true for gTTS, which sends every sentence to Google."""


class Speech(Record):
    """Voices by language, and the folder whose recordings take their place."""

    voices: dict[str, Voice]
    recordings: str = "recordings"
