"""The results of the survey at the kiosk: one message, which withdraws itself when it is old."""

from __future__ import annotations

from noticeboard.edition import Edition, literal
from noticeboard.surfaces.kiosk.view import Item, KioskView, News, item, note
from noticeboard.telling.quarter import tell_newest_quarter
from noticeboard.telling.standing import sentence_note

_RESULTS = "results"


def quarter_screens(edition: Edition) -> tuple[KioskView, ...]:
    """Make the screen of the newest results; none without any."""
    told = tell_newest_quarter(edition)
    if told is None:
        return ()
    words = edition.words
    said, *others = told.said
    for one in others:
        said = said + " " + one
    unsure = sentence_note(told.standing, "kiosk", words)
    news = News(said + f" {unsure}" if unsure else said, told.first, told.last)
    more = (note(words["kiosk_results_more"]),)
    heading = literal(words["survey_short"])
    return (KioskView(_RESULTS, "more", heading, more, news=(news,)),)


def quarter_way(edition: Edition) -> tuple[Item, ...]:
    """Return the way to that screen from a menu."""
    words = edition.words
    return tuple(
        item(words["survey_short"], words["kiosk_results_line"], goto=screen.key)
        for screen in quarter_screens(edition)
    )
