"""Edits of facts by cutting: the one writer of the office's YAML files.

A form opens a file, makes edits in its text, asks for the verdict, shows the change and saves:

    opened = open_file(root, "data/fees.yaml")
    edited = opened.with_edits(SetValue(("passport-same-day", "periods", 0, "amount"), 1250000))
    verdict = judge_texts(root, {edited.file: edited.text}, look)
    sentences, lines = change_messages(edited.base, edited.text), unified(...)
    step = save(root, [edited], Act(who, why, at), look)
    undo(root, step.number, Act(who, why, at), look)

A path is the way within one file, by keys and by ids or positions of items;
`SourceMap.written_at` leads there from the key path of a message. `period_edits` gives the edits
that end a running period and begin the next one; `with_text` takes an article as a whole.
Whatever cannot be made surely raises EditRefused, a catalogue that would be wrong raises
Mistakes, and then no file has changed.
`look` are the checks beside the loader's, such as `build.judge.find_mistakes`.
"""

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
from noticeboard.editing.merged_edits import merged
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
    "merged",
    "open_file",
    "period_edits",
    "save",
    "saved_steps",
    "undo",
    "unified",
]
