"""Opening hours that no week has: unknown days, days written twice, spans that do not fit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from noticeboard.load.draft import Draft
from noticeboard.load.meant import certain
from noticeboard.load.shape_case import in_every_language
from noticeboard.model import LANGUAGES, WEEKDAYS, ContactRecord, Span, days_of, span_of

ValuePath = tuple[str | int, ...]

FORM = 'value:\n  monday-thursday: "…-…, …-…"\n  friday: "…-…"'
"""What is in place of free text, without an hour that somebody might leave in."""

PART = re.compile(r"[^,\s](?:[^,]*[^,\s])?")
CLOCK = r"(\d{1,2})[:.](\d\d)"
SPAN = re.compile(
    rf"(?:pukul |jam )?{CLOCK}\s*(?:[-–—]|s\.?/?d\.?|sampai|hingga|to|\s)\s*{CLOCK}(?: wib)?",
    re.IGNORECASE,
)
AND = re.compile(r"\s*(?:,|;|&|\bdan\b|\band\b)\s*", re.IGNORECASE)
RUN = re.compile(r"\s*(?:[-–—]|\bs\.?/?d\b\.?|\bsampai\b|\bhingga\b|\bto\b)\s*")
_INDONESIAN = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
NAMES = dict(zip((*WEEKDAYS, *_INDONESIAN), WEEKDAYS * 2, strict=True))
"""The key of a day by the names it may be called."""


def check_hours(draft: Draft) -> None:
    """Refuse hours that make no week, and any other contact with keys that are no languages."""
    for path, record in draft.everything:
        if isinstance(record, ContactRecord) and record.value != "unknown":
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
            mark = draft.source_map.key_mark((*path, key))
            draft.report(mark, "day_twice", day=twice[0], key=keys[twice[0]])
        keys.update(dict.fromkeys(days, key))
        _check_spans(draft, (*path, key), text)


def _run(days: Sequence[str]) -> str:
    return "-".join(dict.fromkeys((days[0], days[-1])))


def _report_key(draft: Draft, path: ValuePath, text: str) -> None:
    key, mark = str(path[-1]), draft.source_map.key_mark(path)
    days = _days_meant(key)
    if not days:
        draft.report(mark, "key_unknown", key=key, known=", ".join(WEEKDAYS))
    elif days_of(run := _run(days)):
        draft.report(mark, "key_meant", f'{run}: "{text}"', key=key, meant=run)
    else:
        draft.report(mark, "day_order", key=key)


def _days_meant(key: str) -> list[str]:
    """Return the one day or the first and last that a key names, in any of the languages."""
    called = RUN.split(key.lower().replace("'", "").strip())
    days = [NAMES[name] for word in called if (name := certain(word, NAMES))]
    return days if len(days) == len(called) <= 2 else []


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
            mark = draft.source_map.inside(path, text, part.start(), len(part[0]))
            closes = f"{before.closes:%H:%M}" if before else ""
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
    """Write the spans of a text as they can only be meant: "08.00 s.d. 12.00" is one.

    Nothing comes of one that runs backwards, touches another or has other words beside it.
    """
    parts = [part for part in AND.split(text.strip()) if part]
    spans = [_meant_span(part) for part in parts]
    found = sorted((span for span in spans if span), key=lambda span: span.opens)
    if len(found) != len(parts) or not parts:
        return None
    if any(after.opens <= before.closes for before, after in pairwise(found)):
        return None
    return ", ".join(f"{span.opens:%H:%M}-{span.closes:%H:%M}" for span in found)


def _meant_span(part: str) -> Span | None:
    found = SPAN.fullmatch(part)
    if not found:
        return None
    span = span_of(f"{int(found[1]):02}:{found[2]}-{int(found[3]):02}:{found[4]}")
    return span if span and span.opens < span.closes else None
