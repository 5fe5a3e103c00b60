"""Loose ends of a removal: the places that still name a record which is taken out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from noticeboard.edit_page.edited_office import EditedOffice
from noticeboard.edit_page.form_places import FORM_TABLES, place_of
from noticeboard.editing import (
    Edit,
    EditedFile,
    EditRefused,
    FilePath,
    RemoveItem,
    RemoveKey,
    Verdict,
    held_in,
)
from noticeboard.messages import KeyPath, Message

MOST_ROUNDS = 8
"""Each round shows what the one before has brought to light."""


def without_loose_ends(
    office: EditedOffice, id_: str, removed: EditedFile
) -> tuple[tuple[EditedFile, ...], Verdict]:
    """Return the files of a removal, what names the record taken out as well, and the verdict.

    What cannot be taken out of a list or left out of a record stays, and the verdict says so.
    """
    files = {removed.file: removed}
    verdict = _judged(office, files)
    for _ in range(MOST_ROUNDS):
        edited = next(_edited(office, files, id_, verdict.mistakes), None)
        if edited is None:
            break
        files[edited.file] = edited
        verdict = _judged(office, files)
    return tuple(files.values()), verdict


def _judged(office: EditedOffice, files: Mapping[str, EditedFile]) -> Verdict:
    return office.judge({file: each.text for file, each in files.items()}, is_full=True)


def _edited(
    office: EditedOffice, files: Mapping[str, EditedFile], id_: str, mistakes: Sequence[Message]
) -> Iterator[EditedFile]:
    """Yield files in which one of the mistakes is gone."""
    for message in mistakes:
        place = message.location
        path = _file_path(office, place.key_path) if place else ()
        if place is None or not path:
            continue
        file = files.get(place.file) or EditedFile.opened(place.file, office.text(place.file))
        try:
            if held_in(file.text, path) == id_:
                yield file.with_edits(_without(file.text, path))
        except EditRefused:
            continue


def _file_path(office: EditedOffice, path: KeyPath) -> FilePath:
    """Return the way within its file that a message names; () for none that is known."""
    name, *rest = path or ("",)
    table = FORM_TABLES.get(str(name))
    if table is not None and not table.is_single and table.name == name and rest:
        found = place_of(office, table, str(rest[0]))
        return (*found.path, *rest[1:]) if found else ()
    return tuple(rest)


def _without(text: str, path: FilePath) -> Edit:
    """Return the edit that takes a reference out: of its list, with its item, or with its key."""
    at = next((end for end in range(len(path), 0, -1) if isinstance(path[end - 1], int)), 0)
    if not at:
        return RemoveKey(path)
    items = held_in(text, path[: at - 1])
    is_only = isinstance(items, tuple) and len(items) == 1
    return RemoveKey(path[: at - 1]) if is_only else RemoveItem(path[:at])
