"""A process killed at any moment of saving: every file is whole, and a step is made or not."""

import os
import random
import signal
import sys
from datetime import UTC, datetime

import pytest

from noticeboard.editing import (
    Act,
    AddItem,
    SetValue,
    finish_interrupted,
    judge_texts,
    open_file,
    save,
    saved_steps,
)
from tests.fixtures.random_edits import SEED, THOROUGH
from tests.fixtures.small_catalogue import FILES, write_small_catalogue

FEES, SOURCES = "data/fees.yaml", "data/sources.yaml"
ACT = Act("Sari", "", datetime(2026, 11, 28, tzinfo=UTC))
WATCHED = ("saving.py", "edit_journal.py", "files.py")
"""The modules in which lines are counted: those that write."""
MOMENTS = 200 if THOROUGH else 30
SOURCE = {
    "id": "pp-1-2027",
    "title": {"id": "PP baru", "en": "New PP"},
    "short": {"id": "PP baru", "en": "New PP"},
    "kind": "regulation",
}


def edited_files(root):
    """A new source and a fee that names it: either alone would be no catalogue or no change."""
    amount = SetValue(("overstay-day", "periods", 1, "source"), "pp-1-2027")
    return [
        open_file(root, SOURCES).with_edits(AddItem((), SOURCE)),
        open_file(root, FEES).with_edits(amount),
    ]


def saved_in_a_child(root, kill_at):
    """Save in a process of its own that kills itself at a line; return how many lines it ran."""
    files = edited_files(root)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        count = 0

        def trace(frame, event, _):
            nonlocal count
            if event == "line":
                count += 1
                if count == kill_at:
                    os.kill(os.getpid(), signal.SIGKILL)
            return trace if os.path.basename(frame.f_code.co_filename) in WATCHED else None

        try:
            sys.settrace(trace)
            save(root, files, ACT)
            sys.settrace(None)
            os.write(writing, str(count).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        lines = pipe.read()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) == (not lines), "a child is killed, or tells its lines"
    return int(lines or 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child that kills itself needs fork")
def test_a_save_killed_at_any_line_leaves_whole_files_and_a_whole_step(tmp_path):
    old = {file: FILES[file] for file in (FEES, SOURCES)}
    root = write_small_catalogue(tmp_path / "whole")
    new = {each.file: each.text for each in edited_files(root)}
    lines = saved_in_a_child(root, kill_at=0)
    assert lines > MOMENTS, "enough moments to choose from"
    outcomes = set()

    for number, moment in enumerate(random.Random(SEED).sample(range(1, lines + 1), MOMENTS)):
        root = write_small_catalogue(tmp_path / str(number))
        hint = (SEED, moment, lines)
        saved_in_a_child(root, kill_at=moment)

        for file in old:
            text = (root / file).read_bytes().decode("utf-8")
            assert text in (old[file], new[file]), hint

        finish_interrupted(root)
        texts = {file: (root / file).read_bytes().decode("utf-8") for file in old}
        steps = saved_steps(root)
        assert texts == (new if steps else old), hint
        assert [step.state for step in steps] == ["saved"] * len(steps), hint
        assert judge_texts(root, {}).is_good, hint
        outcomes.add(len(steps))

    assert outcomes == {0, 1}, "some were killed before the step was noted, and some after"
