"""A text with an edit made in it, proved by reading it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from noticeboard.editing.composed_text import ComposedText, composed
from noticeboard.editing.cuts_of_values import spliced
from noticeboard.editing.edits import Edit
from noticeboard.editing.refused_edits import EditRefused, FilePath
from noticeboard.editing.yaml_values import YamlValue, value_of
from noticeboard.messages import Message

BOM = "\ufeff"


def edited(text: str, edit: Edit) -> str:
    """Return a file's text with an edit made in it, every other sign as it was.

    The new text is read again: it is returned only if it holds what the old one held and the
    edit, in its types, too. Otherwise, and for places that are not there, raises EditRefused.
    """
    bom, whole = _parts(text)
    new = spliced(whole.text, edit.cuts(whole))
    if not _same(_held(new), edit.result(whole, whole.value)):
        raise EditRefused(Message("edit_layout"))
    return bom + new


def _parts(text: str) -> tuple[str, ComposedText]:
    """Return the mark of byte order, if there is one, and the rest with its nodes."""
    bom = BOM if text.startswith(BOM) else ""
    return bom, composed(text.removeprefix(BOM))


def _held(text: str) -> YamlValue:
    try:
        return composed(text).value
    except EditRefused as error:
        raise EditRefused(Message("edit_layout")) from error


def held_in(text: str, path: FilePath = ()) -> YamlValue:
    """Return what a file's text holds, or what is at a path of it; raises EditRefused."""
    whole = _parts(text)[1]
    return value_of(whole.spot(path).node) if path else whole.value


def _same(one: YamlValue, other: YamlValue) -> bool:
    """Return whether two values are equal in their types, too; the order of keys is no matter."""
    if isinstance(one, Mapping):
        return (
            isinstance(other, Mapping)
            and one.keys() == other.keys()
            and all(_same(one[key], other[key]) for key in one)
        )
    if isinstance(one, tuple):
        return (
            isinstance(other, tuple)
            and len(one) == len(other)
            and all(_same(first, second) for first, second in zip(one, other, strict=True))
        )
    return type(one) is type(other) and (one == other or repr(one) == repr(other))


@dataclass(frozen=True)
class EditedFile:
    """A file as it was when a form was opened, and the edits made in it since."""

    file: str
    """Its name below the folder of the office: "data/fees.yaml"."""
    base: str
    edits: tuple[Edit, ...] = ()
    text: str = ""

    @classmethod
    def opened(cls, file: str, text: str) -> EditedFile:
        """Return a file without any edit."""
        return cls(file, text, (), text)

    def with_edits(self, *edits: Edit) -> EditedFile:
        """Return it with edits made after the others; raises EditRefused, and nothing is made."""
        text, made = self.text, self.edits
        for edit in edits:
            made = (*made, edit.named(_parts(text)[1]))
            text = edited(text, edit)
        return EditedFile(self.file, self.base, made, text)

    def with_text(self, text: str) -> EditedFile:
        """Return it with a text that was typed as a whole, as articles are."""
        return EditedFile(self.file, self.base, (), text)
