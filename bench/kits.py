"""How fast the paper of campaigns and services is drawn, beside Chromium with the same words."""

import datetime
from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter
from typing import ParamSpec

from bench.table import table
from noticeboard.edition import make_edition, make_timeline
from noticeboard.kits import sheet_contents
from noticeboard.kits.campaign_papers import PAPERS
from noticeboard.kits.service_sheet import service_sheet
from noticeboard.kits.typst_sheets import Printed, draw_card, draw_pages, draw_paper
from noticeboard.load import load_catalogue
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.surfaces.qr_code import Drawings
from tests.fixtures.chromium import FLAGS, find_chromium
from tests.fixtures.office import ROOT

Given = ParamSpec("Given")
ROUNDS = 5
PAGE = "<h1>{title}</h1><p>{message}</p><p>{action}</p>{code}<p>{period} {edition}. {pilot}</p>"
"""The words of a poster, as plain as a page can be: Chromium has no more to lay out."""


def run() -> str:
    """Draw the first campaign several times, each time with other words, so that none is kept."""
    catalogue = load_catalogue(ROOT)
    first = min(one.from_ for one in catalogue.campaigns.values()).date()
    editions = [make_edition(catalogue, on=first, language=one) for one in LANGUAGES]
    made = [sheet_contents(one, "0000-0000", Drawings()) for one in editions]
    printed = [next(iter(one.values())).printed for one in made]
    rows: list[tuple[str, ...]] = []
    for name in PAPERS:
        times = [timed(draw_paper, name, changed(printed, at), first) for at in range(ROUNDS + 1)]
        rows.append((name, "typst, PDF/UA-1", *shown(times), "≤ 100 ms"))
    times = [
        timed(draw_card, "card-1080x1080", changed(printed, at)[0]) for at in range(ROUNDS + 1)
    ]
    rows.append(("card-1080x1080", "typst, PNG", *shown(times), "–"))
    times = sheet_times(catalogue, first)
    middle, slowest = f"{median(times):.0f} ms", f"{max(times):.0f} ms"
    rows.append((f"{len(times)} sheets of services", "typst, PDF/UA-1", "", middle, "≤ 100 ms"))
    rows.append(("the slowest of them", "typst, PDF/UA-1", "", slowest, "≤ 100 ms"))
    rows.append(
        (
            "the words of the campaign",
            "Chromium, page and print",
            *shown(printed_times(printed)),
            "–",
        )
    )
    head = ("what", "drawn by", "first", f"median of {ROUNDS} more", "target")
    return table("Sheets of a campaign and of services", head, rows)


def changed(printed: Sequence[Printed], number: int) -> list[Printed]:
    """The words of a sheet, another edition each time."""
    return [{**one, "edition": f"{one['edition']} {number}"} for one in printed]


def timed(make: Callable[Given, object], *given: Given.args, **named: Given.kwargs) -> float:
    """Milliseconds that a call takes."""
    begun = perf_counter()
    make(*given, **named)
    return (perf_counter() - begun) * 1000


def shown(times: Sequence[float]) -> tuple[str, str]:
    """The first time, in which templates and fonts are read, and the median of the others."""
    first, *more = times
    return f"{first:.0f} ms", f"{median(more):.0f} ms"


def sheet_times(catalogue: Catalogue, day: datetime.date) -> list[float]:
    """Milliseconds that the sheet of each service takes: the median over several bundles."""
    timeline, drawings = make_timeline(catalogue, on=day, language="id"), Drawings()

    def taken(id: str) -> float:
        sheets = [service_sheet(timeline, id, f"0000-{n:04}", drawings) for n in range(ROUNDS)]
        return median(timed(draw_pages, "service-a4", one, day) for one in sheets)

    return [taken(one.id) for one in timeline.now.services]


def printed_times(printed: Sequence[Printed]) -> list[float]:
    """Milliseconds from words to a PDF in a Chromium that runs already."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        page = browser.new_page()

        def draw(contents: Sequence[Printed]) -> None:
            page.set_content("".join(PAGE.format(**one) for one in contents))
            page.pdf(format="A4", tagged=True)

        times = [timed(draw, changed(printed, number)) for number in range(ROUNDS + 1)]
        browser.close()
    return times
