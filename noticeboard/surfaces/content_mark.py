"""The content mark: a name for what one page, sheet or screen says (decision 38).

A document names no bundle, for then each of them would change with every fee. It carries a mark
of its own, which changes when and only when its content does, and the manifest of each bundle
lists the marks: so a printed sheet leads to every bundle that held it.
"""

from __future__ import annotations

import hashlib
import re

PLACE = "__content_mark__"
"""What a template writes where the mark goes."""


_MARK = re.compile(r'data-mark="[0-9a-f]{10}"')


def marked_document(text: str) -> str:
    """Return a document with its own mark in every place left for it."""
    return text.replace(PLACE, content_mark(text))


def content_mark(text: str) -> str:
    """Name a document by its text, the places of the mark still empty: "3f2a91c04b"."""
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def mark_in(document: str) -> str:
    """Return the attribute that holds a document's mark: `data-mark="3f2a91c04b"`."""
    found = _MARK.search(document)
    if found is None:
        raise ValueError("a document without a content mark")
    return found[0]
