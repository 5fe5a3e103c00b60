"""The judgement of all that could be read of an office, with what could not."""

from __future__ import annotations

from noticeboard.build.judge import find_mistakes, misfit
from noticeboard.build.render import lay_out_screens
from noticeboard.build.request import BuildRequest
from noticeboard.load import OfficeReading
from noticeboard.messages import Message, Mistakes
from noticeboard.surfaces.signage import TooLong


def judge_reading(request: BuildRequest, reading: OfficeReading) -> tuple[Message, ...]:
    """Return the warnings; raises Mistakes with those of reading and of meaning at once.

    What needs a part that could not be read is judged when that has been mended, so that no
    mistake is told that only follows from another.
    """
    catalogue, source_map = reading.catalogue, reading.source_map
    found = find_mistakes(request, catalogue, source_map, broken=reading.broken)
    if reading.mistakes:
        raise Mistakes((*reading.mistakes, *found.mistakes), found.warnings)
    found.refuse()
    try:
        lay_out_screens(catalogue, request.day)
    except TooLong as error:
        raise misfit(error, catalogue, source_map, found) from error
    return found.warnings
