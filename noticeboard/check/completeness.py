"""Parts that a page cannot do without, and texts too long for the place they are in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticeboard.load import SourceMap
from noticeboard.messages import Message, mistake
from noticeboard.model import LANGUAGES, Catalogue

PAGES = ("directorate_page", "directorate_news", "office_page", "press")
"""Kinds of sources that were read on the web; a regulation is named by its number."""

MOST_LETTERS = {
    ("services", "name"): 60, ("services", "summary"): 130, ("services", "outcome"): 90,
    ("channels", "name"): 60, ("groups", "name"): 40,
    ("fees", "name"): 100, ("documents", "name"): 90,
}  # fmt: skip
"""What is read at a glance: tables, and how long a text of theirs may be."""

QUOTE = re.compile(r"\{[^{}]*\}")
FIGURE = "9999999"
"""Stands for a quoted figure when letters are counted."""


def completeness_mistakes(catalogue: Catalogue, source_map: SourceMap) -> Iterator[Message]:
    """Yield sources without a link, services without a part, and texts too long for a glance."""
    yield from _sources(catalogue, source_map)
    yield from _services(catalogue, source_map)
    for (table, name), most in MOST_LETTERS.items():
        for id, record in getattr(catalogue, table).items():
            for language in LANGUAGES:
                count = len(QUOTE.sub(FIGURE, getattr(record, name)[language]))
                if count > most:
                    mark = source_map.mark((table, id, name, language))
                    yield mistake(mark, "glance_too_long", count=count, most=most)


def _sources(catalogue: Catalogue, source_map: SourceMap) -> Iterator[Message]:
    for id, source in catalogue.sources.items():
        if source.kind in PAGES and source.url is None:
            yield mistake(source_map.mark(("sources", id)), "no_link", "url: https://…", id=id)


def answered_mistakes(catalogue: Catalogue, source_map: SourceMap) -> Iterator[Message]:
    """Yield what a service says for a condition that an open question cannot answer for."""
    asked = [one for one in catalogue.office.open_questions if one.when]
    for question in asked:
        for id in question.services:
            service = catalogue.services[id]
            for part in ("requirements", "steps", "fees"):
                entries = getattr(service, part)
                for at, entry in enumerate(entries if entries != "unknown" else ()):
                    if entry.when == question.when:
                        mark = source_map.mark(("services", id, part, at))
                        yield mistake(mark, "answered", question=question.id, when=entry.when)


def _services(catalogue: Catalogue, source_map: SourceMap) -> Iterator[Message]:
    for id, service in catalogue.services.items():
        if service.steps == ():
            mark = source_map.mark(("services", id, "steps"))
            yield mistake(mark, "no_part", "steps: unknown", part="steps", id=id)
