"""Listens to every sound of a bundle by machine: it decodes, and has its length and level."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import threading
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from noticeboard.messages import Message

LENGTH_SLACK_S = 0.06
PATIENCE_S = 900
"""A small computer takes a while over some thousand sounds."""


@dataclass(frozen=True)
class SoundFault:
    """A sound that is not what the bundle says, and why."""

    path: str
    reason: Message


@dataclass(frozen=True)
class SoundReport:
    """How many sounds were listened to, and the faults among them."""

    count: int
    faults: tuple[SoundFault, ...]


def check_sounds(folder: Path) -> SoundReport:
    """Check every sound that a bundle's lists of utterances name; runs in a process of its own."""
    listed = listed_sounds(folder)
    faults = [
        SoundFault(path.relative_to(folder).as_posix(), problem)
        for path, seconds in listed.items()
        if (problem := _problem(path, seconds)) is not None
    ]
    return SoundReport(len(listed), tuple(faults))


def check_sounds_apart(folder: Path) -> SoundReport:
    """Check the sounds in a process with low priority, so that no visitor has to wait.

    Raises EOFError when the process dies, TimeoutError when it never ends.
    """
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_check, args=(theirs, folder), name="sounds", daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(PATIENCE_S):
            raise TimeoutError
        report = ours.recv()
    finally:
        process.kill()
        process.join()
        ours.close()
    assert isinstance(report, SoundReport)
    return report


def listed_sounds(folder: Path) -> dict[Path, float | None]:
    """Return every sound file of the lists of utterances, and the length they give it."""
    listed: dict[Path, float | None] = {}
    root = folder.resolve()
    for manifest in sorted(root.glob("kiosk/*/utterances.json")):
        for one in json.loads(manifest.read_text(encoding="utf-8")).values():
            path = Path(os.path.normpath(manifest.parent / one["file"]))
            if path.is_relative_to(root):
                listed[path] = one.get("seconds")
    return listed


def _check(line: Connection, folder: Path) -> None:
    if hasattr(os, "nice"):
        os.nice(10)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with contextlib.suppress(OSError, KeyboardInterrupt):
        line.send(check_sounds(folder))


def _end_with_parent() -> None:
    # A server that was killed asks for nothing any more.
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _problem(path: Path, seconds: float | None) -> Message | None:
    from noticeboard.speech.synthesis import AudioRejected, is_at_its_level, measured

    try:
        found = measured(path.read_bytes())
    except FileNotFoundError:
        return Message("device_sound_gone")
    except OSError as error:
        return Message("device_sound_unreadable", {"reason": str(error.strerror)})
    except AudioRejected as error:
        return error.messages[0]
    if seconds is not None and abs(found.duration_s - seconds) > LENGTH_SLACK_S:
        lengths = {"seconds": str(found.duration_s), "listed": str(seconds)}
        return Message("device_sound_length", lengths)
    if is_at_its_level(found):
        return None
    levels = {"loudness": str(found.loudness), "peak": str(found.peak_db)}
    return Message("device_sound_level", levels)
