"""The pages for officers: the device's health, the sheet of the self-check, the key test."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path, PurePosixPath

from kiosk_mode.hardware.probes import LEAST_FREE
from kiosk_mode.health import Health, JackState
from kiosk_mode.selfcheck import ATTENTION, BAD, GOOD, SelfCheck
from noticeboard.messages import STAFF_LANGUAGES, Message, Value, sentence
from noticeboard.templating import Environment, make_environment
from noticeboard.time_zone import WIB
from noticeboard.unanswered import FEWEST, UnansweredTask

TEMPLATES = Path(__file__).parent / "templates"
BRAILLE = "data/v1/braille"


@dataclass(frozen=True)
class Row:
    """One line of a table: what was looked at, what was found, and how it is judged."""

    name: Message
    values: tuple[Message, ...]
    state: str


@dataclass(frozen=True)
class KeyRow:
    """A key of the kiosk, with its code on an EZ Access or Storm keypad and on a number pad."""

    name: Message
    keypad: str
    numbers: str

    @property
    def codes(self) -> str:
        """Return every code that the key may arrive with, separated by spaces."""
        return f"{self.keypad} {self.numbers}".strip()


@dataclass(frozen=True)
class BrailleShelf:
    """The braille files of a bundle by language, for a stick or an embosser."""

    folder: Path
    languages: tuple[tuple[str, tuple[PurePosixPath, ...]], ...]

    @property
    def count(self) -> int:
        """Return how many files there are."""
        return sum(len(files) for _, files in self.languages)


KEYS = (
    KeyRow(Message("device_key_help"), "F17", "Numpad0"),
    KeyRow(Message("device_key_up"), "F18", "NumpadSubtract"),
    KeyRow(Message("device_key_down"), "F19", "NumpadAdd"),
    KeyRow(Message("device_key_choose"), "F20", "NumpadEnter"),
    KeyRow(Message("device_key_back"), "F21", "NumpadDecimal NumpadComma"),
    KeyRow(Message("device_key_next"), "F22", ""),
    KeyRow(Message("device_key_quieter"), "F23", ""),
    KeyRow(Message("device_key_louder"), "F24", ""),
    KeyRow(Message("device_key_repeat"), "", "NumpadMultiply"),
    KeyRow(Message("device_key_language"), "", "NumpadDivide"),
    *(
        KeyRow(Message("device_key_item", {"number": number}), "", f"Numpad{number}")
        for number in range(1, 10)
    ),
)


def staff_page(
    health: Health, braille: BrailleShelf, unanswered: Sequence[UnansweredTask] = ()
) -> str:
    """Show everything about the device on one page: its state, what to add, what to hand out."""
    return _render(
        "state.html",
        {
            "calls": health.calls,
            "rows": tuple(_health_rows(health)),
            "check": health.check,
            "result_rows": _result_rows(health.check),
            "journal": health.journal,
            "braille": braille,
            "unanswered": unanswered,
            "fewest": FEWEST,
        },
    )


def check_sheet(check: SelfCheck | None) -> str:
    """Show the last self-check, to be printed and signed."""
    spoken = {one: check.sentences(one) for one in STAFF_LANGUAGES} if check else {}
    return _render(
        "check.html", {"check": check, "result_rows": _result_rows(check), "spoken": spoken}
    )


def key_sheet() -> str:
    """Show every key with a place for its tick; the script ticks as keys arrive."""
    return _render("keys.html", {"keys": KEYS})


def braille_shelf(paths: Iterable[str], folder: Path) -> BrailleShelf:
    """Find the braille files among a bundle's paths, staff's languages first."""
    files = sorted(
        (one for one in map(PurePosixPath, paths) if one.suffix == ".brf"), key=_by_language
    )
    languages = groupby(files, key=lambda path: path.parent.name)
    return BrailleShelf(folder / BRAILLE, tuple((name, tuple(ours)) for name, ours in languages))


def moment(at: datetime.datetime | str) -> str:
    """Write a moment, or its ISO form, as staff's clock shows it: 24-11-2026 06.00 WIB."""
    when = datetime.datetime.fromisoformat(at) if isinstance(at, str) else at
    return when.astimezone(WIB).strftime("%d-%m-%Y %H.%M WIB")


def _by_language(path: PurePosixPath) -> tuple[int, str, str]:
    language = path.parent.name
    place = STAFF_LANGUAGES.index(language) if language in STAFF_LANGUAGES else len(STAFF_LANGUAGES)
    return place, language, path.name


@cache
def _environment() -> Environment:
    made = make_environment(TEMPLATES)
    made.filters.update(moment=moment, sentence=sentence)
    made.globals.update(message=_message, languages=STAFF_LANGUAGES)
    return made


def _message(code: str, /, **values: Value) -> Message:
    return Message(code, values)


def _render(template: str, context: Mapping[str, object]) -> str:
    return _environment().get_template(template).render(context)


def _health_rows(health: Health) -> Iterator[Row]:
    bundle = Message(
        "device_page_preview_value" if health.is_preview else "device_page_bundle_value",
        {"bundle": health.bundle, "day": health.day},
    )
    yield _row("bundle", bundle, ATTENTION if health.is_preview else GOOD)
    yield _age(health)
    is_sane = health.clock.is_sane
    yield _row("clock", _page("plausible" if is_sane else "wrong"), GOOD if is_sane else BAD)
    yield _disk(health.disk_free)
    yield _outputs(health.sound_devices)
    yield _jack(health.jack)
    restarts = health.voice_restarts
    yield _row("restarts", _plain(f"{restarts}×"), ATTENTION if restarts else GOOD)
    yield _row("bell", _plain(str(health.bell)) if health.bell else _page("none"), GOOD)
    yield _row("open", _plain(str(health.pages)), GOOD if health.pages else ATTENTION)


def _age(health: Health) -> Row:
    days = Message("device_page_days", {"days": health.clock.age})
    if health.due is None or not health.is_overdue:
        return _row("age", days, GOOD)
    overdue = Message("device_page_overdue", {"days": days, "day": health.due})
    return _row("age", overdue, ATTENTION)


def _disk(free: int | None) -> Row:
    if free is None:
        return _row("disk", _page("unreadable"), ATTENTION)
    state = GOOD if free >= LEAST_FREE else ATTENTION
    return _row("disk", _plain(f"{free // 1_000_000} MB"), state)


def _outputs(outputs: Sequence[str] | None) -> Row:
    if outputs is None:
        return _row("sound_card", _page("unknown"), ATTENTION)
    if not outputs:
        return _row("sound_card", _page("none"), BAD)
    return _row("sound_card", _plain(", ".join(outputs)), GOOD)


def _jack(jack: JackState) -> Row:
    if not jack.devices:
        return _row("jack", _page("no_switch"), ATTENTION)
    return _row("jack", _page("plugged" if jack.inserted else "empty"), GOOD)


def _result_rows(check: SelfCheck | None) -> tuple[Row, ...]:
    items = check.items if check else ()
    return tuple(Row(item.message, item.details or (_plain("–"),), item.state) for item in items)


def _row(name: str, value: Message, state: str) -> Row:
    return Row(_page(name), (value,), state)


def _page(name: str) -> Message:
    return Message(f"device_page_{name}")


def _plain(text: str) -> Message:
    """Return a message that reads the same in every language: a name, a number."""
    return Message("device_page_plain", {"text": text})
