"""Pydantic's error types, worded: what is there, what is expected, what to write instead."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence

from noticeboard.load.cuts import DECIMAL, quoted
from noticeboard.load.dates import days_meant, moment_meant, time_meant
from noticeboard.load.meant import choice_meant, switch_meant
from noticeboard.load.shape_case import Case, FaultDetails, in_every_language
from noticeboard.load.tree import Tree
from noticeboard.messages import KeyPath, Message, Value
from noticeboard.model import CLOCK, LANGUAGES, MOMENT


def _worded(code: str, mend: str | None, **values: Value) -> Message:
    return Message(code, values, mend=mend)


PATTERNS: Mapping[str, str] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "id_form",
    CLOCK: "clock_form",
    MOMENT: "moment_form",
    r"^https?://[^ ]+/$": "address_form",
}
MOST_TELLING = ("language_missing", "language_unknown", "model_type", "tuple_type", "dict_type")


def shape_words(tree: Tree, path: KeyPath, faults: Sequence[FaultDetails]) -> Message:
    """Word all that the model says about one value as a single mistake."""
    choices = [word for fault in faults for word in _choices(fault)]
    if tree.kind(path) == "scalar" and choices:
        near = choice_meant(tree.raw(path), choices)
        if near or all(fault.code == "literal_error" for fault in faults):
            return _choice(tree, path, choices, near)
    others = [fault for fault in faults if fault.code != "literal_error"] or list(faults)
    # Where words may be, a number or a date lacks its quotes.
    words = [fault for fault in others if fault.code == "string_type" and _is_bare(fault)]
    fault = min(words or others, key=_rank)
    return WORDINGS.get(fault.code, _not_fitting)(Case(tree, path, fault, choices))


def _is_bare(fault: FaultDetails) -> bool:
    return isinstance(fault.value, (int, float, datetime.date))


def _rank(fault: FaultDetails) -> int:
    if fault.code in MOST_TELLING and not (isinstance(fault.value, str) and fault.value):
        return MOST_TELLING.index(fault.code)
    return len(MOST_TELLING)


def _choices(fault: FaultDetails) -> list[str]:
    if fault.code != "literal_error":
        return []
    return re.findall(r"'([^']*)'", fault.words["expected"])


def _choice(tree: Tree, path: KeyPath, choices: Sequence[str], near: str | None) -> Message:
    raw, listed = tree.raw(path), ", ".join(choices)
    if near is None:
        return _worded("choice", None, raw=raw, choices=listed)
    mend = tree.mark(path).mended(raw, near)
    return _worded("choice_meant", mend, raw=raw, choices=listed, meant=near)


def _whole_number(case: Case) -> Message:
    """Word what is no whole number; digits in quotes are one."""
    is_quoted = isinstance(case.fault.value, str) and re.fullmatch(r"0|[1-9]\d*", case.raw)
    mend = case.entry(case.raw) if is_quoted else None
    return _worded("whole_number", mend, raw=case.shown, also=case.also)


def _number(case: Case) -> Message:
    is_decimal = DECIMAL.fullmatch(case.raw) is not None
    mend = case.entry(case.raw.replace(",", ".")) if is_decimal else None
    return _worded("number", mend, raw=case.shown)


def _switch(case: Case) -> Message:
    value = switch_meant(case.raw)
    return _worded("true_false", value and case.entry(value), raw=case.shown)


def _text(case: Case) -> Message:
    if case.tree.kind(case.path) != "scalar":
        return _worded("text", None, kind=case.kind, also=case.also)
    if case.key in case.tree.keys.moments:
        return _worded("moment_form", None, raw=case.raw)
    if case.key in case.tree.keys.clocks:
        return _worded("clock_form", None, raw=case.raw)
    return _worded("text_quotes", case.entry(quoted(case.raw)), raw=case.raw)


def _list(case: Case) -> Message:
    """Put a single value in brackets, where it cannot be several, nor a bullet without space."""
    is_one = re.fullmatch(r"[^\W_][\w -]*[^\W_]|[^\W_]", case.raw) is not None
    are_ids = re.fullmatch(r"[a-z0-9-]*[a-z0-9](?:, ?[a-z0-9][a-z0-9-]*)+", case.raw) is not None
    is_certain = (is_one or are_ids) and not case.raw.startswith("-") and not case.choices
    mend = case.entry(f"[{case.tree.source(case.path)}]") if is_certain else None
    return _worded("list", mend, kind=case.kind, also=case.also)


def _record(case: Case) -> Message:
    return _worded("record", None, kind=case.kind)


def _mapping(case: Case) -> Message:
    if not isinstance(case.fault.value, str):
        return _record(case)
    mend = case.entry(in_every_language({LANGUAGES[0]: case.fault.value}))
    return _worded("both_languages", mend, languages=", ".join(LANGUAGES))


def _date(case: Case) -> Message:
    days = days_meant(case.raw)
    if len(days) > 1:
        return _worded("date_two_ways", None, raw=case.raw, first=days[0], second=days[1])
    return _worded("date_form", case.entry(str(*days)) if days else None, raw=case.shown)


def _language_missing(case: Case) -> Message:
    mend = case.entry(in_every_language(case.fault.value))
    return _worded("language_missing", mend, language=case.fault.words["language"])


def _language_unknown(case: Case) -> Message:
    words = {"language": case.fault.words["language"], "languages": ", ".join(LANGUAGES)}
    return _worded("language_unknown", None, **words)


def _pattern(case: Case) -> Message:
    pattern = case.fault.words["pattern"]
    code = PATTERNS.get(pattern, "form")
    meant = FORMED[code](case) if code in FORMED else None
    mend = case.entry(meant) if meant else None
    return _worded(code, mend, raw=case.raw, pattern=pattern)


def _as_id(case: Case) -> str | None:
    """Write the name of a new record as an id; a name that points to another one is its own."""
    is_plain = re.fullmatch(r"[A-Za-z][A-Za-z0-9]*(?:[ _-]+[A-Za-z0-9]+)*", case.raw)
    return re.sub(r"[ _-]+", "-", case.raw.lower()) if is_plain and case.key == "id" else None


def _as_clock(case: Case) -> str | None:
    time = time_meant(case.raw)
    return time and quoted(time)


def _as_moment(case: Case) -> str | None:
    moment = moment_meant(case.raw)
    return moment and quoted(moment)


def _no_such_date(case: Case) -> Message:
    return _worded("no_such_date", None, raw=case.raw)


FORMED: Mapping[str, Callable[[Case], str | None]] = {
    "id_form": _as_id,
    "clock_form": _as_clock,
    "moment_form": _as_moment,
}
"""How a value is written right, where only one can be meant."""


def _too_few(case: Case) -> Message:
    words = case.fault.words
    least, actual = words["min_length"], words["actual_length"]
    return _worded("too_few", None, least=least, actual=actual)


def _too_short(case: Case) -> Message:
    return _worded("too_short", None, raw=case.raw, least=case.fault.words["min_length"])


def _bound(code: str, key: str, sign: str) -> Callable[[Case], Message]:
    def word(case: Case) -> Message:
        bound = f"{sign} {_shown(case.fault.words[key])}"
        return _worded(code, None, raw=case.raw, bound=bound)

    return word


def _shown(bound: float) -> str:
    return f"{bound:g}" if isinstance(bound, float) else str(bound)


def _not_fitting(case: Case) -> Message:
    key = case.path[-1] if case.path else ""
    return _worded("not_fitting", None, raw=case.shown, key=key)


WORDINGS: Mapping[str, Callable[[Case], Message]] = {
    "int_type": _whole_number,
    "int_from_float": _whole_number,
    "float_type": _number,
    "bool_type": _switch,
    "string_type": _text,
    "tuple_type": _list,
    "model_type": _record,
    "dict_type": _mapping,
    "date_type": _date,
    "language_missing": _language_missing,
    "language_unknown": _language_unknown,
    "string_pattern_mismatch": _pattern,
    "no_such_date": _no_such_date,
    "too_short": _too_few,
    "string_too_short": _too_short,
    "greater_than": _bound("too_small", "gt", ">"),
    "greater_than_equal": _bound("too_small", "ge", "≥"),
    "less_than": _bound("too_large", "lt", "<"),
    "less_than_equal": _bound("too_large", "le", "≤"),
}
