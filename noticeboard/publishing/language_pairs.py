"""Parity of a built site: a page and its twin in the other language show the same facts."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Mapping

_DATA = re.compile(r"<data\b[^>]*>")
_VALUE = re.compile(r'\bvalue="([^"]*)"')
_FACT = re.compile(r'\bdata-fact="([^"]*)"')
_ROLE = re.compile(r'\bdata-role="([^"]*)"')
_TWIN = re.compile(r'<a\b(?=[^>]*\bhreflang="[a-z-]+")[^>]*\bhref="([^"]*)"')

Figure = tuple[str, str, str]
"""A fact's id, its value and its role."""


def unlike_pairs(pages: Mapping[str, str]) -> list[str]:
    """Return "one ≠ other: fact" for each fact that a page shows and its twin does not.

    `pages` holds HTML by path. A twin that is no page is the affair of the look at links.
    """
    shown = {name: _figures(html) for name, html in pages.items()}
    found = []
    for name, html in pages.items():
        for twin in _twins(name, html):
            if twin > name and twin in pages and name in _twins(twin, pages[twin]):
                differing = (shown[name] - shown[twin]) + (shown[twin] - shown[name])
                facts = sorted({fact for fact, _, _ in differing})
                found += [f"{name} ≠ {twin}: {fact}" for fact in facts]
    return found


def _figures(html: str) -> Counter[Figure]:
    return Counter(
        (fact[1], _first(_VALUE, tag), _first(_ROLE, tag))
        for tag in _DATA.findall(html)
        if (fact := _FACT.search(tag))
    )


def _first(pattern: re.Pattern[str], tag: str) -> str:
    found = pattern.search(tag)
    return found[1] if found else ""


def _twins(name: str, html: str) -> set[str]:
    folder = posixpath.dirname(name)
    found = {posixpath.normpath(posixpath.join(folder, href)) for href in _TWIN.findall(html)}
    return {
        page if page.endswith(".html") else posixpath.join(page, "index.html").removeprefix("./")
        for page in found
    } - {name}
