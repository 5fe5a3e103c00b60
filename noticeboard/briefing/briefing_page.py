"""The briefing as one page to print: both languages side by side, its own style in it."""

from __future__ import annotations

import datetime

from noticeboard.briefing.counter_briefing import make_briefings
from noticeboard.differences import Differences
from noticeboard.edition import make_edition
from noticeboard.language import long_date
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.speech.text import make_lexicon
from noticeboard.surfaces.output import render


def briefing_page(found: Differences, catalogue: Catalogue, on: datetime.date) -> str:
    """Return the page of what differs, as of a day; raises UnknownAbbreviation."""
    terms, sounds = catalogue.terms.values(), catalogue.pronunciations
    briefings = make_briefings(
        found,
        [make_edition(catalogue, on=on, language=one) for one in LANGUAGES],
        [make_lexicon(terms, sounds, one) for one in LANGUAGES],
    )
    context = {"briefings": briefings, "days": {one: long_date(on, one) for one in LANGUAGES}}
    return render("staff/briefing.html", context)
