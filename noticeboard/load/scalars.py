"""Single YAML values, with those refused that YAML reads otherwise than they look."""

from __future__ import annotations

import datetime
import re
from typing import Any

import yaml

Trap = tuple[str, dict[str, object], str | None]
"""A mistake's code, the words of its sentence, and the mend."""

TRAPPED = object()
"""Stands in for a value that was refused already."""

STRING = "tag:yaml.org,2002:str"
MONEY_KEYS = ("amount",)
FRACTION_KEYS = ("inches", "farthest_reader_m")
BOOLEAN_KEYS = ("must_confirm", "collecting", "priority", "allow_network", "stands_alone")
NO_WORDS = ("no", "off", "yes", "on", "true", "false", "null", "y", "n")
"""Words that YAML does not read as words, unless they are quoted."""

THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
RUPIAH = re.compile(r"(?:Rp\.?\s*)?(\d{1,3}(?:[., ]\d{3})+|\d+)(?:,-|,00|\.0)?", re.IGNORECASE)
CLOCK_DOT = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")


def read_key(node: yaml.Node) -> tuple[str, Trap]:
    """Return a key that YAML does not read as a word as it is written, with its trap."""
    if not isinstance(node, yaml.ScalarNode):
        return "?", ("key_type", {"key": "?"}, None)
    return node.value, ("key_type", {"key": node.value}, f'"{node.value}":')


def read_scalar(node: yaml.ScalarNode, key: str) -> tuple[Any, Trap | None]:
    """Return the value that is meant, or the trap it fell into."""
    tag, raw = _tag(node), node.value
    if tag not in READERS:
        return None, ("tag", {}, None)
    # The C loader writes '' for a plain scalar where the Python one writes None.
    if not node.style:
        trap = _plain_trap(tag, raw, key)
        if trap:
            return None, trap
    elif key in MONEY_KEYS and RUPIAH.fullmatch(raw):
        return None, _rupiah(raw)
    return READERS[tag](raw)


def date_mend(raw: str) -> str | None:
    """Return a date written in another order as YAML wants it, if there is such a date."""
    found = DAY_FIRST.fullmatch(raw)
    parts = found.groups()[::-1] if found else ()
    found = YEAR_FIRST.fullmatch(raw)
    parts = found.groups() if found else parts
    if not parts:
        return None
    try:
        return datetime.date(*(int(part) for part in parts)).isoformat()
    except ValueError:
        return None


def _plain_trap(tag: str, raw: str, key: str) -> Trap | None:
    if key in MONEY_KEYS and tag != "int" and RUPIAH.fullmatch(raw):
        return _rupiah(raw)
    if tag == "float" and THOUSANDS.fullmatch(raw) and key not in FRACTION_KEYS:
        number = re.sub(r"\D", "", raw)
        return "thousands", {"raw": raw, "number": number}, f"{key}: {number}"
    if tag == "float" and CLOCK_DOT.fullmatch(raw) and key not in FRACTION_KEYS:
        mend = f'"{raw.replace(".", ":").zfill(5)}"'
        return "clock_dot", {"raw": raw, "mend": mend}, f"{as_key(key)}: {mend}"
    if tag in ("int", "float") and ":" in raw:
        return _quoted_trap("sixty", raw, key)
    if tag == "int" and re.match(r"[-+]?0\w", raw):
        return _quoted_trap("leading_zero", raw, key)
    if tag == "bool" and raw not in ("true", "false"):
        return _yes_no(raw, key)
    return None


def _yes_no(raw: str, key: str) -> Trap:
    if key in BOOLEAN_KEYS:
        value = "true" if raw.lower() in ("yes", "on", "true") else "false"
        return "true_false", {"raw": raw}, f"{key}: {value}"
    return "yes_no", {"raw": raw}, f'{as_key(key)}: "{raw}"'


def as_key(key: str) -> str:
    """Write a key, in quotes where YAML would not read it as a word."""
    return f'"{key}"' if key.lower() in NO_WORDS else key


def _rupiah(raw: str) -> Trap:
    found = RUPIAH.fullmatch(raw)
    number = str(int(re.sub(r"\D", "", found[1]))) if found else ""
    return "rupiah", {"raw": raw, "number": number}, f"amount: {number}"


def _quoted_trap(code: str, raw: str, key: str) -> Trap:
    number = yaml.safe_load(raw)
    mend = f'"{raw}"'
    return code, {"raw": raw, "number": number, "mend": mend}, f"{as_key(key)}: {mend}"


def _tag(node: yaml.Node) -> str:
    return node.tag.removeprefix("tag:yaml.org,2002:")


def _read_int(raw: str) -> tuple[Any, Trap | None]:
    if len(raw) > MOST_DIGITS:
        return None, ("too_many_digits", {"count": len(raw)}, None)
    return int(raw.replace("_", "")), None


def _read_float(raw: str) -> tuple[Any, Trap | None]:
    return float(raw.replace("_", "").replace(".inf", "inf").replace(".nan", "nan")), None


def _read_date(raw: str) -> tuple[Any, Trap | None]:
    if len(raw) > len("2026-12-01"):
        return None, ("moment", {"raw": raw}, f'"{raw[:16].replace("T", " ")}"')
    try:
        return datetime.date.fromisoformat(raw), None
    except ValueError:
        return None, ("no_such_date", {"raw": raw}, None)


MOST_DIGITS = 18
"""Nothing that is counted here has more; the digits of a code are words, in quotes."""

READERS = {
    "str": lambda raw: (raw, None),
    "int": _read_int,
    "float": _read_float,
    "bool": lambda raw: (raw == "true", None),
    "null": lambda raw: (None, None),
    "timestamp": _read_date,
}
