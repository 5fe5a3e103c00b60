"""Settings of the surfaces: physical screens and voices."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from noticeboard.model.record import Id, Record, Text
from noticeboard.model.screen_schedule import Clock, LitHours, ScheduleEntry

SlideIcon = Literal[
    "cash",
    "check",
    "clock",
    "complaint",
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


class TableRow(Record):
    """One line of a table: a fact, and short words for it."""

    fact: Id
    label: Text | None = None
    """Shorter words than the fact's own name."""


class SlideSetting(Record):
    """One entry of a playlist: what kind of slide, about which facts."""

    kind: Literal[
        "fee",
        "time",
        "documents",
        "text",
        "service_fees",
        "service",
        "table",
        "change",
        "hours",
        "campaign",
    ]
    fact: Id | None = None
    """The fee, time or limit a slide is about; of "change", every fact when none is named."""
    service: Id | None = None
    heading: Text | None = None
    """Shorter words than the fact's own name; at legal size a line holds some twenty letters."""
    text: Text | None = None
    """For "text" what the slide says; for a fee or time the words that explain the figure."""
    icon: SlideIcon | None = None
    code: bool = False
    """For "documents": also a QR code with the list, on a screen where one can be read."""
    rows: tuple[TableRow, ...] = ()
    """For "table": its lines."""
    rank: Annotated[int, Field(ge=1, le=3)] | None = None
    """1 is asked most and comes back oftener; 3 is asked least."""


Inches = Annotated[float, Field(gt=10, lt=200)]
Pixels = Annotated[int, Field(gt=300, le=20_000, description="pixels")]
Metres = Annotated[float, Field(gt=0.3, lt=30)]
Mounting = Literal["eye", "wall", "high"]
"""Lower edge of the text above the floor: under 1.78 m, to 3.05 m, higher (ADA 703.5.5)."""
Orientation = Literal["landscape", "portrait"]
EdgeHeight = Annotated[int, Field(ge=0, le=5000, description="millimetres above the floor")]
SafeArea = Annotated[float, Field(ge=0, le=10)]
"""Space kept free at every edge, in percent: some displays cut it off."""

LongestWait = Annotated[int, Field(ge=20, le=3600, description="seconds")]
"""How long a message may be away from a screen, in one language."""

CallPlace = Literal["none", "strip", "slide"]
"""Where calls of the queue stand: nowhere, in a line below the slides, or on a slide of their own."""

SAFE_AREA = 2.5
UNSAID = 0
"""A size or distance that a screen leaves to its profile; none of them can be 0."""
PHYSICAL_KEYS = ("inches", "width", "height", "farthest_reader_m")
"""What every screen says, by itself or by its profile; one that says no mounting is on a wall."""


class Profile(Record):
    """A kind of display and where it hangs, for all screens that name it."""

    id: Id
    inches: Inches
    width: Pixels
    height: Pixels
    farthest_reader_m: Metres
    mounting: Mounting
    nearest_reader_m: Metres | None = None
    orientation: Orientation | None = None
    """Said only to be checked against width and height."""
    lowest_edge_mm: EdgeHeight | None = None
    """Said only to be checked against the mounting."""
    safe_area_percent: SafeArea = SAFE_AREA


class Screen(Record):
    """One physical display; from it follow the legal character height and the layout."""

    id: Id
    name: Text
    profile: str | None = None
    """The profile that says whatever physical value is not said here."""
    inches: Inches = UNSAID
    width: Pixels = UNSAID
    height: Pixels = UNSAID
    farthest_reader_m: Metres = UNSAID
    mounting: Mounting = "wall"
    nearest_reader_m: Metres | None = None
    orientation: Orientation | None = None
    lowest_edge_mm: EdgeHeight | None = None
    safe_area_percent: SafeArea = SAFE_AREA
    on: Clock
    off: Clock
    hours: tuple[LitHours, ...] = ()
    """On some days in place of `on` and `off`; the first that hold on a day are its hours."""
    exit: Text | None = None
    """The way out from where it hangs, shown in an emergency."""
    calls: CallPlace = "none"
    """Whether calls of the queue have a line below the slides, or each the slide for its time."""
    longest_wait_s: LongestWait | None = None
    """Promised to whoever waits for a message in one's language; nothing is built beyond it."""
    playlist: tuple[SlideSetting, ...] = ()
    """Proposed from the services, the most asked first, where none is written."""
    schedule: tuple[ScheduleEntry, ...] = ()
    """What is shown when; the first entry that holds counts, and the playlist when none does."""


class Playlist(Record):
    """A list of slides that schedules name."""

    id: Id
    slides: tuple[SlideSetting, ...] = Field(min_length=1)


class Signage(Record):
    """All screens of the office."""

    screens: tuple[Screen, ...]
    profiles: tuple[Profile, ...] = ()
    playlists: tuple[Playlist, ...] = ()


def with_profiles(signage: Signage) -> Signage:
    """Return screens whose profile is filled in; what a screen says itself goes first."""
    profiles = {profile.id: profile for profile in signage.profiles}
    filled = (_filled(screen, profiles.get(screen.profile or "")) for screen in signage.screens)
    return signage.model_copy(update={"screens": tuple(filled)})


def _filled(screen: Screen, profile: Profile | None) -> Screen:
    if profile is None:
        return screen
    own = screen.model_fields_set
    named = profile.model_fields_set - {"id"}
    return screen.model_copy(
        update={name: getattr(profile, name) for name in named if name not in own}
    )


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
