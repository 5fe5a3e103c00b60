"""The page of one screen: every slide of its playlist in every language, and what did not fit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from markupsafe import Markup

from noticeboard.edition import Edition, Timeline
from noticeboard.model import Playlist, SlideSetting
from noticeboard.model.screen_schedule import Programme, programmes_of
from noticeboard.surfaces.output import render
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.rendered import Rendered, alternatives
from noticeboard.surfaces.signage.automatic import phone_survey_draft
from noticeboard.surfaces.signage.both_languages import slides_together
from noticeboard.surfaces.signage.fitting import DoesNotFit
from noticeboard.surfaces.signage.frame import Frame
from noticeboard.surfaces.signage.layout import lay_out
from noticeboard.surfaces.signage.misfits import Misfit
from noticeboard.surfaces.signage.play_order import LONGEST_LOOP_S, loop_of
from noticeboard.surfaces.signage.proposed import playlist_of
from noticeboard.surfaces.signage.screen_parts import (
    LoopEntry,
    ScreenPart,
    campaign_entries,
    emergency_entries,
    notice_entries,
    outdated_entry,
    playlist_entries,
)
from noticeboard.surfaces.signage.slides import Slide
from noticeboard.surfaces.signage.turns import LoopPlace, Turn, turns_in
from noticeboard.surfaces.signage.typeface import MissingLetter


class ScreenMaker:
    """Lays one screen out; `misfits`, `turns` and `sizes` are complete once `blocks` were made.

    Whoever only asks what does not fit calls `lay_out` instead.
    """

    def __init__(
        self,
        timelines: Sequence[Timeline],
        frame: Frame,
        drawings: Drawings | None = None,
        *,
        named: Sequence[Playlist] = (),
    ) -> None:
        self.drawings = Drawings() if drawings is None else drawings
        self.timelines, self.frame, self.screen = timelines, frame, frame.screen
        self.misfits: list[Misfit] = []
        self.without: list[str] = []
        """What was proposed and is left out, for want of room or of time in the loop."""
        self.turns: list[Turn] = []
        self.sizes: dict[str, str] = {}
        """The CSS classes that the blocks use for sizes, each with the variable that it sets."""
        self._named = named
        self.programmes = programmes_of(self.screen.schedule)
        """All that it shows at one time or another; most screens have one."""

    @property
    def playlists(self) -> tuple[str, ...]:
        """Return the ids of the playlists that it shows; the screen's own, empty, is first."""
        ids = dict.fromkeys(one.playlist for one in self.programmes)
        return tuple(sorted(ids, key=bool))

    def turns_of(self, programme: Programme) -> list[Turn]:
        """Return the turns of one of its programmes, once `blocks` were made."""
        return turns_in(self.turns, programme)

    @cached_property
    def blocks(self) -> tuple[Markup, ...]:
        """Return every slide as HTML, by place in the loop, then by language."""
        return self._laid_out((*notice_entries(self.timelines[0].now), *self._loop()))

    @cached_property
    def emergencies(self) -> tuple[Markup, ...]:
        """Return every slide of every emergency and drill as HTML; none is in the loop."""
        return self._laid_out(emergency_entries(self.timelines[0].now, self.screen))

    def _laid_out(self, entries: Iterable[LoopEntry]) -> tuple[Markup, ...]:
        made: dict[int, list[Markup]] = {}
        # What gives way comes after all else, so that it is known how much time is left.
        order = sorted(enumerate(entries), key=lambda one: one[1].gives_way and one[1].rank)
        for number, entry in order:
            before = len(self.turns)
            blocks = list(self._alternatives(entry, number))
            if entry.gives_way and len(self.turns) > before and self._is_long():
                del self.turns[before:]
                self.without += self._named_by(entry)
            else:
                made[number] = blocks
        return tuple(block for number in sorted(made) for block in made[number] if block)

    def _is_long(self) -> bool:
        """Return whether one of its loops takes longer than people wait."""
        loops = (loop_of(self.turns_of(one)) for one in self.programmes)
        return any(loop.seconds > LONGEST_LOOP_S for loop in loops)

    def lay_out(self, parts: Collection[ScreenPart]) -> None:
        """Lay the slides of some parts out on every day, without HTML, to see what misfits."""
        now = self.timelines[0].now
        entries: Mapping[ScreenPart, Iterable[LoopEntry]] = {
            "notices": notice_entries(now),
            "playlist": self._loop(),
            "emergencies": emergency_entries(now, self.screen),
        }
        self._lay_out(entry for part in parts for entry in entries[part])

    def misfits_of(self, playlist: str) -> list[Misfit]:
        """Return what would not fit of a named playlist, whether the screen shows it or not."""
        return self._misfits_of(playlist_entries(self._slides_of(playlist), playlist))

    def _misfits_of(self, entries: Iterable[LoopEntry]) -> list[Misfit]:
        kept, self.misfits = self.misfits, []
        self._lay_out(entries)
        found, self.misfits = self.misfits, kept
        return found

    def _lay_out(self, entries: Iterable[LoopEntry]) -> None:
        for entry in entries:
            for timeline in self.timelines:
                for edition, _, _ in timeline.spans:
                    self._slides(edition, entry, timeline)

    def _alternatives(self, entry: LoopEntry, number: int) -> Iterator[Markup]:
        """Yield an entry in all languages together, where that is shorter, else in each."""
        first = self.timelines[0]
        together = {
            edition.day: slides_together(entry, self.timelines, editions, self.frame, self.drawings)
            for edition, *others in zip(*(one.editions for one in self.timelines), strict=True)
            for editions in [(edition, *others)]
        }
        if all(together.values()):
            place = LoopPlace(number, 0, 0)
            made = alternatives(
                first, lambda day: self._block(together[day.day], day, entry, first, place)
            )
            yield made.html
            return
        for language, timeline in enumerate(self.timelines):
            place = LoopPlace(number, 0, language)
            yield self._alone(entry, timeline, place)

    def _alone(self, entry: LoopEntry, timeline: Timeline, place: LoopPlace) -> Markup:
        def block(edition: Edition) -> Rendered:
            slides = self._slides(edition, entry, timeline)
            return self._block(slides, edition, entry, timeline, place)

        return alternatives(timeline, block).html

    def _loop(self) -> Iterator[LoopEntry]:
        is_scheduled = bool(self.screen.schedule)
        now = self.timelines[0].now
        campaigns = tuple(campaign_entries(now, has_code=self._has_code(now)))
        for id in self.playlists:
            slides = self._slides_of(id)
            entries = playlist_entries(slides, id if is_scheduled else None, campaigns)
            yield from entries if id or self.screen.playlist else self._with_room(entries)
        yield from campaigns
        yield outdated_entry()

    def _with_room(self, proposed: Iterable[LoopEntry]) -> Iterator[LoopEntry]:
        """Leave out what the program proposes and the screen has no room for: nobody wrote it."""
        for entry in proposed:
            if entry.index is None:
                yield entry
            elif any(not misfit.is_sign for misfit in self._misfits_of([entry])):
                self.without += self._named_by(entry)
            else:
                yield replace(entry, gives_way=True)

    def _named_by(self, entry: LoopEntry) -> list[str]:
        """Return what staff know an entry by: its heading and its kind, in the first language."""
        first = self.timelines[0]
        drafts = entry.drafts(first, first.now)
        return [f"{one.heading.shown} ({one.kind})" for one in drafts[:1]]

    def _has_code(self, now: Edition) -> bool:
        draft = phone_survey_draft(now)
        return bool(draft.take_away and lay_out(draft, now, self.frame, self.drawings))

    def _slides_of(self, playlist: str) -> Sequence[SlideSetting]:
        if playlist:
            return next(one.slides for one in self._named if one.id == playlist)
        return playlist_of(self.screen, self.timelines[0].now)

    def _block(
        self,
        slides: Sequence[Slide],
        edition: Edition,
        entry: LoopEntry,
        timeline: Timeline,
        first: LoopPlace,
    ) -> Rendered:
        name = entry.place.replace(" ", "-")
        turns = [
            Turn(
                f"{name}-{part + 1}",
                replace(first, part=part),
                slide,
                entry.rank,
                entry.playlist,
                entry.yields,
                entry.shares_place,
            )
            for part, slide in enumerate(slides)
        ]
        if edition is timeline.now and entry.is_usual:
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
                        entry.playlist or "",
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
                    "header": turn.slide.header,
                    "turn": turn,
                    "words": edition.words,
                    "is_first": is_first,
                    "attributes": entry.attributes,
                },
            )
        )
