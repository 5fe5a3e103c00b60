"""Edits of facts by cutting: the one writer of the office's YAML files."""

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
from noticeboard.editing.yaml_values import YamlScalar, YamlValue, canonical

__all__ = [
    "AddItem",
    "AddKey",
    "Edit",
    "EditRefused",
    "EditedFile",
    "FilePath",
    "MoveItem",
    "NewPeriod",
    "RemoveItem",
    "RemoveKey",
    "SetValue",
    "SetValues",
    "YamlScalar",
    "YamlValue",
    "canonical",
    "edited",
    "held_in",
    "period_edits",
]
