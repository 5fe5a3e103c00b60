"""Digits and plain quotes in notices: which may be there, and the quote that fits a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from noticeboard.load.cuts import quoted
from noticeboard.load.dates import DAY_MONTH, FIGURES, MONTH_DAY, MONTHS, YEAR_FIRST, day_meant
from noticeboard.load.draft import Draft
from noticeboard.messages import Location
from noticeboard.model import NUMBER, PLAIN_QUOTE, plain_value

TextPath = tuple[str | int, ...]

FORMS = (
    "{from} {from:date} {from:clock} {until} {until:date} {until:clock} "
    "{date:2026-08-17} {clock:09:00} {number:2} {code:A-012}"
)
VALUE_FORMS = FORMS[FORMS.index("{date") :]
MONEY_BEFORE = re.compile(r"(?:\b(?:rp|idr|usd|us)\.?|[$€£])\s*$", re.IGNORECASE)
MONEY_AFTER = re.compile(
    r"\s*(?:rupiah|ribu\w*|rb|ratus\w*|puluh\w*|juta\w*|jt|miliar|milyar|triliun|persen"
    r"|thousands?|hundreds?|millions?|billions?|trillions?|percent|dollars?|dolar|idr|k)\b"
    r"|\s*%|[.,]?\s?\{number:|[.,]-|[.,]?\d",
    re.IGNORECASE,
)
"""What makes an amount or a share of a number: only a fact may be that."""

FIGURE = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in (
            (
                "date",
                "|".join(
                    re.sub(r"\((?!\?)", "(?:", form.pattern).replace(r"\2", "[-/. ]")
                    for form in (DAY_MONTH, MONTH_DAY, YEAR_FIRST, FIGURES)
                ),
            ),
            ("clock", r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?![.,:]?\d)"),
            ("code", r"\b[A-Z]-\d{1,4}\b"),
            ("other", r"\d+(?:[.,:/-]\d+)*"),
        )
    ),
    re.IGNORECASE,
)
CLOCK_BEFORE = re.compile(
    r"(?:\b(?:pukul|jam|at|from|to|until|sampai|hingga|mulai|dari|antara|s\.d\.)\s|[-–—]\s?)$",
    re.IGNORECASE,
)
CLOCK_AFTER = re.compile(r"\s?(?:WIB\b|[-–—]|sampai\b|hingga\b|s\.d\.|to\b)")
MAY_BE_FACT = re.compile(
    r"\s*(?:menit|jam|hari|minggu|bulan|tahun|pagi|siang|sore|malam|o'clock|minutes?|hours?"
    r"|(?:working )?days?|weeks?|months?|years?|am|pm"
    rf"|{'|'.join(MONTHS)})\b|[-–—/:]|\s?[–—]|\w",
    re.IGNORECASE,
)
"""What follows a figure that may be a limit, a day or a part of something else."""

NO_NUMBER_BEFORE = re.compile(
    rf"\b(?:pukul|jam|at|umur|usia|berusia|age|aged|tanggal|{'|'.join(MONTHS)})\.?\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Written:
    """A figure in a sentence, and the quote that can only be meant by it."""

    start: int
    digits: str
    quote: str | None
    is_money: bool


def is_plain_place(path: TextPath) -> bool:
    """Return whether plain quotes may be in a text: what the office itself announces."""
    return path[0] in ("notices", "signage")


def check_plain_quote(draft: Draft, path: TextPath, text: str, found: re.Match[str]) -> bool:
    """Return whether a quote is a plain one; refuse one that names nothing or makes an amount."""
    quote = PLAIN_QUOTE.fullmatch(found[0])
    if not quote or not is_plain_place(path) or (quote["moment"] and path[0] != "notices"):
        return False
    mark = draft.source_map.inside(path, text, found.start(), len(found[0]))
    if quote["kind"] and plain_value(quote["kind"], quote["value"]) is None:
        draft.report(mark, "plain_value", quote=found[0], forms=VALUE_FORMS)
    elif quote["kind"] == "number":
        before = MONEY_BEFORE.search(text[: found.start()])
        after = MONEY_AFTER.match(text, found.end())
        if before or after:
            word = (before or after)[0].strip()  # type: ignore[index]
            draft.report(mark, "plain_money", quote=found[0], word=word)
    return True


def report_figures(draft: Draft, path: TextPath, text: str, plain: str) -> None:
    """Refuse the figures of a text that may hold plain quotes, each with the one that fits.

    `plain` is the text with what may hold digits blanked out.
    """
    figures = list(_figures(plain))
    for figure in figures:
        mark = draft.source_map.inside(path, text, figure.start, len(figure.digits))
        if figure.quote:
            mend = _mend(mark, text, figures)
            draft.report(mark, "digit_plain", mend, digits=figure.digits, quote=figure.quote)
        elif figure.is_money:
            draft.report(mark, "digit", digits=figure.digits)
        else:
            forms = FORMS if path[0] == "notices" else VALUE_FORMS
            draft.report(mark, "digit_unsure", digits=figure.digits, forms=forms)


def _figures(plain: str) -> Iterator[Written]:
    for found in FIGURE.finditer(plain):
        before, after = plain[: found.start()], plain[found.end() :]
        is_money = bool(MONEY_BEFORE.search(before) or MONEY_AFTER.match(after))
        quote = None if is_money else _quote(found, before, after)
        yield Written(found.start(), found[0], quote, is_money)


def _quote(found: re.Match[str], before: str, after: str) -> str | None:
    """Return the quote of a figure that nothing around it makes another."""
    if re.search(r"[\w/:.,]$|\d\s?[-–—]\s?$", before) and found.lastgroup != "clock":
        return None
    match found.lastgroup:
        case "date":
            day = day_meant(found[0])
            return f"{{date:{day}}}" if day else None
        case "clock":
            is_time = CLOCK_BEFORE.search(before) or CLOCK_AFTER.match(after)
            return f"{{clock:{_time(found[0])}}}" if is_time else None
        case "code":
            return f"{{code:{found[0]}}}" if found[0][0].isupper() else None
    may_be_other = MAY_BE_FACT.match(after) or NO_NUMBER_BEFORE.search(before)
    is_number = NUMBER.fullmatch(found[0]) and not may_be_other
    return f"{{number:{found[0]}}}" if is_number else None


def _time(written: str) -> str:
    hours, minutes = re.split(r"[.:]", written)
    return f"{int(hours):02}:{minutes}"


def _mend(mark: Location, text: str, figures: list[Written]) -> str | None:
    """Return the line with every figure quoted that is certain, where the text is on it."""
    mended = text
    for figure in reversed(figures):
        if figure.quote:
            end = figure.start + len(figure.digits)
            mended = mended[: figure.start] + figure.quote + mended[end:]
    at = mark.excerpt.find(text)
    if at < 1 or '"' in text or "'" in text or "\\" in text:
        return None
    is_quoted = mark.excerpt[at - 1] in ("'", '"')
    right = mended if is_quoted else quoted(mended)
    return (mark.excerpt[:at] + right + mark.excerpt[at + len(text) :]).strip()
