"""The kiosk: one document that holds every screen in every language, to be read and heard.

Both languages stand in one document so that a visitor changes language in place, without a page
load and without a gap in the sound.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from markupsafe import Markup

from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.edition import Edition, Sentence, Timeline, filled, literal, values
from noticeboard.language import long_date
from noticeboard.speech.utterances import UtteranceBook
from noticeboard.surfaces.kiosk.conformance import REQUIREMENTS, Requirement, conformance_file
from noticeboard.surfaces.kiosk.controls import app_scripts
from noticeboard.surfaces.kiosk.dialogue import dialogue_nodes, dialogue_screens
from noticeboard.surfaces.kiosk.legend import legend_files
from noticeboard.surfaces.kiosk.messages import CALL_STATES, messages
from noticeboard.surfaces.kiosk.other import (
    article_screens,
    device_screens,
    group_goto,
    home_screens,
    missing,
    news,
    office_screens,
)
from noticeboard.surfaces.kiosk.screen import Screen, for_each_profile, marked_screen, pages_of
from noticeboard.surfaces.kiosk.service import service_screens
from noticeboard.surfaces.kiosk.take_away import TakeAway, code_files, picture_files, picture_path
from noticeboard.surfaces.output import alternatives, clip_path, environment, render

__all__ = [
    "REQUIREMENTS",
    "KioskSettings",
    "Requirement",
    "Sound",
    "kiosk_files",
    "kiosk_manifests",
    "screens_of",
]

COMMANDS = {
    "repeat": "replay", "back": "arrow-left", "home": "home",
    "sound": "volume-high", "language": "translate", "help": "help-circle-outline",
}  # fmt: skip
"""The commands at the end of every screen, each with its icon."""

FACES = ("Regular", "Bold")

OLDEST_CHROMIUM = 91
"""The oldest browser that is supported; an older one shows a sentence for staff instead."""


@dataclass(frozen=True)
class KioskSettings:
    """What the kiosk's document needs besides facts."""

    bundle_id: str
    app: Path
    """The folder of the app's scripts and style."""
    fonts: Path
    """The folder of Atkinson Hyperlegible's TTF files."""
    take_away: TakeAway | None = None
    """Writes a service as the text of a QR code; without it nothing can be taken along."""
    failed_tests: Collection[str] | None = None
    """Tests that failed when all were run on this program; None when they were not."""
    clips: Collection[str] = ()
    """The services that have a sign-language clip."""


class Sound(Protocol):
    """A rendered utterance: the name of its file, and how long it lasts."""

    key: str
    duration_s: float


def screens_of(
    edition: Edition, take_away: TakeAway | None = None, clips: Collection[str] = ()
) -> dict[str, Screen]:
    """Every screen of an edition by key, long lists split."""
    services = [
        screen
        for group in edition.groups
        for service in group.services
        for screen in (
            *service_screens(
                service, edition, _parent(group), take_away, has_clip=service.id in clips
            ),
            *dialogue_screens(service, edition, take_away),
        )
    ]
    screens = (
        *home_screens(edition),
        *services,
        *article_screens(edition),
        *office_screens(edition),
        *device_screens(edition),
    )
    more = edition.words["kiosk_next_page"]
    # The lists of a dialogue are short at each of its ends, and split where they are not.
    marked = (marked_screen(screen, edition.words) for screen in screens)
    split = (pages_of(screen, more) if screen.dialogue is None else (screen,) for screen in marked)
    return {page.key: page for pages in split for page in pages}


def _parent(group: values.Group) -> str:
    return "home" if group_goto(group).startswith("service-") else group_goto(group)


def kiosk_files(
    timelines: Sequence[Timeline], books: Mapping[str, UtteranceBook], settings: KioskSettings
) -> tuple[OutputFile | CopiedFile, ...]:
    """Render the kiosk, noting in the books every sentence it can say."""
    days = {timeline.language: _screens_by_day(timeline, settings) for timeline in timelines}
    languages = [
        _language(timeline, books[timeline.language], days[timeline.language])
        for timeline in timelines
    ]
    first = timelines[0]
    page = render(
        "kiosk/kiosk.html",
        {
            "languages": languages,
            "first": first.language,
            "bundle_id": settings.bundle_id,
            "bundle_day": first.now.day.isoformat(),
            "bundle_end": first.last_day.isoformat(),
            "is_preview": first.is_preview,
            "commands": COMMANDS,
            "oldest_chromium": OLDEST_CHROMIUM,
            "call_states": CALL_STATES,
            "dialogues": alternatives(first, _dialogues),
        },
    )
    return (
        OutputFile("kiosk/index.html", page),
        *app_scripts(settings.app),
        *_copied(settings),
        *code_files(timelines),
        *_pictures(timelines, days),
        *legend_files(timelines, settings.bundle_id),
        conformance_file(timelines, settings.bundle_id, settings.failed_tests),
    )


def _dialogues(edition: Edition) -> Markup:
    made = Markup('<script type="application/json" data-dialogues>{}</script>')
    return made.format(dialogue_nodes(edition))


Days = Mapping[datetime.date, Mapping[str, Screen]]
"""The screens of each of a timeline's editions, by its day."""


def _screens_by_day(timeline: Timeline, settings: KioskSettings) -> Days:
    return {
        one.day: screens_of(one, settings.take_away, settings.clips) for one in timeline.editions
    }


def _pictures(timelines: Sequence[Timeline], days: Mapping[str, Days]) -> Iterator[OutputFile]:
    for timeline in timelines:
        screens = [one for by_key in days[timeline.language].values() for one in by_key.values()]
        yield from picture_files(screens, timeline.now.words["kiosk_qr_picture"])


def _copied(settings: KioskSettings) -> tuple[CopiedFile, ...]:
    styles = sorted(settings.app.glob("*.css"))
    faces = [f"AtkinsonHyperlegible-{face}.ttf" for face in FACES]
    return (
        *(CopiedFile(f"kiosk/app/{path.name}", path) for path in styles),
        *(CopiedFile(f"kiosk/fonts/{face}", settings.fonts / face) for face in faces),
    )


def _language(timeline: Timeline, book: UtteranceBook, by_day: Days) -> dict:
    """Make one language's part of the document, its blocks rendered once per edition."""
    edition, words = timeline.now, timeline.now.words
    keys = list(dict.fromkeys(key for screens in by_day.values() for key in screens))
    macros = environment().get_template("kiosk/screen.html").module

    def body(key: str) -> Callable[[Edition], str]:
        return lambda one: macros.body(
            screen=by_day[one.day].get(key) or missing(one, key),
            language=one.language,
            say=book.add,
            words=one.words,
            path=picture_path,
            clip=_clip_address,
        )

    return {
        "code": timeline.language,
        "words": words,
        "office": edition.office,
        "say": book.add,
        "labels": {
            key: literal(text)
            for key, text in words.items()
            if key.startswith("kiosk_") and "{" not in text
        },
        "screens": [
            {
                "key": key,
                "parent": _first(by_day, key).parent,
                "dialogue": _first(by_day, key).dialogue,
                "body": alternatives(timeline, body(key)),
            }
            for key in keys
        ],
        "messages": messages(words),
        "too_old": words["kiosk_too_old"].format(version=OLDEST_CHROMIUM),
        "news": alternatives(timeline, lambda one: macros.news(notices=news(one), say=book.add)),
        "standing_line": _standing_line(timeline),
        "press": {
            order: for_each_profile(words, f"kiosk_press_{order}") for order in ("first", "later")
        },
    }


def _clip_address(service: str) -> str:
    return f"../{clip_path(service)}"


def _first(by_day: Mapping, key: str) -> Screen:
    return next(screens[key] for screens in by_day.values() if key in screens)


def _standing_line(timeline: Timeline) -> tuple[Sentence, ...]:
    """Say whose this is, and that a preview is one (truth rules 5 and 8)."""
    edition = timeline.now
    lines = [literal(edition.office.adopted_by or edition.words["kiosk_pilot"])]
    if timeline.is_preview:
        day = long_date(edition.day, edition.language)
        lines.insert(0, filled(edition.words["kiosk_preview"], day=day))
    return tuple(lines)


def kiosk_manifests(
    books: Mapping[str, UtteranceBook], sounds: Mapping[str, Sound]
) -> tuple[OutputFile, ...]:
    """List, per language, every utterance with its words, its figures and its sound file."""
    return tuple(
        OutputFile(f"kiosk/{language}/utterances.json", _manifest(book, sounds))
        for language, book in books.items()
    )


def _manifest(book: UtteranceBook, sounds: Mapping[str, Sound]) -> str:
    entries = {
        id: {
            "text": one.text,
            "shown": one.shown,
            "language": one.language,
            "file": f"../../audio/{one.language}/{sounds[id].key}.mp3",
            "seconds": round(sounds[id].duration_s, 3),
            "figures": [
                {"fact": figure.fact, "value": figure.value, "role": figure.role}
                for figure in one.figures
            ],
        }
        for id, one in sorted(book.utterances.items())
    }
    return json.dumps(entries, ensure_ascii=False, indent=0, sort_keys=True) + "\n"
