"""The page of one screen: every slide of its playlist in every language, and what did not fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from markupsafe import Markup

from noticeboard.edition import Edition, Timeline
from noticeboard.model import Screen, SlideSetting
from noticeboard.surfaces.output import render
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.rendered import Rendered, alternatives
from noticeboard.surfaces.signage.automatic import (
    automatic_drafts,
    notice_draft,
    outdated_draft,
    pilot_drafts,
)
from noticeboard.surfaces.signage.content import SlideDraft, drafts_on
from noticeboard.surfaces.signage.emergency_slides import DRILL, emergency_draft
from noticeboard.surfaces.signage.fitting import DoesNotFit
from noticeboard.surfaces.signage.frame import Frame
from noticeboard.surfaces.signage.layout import lay_out
from noticeboard.surfaces.signage.official_facts import LeftOut
from noticeboard.surfaces.signage.slides import Slide
from noticeboard.surfaces.signage.typeface import MissingLetter
from noticeboard.telling.notice import tell_notices

DraftsOf = Callable[[Timeline, Edition], Sequence[SlideDraft]]


@dataclass(frozen=True)
class Misfit:
    """A text that has no legal place on a screen, and where it is."""

    screen: str
    place: str
    """ "playlist 3" (counting from 1), "notice ID" or "automatic NAME"."""
    entry: int | None
    """The playlist entry, counting from 0; None for what is elsewhere."""
    language: str
    text: str
    is_sign: bool = False
    """The text is one sign that the typeface cannot draw, not words that are too long."""

    def __str__(self) -> str:
        return f"{self.screen}, {self.place} ({self.language}): “{self.text}”"


@dataclass(frozen=True)
class LoopEntry:
    """A place in the loop: what is shown there, and when."""

    place: str
    drafts: DraftsOf
    index: int | None = None
    attributes: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, order=True)
class LoopPlace:
    """Where a slide comes in the loop: by entry, its parts in order, the languages in turn."""

    entry: int
    part: int
    language: int

    @property
    def number(self) -> int:
        """Return the same order as one number for the player; an entry has fewer than 100 parts."""
        return 1000 * self.entry + 10 * self.part + self.language


@dataclass(frozen=True)
class Turn:
    """A slide's place in the loop of the bundle's own day."""

    id: str
    """What it is in every language: its entry and its number there, "playlist-3-1"."""
    place: LoopPlace
    language: str
    seconds: int
    slide: Slide


class ScreenMaker:
    """Lays one screen out; `misfits`, `turns` and `sizes` are complete once `blocks` were made."""

    def __init__(
        self, timelines: Sequence[Timeline], frame: Frame, drawings: Drawings | None = None
    ) -> None:
        self.drawings = Drawings() if drawings is None else drawings
        self.timelines, self.frame, self.screen = timelines, frame, frame.screen
        self.misfits: list[Misfit] = []
        self.turns: list[Turn] = []
        self.sizes: dict[str, str] = {}
        """The CSS classes that the blocks use for sizes, each with the variable that it sets."""
        self._shown: defaultdict[tuple[str, date], list[SlideDraft]] = defaultdict(list)

    @cached_property
    def blocks(self) -> tuple[Markup, ...]:
        """Return every slide as HTML, by place in the loop, then by language."""
        return self._laid_out(self._entries())

    @cached_property
    def emergencies(self) -> tuple[Markup, ...]:
        """Return every slide of every emergency and drill as HTML; none is in the loop."""
        return self._laid_out(
            LoopEntry(
                f"emergency {id}", _emergency(name, self.screen), attributes={"emergency": name}
            )
            for id in (one.id for one in self.timelines[0].now.emergencies)
            for name in (id, f"{id}{DRILL}")
        )

    def _laid_out(self, entries: Iterable[LoopEntry]) -> tuple[Markup, ...]:
        made = [
            self._alternatives(entry, timeline, LoopPlace(number, 0, language))
            for number, entry in enumerate(entries)
            for language, timeline in enumerate(self.timelines)
        ]
        return tuple(block for block in made if block)

    def _alternatives(self, entry: LoopEntry, timeline: Timeline, first: LoopPlace) -> Markup:
        block = alternatives(timeline, lambda day: self._block(day, entry, timeline, first))
        return block.html

    def _entries(self) -> Iterator[LoopEntry]:
        for notice in tell_notices(self.timelines[0].now, "signage"):
            yield LoopEntry(
                f"notice {notice.line.id}",
                _notice(notice.line.id),
                attributes={
                    "first": notice.first.isoformat(),
                    "last": notice.last.isoformat(),
                    "rank": notice.rank,
                },
            )
        yield LoopEntry("automatic pilot", lambda _, edition: pilot_drafts(edition))
        for index, setting in enumerate(self.screen.playlist):
            yield LoopEntry(f"playlist {index + 1}", self._playlist(setting), index)
        yield LoopEntry("automatic", self._automatic)
        yield LoopEntry(
            "automatic outdated",
            lambda _, edition: (outdated_draft(edition),),
            attributes={"outdated": ""},
        )

    def _playlist(self, setting: SlideSetting) -> DraftsOf:
        def drafts(timeline: Timeline, edition: Edition) -> Sequence[SlideDraft]:
            made = drafts_on(timeline, edition, setting)
            self._shown[edition.language, edition.day] += made
            return made

        return drafts

    def _automatic(self, _: Timeline, edition: Edition) -> Sequence[SlideDraft]:
        return automatic_drafts(edition, self._shown[edition.language, edition.day])

    def _block(
        self, edition: Edition, entry: LoopEntry, timeline: Timeline, first: LoopPlace
    ) -> Rendered:
        slides = self._slides(edition, entry, timeline)
        name = entry.place.replace(" ", "-")
        turns = [
            Turn(
                f"{name}-{part + 1}",
                replace(first, part=part),
                edition.language,
                slide.seconds,
                slide,
            )
            for part, slide in enumerate(slides)
        ]
        if edition is timeline.now and not entry.attributes:
            self.turns += turns
        sections = (self._section(turn, edition, entry) for turn in turns)
        return Rendered(Markup("\n").join(sections))

    def _slides(self, edition: Edition, entry: LoopEntry, timeline: Timeline) -> list[Slide]:
        slides: list[Slide] = []
        for draft in entry.drafts(timeline, edition):
            try:
                slides += lay_out(draft, edition, self.frame, self.drawings)
            except (DoesNotFit, MissingLetter) as error:
                self.misfits.append(
                    Misfit(
                        self.screen.id,
                        entry.place,
                        entry.index,
                        edition.language,
                        str(error),
                        isinstance(error, MissingLetter),
                    )
                )
        return slides

    def _section(self, turn: Turn, edition: Edition, entry: LoopEntry) -> Markup:
        self.sizes.update(turn.slide.sizes)
        is_first = bool(self.turns) and turn.place == self.turns[0].place
        return Markup(
            render(
                "signage/slide.html",
                {
                    "slide": turn.slide,
                    "turn": turn,
                    "words": edition.words,
                    "is_first": is_first,
                    "languages": [timeline.language for timeline in self.timelines],
                    "attributes": entry.attributes,
                },
            )
        )


def _notice(id: str) -> DraftsOf:
    def drafts(_: Timeline, edition: Edition) -> Sequence[SlideDraft]:
        notice = next(one for one in tell_notices(edition, "signage") if one.line.id == id)
        try:
            return (notice_draft(edition, notice),)
        except LeftOut:
            return ()

    return drafts


@dataclass(frozen=True)
class Loop:
    """How long a screen takes, and how long anybody waits for a language at most."""

    seconds: int
    longest_wait: int


def loop_of(turns: Sequence[Turn]) -> Loop:
    """Return the seconds of a whole loop and the longest stretch without one of its languages."""
    ordered = sorted(turns, key=lambda turn: turn.place)
    languages = {turn.language for turn in ordered}
    waits = [_longest_wait(ordered, language) for language in languages]
    return Loop(sum(turn.seconds for turn in ordered), max(waits, default=0))


def _longest_wait(turns: Sequence[Turn], language: str) -> int:
    longest = wait = 0
    for turn in (*turns, *turns):
        wait = 0 if turn.language == language else wait + turn.seconds
        longest = max(longest, wait)
    return longest


def _emergency(name: str, screen: Screen) -> DraftsOf:
    return lambda _, edition: (emergency_draft(edition, name, screen),)
