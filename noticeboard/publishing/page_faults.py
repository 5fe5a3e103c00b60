"""Faults of built pages that keep a visitor out, found without a browser.

This is a quick look before every publication; the tests open the pages in a browser with axe.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_UNSEEN = re.compile(
    r"<!--.*?-->|<(script|style|template|svg)\b.*?</\1>", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-z][a-z0-9-]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?", re.I)
_TITLE = re.compile(r"<title>\s*[^<\s]", re.IGNORECASE)
_LABELLED = frozenset(("input", "select", "textarea"))
_NEEDS_NO_LABEL = frozenset(("hidden", "submit", "button", "reset", "image"))
_POINTERS = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "list")
_HEADING = re.compile(r"h[1-6]")


@dataclass(frozen=True)
class _Tag:
    name: str
    attributes: dict[str, str]
    is_in_label: bool


def page_faults(html: str) -> list[str]:
    """Return the codes of what is wrong with a page, each with what it is about: "alt: logo.png"."""
    tags = list(_tags(_UNSEEN.sub("", html)))
    ids = Counter(one.attributes["id"] for one in tags if "id" in one.attributes)
    found = [*_document_faults(html, tags)]
    found += [f"id: {name}" for name, times in ids.items() if times > 1]
    labels = {one.attributes.get("for") for one in tags if one.name == "label"}
    for one in tags:
        found += _element_faults(one, labels)
    return [*found, *_heading_faults(tags), *_pointer_faults(html, tags, ids)]


def _tags(html: str) -> Iterator[_Tag]:
    inside = 0
    for closing, name, written in _TAG.findall(html):
        name = name.lower()
        if name == "label":
            inside += -1 if closing else 1
        if not closing:
            yield _Tag(name, _attributes(written), inside > 0 and name != "label")


def _attributes(written: str) -> dict[str, str]:
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(written)
    }


def _document_faults(html: str, tags: list[_Tag]) -> Iterator[str]:
    roots = [one for one in tags if one.name == "html"]
    if not any(one.attributes.get("lang", "").strip() for one in roots):
        yield "lang"
    if not _TITLE.search(html):
        yield "title"
    headings = sum(one.name == "h1" for one in tags)
    # The kiosk's page holds many screens, of which one shows.
    if headings != max(1, sum("data-screen" in one.attributes for one in tags)):
        yield f"h1: {headings}"


def _element_faults(one: _Tag, labels: set[str | None]) -> Iterator[str]:
    if one.name in ("img", "area") and "alt" not in one.attributes:
        yield f"alt: {one.attributes.get('src', '?')}"
    if one.name in _LABELLED and one.attributes.get("type") not in _NEEDS_NO_LABEL:
        named = {"aria-label", "aria-labelledby", "title"} & one.attributes.keys()
        if not (named or one.is_in_label or one.attributes.get("id", "") in labels):
            yield f"label: {one.attributes.get('name') or one.attributes.get('id') or one.name}"


def _heading_faults(tags: list[_Tag]) -> Iterator[str]:
    level = 1
    for one in tags:
        if _HEADING.fullmatch(one.name):
            following = int(one.name[1])
            if following > level + 1:
                yield f"heading: h{level}–h{following}"
            level = following


def _pointer_faults(html: str, tags: list[_Tag], ids: Counter[str]) -> Iterator[str]:
    """Yield what points at an id that neither the page nor one of its templates has."""
    for one in tags:
        for pointer in _POINTERS:
            for target in one.attributes.get(pointer, "").split():
                if target not in ids and f'id="{target}"' not in html:
                    yield f"target: {target}"
