"""Edits made again in a file that another hand has changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterator

from noticeboard.editing.edited_text import EditedFile
from noticeboard.editing.field_changes import FieldChange, field_changes
from noticeboard.editing.refused_edits import EditRefused, FilePath, shown_path
from noticeboard.messages import Message


def merged(mine: EditedFile, theirs: str) -> EditedFile:
    """Return my edits made in the text of the other hand, which loses none of its fields.

    Raises EditRefused where both have changed one field: each such field is a message with the
    value of both sides.
    """
    if theirs == mine.base:
        return mine
    if theirs == mine.text:
        return EditedFile.opened(mine.file, theirs)
    if not mine.edits:
        # A text that was typed as a whole has no fields to compare.
        raise EditRefused(Message("edit_changed_meanwhile", {"file": mine.file}))
    my_changes = field_changes(mine.base, mine.text)
    their_changes = field_changes(mine.base, theirs)
    clashes = [(one, other) for one in my_changes if (other := _other(one, their_changes))]
    if clashes:
        raise EditRefused(*(_clash(mine, one, other) for one, other in clashes))
    if set(my_changes) <= set(their_changes):
        return EditedFile.opened(mine.file, theirs)
    again = EditedFile.opened(mine.file, theirs).with_edits(*mine.edits)
    if set(_values(field_changes(theirs, again.text))) != set(_values(my_changes)):
        # The same edits would mean something else in the other text.
        raise EditRefused(Message("edit_changed_meanwhile", {"file": mine.file}))
    return again


def _other(mine: FieldChange, theirs: tuple[FieldChange, ...]) -> FieldChange | None:
    """Return another change of the same field, if there is one."""
    return next(
        (one for one in theirs if _is_one_field(mine.field, one.field) and one != mine), None
    )


def _is_one_field(one: FilePath, other: FilePath) -> bool:
    """Return whether two fields are the same, or one lies within the other."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _values(changes: tuple[FieldChange, ...]) -> Iterator[FieldChange]:
    return (change for change in changes if not change.is_order)


def _clash(mine: EditedFile, one: FieldChange, other: FieldChange) -> Message:
    words = {
        "file": mine.file,
        "path": shown_path(one.path),
        "mine": one.new if one.new is not None else Message("edit_nothing"),
        "theirs": other.new if other.new is not None else Message("edit_nothing"),
    }
    return Message("edit_clash", words)
