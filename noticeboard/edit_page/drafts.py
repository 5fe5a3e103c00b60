"""Drafts: what staff have entered and not saved, kept while the page runs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from noticeboard.editing.record_forms import Entries

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


@dataclass
class Drafts:
    """Drafts by what they change; one that a clerk leaves is there again when the form is opened."""

    held: dict[DraftKey, FormDraft] = field(default_factory=dict)
    who: str = ""
    """The name that was entered with the last step."""

    def keep(self, key: DraftKey, base: str, entries: Entries) -> FormDraft:
        """Keep entries; the text that the form was opened on stays the one of the first draft."""
        before = self.held.get(key)
        made = FormDraft(before.base if before else base, dict(entries))
        self.held[key] = made
        return made

    def drop(self, key: DraftKey) -> None:
        """Forget a draft."""
        self.held.pop(key, None)

    @property
    def waiting(self) -> Mapping[DraftKey, FormDraft]:
        """Return all drafts."""
        return dict(self.held)
