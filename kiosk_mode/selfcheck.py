"""The self-check at opening time: what works, what does not, as sentences to hear and to print."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from kiosk_mode.hardware.probes import LEAST_FREE, ClockSight
from kiosk_mode.voice.soundcheck import SoundFault, SoundReport
from noticeboard.files import write_atomically
from noticeboard.messages import Message, Value, sentence
from noticeboard.messages.records import KeptMessage, kept, recalled

GOOD, TODO, ATTENTION, BAD = "good", "todo", "attention", "bad"
"""What only a person can try is left to do, and makes no verdict worse."""
NAMED = 5
"""So many faulty sounds are named; more would hide the rest of the sheet."""


@dataclass(frozen=True)
class CheckItem:
    """One thing that was looked at; `details` are for the sheet only."""

    name: str
    state: str
    message: Message
    details: tuple[Message, ...] = ()


@dataclass(frozen=True)
class SelfCheck:
    """The result of one self-check."""

    at: str
    """The moment, as ISO 8601."""
    bundle: str
    items: tuple[CheckItem, ...]

    @property
    def state(self) -> str:
        """Return the worst state of all items."""
        states = {item.state for item in self.items}
        return next((state for state in (BAD, ATTENTION) if state in states), GOOD)

    def sentences(self, language: str) -> tuple[str, ...]:
        """Return the result to be spoken: the verdict first, then whatever is not good."""
        verdict = Message(_VERDICTS[self.state])
        others = (one.message for one in self.items if one.state != GOOD)
        return tuple(sentence(message, language) for message in (verdict, *others))


def make_selfcheck(
    *,
    at: datetime.datetime,
    bundle: str,
    clock: ClockSight,
    sounds: SoundReport | None,
    free: int | None,
    outputs: Sequence[str] | None,
    jacks: Sequence[str],
    voice_works: bool,
) -> SelfCheck:
    """Judge everything that was looked at; `sounds` is None when the check itself failed."""
    items = (
        _sounds(sounds),
        _clock(clock),
        _disk(free),
        _output(outputs),
        _jack(jacks),
        _voice(voice_works),
        _item("keys", TODO, "device_press_keys"),
    )
    return SelfCheck(at.isoformat(timespec="seconds"), bundle, items)


class _StoredItem(TypedDict):
    name: str
    state: str
    message: KeptMessage
    details: list[KeptMessage]


def save_selfcheck(check: SelfCheck, path: Path) -> None:
    """Keep the result for the next start; raises OSError where the disk takes nothing."""
    items = [
        _StoredItem(
            name=item.name,
            state=item.state,
            message=kept(item.message),
            details=[kept(detail) for detail in item.details],
        )
        for item in check.items
    ]
    stored = {"at": check.at, "bundle": check.bundle, "items": items}
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, json.dumps(stored, ensure_ascii=False))


def load_selfcheck(path: Path) -> SelfCheck | None:
    """Return the result kept by `save_selfcheck`, or None when there is none to be read."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        items: list[_StoredItem] = stored["items"]
        return SelfCheck(
            stored["at"],
            stored["bundle"],
            tuple(
                CheckItem(
                    item["name"],
                    item["state"],
                    recalled(item["message"]),
                    tuple(recalled(detail) for detail in item["details"]),
                )
                for item in items
            ),
        )
    except (OSError, ValueError, TypeError, KeyError):
        return None


_VERDICTS = {GOOD: "device_ready", ATTENTION: "device_ready_with_remarks", BAD: "device_not_ready"}


def _item(
    name: str, state: str, code: str, details: Iterable[Message] = (), **values: Value
) -> CheckItem:
    return CheckItem(name, state, Message(code, values), tuple(details))


def _devices(names: Iterable[str]) -> Iterable[Message]:
    return (Message("device_detail_device", {"name": name}) for name in names)


def _sounds(report: SoundReport | None) -> CheckItem:
    if report is None:
        return _item("sounds", BAD, "device_sounds_unchecked")
    if not report.count:
        return _item("sounds", BAD, "device_sounds_none")
    if report.faults:
        return _item(
            "sounds",
            BAD,
            "device_sounds_broken",
            map(_fault, report.faults[:NAMED]),
            broken=len(report.faults),
            count=report.count,
        )
    return _item("sounds", GOOD, "device_sounds_good", count=report.count)


def _fault(fault: SoundFault) -> Message:
    return Message("device_detail_sound", {"path": fault.path, "reason": fault.reason})


def _clock(clock: ClockSight) -> CheckItem:
    if clock.age < 0:
        return _item("clock", BAD, "device_clock_early")
    if not clock.is_sane:
        return _item("clock", BAD, "device_clock_late")
    return _item("clock", GOOD, "device_clock_good", days=clock.age)


def _disk(free: int | None) -> CheckItem:
    if free is None:
        return _item("disk", ATTENTION, "device_disk_unreadable")
    megabytes = free // 1_000_000
    if free < LEAST_FREE:
        return _item("disk", ATTENTION, "device_disk_full", megabytes=megabytes)
    return _item("disk", GOOD, "device_disk_good", megabytes=megabytes)


def _output(outputs: Sequence[str] | None) -> CheckItem:
    if outputs is None:
        return _item("output", ATTENTION, "device_output_unknown")
    if not outputs:
        return _item("output", BAD, "device_output_none")
    return _item("output", GOOD, "device_output_good", _devices(outputs))


def _jack(jacks: Sequence[str]) -> CheckItem:
    if not jacks:
        return _item("jack", ATTENTION, "device_jack_none")
    return _item("jack", GOOD, "device_jack_good", _devices(jacks))


def _voice(works: bool) -> CheckItem:
    if works:
        return _item("voice", GOOD, "device_voice_works")
    return _item("voice", ATTENTION, "device_voice_broken")
