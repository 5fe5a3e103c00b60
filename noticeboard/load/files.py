"""The files of a repository of facts, and what each of them holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from noticeboard.load.draft import Draft
from noticeboard.load.mistakes import Mark, nearest
from noticeboard.load.rows import Table, load_single, load_strings, load_tables
from noticeboard.model import (
    LANGUAGES, Channel, Condition, Document, Fee, Group, Limit, Notice, Office, ProcessingTime,
    Pronunciation, Question, Record, Service, Signage, Source, Speech, Term,
)  # fmt: skip

TABLES: dict[str, tuple[Table, ...]] = {
    "data/sources.yaml": (Table("sources", Source),),
    "data/fees.yaml": (Table("fees", Fee),),
    "data/limits.yaml": (Table("limits", Limit),),
    "data/processing_times.yaml": (Table("processing_times", ProcessingTime),),
    "data/documents.yaml": (Table("documents", Document),),
    "data/questions.yaml": (
        Table("questions", Question, "questions"),
        Table("conditions", Condition, "conditions"),
    ),
    "data/channels.yaml": (Table("channels", Channel),),
    "data/groups.yaml": (Table("groups", Group),),
    "data/requirements.yaml": (Table("services", Service),),
    "data/notices.yaml": (Table("notices", Notice),),
    "data/terms.yaml": (
        Table("terms", Term, "terms"),
        Table("pronunciations", Pronunciation, "pronunciations"),
    ),
}
SINGLES: dict[str, tuple[str, type[Record]]] = {
    "data/office.yaml": ("office", Office),
    "data/signage.yaml": ("signage", Signage),
    "data/speech.yaml": ("speech", Speech),
}
STRINGS = "content/strings.yaml"
FOLDERS = (*LANGUAGES, "bisindo")
"""Folders of `content/`: articles in each language, and sign-language clips."""


def load_files(folder: Path) -> Draft:
    """Read every YAML file as far as it can be read.

    A long list may go on in further files: `requirements-foreign.yaml` after `requirements.yaml`.
    """
    draft = Draft()
    for name in ("data", "content", *(f"content/{language}" for language in LANGUAGES)):
        if not (folder / name).is_dir():
            draft.report(Mark(name), "folder_missing")
    for file, tables in TABLES.items():
        for part in (file, *_further(folder, file)):
            load_tables(folder, part, tables, draft)
    for file, (name, kind) in SINGLES.items():
        load_single(folder, file, name, kind, draft)
    for part in (STRINGS, *_further(folder, STRINGS)):
        load_strings(folder, part, draft)
    _refuse_strays(folder, draft)
    return draft


def _further(folder: Path, file: str) -> list[str]:
    """Return the files that go on with a list, by name."""
    parent, stem = Path(file).parent, Path(file).stem
    return sorted(f"{parent}/{path.name}" for path in (folder / parent).glob(f"{stem}-*.yaml"))


def _refuse_strays(folder: Path, draft: Draft) -> None:
    known = {*TABLES, *SINGLES, STRINGS}
    further = {part for file in (*TABLES, STRINGS) for part in _further(folder, file)}
    for file in _strays(folder, known | further):
        meant = nearest(file, known)
        if meant and not (folder / meant).exists():
            draft.report(Mark(file), "file_unknown", meant=meant)
        else:
            draft.report(Mark(file), "file_stray")


def _strays(folder: Path, known: set[str]) -> Iterator[str]:
    for name in ("data", "content"):
        for path in sorted((folder / name).glob("*")):
            file = f"{name}/{path.name}"
            is_folder = name == "content" and path.is_dir() and path.name in FOLDERS
            if file not in known and not is_folder and not path.name.startswith("."):
                yield file
