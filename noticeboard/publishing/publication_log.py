"""The log of publications: who put what where, when and why; every record seals the one before.

`publications/log.jsonl` is only ever added to. Each line holds the SHA-256 of the line before it,
and `log.head` the number and the SHA-256 of the last one: a line that is changed, taken out or cut
off the end is found by `broken_at`. It proves nothing against somebody who writes it all anew.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from noticeboard.files import write_atomically
from noticeboard.messages import Message
from noticeboard.publishing.publication_refusals import LogBroken

LOG, HEAD = "log.jsonl", "log.head"
NOTHING = "0" * 64
"""What the first record seals."""

Act = Literal["publish", "rollback"]


@dataclass(frozen=True)
class Deed:
    """A publication as it is asked for: who does what, where and why."""

    act: Act
    place: str
    """The address as it was written out in full; it never holds a secret."""
    bundle: str
    edition: str
    """The day of the bundle in ISO form."""
    archived: str
    """The name of the bundle's folder in the archive."""
    by: str
    approved_by: str | None
    why: str
    changes: tuple[str, ...]
    """What differs from the publication before, in words."""


@dataclass(frozen=True)
class LogRecord:
    """A publication that has happened."""

    number: int
    time: datetime.datetime
    """When it was done, in UTC."""
    deed: Deed
    before: str
    """The SHA-256 of the line before."""

    @property
    def line(self) -> str:
        """Return the record as it stands in the log."""
        content = {
            "number": self.number,
            "time": self.time.astimezone(datetime.UTC).isoformat(timespec="seconds"),
            **asdict(self.deed),
            "before": self.before,
        }
        return json.dumps(content, ensure_ascii=False, sort_keys=True)

    @property
    def seal(self) -> str:
        """Return the SHA-256 of the line, which the next record holds."""
        return _seal(self.line)


def add_record(folder: Path, deed: Deed, now: datetime.datetime) -> LogRecord:
    """Add a publication to the log and return its record; raises LogBroken for a damaged log."""
    records = read_log(folder)
    before = records[-1].seal if records else NOTHING
    record = LogRecord(len(records) + 1, now, deed, before)
    folder.mkdir(parents=True, exist_ok=True)
    # Replaced whole: a power cut must not leave half a line.
    lines = [*(one.line for one in records), record.line]
    write_atomically(folder / LOG, "".join(f"{line}\n" for line in lines))
    write_atomically(folder / HEAD, f"{record.number} {record.seal}\n")
    return record


def read_log(folder: Path) -> list[LogRecord]:
    """Return all records, oldest first; raises LogBroken when one was changed or is missing."""
    lines = _lines(folder)
    broken = _first_broken(lines, _head(folder))
    if broken is not None:
        raise LogBroken(Message("log_broken", {"number": broken, "path": LOG}))
    return [record for line in lines if (record := _record(line)) is not None]


def last_of(records: Sequence[LogRecord], place: str) -> LogRecord | None:
    """Return the last publication to a place."""
    return next((one for one in reversed(records) if one.deed.place == place), None)


def one_before(records: Sequence[LogRecord], place: str) -> LogRecord | None:
    """Return the last publication to a place that put another bundle there than is there now."""
    last = last_of(records, place)
    if last is None:
        return None
    return next(
        (
            one
            for one in reversed(records)
            if one.deed.place == place and one.deed.archived != last.deed.archived
        ),
        None,
    )


def in_force_on(
    records: Sequence[LogRecord], day: datetime.date, zone: datetime.tzinfo
) -> list[LogRecord]:
    """Return the publications that the public could see on a day, of every place, in order."""
    found = []
    for at, one in enumerate(records):
        later = (other for other in records[at + 1 :] if other.deed.place == one.deed.place)
        end = next((other.time.astimezone(zone).date() for other in later), None)
        if one.time.astimezone(zone).date() <= day and (end is None or day <= end):
            found.append(one)
    return found


def _first_broken(lines: Sequence[str], head: tuple[int, str] | None) -> int | None:
    """Return the number of the first record that is not as it was written; None if all are."""
    before = NOTHING
    for number, line in enumerate(lines, start=1):
        record = _record(line)
        # Its own line again: a value that was changed in its spelling alone is a change, too.
        is_whole = record is not None and record.line == line
        if not is_whole or record is None or (record.number, record.before) != (number, before):
            return number
        before = _seal(line)
        if head is not None and head[0] == number and head[1] != before:
            return number
    # The log is written first, so it may be one ahead of its head, never behind.
    reached = 0 if head is None else head[0]
    return None if len(lines) - reached in (0, 1) else min(len(lines), reached) + 1


def _lines(folder: Path) -> list[str]:
    try:
        return (folder / LOG).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []


def _head(folder: Path) -> tuple[int, str] | None:
    try:
        number, seal = (folder / HEAD).read_text(encoding="utf-8").split()
        return int(number), seal
    except FileNotFoundError:
        return None
    except ValueError:
        # It is replaced in one step, so half a head was made by somebody.
        return len(_lines(folder)) + 1, NOTHING


def _record(line: str) -> LogRecord | None:
    try:
        found = json.loads(line)
        number, time, before = found.pop("number"), found.pop("time"), found.pop("before")
        deed = Deed(**{**found, "changes": tuple(found["changes"])})
        return LogRecord(number, datetime.datetime.fromisoformat(time), deed, before)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _seal(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()
