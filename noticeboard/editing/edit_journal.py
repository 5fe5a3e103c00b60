"""The journal of saved steps: a line before files are written, and a line when they are."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypedDict, cast, final

from noticeboard.editing.article_changes import article_message, is_article
from noticeboard.editing.change_words import change_messages
from noticeboard.editing.field_changes import FieldChange, field_changes
from noticeboard.editing.text_hunks import Hunk, hunks_between
from noticeboard.files import append_durably
from noticeboard.messages import STAFF_LANGUAGES, sentence

JOURNAL = ".cache/edits/steps.jsonl"
"""Beside what the program makes, never in git: it holds the names of those who edit."""

StepState = Literal["begun", "saved", "dropped"]


@dataclass(frozen=True)
class Act:
    """The person who saves, why, and when."""

    who: str
    why: str
    at: datetime.datetime


@dataclass(frozen=True)
class FileStep:
    """One file's part of a step."""

    file: str
    old_digest: str
    new_digest: str
    hunks: tuple[Hunk, ...]
    changes: tuple[FieldChange, ...]
    words: Mapping[str, tuple[str, ...]]
    """The changes as sentences, by the language of the staff."""


@dataclass(frozen=True)
class SavedStep:
    """One act of saving: who, why, when, and every line that it touched."""

    number: int
    act: Act
    files: tuple[FileStep, ...]
    undoes: int | None = None
    """The number of the step that it takes back."""
    state: StepState = "begun"


class _NotedFile(TypedDict):
    file: str
    old_digest: str
    new_digest: str
    hunks: list[tuple[int, list[str], list[str], list[str], list[str]]]
    changes: list[tuple[list[str | int], str | None, str | None, bool]]
    words: dict[str, list[str]]


@final
class _NotedState(TypedDict):
    state_of: int
    state: StepState


@final
class _NotedStep(TypedDict):
    step: int
    who: str
    why: str
    at: str
    undoes: int | None
    files: list[_NotedFile]


def digest(text: str) -> str:
    """Return the digest that tells one text of a file from another."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def file_step(file: str, old: str, new: str) -> FileStep:
    """Return what a step does to one file."""
    is_whole = is_article(file)
    messages = (article_message(file, old, new),) if is_whole else change_messages(old, new)
    return FileStep(
        file,
        digest(old),
        digest(new),
        hunks_between(old, new),
        changes_of(file, old, new),
        {
            language: tuple(sentence(message, language) for message in messages)
            for language in STAFF_LANGUAGES
        },
    )


def changes_of(file: str, old: str, new: str) -> tuple[FieldChange, ...]:
    """Return the fields in which two texts of a file differ; an article has none."""
    return () if is_article(file) else field_changes(old, new)


def note_step(root: Path, step: SavedStep) -> None:
    """Write a step into the journal before its files are written; raises OSError."""
    noted: _NotedStep = {
        "step": step.number,
        "who": step.act.who,
        "why": step.act.why,
        "at": step.act.at.isoformat(),
        "undoes": step.undoes,
        "files": [_noted_file(each) for each in step.files],
    }
    append_durably(root / JOURNAL, json.dumps(noted))


def note_state(root: Path, step: SavedStep, state: StepState) -> SavedStep:
    """Write what became of a step into the journal, and return it so; raises OSError."""
    noted: _NotedState = {"state_of": step.number, "state": state}
    append_durably(root / JOURNAL, json.dumps(noted))
    return replace(step, state=state)


def saved_steps(root: Path) -> tuple[SavedStep, ...]:
    """Return every step of the journal in order; a line that was torn off is none."""
    steps: dict[int, SavedStep] = {}
    for line in _lines(root / JOURNAL):
        if "step" in line:
            steps[line["step"]] = _step(line)
        elif line["state_of"] in steps:
            number = line["state_of"]
            steps[number] = replace(steps[number], state=line["state"])
    return tuple(steps.values())


def _lines(path: Path) -> Iterator[_NotedStep | _NotedState]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return
    for line in lines:
        try:
            noted = json.loads(line)
        except ValueError:
            continue
        if isinstance(noted, dict) and ("step" in noted or "state_of" in noted):
            yield cast(_NotedStep | _NotedState, noted)


def _noted_file(part: FileStep) -> _NotedFile:
    return {
        "file": part.file,
        "old_digest": part.old_digest,
        "new_digest": part.new_digest,
        "hunks": [
            (hunk.line, list(hunk.above), list(hunk.old), list(hunk.new), list(hunk.below))
            for hunk in part.hunks
        ],
        "changes": [
            (list(change.path), change.old, change.new, change.is_order) for change in part.changes
        ],
        "words": {language: list(words) for language, words in part.words.items()},
    }


def _step(noted: _NotedStep) -> SavedStep:
    at = datetime.datetime.fromisoformat(noted["at"])
    files = tuple(_file(each) for each in noted["files"])
    act = Act(noted["who"], noted["why"], at)
    return SavedStep(noted["step"], act, files, noted["undoes"])


def _file(noted: _NotedFile) -> FileStep:
    return FileStep(
        noted["file"],
        noted["old_digest"],
        noted["new_digest"],
        tuple(
            Hunk(line, tuple(above), tuple(old), tuple(new), tuple(below))
            for line, above, old, new, below in noted["hunks"]
        ),
        tuple(
            FieldChange(tuple(path), old, new, is_order)
            for path, old, new, is_order in noted["changes"]
        ),
        {language: tuple(words) for language, words in noted["words"].items()},
    )


def next_number(steps: Sequence[SavedStep]) -> int:
    """Return the number of the next step."""
    return max((step.number for step in steps), default=0) + 1
