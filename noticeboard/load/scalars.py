"""Single YAML values, with those refused that YAML reads otherwise than they look."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

import yaml

from noticeboard.load.amounts import amount_of, looks_like_money
from noticeboard.load.dates import moment_meant
from noticeboard.load.keys import Keys
from noticeboard.messages import Value

Trap = tuple[str, dict[str, Value], str | None]
"""A mistake's code, the words of its sentence, and the mend."""

TRAPPED = object()
"""Stands in for a value that was refused already."""

STRING = "tag:yaml.org,2002:str"
NO_WORDS = ("no", "off", "yes", "on", "true", "false", "null", "y", "n")
"""Words that YAML does not read as words, unless they are quoted."""

MOST_DIGITS = 18
"""Nothing that is counted here has more; the digits of a code are words, in quotes."""

THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
CLOCK_DOT = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
CLOCK = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d|24:00")


def read_key(node: yaml.Node) -> tuple[str, Trap]:
    """Return a key that YAML does not read as a word as it is written, with its trap."""
    if not isinstance(node, yaml.ScalarNode):
        return "?", ("key_type", {"key": "?"}, None)
    return node.value, ("key_type", {"key": node.value}, f'"{node.value}":')


def read_scalar(node: yaml.ScalarNode, key: str, keys: Keys) -> tuple[Any, Trap | None]:
    """Return the value that is meant, or the trap it fell into."""
    tag, raw = _tag(node), node.value
    if tag not in READERS:
        return None, ("tag", {}, None)
    if key in keys.money and (node.style or tag != "int") and looks_like_money(raw):
        money = money_trap(raw, key)
        if money[2] or tag != "float":
            return None, money
    # The C loader writes '' for a plain scalar where the Python one writes None.
    if not node.style:
        trap = _plain_trap(tag, raw, key, keys)
        if trap:
            return None, trap
    return READERS[tag](raw, key, keys)


def _plain_trap(tag: str, raw: str, key: str, keys: Keys) -> Trap | None:
    if tag == "float":
        return _point(raw, key, keys)
    if tag in ("int", "float") and ":" in raw:
        return _sixty(raw, key, keys)
    if tag == "int" and re.match(r"[-+]?0\w", raw):
        return _leading_zero(raw, key, keys)
    if tag == "bool" and raw not in ("true", "false"):
        return _yes_no(raw, key, keys)
    return None


def _point(raw: str, key: str, keys: Keys) -> Trap | None:
    """Refuse a point that parts thousands, or hours from minutes."""
    if ":" in raw:
        return _sixty(raw, key, keys)
    if key in keys.numbers and THOUSANDS.fullmatch(raw):
        number = re.sub(r"\D", "", raw)
        return "thousands", {"raw": raw, "number": number}, f"{key}: {number}"
    if key in keys.clocks and CLOCK_DOT.fullmatch(raw):
        mend = f'"{raw.replace(".", ":").zfill(5)}"'
        return "clock_dot", {"raw": raw, "mend": mend}, f"{as_key(key)}: {mend}"
    return None


def _sixty(raw: str, key: str, keys: Keys) -> Trap:
    number = yaml.safe_load(raw)
    if not (keys.takes_words(key) or key in keys.clocks):
        return "sixty_number", {"raw": raw, "number": number}, None
    mend = f'"{raw.zfill(5)}"' if CLOCK.fullmatch(raw) and key in keys.clocks else f'"{raw}"'
    # A key that the model does not know is a day, and a day takes two times.
    line = f"{as_key(key)}: {mend}" if key in keys.known else None
    return "sixty", {"raw": raw, "number": number, "mend": mend}, line


def _leading_zero(raw: str, key: str, keys: Keys) -> Trap:
    if keys.takes_words(key):
        return _quoted_trap("leading_zero", raw, key)
    if not raw.isdecimal():
        return "number_form", {"raw": raw}, None
    number = str(int(raw))
    return "leading_zero_number", {"raw": raw, "number": number}, f"{key}: {number}"


def _yes_no(raw: str, key: str, keys: Keys) -> Trap | None:
    if key in keys.switches:
        value = "true" if raw.lower() in ("yes", "on", "true") else "false"
        return "true_false", {"raw": raw}, f"{key}: {value}"
    if not keys.takes_words(key):
        return None
    return "yes_no", {"raw": raw}, f'{as_key(key)}: "{raw}"'


def as_key(key: str) -> str:
    """Write a key, in quotes where YAML would not read it as a word."""
    return f'"{key}"' if key.lower() in NO_WORDS else key


def money_trap(raw: str, key: str) -> Trap:
    """Refuse an amount that is no row of digits; the mend only where one amount can be meant."""
    number = amount_of(raw)
    if number is None:
        return "rupiah_unsure", {"raw": raw}, None
    return "rupiah", {"raw": raw, "number": number}, f"{key}: {number}"


def _quoted_trap(code: str, raw: str, key: str) -> Trap:
    number = yaml.safe_load(raw)
    mend = f'"{raw}"'
    return code, {"raw": raw, "number": number, "mend": mend}, f"{as_key(key)}: {mend}"


def _tag(node: yaml.ScalarNode) -> str:
    return node.tag.removeprefix("tag:yaml.org,2002:")


def _read_int(raw: str, *_: object) -> tuple[Any, Trap | None]:
    if len(raw) > MOST_DIGITS:
        return None, ("too_many_digits", {"count": len(raw)}, None)
    return int(raw.replace("_", "")), None


def _read_float(raw: str, *_: object) -> tuple[Any, Trap | None]:
    return float(raw.replace("_", "").replace(".inf", "inf").replace(".nan", "nan")), None


def _read_date(raw: str, key: str, keys: Keys) -> tuple[Any, Trap | None]:
    if len(raw) > len("2026-12-01"):
        return None, ("moment", {"raw": raw}, _moment_mend(raw, key, keys))
    try:
        return datetime.date.fromisoformat(raw), None
    except ValueError:
        return None, ("no_such_date", {"raw": raw}, None)


def _moment_mend(raw: str, key: str, keys: Keys) -> str | None:
    """Return the line with the moment in quotes; a day without time only for midnight."""
    moment = moment_meant(raw)
    if moment and key in keys.moments:
        return f'{key}: "{moment}"'
    is_midnight = moment is not None and moment.endswith(" 00:00")
    return f"{key}: {moment[:10]}" if moment and is_midnight and key in keys.days else None


READERS: dict[str, Callable[[str, str, Keys], tuple[Any, Trap | None]]] = {
    "str": lambda raw, *_: (raw, None),
    "int": _read_int,
    "float": _read_float,
    "bool": lambda raw, *_: (raw == "true", None),
    "null": lambda raw, *_: (None, None),
    "timestamp": _read_date,
}
