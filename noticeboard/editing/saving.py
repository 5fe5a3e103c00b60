"""Edits on the disk: judged, noted, then written, each file whole at every moment."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from noticeboard.editing.article_changes import is_article, is_gone
from noticeboard.editing.edit_journal import (
    Act,
    FileStep,
    SavedStep,
    changes_of,
    digest,
    file_step,
    next_number,
    note_state,
    note_step,
    saved_steps,
)
from noticeboard.editing.edited_text import EditedFile
from noticeboard.editing.field_changes import FieldChange
from noticeboard.editing.merged_edits import merged
from noticeboard.editing.refused_edits import EditRefused
from noticeboard.editing.text_hunks import texts_without_hunks, with_hunks
from noticeboard.editing.verdict import Look, judge_texts
from noticeboard.files import lock, remove_durably, write_durably
from noticeboard.messages import Message, Mistakes, reason_of
from noticeboard.model import LANGUAGES

EDITABLE = re.compile(
    rf"(?:data|content)/[a-z][a-z0-9_-]*\.yaml|content/(?:{'|'.join(LANGUAGES)})/[a-z0-9-]+\.md"
)
LOCK = ".cache/edits/lock"


def open_file(root: Path, file: str) -> EditedFile:
    """Return a file as it is now, ready for edits; raises EditRefused for any but a fact file."""
    return EditedFile.opened(file, _read(root, file))


def _read(root: Path, file: str) -> str:
    if not EDITABLE.fullmatch(file):
        raise EditRefused(Message("edit_no_file", {"file": file}))
    return _read_text(root, file)


def _now(root: Path, file: str) -> str:
    """Return what a file says; nothing of an article that is not there yet, or no more."""
    is_missing = is_article(file) and not (root / file).exists()
    return "" if is_missing and EDITABLE.fullmatch(file) else _read(root, file)


def _read_text(root: Path, file: str) -> str:
    try:
        return (root / file).read_bytes().decode("utf-8")
    except OSError as error:
        raise EditRefused(Message("edit_no_file", {"file": file})) from error
    except UnicodeDecodeError as error:
        raise EditRefused(Message("edit_broken_text")) from error


def save(root: Path, files: Sequence[EditedFile], act: Act, look: Look | None = None) -> SavedStep:
    """Write edits of one or several files as one step, and return it.

    A file that another hand has changed meanwhile keeps that hand's fields. Raises Mistakes where
    the catalogue would be wrong, and EditRefused where both hands changed one field, another
    process is saving, or the disk cannot be written; then nothing has changed.
    """
    with _alone(root):
        _finish_all(root)
        now = {each.file: _now(root, each.file) for each in files}
        new = {each.file: merged(each, now[each.file]).text for each in files}
        return _written(root, now, new, act, None, look)


def undo(root: Path, number: int, act: Act, look: Look | None = None) -> SavedStep:
    """Take a saved step back as a step of its own, and return that; an undo can be undone, too.

    Raises EditRefused where something that the step touched is no longer as it left it, and
    Mistakes where the catalogue would be wrong.
    """
    with _alone(root):
        _finish_all(root)
        step = next((each for each in saved_steps(root) if each.number == number), None)
        if step is None or step.state != "saved":
            raise EditRefused(Message("edit_no_step", {"number": number}))
        now = {part.file: _now(root, part.file) for part in step.files}
        new = {part.file: _without(part, now[part.file]) for part in step.files}
        return _written(root, now, new, act, number, look)


def _without(part: FileStep, text: str) -> str:
    """Return a text without a step's changes; all that was changed since stays."""
    came_or_went = is_article(part.file) and digest("") in (part.old_digest, part.new_digest)
    if came_or_went and digest(text) != part.new_digest:
        # Nothing of a page that somebody has written since is thrown away.
        raise EditRefused(Message("edit_cannot_undo", {"file": part.file}))
    wanted = _compared(change.undone for change in part.changes)
    for candidate in texts_without_hunks(text, part.hunks):
        try:
            if _compared(changes_of(part.file, text, candidate)) == wanted:
                return candidate
        except EditRefused:
            continue
    raise EditRefused(Message("edit_cannot_undo", {"file": part.file}))


def _compared(changes: Iterator[FieldChange] | Sequence[FieldChange]) -> set[object]:
    """Return changes so that they can be compared; orders hold records that came later, too."""
    return {(change.path, ()) if change.is_order else change for change in changes}


def _written(
    root: Path,
    now: Mapping[str, str],
    new: Mapping[str, str],
    act: Act,
    undoes: int | None,
    look: Look | None,
) -> SavedStep:
    """Judge, note and write the files that become other than they are now."""
    changed = {file: text for file, text in new.items() if text != now[file]}
    if not changed:
        raise EditRefused(Message("edit_no_change"))
    verdict = judge_texts(root, changed, look)
    if not verdict.is_good:
        raise Mistakes(verdict.mistakes, verdict.warnings)
    parts = tuple(file_step(file, now[file], text) for file, text in changed.items())
    try:
        step = SavedStep(next_number(saved_steps(root)), act, parts, undoes)
        note_step(root, step)
        _write_all(root, step, now, changed)
        return note_state(root, step, "saved")
    except OSError as error:
        reason = reason_of(error)
        raise EditRefused(Message("edit_not_written", {"reason": reason})) from error


def _write_all(root: Path, step: SavedStep, now: Mapping[str, str], new: Mapping[str, str]) -> None:
    """Write files one after another; where one cannot be, those before get their old text back."""
    written: list[str] = []
    try:
        for file, text in new.items():
            if _now(root, file) != now[file]:
                raise EditRefused(Message("edit_changed_meanwhile", {"file": file}))
            _put(root, file, text)
            written.append(file)
    except (OSError, EditRefused):
        for file in written:
            _put(root, file, now[file])
        note_state(root, step, "dropped")
        raise


def _put(root: Path, file: str, text: str) -> None:
    """Write a file, or take an article away that has no text; raises OSError."""
    if is_gone(file, text):
        remove_durably(root / file)
    else:
        write_durably(root / file, text.encode("utf-8"))


def finish_interrupted(root: Path) -> tuple[SavedStep, ...]:
    """Finish what a killed process had begun to save, and return those steps.

    Each was judged as a whole, so that files not written yet are written now; one that another
    hand has changed since is left alone.
    """
    with _alone(root):
        return _finish_all(root)


def _finish_all(root: Path) -> tuple[SavedStep, ...]:
    begun = [step for step in saved_steps(root) if step.state == "begun"]
    return tuple(_finished(root, step) for step in begun)


def _finished(root: Path, step: SavedStep) -> SavedStep:
    is_made = [_is_made(root, part) for part in step.files]
    return note_state(root, step, "saved" if any(is_made) else "dropped")


def _is_made(root: Path, part: FileStep) -> bool:
    """Write a file unless another hand has; return whether it is as the step left it."""
    try:
        text = _now(root, part.file)
    except EditRefused:
        return False
    if digest(text) == part.old_digest:
        _put(root, part.file, with_hunks(text, part.hunks))
        return True
    return digest(text) == part.new_digest


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Hold the lock of all who save on this computer; raises EditRefused when another has it."""
    path = root / LOCK
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT)
    try:
        try:
            lock(descriptor)
        except BlockingIOError as error:
            raise EditRefused(Message("edit_busy")) from error
        yield
    finally:
        os.close(descriptor)
