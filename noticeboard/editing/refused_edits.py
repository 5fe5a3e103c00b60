"""Refusals of an edit: nothing was changed, and staff read why."""

from __future__ import annotations

from noticeboard.messages import Message, StaffError


class EditRefused(StaffError):
    """An edit that cannot be made in a text as it is."""


FilePath = tuple[str | int, ...]
"""The way to a value within one file: keys, and positions or ids of items: ("ktp", "name", "id")."""


def no_place(path: FilePath) -> EditRefused:
    """Return the refusal of an edit whose place is not there."""
    return EditRefused(Message("edit_no_place", {"path": shown_path(path)}))


def shown_path(path: FilePath) -> str:
    """Write a path as staff read it, items counted from 1: "passport-same-day › periods › 1"."""
    return " › ".join(str(part + 1 if isinstance(part, int) else part) for part in path)
