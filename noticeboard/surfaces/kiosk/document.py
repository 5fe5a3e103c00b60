"""The kiosk's document: every screen in every language, to be read and heard.

Both languages are in one document so that a visitor changes language in place, without a page
load and without a gap in the sound.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from noticeboard.edition import Edition, Sentence, Timeline, filled, literal, recall, values
from noticeboard.language import long_date
from noticeboard.speech.utterances import each_once
from noticeboard.surfaces.content_mark import PLACE, marked_document
from noticeboard.surfaces.kiosk.checker_dialogue import checker_nodes
from noticeboard.surfaces.kiosk.home_screens import news
from noticeboard.surfaces.kiosk.messages import CALL_STATES, messages
from noticeboard.surfaces.kiosk.piece_html import PieceHtml
from noticeboard.surfaces.kiosk.screen_list import screen_without_facts
from noticeboard.surfaces.kiosk.survey_dialogue import survey_nodes
from noticeboard.surfaces.kiosk.take_away import picture_path
from noticeboard.surfaces.kiosk.view import KioskView, Piece, for_each_profile
from noticeboard.surfaces.output import as_json, clip_path, environment, render
from noticeboard.surfaces.rendered import Rendered, Requests, alternatives

COMMANDS = {
    "repeat": "replay", "back": "arrow-left", "home": "home",
    "queue": "counter", "sound": "volume-high", "language": "translate", "help": "help-circle-outline",
}  # fmt: skip
"""The commands at the end of every screen, each with its icon."""

OF_DEVICES = ("queue",)
"""The commands, with their screens, that only some devices serve; their page says so."""

OLDEST_CHROMIUM = 91
"""The oldest browser that is supported; an older one shows a sentence for staff instead."""

Macro = Callable[..., Markup]

SCREEN_WORDS = ("kiosk_qr_picture", "kiosk_clip_failed", "kiosk_clip_stop", "clip_captions")
"""The interface words that a screen's template may use."""

ScreenWords = tuple[tuple[str, str], ...]
"""Those words, with their keys."""

ScreensByDay = Mapping[datetime.date, Mapping[str, KioskView]]
"""The screens of each of a timeline's editions, by its day."""


@dataclass(frozen=True)
class ScreenBlock:
    """A screen as it is in the document."""

    key: str
    parent: str
    dialogue: str | None
    service: str
    needs_device: bool
    body: Markup


@dataclass(frozen=True)
class LanguagePart:
    """One language's part of the document, its blocks rendered once per edition."""

    code: str
    words: Mapping[str, str]
    office: values.Office
    say: Requests
    """What the part's own templates call for each sentence; lives as long as their rendering."""
    piece: PieceHtml
    """What they call for each piece."""
    labels: Mapping[str, Sentence]
    """Interface words as sentences, by key."""
    screens: tuple[ScreenBlock, ...]
    messages: Mapping[str, tuple[Piece, ...]]
    too_old: str
    news: Markup
    standing_line: tuple[Sentence, ...]
    press: Mapping[str, tuple[Piece, ...]]
    emergencies: Mapping[str, tuple[Sentence, ...]]
    """What is said in each emergency and its drill, by its name: the heading first."""


def render_document(timelines: Sequence[Timeline], parts: Sequence[LanguagePart]) -> Rendered:
    """Render the whole page of the parts of all languages."""
    first = timelines[0]
    page = render(
        "kiosk/kiosk.html",
        {
            "languages": parts,
            "first": first.language,
            "mark": PLACE,
            "bundle_day": first.now.day.isoformat(),
            "bundle_end": first.last_day.isoformat(),
            "is_preview": first.is_preview,
            "commands": COMMANDS,
            "of_devices": OF_DEVICES,
            "oldest_chromium": OLDEST_CHROMIUM,
            "call_states": CALL_STATES,
            "dialogues": alternatives(first, _dialogues).html,
        },
    )
    said = each_once(one for part in parts for one in part.say.utterances)
    return Rendered(Markup(marked_document(page)), said)


def _dialogues(edition: Edition) -> Rendered:
    made = Markup('<script type="application/json" data-dialogues>{}</script>')
    return Rendered(made.format(as_json({**checker_nodes(edition), **survey_nodes(edition)})))


def render_language(timeline: Timeline, by_day: ScreensByDay) -> LanguagePart:
    """Render the screens of a language, with a request for every sentence on them."""
    say, piece = Requests(timeline.language), PieceHtml(timeline.language)
    keys = dict.fromkeys(key for screens in by_day.values() for key in screens)
    words = timeline.now.words
    return LanguagePart(
        code=timeline.language,
        words=words,
        office=timeline.now.office,
        say=say,
        piece=piece,
        labels={
            key: literal(text)
            for key, text in words.items()
            if key.startswith("kiosk_") and "{" not in text
        },
        screens=tuple(_screen_block(key, timeline, by_day, say, piece) for key in keys),
        messages=messages(words),
        too_old=words["kiosk_too_old"].format(version=OLDEST_CHROMIUM),
        news=say.include(alternatives(timeline, _news)),
        standing_line=_standing_line(timeline),
        press={
            order: for_each_profile(words, f"kiosk_press_{order}") for order in ("first", "later")
        },
        emergencies=_emergencies(timeline.now),
    )


def _emergencies(edition: Edition) -> Mapping[str, tuple[Sentence, ...]]:
    made: dict[str, tuple[Sentence, ...]] = {}
    for one in edition.emergencies:
        drill = filled(edition.words["emergency_drill_name"], name=one.name)
        only = literal(edition.words["emergency_drill"])
        made |= {one.id: (one.name, one.text), f"{one.id}-drill": (drill, only, one.text)}
    return made


def _screen_block(
    key: str, timeline: Timeline, by_day: ScreensByDay, say: Requests, piece: PieceHtml
) -> ScreenBlock:
    first = next(screens[key] for screens in by_day.values() if key in screens)

    def body(edition: Edition) -> Rendered:
        screen = by_day[edition.day].get(key) or screen_without_facts(edition, key)
        words = tuple((key, edition.words[key]) for key in SCREEN_WORDS if key in edition.words)
        about = ("screen", key, edition.language, edition.day)
        # These are all that the template is given: other facts, words or source make it anew.
        return recall(about, (), (screen, words), lambda _: _screen_body(screen, words, piece))

    html = say.include(alternatives(timeline, body))
    return ScreenBlock(key, first.parent, first.dialogue, first.service, first.needs_device, html)


def _screen_body(screen: KioskView, words: ScreenWords, piece: PieceHtml) -> Rendered:
    say = Requests(piece.language)
    html = _macro("body")(
        screen=screen,
        language=piece.language,
        say=say,
        piece=piece,
        words=dict(words),
        path=picture_path,
        clip=_clip_address,
    )
    return Rendered(html, say.utterances)


def _news(edition: Edition) -> Rendered:
    say = Requests(edition.language)
    return Rendered(_macro("news")(notices=news(edition), say=say), say.utterances)


def _macro(name: str) -> Macro:
    """Return a macro of the screens' template."""
    macro: Macro = getattr(environment().get_template("kiosk/screen.html").module, name)
    return macro


def _clip_address(service: str) -> str:
    return f"../{clip_path(service)}"


def _standing_line(timeline: Timeline) -> tuple[Sentence, ...]:
    """Say whose this is, and that a preview is one (truth rules 5 and 8)."""
    edition = timeline.now
    lines = [literal(edition.office.adopted_by or edition.words["kiosk_pilot"])]
    if timeline.is_preview:
        day = long_date(edition.day, edition.language)
        lines.insert(0, filled(edition.words["kiosk_preview"], day=day))
    return tuple(lines)
