"""Entries of a screen by its parts: notices, playlist, emergencies; each may be laid out alone."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from noticeboard.edition import HORIZON_DAYS, Edition, Timeline
from noticeboard.model import Screen, SlideSetting
from noticeboard.surfaces.signage.automatic import (
    automatic_draft,
    campaign_draft,
    notice_draft,
    outdated_draft,
    phone_survey_draft,
    quarter_draft,
)
from noticeboard.surfaces.signage.content import drafts_on
from noticeboard.surfaces.signage.emergency_slides import DRILL, emergency_draft
from noticeboard.surfaces.signage.official_facts import LeftOut
from noticeboard.surfaces.signage.slide_drafts import SlideDraft
from noticeboard.surfaces.signage.turns import ASKED_MOST, LEAST_RANK, USUAL_RANK
from noticeboard.telling.campaign import tell_campaigns
from noticeboard.telling.notice import tell_notices
from noticeboard.telling.quarter import QuarterTelling, tell_newest_quarter
from noticeboard.telling.standing import may_show
from noticeboard.time_zone import WIB

DraftsOf = Callable[[Timeline, Edition], Sequence[SlideDraft]]
ScreenPart = Literal["notices", "playlist", "emergencies"]
"""Slides that are laid out by themselves; campaigns and the automatic ones go with the playlist."""
SCREEN_PARTS: tuple[ScreenPart, ...] = ("notices", "playlist", "emergencies")


LONGEST_BUNDLE = datetime.timedelta(days=HORIZON_DAYS)
"""After so long a screen shows nothing but that it is outdated."""


@dataclass(frozen=True)
class LoopEntry:
    """A place in the loop: what is shown there, and when."""

    place: str
    drafts: DraftsOf
    index: int | None = None
    attributes: Mapping[str, str | int] = field(default_factory=dict)
    rank: int = USUAL_RANK
    """1 is asked most, 3 least."""
    playlist: str | None = None
    """The one it belongs to, empty for the screen's own; None for what is in every one."""
    is_usual: bool = True
    """It is in the loop on most days, so that others wait for it."""
    gives_way: bool = False
    """It is left out of a loop that it would make longer than three minutes."""

    @property
    def yields(self) -> int:
        """Return how readily it gives its place to a campaign; only what staff rank low does."""
        return self.rank if self.index is not None and self.rank > ASKED_MOST else 0

    @property
    def shares_place(self) -> bool:
        """Return whether it is one of those that have one place in the loop between them."""
        return "turns" in self.attributes


def notice_entries(now: Edition) -> Iterator[LoopEntry]:
    """Yield the notices that screens show, each between its moments."""
    for notice in tell_notices(now, "signage"):
        yield LoopEntry(
            f"notice {notice.line.id}",
            _notice(notice.line.id),
            attributes={
                "first": notice.first.isoformat(),
                "last": notice.last.isoformat(),
                "rank": notice.rank,
            },
            is_usual=False,
        )


def campaign_entries(now: Edition, *, has_code: bool = True) -> Iterator[LoopEntry]:
    """Yield the campaigns and what the survey says, each between its moments, for one place.

    Ten minutes later another one has it (`isShowable` in static/screen-slides.js), so that the
    loop stays short however many there are. For its length one of those that run counts. Where
    no campaign runs, the survey has the place alone and must fit into the loop. `has_code` is
    False on a screen whose farthest reader could not scan the survey's code.
    """
    campaigns, survey = tell_campaigns(now), tuple(_survey_entries(now, has_code))
    turns = len(campaigns) + len(survey)
    counted = next((one for one in campaigns if one.is_running_on(now.day)), None)
    for turn, told in enumerate(campaigns):
        yield LoopEntry(
            f"campaign {told.line.id}",
            _campaign(told.line.id),
            attributes={**_moments(told.first, told.last), "turn": turn, "turns": turns},
            rank=told.rank,
            is_usual=told is counted,
        )
    for turn, entry in enumerate(survey, len(campaigns)):
        shared = {**entry.attributes, "turn": turn, "turns": turns}
        is_counted = counted is None and entry is survey[0]
        yield replace(entry, attributes=shared, is_usual=is_counted)


def _survey_entries(now: Edition, has_code: bool) -> Iterator[LoopEntry]:
    """Yield the code of the survey for phones, then its newest results, where there are such."""
    if now.questionnaire.address and has_code:
        first = datetime.datetime.combine(now.day, datetime.time.min, WIB).astimezone(datetime.UTC)
        yield LoopEntry(
            "survey code",
            lambda _, edition: (phone_survey_draft(edition),),
            attributes=_moments(first, first + LONGEST_BUNDLE),
            rank=LEAST_RANK,
            gives_way=True,
        )
    for quarter in _shown_results(now):
        yield LoopEntry(
            "survey results",
            _quarter,
            attributes=_moments(quarter.first, quarter.last),
            rank=LEAST_RANK,
            gives_way=True,
        )


def _moments(first: datetime.datetime, last: datetime.datetime) -> dict[str, str | int]:
    return {"first": first.isoformat(), "last": last.isoformat()}


def _shown_results(now: Edition) -> tuple[QuarterTelling, ...]:
    told = tell_newest_quarter(now)
    return (told,) if told and may_show(told.standing, "screen") else ()


def playlist_entries(
    slides: Sequence[SlideSetting], playlist: str | None, campaigns: Sequence[LoopEntry] = ()
) -> Iterator[LoopEntry]:
    """Yield the slides of a playlist, then since when all of its figures have been checked.

    Campaigns are shown in every playlist: their figures count in each.
    """
    shown: defaultdict[tuple[str, datetime.date], list[SlideDraft]] = defaultdict(list)

    def drafts_of(setting: SlideSetting) -> DraftsOf:
        def drafts(timeline: Timeline, edition: Edition) -> Sequence[SlideDraft]:
            made = drafts_on(timeline, edition, setting)
            shown[edition.language, edition.day] += made
            return made

        return drafts

    def automatic(timeline: Timeline, edition: Edition) -> Sequence[SlideDraft]:
        beside = (one for entry in campaigns for one in entry.drafts(timeline, edition))
        return (automatic_draft(edition, [*shown[edition.language, edition.day], *beside]),)

    name = f" {playlist}" if playlist else ""
    for index, setting in enumerate(slides):
        rank = setting.rank or USUAL_RANK
        place = f"playlist{name} {index + 1}"
        yield LoopEntry(place, drafts_of(setting), index, rank=rank, playlist=playlist)
    yield LoopEntry(f"automatic{name}", automatic, playlist=playlist)


def outdated_entry() -> LoopEntry:
    """Return what is shown once the bundle's last day is over."""
    return LoopEntry(
        "automatic outdated",
        lambda _, edition: (outdated_draft(edition),),
        attributes={"outdated": ""},
        is_usual=False,
    )


def emergency_entries(now: Edition, screen: Screen) -> Iterator[LoopEntry]:
    """Yield every emergency and its drill as a screen shows it; none is in the loop."""
    for id in (one.id for one in now.emergencies):
        for name in (id, f"{id}{DRILL}"):
            attributes = {"emergency": name}
            drafts = _emergency(name, screen)
            yield LoopEntry(f"emergency {id}", drafts, attributes=attributes, is_usual=False)


def _notice(id: str) -> DraftsOf:
    def drafts(_: Timeline, edition: Edition) -> Sequence[SlideDraft]:
        notice = next(one for one in tell_notices(edition, "signage") if one.line.id == id)
        try:
            return (notice_draft(edition, notice),)
        except LeftOut:
            return ()

    return drafts


def _campaign(id: str) -> DraftsOf:
    def drafts(_: Timeline, edition: Edition) -> Sequence[SlideDraft]:
        found = (one for one in tell_campaigns(edition) if one.line.id == id)
        try:
            return tuple(campaign_draft(edition, one) for one in found)
        except LeftOut:
            return ()

    return drafts


def _quarter(_: Timeline, edition: Edition) -> Sequence[SlideDraft]:
    return tuple(quarter_draft(edition, told) for told in _shown_results(edition))


def _emergency(name: str, screen: Screen) -> DraftsOf:
    return lambda _, edition: (emergency_draft(edition, name, screen),)
