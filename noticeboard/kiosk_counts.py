"""Counts of what kiosks were used for: by day, hour and service, never a session or its course."""

from __future__ import annotations

import datetime
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from noticeboard.files import write_atomically

UseKind = Literal["opened", "replayed"]
"""A service that was opened; a sentence that was said again. A session counts once for each."""

DAYS_KEPT = 400
SERVICE = re.compile(r"[a-z0-9-]{1,64}")


@dataclass(frozen=True)
class KioskUse:
    """One kind of use within an hour of a day, in WIB."""

    day: datetime.date
    hour: int
    kind: UseKind
    service: str = ""
    """Its id where a service was opened."""

    def __post_init__(self) -> None:
        is_named = bool(SERVICE.fullmatch(self.service)) if self.kind == "opened" else True
        if self.kind not in get_args(UseKind) or not is_named or not 0 <= self.hour < 24:
            raise ValueError(self)
        if self.kind == "replayed" and self.service:
            raise ValueError(self)


KioskCounts = Mapping[KioskUse, int]


def with_use(counts: KioskCounts, use: KioskUse) -> KioskCounts:
    """Count one session more; what is older than a year goes."""
    first = use.day - datetime.timedelta(days=DAYS_KEPT)
    kept = {one: count for one, count in counts.items() if one.day > first}
    return {**kept, use: kept.get(use, 0) + 1}


def summed(many: Iterable[KioskCounts]) -> KioskCounts:
    """Add up the counts of several kiosks."""
    total = Counter[KioskUse]()
    for one in many:
        total.update(one)
    return total


def read_kiosk_counts(path: Path) -> KioskCounts:
    """Read a file of counts. Raises ValueError for another file, OSError for one that is not there."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["used"]
        return {_use(row): int(row["count"]) for row in rows}
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(str(path)) from error


def _use(row: Mapping[str, str]) -> KioskUse:
    kind: UseKind = "opened" if row["kind"] == "opened" else "replayed"
    day = datetime.date.fromisoformat(row["day"])
    return KioskUse(day, int(row["hour"]), kind, str(row["service"]))


def write_kiosk_counts(counts: KioskCounts, path: Path) -> None:
    """Write counts as JSON, in the order of their words: that of the visits tells of people."""
    rows = [
        {
            "day": use.day.isoformat(),
            "hour": use.hour,
            "kind": use.kind,
            "service": use.service,
            "count": count,
        }
        for use, count in counts.items()
    ]
    rows.sort(key=lambda row: json.dumps(row))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, json.dumps({"used": rows}, indent=1) + "\n")
