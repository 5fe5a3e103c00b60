"""Drafts: what staff have entered and not saved, there again when the page is started anew."""

from __future__ import annotations

import hashlib
import json
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypedDict, cast

from noticeboard.editing.record_forms import Entries
from noticeboard.files import write_atomically

DRAFTS = ".cache/edits/drafts"
"""Beside the journal of steps, never in git or in a bundle."""

FormAct = Literal["change", "period", "removal"]
"""The ways to edit a record: its fields, a new value from a day on, or taking it out."""

DraftKey = tuple[str, str, FormAct]
"""The table, the key of the record, and the act."""


@dataclass(frozen=True)
class FormDraft:
    """The entries of a form, and the text of the file that it was opened on."""

    base: str
    entries: Entries = field(default_factory=dict)

    @property
    def mark(self) -> str:
        """Return what tells this draft from another."""
        text = json.dumps([self.base, sorted(self.entries.items())])
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class _NotedDraft(TypedDict):
    key: tuple[str, str, FormAct]
    base: str
    entries: dict[str, list[str]]


@dataclass
class Drafts:
    """Drafts by what they change; one that a clerk leaves is there again when the form is opened.

    Each has a file of its own in `folder`, so that two pages of one office, each with its own
    forms, never write over one another.
    """

    folder: Path
    held: dict[DraftKey, FormDraft] = field(default_factory=dict)
    who: str = ""
    """The name that was entered with the last step."""
    _presses: Counter[DraftKey] = field(default_factory=Counter)
    _writing: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def of(cls, root: Path) -> Drafts:
        """Return the drafts of an office, with those that an earlier page has left."""
        folder = root / DRAFTS
        return cls(folder, dict(_noted(folder)))

    def keep(self, key: DraftKey, base: str, entries: Entries) -> None:
        """Keep the entries that a button sent.

        The text that the form was opened on stays the one of the first draft.
        """
        with self._writing:
            self._presses[key] += 1
            self._keep(key, base, entries)

    def keep_typed(self, key: DraftKey, base: str, entries: Entries, presses: int) -> None:
        """Keep what is in a form while somebody types; `presses` is what its page was opened with.

        It may arrive after a button of the same page: then it is older than what the button did,
        and is passed over, or a line just added would be gone and a dropped draft be back.
        """
        with self._writing:
            if presses >= self._presses[key]:
                self._keep(key, base, entries)

    def presses_of(self, key: DraftKey) -> int:
        """Return how often a button changed the draft since the command was started."""
        return self._presses[key]

    def drop(self, key: DraftKey) -> None:
        """Forget a draft."""
        with self._writing:
            self._presses[key] += 1
            self.held.pop(key, None)
            _file_of(self.folder, key).unlink(missing_ok=True)

    def _keep(self, key: DraftKey, base: str, entries: Entries) -> None:
        before = self.held.get(key)
        made = FormDraft(before.base if before else base, dict(entries))
        if made != before:
            self.held[key] = made
            self._note(key, made)

    @property
    def waiting(self) -> Mapping[DraftKey, FormDraft]:
        """Return all drafts."""
        return dict(self.held)

    def _note(self, key: DraftKey, draft: FormDraft) -> None:
        entries = {name: list(entered) for name, entered in draft.entries.items()}
        self.folder.mkdir(parents=True, exist_ok=True)
        noted = json.dumps(_NotedDraft(key=key, base=draft.base, entries=entries))
        write_atomically(_file_of(self.folder, key), noted)


def _file_of(folder: Path, key: DraftKey) -> Path:
    """Return the file of a draft; a key may hold signs that no file name has."""
    return folder / f"{hashlib.sha256(json.dumps(key).encode()).hexdigest()[:16]}.json"


def _noted(folder: Path) -> Iterator[tuple[DraftKey, FormDraft]]:
    """Yield the drafts in a folder; a file that holds none stays where it is, unread."""
    for path in sorted(folder.glob("*.json")):
        try:
            noted = cast(_NotedDraft, json.loads(path.read_text("utf-8")))
            table, key, act = noted["key"]
            entries = {name: tuple(entered) for name, entered in noted["entries"].items()}
            yield (table, key, act), FormDraft(noted["base"], entries)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
