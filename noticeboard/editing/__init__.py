"""Edits of facts by cutting: the one writer of the office's YAML files."""

from noticeboard.editing.change_words import change_messages
from noticeboard.editing.edit_journal import Act, FileStep, SavedStep, saved_steps
from noticeboard.editing.edited_text import EditedFile, edited, held_in
from noticeboard.editing.edits import (
    AddItem,
    AddKey,
    Edit,
    MoveItem,
    RemoveItem,
    RemoveKey,
    SetValue,
    SetValues,
)
from noticeboard.editing.period_edits import NewPeriod, period_edits
from noticeboard.editing.refused_edits import EditRefused, FilePath
from noticeboard.editing.saving import finish_interrupted, open_file, save, undo
from noticeboard.editing.text_hunks import unified
from noticeboard.editing.verdict import Found, Look, Verdict, judge_texts
from noticeboard.editing.yaml_values import YamlScalar, YamlValue, canonical

__all__ = [
    "Act",
    "AddItem",
    "AddKey",
    "Edit",
    "EditRefused",
    "EditedFile",
    "FilePath",
    "FileStep",
    "Found",
    "Look",
    "MoveItem",
    "NewPeriod",
    "RemoveItem",
    "RemoveKey",
    "SavedStep",
    "SetValue",
    "SetValues",
    "Verdict",
    "YamlScalar",
    "YamlValue",
    "canonical",
    "change_messages",
    "edited",
    "finish_interrupted",
    "held_in",
    "judge_texts",
    "open_file",
    "period_edits",
    "save",
    "saved_steps",
    "undo",
    "unified",
]
