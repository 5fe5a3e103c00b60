"""Mistakes and possible slips of a catalogue, as values; a caller decides to stop."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from noticeboard.build.last_published import published_facts
from noticeboard.build.request import BuildRequest
from noticeboard.check import check_catalogue
from noticeboard.check.screens import screen_mistakes
from noticeboard.check.sense import sense_warnings
from noticeboard.load import SourceMap, load_captions
from noticeboard.messages import Message, Mistakes
from noticeboard.model import Catalogue
from noticeboard.speech.utterances import SpokenTexts
from noticeboard.surfaces.signage import TooLong


@dataclass(frozen=True)
class Findings:
    """The results of all checks."""

    mistakes: tuple[Message, ...]
    warnings: tuple[Message, ...]

    def refuse(self) -> None:
        """Raise Mistakes, with the warnings beside, when there is a mistake."""
        if self.mistakes:
            raise Mistakes(self.mistakes, self.warnings)


def find_mistakes(
    request: BuildRequest,
    catalogue: Catalogue,
    source_map: SourceMap,
    *,
    days: Sequence[datetime.date] | None = None,
    spoken: Mapping[str, SpokenTexts] | None = None,
    broken: Collection[str] = (),
) -> Findings:
    """Return what is found in a catalogue, of which the `broken` parts could not be read.

    `days` are those whose editions are made to see whether they can be: without them the day
    and every later change. No text is worked out again that is known to `spoken`.
    """
    return Findings(
        mistakes=tuple(
            check_catalogue(
                catalogue, source_map, on=request.day, days=days, spoken=spoken, broken=broken
            )
        ),
        warnings=find_doubts(request, catalogue, source_map, broken),
    )


def find_doubts(
    request: BuildRequest, catalogue: Catalogue, source_map: SourceMap, broken: Collection[str] = ()
) -> tuple[Message, ...]:
    """Return only the warnings: no edition is made, so that a form can ask while somebody types."""
    return sense_warnings(
        catalogue,
        source_map,
        today=request.today,
        captions=load_captions(request.root),
        published=published_facts(request.root / "site", request.cache),
        broken=broken,
    )


def misfit(
    error: TooLong, catalogue: Catalogue, source_map: SourceMap, findings: Findings
) -> Mistakes:
    """Return the mistakes of a text that fits no screen, each with its line.

    The warnings come with it: an amount too long for a screen may have a nought too many.
    """
    return Mistakes(screen_mistakes(error, catalogue, source_map), findings.warnings)
