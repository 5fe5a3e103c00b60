"""The screen of sentences that are said at the counter, and the way to it."""

from __future__ import annotations

from noticeboard.edition import Edition, literal
from noticeboard.surfaces.kiosk.view import Item, KioskView, item
from noticeboard.telling.counter_phrase import tell_counter_phrases

COUNTER = "counter-phrases"


def counter_way(edition: Edition) -> tuple[Item, ...]:
    """Return the row that leads to the screen; none where the counter has no sentences."""
    if not tell_counter_phrases(edition):
        return ()
    words = edition.words
    return (item(words["kiosk_counter"], words["kiosk_counter_line"], goto=COUNTER),)


def counter_screens(edition: Edition) -> tuple[KioskView, ...]:
    """Make the screen of all sentences, to be learned by ear; none without any."""
    told = tuple(item(None, one.line.sentence) for one in tell_counter_phrases(edition))
    return (
        (KioskView(COUNTER, "more", literal(edition.words["kiosk_counter"]), told),) if told else ()
    )
