"""The page of all differences: what people will read and hear otherwise than on the present site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from noticeboard.build.fresh_texts import make_bundle_texts, published_texts
from noticeboard.build.request import BuildRequest
from noticeboard.differences import compare_bundles, tell_differences
from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.edit_page.page_words import PageWords, render_page


def differences_page(office: EditedOffice, words: PageWords, page: Mapping[str, object]) -> str:
    """Return the page with a line for each difference: facts, articles, notices, words.

    Everything is rendered in memory for it, which takes seconds: the first page only compares
    facts.
    """
    lines = list(_lines(office, words))
    title = words("edit_page_differences")
    return render_page("differences.html", {**page, "title": title, "lines": lines})


def _lines(office: EditedOffice, words: PageWords) -> Iterator[str]:
    verdict = office.judge({}, is_full=True)
    if verdict.mistakes or verdict.catalogue is None or verdict.source_map is None:
        yield words("edit_page_mistakes", count=len(verdict.mistakes))
        return
    site = office.root / "site"
    before = published_texts(site, office.root / ".cache")
    if before is None:
        yield words("edit_page_no_site")
        return
    request = BuildRequest(office.root, site, office.today, office.today)
    after = make_bundle_texts(request, verdict.catalogue, verdict.source_map)
    yield from tell_differences(compare_bundles(before, after, office.today), words.language)
