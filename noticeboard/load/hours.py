"""Opening hours that no week has: unknown days, days written twice, spans that do not fit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from noticeboard.load.draft import Draft
from noticeboard.load.mistakes import nearest
from noticeboard.load.shape_case import in_every_language
from noticeboard.model import LANGUAGES, WEEKDAYS, Contact, Span, days_of, span_of

ValuePath = tuple[str | int, ...]

FORM = 'value:\n  monday-thursday: "…-…, …-…"\n  friday: "…-…"'
"""What stands in place of free text, without an hour that somebody might leave in."""

PART = re.compile(r"[^,\s](?:[^,]*[^,\s])?")
CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)")
_INDONESIAN = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
NAMES = dict(zip((*WEEKDAYS, *_INDONESIAN), WEEKDAYS * 2, strict=True))
"""The key of a day by the names it may be called."""


def check_hours(draft: Draft) -> None:
    """Refuse hours that make no week, and any other contact with keys that are no languages."""
    for path, record in draft.everything:
        if isinstance(record, Contact) and record.value != "unknown":
            check = _check_week if record.kind == "hours" else _check_languages
            check(draft, (*path, "value"), record.value)


def _check_languages(draft: Draft, path: ValuePath, value: str | Mapping[str, str]) -> None:
    if isinstance(value, str):
        return
    for language in LANGUAGES:
        if not value.get(language, "").strip():
            mend = f"value: {in_every_language(value)}"
            draft.report(path, "language_missing", mend, language=language)
            return
    for language in value:
        if language not in LANGUAGES:
            languages = ", ".join(LANGUAGES)
            draft.report(path, "language_unknown", language=language, languages=languages)


def _check_week(draft: Draft, path: ValuePath, value: str | Mapping[str, str]) -> None:
    if isinstance(value, str) or set(value) <= set(LANGUAGES):
        draft.report(path, "hours_form", FORM)
        return
    keys: dict[str, str] = {}
    for key, text in value.items():
        days = days_of(key)
        if not days:
            _report_key(draft, (*path, key), text)
        elif twice := [day for day in days if day in keys]:
            mark, mend = draft.places.key_mark((*path, key)), _without(days, twice, text)
            draft.report(mark, "day_twice", mend, day=twice[0], key=keys[twice[0]])
        keys.update(dict.fromkeys(days, key))
        _check_spans(draft, (*path, key), text)


def _without(days: Sequence[str], twice: Sequence[str], text: str) -> str | None:
    """Return the line with the days that are left, if one key can name them."""
    left = [day for day in days if day not in twice]
    is_run = bool(left) and days_of(_run(left)) == tuple(left)
    return f'{_run(left)}: "{text}"' if is_run else None


def _run(days: Sequence[str]) -> str:
    return "-".join(dict.fromkeys((days[0], days[-1])))


def _report_key(draft: Draft, path: ValuePath, text: str) -> None:
    key, mark = str(path[-1]), draft.places.key_mark(path)
    meant = _meant(key)
    if meant:
        draft.report(mark, "key_meant", f'{meant}: "{text}"', key=key, meant=meant)
    else:
        draft.report(mark, "key_unknown", key=key, known=", ".join(WEEKDAYS))


def _meant(key: str) -> str | None:
    """Return the key with each day called by its name and the earlier day first."""
    called = re.split(r"\s*[-–—]\s*|\s+", key.lower().strip())
    near = [NAMES[name] for word in called if (name := nearest(word, NAMES))]
    days = [day for day in WEEKDAYS if day in near]
    return _run(days) if days and len(near) == len(called) <= 2 else None


def _check_spans(draft: Draft, path: ValuePath, text: str) -> None:
    """Tell the first span that does not fit, with all of the day as it may have been meant."""
    parts = list(PART.finditer(text))
    mend = (meant := _meant_spans(text)) and f'{path[-1]}: "{meant}"'
    if not parts:
        draft.report(path, "span_form", raw=text)
    before: Span | None = None
    for part in parts:
        span = span_of(part[0])
        code = _fault_of(span, before)
        if code or not span:
            mark = draft.places.inside(path, text, part.start(), len(part[0]))
            closes = before and f"{before.closes:%H:%M}"
            draft.report(mark, code, mend, raw=part[0], closes=closes)
            return
        before = span


def _fault_of(span: Span | None, before: Span | None) -> str:
    if span is None:
        return "span_form"
    if span.closes <= span.opens:
        return "span_reversed"
    return "span_overlap" if before and span.opens <= before.closes else ""


def _meant_spans(text: str) -> str | None:
    """Pair the times of a text: "08.00 s.d. 12.00" is a span; those that touch become one."""
    clocks = [f"{int(hours):02}:{minutes}" for hours, minutes in CLOCK.findall(text)]
    pairs = sorted(sorted(clocks[at : at + 2]) for at in range(0, len(clocks), 2))
    if not pairs or any(len(pair) != 2 or not span_of("-".join(pair)) for pair in pairs):
        return None
    merged = [pairs[0]]
    for opens, closes in pairs[1:]:
        if opens <= merged[-1][1]:
            merged[-1] = [merged[-1][0], max(merged[-1][1], closes)]
        else:
            merged.append([opens, closes])
    return ", ".join(map("-".join, merged))
