"""The check that every link of an article leads to a page that there will be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticeboard.edition import values
from noticeboard.load import SourceMap
from noticeboard.messages import Message, mistake
from noticeboard.model import Catalogue
from noticeboard.surfaces.site.links import GENERATED, NEEDED

_TARGET = re.compile(r"\]\(([^)]+)\)")
_OUTSIDE = ("https://", "mailto:", "tel:")


def link_mistakes(catalogue: Catalogue, source_map: SourceMap) -> Iterator[Message]:
    """Yield every target that is neither a page, a service nor a web address."""
    yield from _missing(catalogue, source_map)
    yield from _homeless(catalogue, source_map)
    results = (values.SURVEY_PAGE,) if catalogue.survey_results else ()
    pages = ("home", *GENERATED, *results, *catalogue.articles)
    known = {*(f"page:{id}" for id in pages), *(f"service:{id}" for id in catalogue.services)}
    for id, versions in catalogue.articles.items():
        for language, article in versions.items():
            for index, block in enumerate(article.blocks):
                for target in _TARGET.findall(block.text):
                    if target not in known and not target.startswith(_OUTSIDE):
                        mark = source_map.mark(("articles", id, language, "blocks", index))
                        yield mistake(mark, "dead_link", target=target)


def _missing(catalogue: Catalogue, source_map: SourceMap) -> Iterator[Message]:
    """Yield the pages that the site leads to by itself, by a word of its menu, and has not."""
    for id in NEEDED:
        if f"menu_{id}" in catalogue.strings and id not in catalogue.articles:
            yield mistake(source_map.mark(("strings", f"menu_{id}")), "page_needed", page=id)


def _homeless(catalogue: Catalogue, source_map: SourceMap) -> Iterator[Message]:
    """Yield the pages of open questions that are no articles."""
    for at, question in enumerate(catalogue.office.open_questions):
        for number, page in enumerate(question.pages):
            if page not in catalogue.articles:
                mark = source_map.mark(("office", "open_questions", at, "pages", number))
                yield mistake(mark, "dead_link", target=page)
