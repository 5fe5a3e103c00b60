"""Articles as files that come and go: one without a text is not there."""

from __future__ import annotations

from noticeboard.messages import Message

ARTICLE = ".md"
"""The end of a file that is typed as a whole."""


def is_article(file: str) -> bool:
    """Return whether a file is an article."""
    return file.endswith(ARTICLE)


def is_gone(file: str, text: str) -> bool:
    """Return whether a text says that its file is not there: no article is empty."""
    return is_article(file) and not text


def article_message(file: str, old: str, new: str) -> Message:
    """Return what becomes of an article's file, for staff."""
    if old and new:
        return Message("edit_article", {"file": file})
    return Message("edit_article_gone" if old else "edit_article_new", {"file": file})
