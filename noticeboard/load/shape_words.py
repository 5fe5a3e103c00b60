"""Pydantic's error types, worded: what stands there, what is expected, what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from noticeboard.load.mistakes import nearest
from noticeboard.load.scalars import as_key, date_mend
from noticeboard.load.tree import Path, Tree
from noticeboard.load.wording import said
from noticeboard.load.wording.shapes import KINDS
from noticeboard.model import LANGUAGES

Worded = tuple[str, dict[str, str], str | None]
"""A code, its sentences, and the mend."""

TEXT_KEYS = (
    "name", "title", "short", "text", "summary", "outcome", "counted_from", "question", "role",
    "tagline", "short_name",
)  # fmt: skip
EXAMPLES: Mapping[str, str] = {
    "checked": "checked: {date: …, against: …}",
    "periods": "periods:\n  - {from: …, amount: …, source: …}",
    "slug": "slug: {" + ", ".join(f"{language}: …" for language in LANGUAGES) + "}",
}
PATTERNS: Mapping[str, str] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "id_form",
    r"^\d\d:\d\d$": "clock_form",
    r"^\d{4}-\d\d-\d\d \d\d:\d\d$": "moment_form",
    r"^https?://[^ ]+/$": "address_form",
}
MOST_TELLING = ("language_missing", "language_unknown", "model_type", "tuple_type", "dict_type")


class Fault(Protocol):
    """What is worded here: an error's type, its numbers, and the value it is about."""

    @property
    def code(self) -> str: ...
    @property
    def words(self) -> dict[str, Any]: ...
    @property
    def value(self) -> Any: ...


def key_example(key: str) -> str:
    """Return a missing key with something to fill in."""
    if key in TEXT_KEYS:
        return f"{key}: {_in_every_language({})}"
    return EXAMPLES.get(key, f"{key}: …")


def shape_words(tree: Tree, path: Path, faults: Sequence[Fault]) -> Worded:
    """Word all that the model says about one value as a single mistake."""
    choices = [word for fault in faults for word in _choices(fault)]
    if tree.kind(path) == "scalar" and choices:
        near = nearest(tree.raw(path), choices)
        if near or all(fault.code == "literal_error" for fault in faults):
            return _choice(tree, path, choices, near)
    others = [fault for fault in faults if fault.code != "literal_error"] or list(faults)
    fault = min(others, key=_rank)
    also = (f" atau {choices[0]}", f" or {choices[0]}") if choices else ("", "")
    word = WORDINGS.get(fault.code, _not_fitting)
    return word(tree, path, fault, also)


def _rank(fault: Fault) -> int:
    if fault.code in MOST_TELLING and not (isinstance(fault.value, str) and fault.value):
        return MOST_TELLING.index(fault.code)
    return len(MOST_TELLING)


def _choices(fault: Fault) -> list[str]:
    if fault.code != "literal_error":
        return []
    return re.findall(r"'([^']*)'", fault.words["expected"])


def _choice(tree: Tree, path: Path, choices: Sequence[str], near: str | None) -> Worded:
    words = {"raw": tree.raw(path), "choices": ", ".join(choices), "meant": near}
    code = "choice_meant" if near else "choice"
    line, raw = tree.mark(path).excerpt.strip(), tree.raw(path)
    return code, said(code, **words), near and line.replace(raw, near, 1)


def _with_key(path: Path, value: str) -> str:
    key = path[-1] if path else ""
    return f"{as_key(key)}: {value}" if isinstance(key, str) else f"- {value}"


def _in_every_language(texts: Mapping[str, Any]) -> str:
    """Write a text as YAML, dots where a language is missing."""
    parts = []
    for language in LANGUAGES:
        text = texts.get(language)
        shown = text if isinstance(text, str) and text.strip() else "…"
        quote = "'" if '"' in shown else '"'
        parts.append(f"{language}: {quote}{shown}{quote}")
    return "{" + ", ".join(parts) + "}"


def _kind(tree: Tree, path: Path) -> tuple[str, str]:
    return KINDS[tree.kind(path)]


def _whole_number(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    raw = tree.raw(path) or _kind(tree, path)
    return "whole_number", said("whole_number", raw=raw, also=also), None


def _number(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    return "number", said("number", raw=tree.raw(path) or _kind(tree, path)), None


def _true_false(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    return "true_false", said("true_false", raw=tree.raw(path) or _kind(tree, path)), None


def _text(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    if tree.kind(path) == "scalar":
        raw = tree.raw(path)
        return "text_quotes", said("text_quotes", raw=raw), _with_key(path, f'"{raw}"')
    return "text", said("text", kind=_kind(tree, path), also=also), None


def _list(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    raw = tree.raw(path)
    mend = _with_key(path, f"[{raw}]") if raw and not also[0] else None
    return "list", said("list", kind=_kind(tree, path), also=also), mend


def _record(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    return "record", said("record", kind=_kind(tree, path)), None


def _mapping(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    if not isinstance(fault.value, str):
        return _record(tree, path, fault, also)
    mend = _with_key(path, _in_every_language({LANGUAGES[0]: fault.value}))
    return "both_languages", said("both_languages", languages=", ".join(LANGUAGES)), mend


def _date(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    raw = tree.raw(path)
    mend = date_mend(raw)
    return "date_form", said("date_form", raw=raw or "…"), mend and _with_key(path, mend)


def _language_missing(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    words = said("language_missing", language=fault.words["language"])
    return "language_missing", words, _with_key(path, _in_every_language(fault.value))


def _language_unknown(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    words = {"language": fault.words["language"], "languages": ", ".join(LANGUAGES)}
    return "language_unknown", said("language_unknown", **words), None


def _pattern(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    code, raw = PATTERNS.get(fault.words["pattern"], "form"), tree.raw(path)
    mend = _with_key(path, _as_id(raw)) if code == "id_form" and _as_id(raw) else None
    return code, said(code, raw=raw, pattern=fault.words["pattern"]), mend


def _as_id(raw: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", raw.lower()).strip("-")


def _too_few(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    words = {"least": fault.words["min_length"], "actual": fault.words["actual_length"]}
    return "too_few", said("too_few", **words), None


def _too_short(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    words = {"raw": tree.raw(path), "least": fault.words["min_length"]}
    return "too_short", said("too_short", **words), None


def _bound(code: str, key: str, sign: str) -> Callable[..., Worded]:
    def word(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
        bound = f"{sign} {fault.words[key]:g}"
        return code, said(code, raw=tree.raw(path), bound=bound), None

    return word


def _not_fitting(tree: Tree, path: Path, fault: Fault, also: tuple[str, str]) -> Worded:
    words = {"raw": tree.raw(path) or "…", "key": path[-1] if path else ""}
    return "not_fitting", said("not_fitting", **words), None


WORDINGS: Mapping[str, Callable[..., Worded]] = {
    "int_type": _whole_number,
    "int_from_float": _whole_number,
    "float_type": _number,
    "bool_type": _true_false,
    "string_type": _text,
    "tuple_type": _list,
    "model_type": _record,
    "dict_type": _mapping,
    "date_type": _date,
    "language_missing": _language_missing,
    "language_unknown": _language_unknown,
    "string_pattern_mismatch": _pattern,
    "too_short": _too_few,
    "string_too_short": _too_short,
    "greater_than": _bound("too_small", "gt", ">"),
    "greater_than_equal": _bound("too_small", "ge", "≥"),
    "less_than": _bound("too_large", "lt", "<"),
    "less_than_equal": _bound("too_large", "le", "≤"),
}
