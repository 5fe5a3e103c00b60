"""A service at a glance: what its first screen says in fewer words than its parts."""

from __future__ import annotations

from collections.abc import Mapping

from noticeboard.telling.service import Telling


def documents_brief(told: Telling, words: Mapping[str, str]) -> str:
    """Say how many documents everyone brings, and how many more in some cases."""
    if told.documents.is_missing:
        return words["glance_documents_unknown"]
    lines = told.documents.lines
    always = sum(line.condition is None for line in lines)
    if not lines:
        return words["glance_documents_none"]
    more = len(lines) - always
    if not always:
        return words["glance_documents_depend"]
    key = "glance_documents_one" if always == 1 else "glance_documents_many"
    count = words[key].format(count=always)
    return f"{count}, {words['glance_documents_more'].format(count=more)}" if more else count
