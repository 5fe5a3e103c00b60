"""Money, days, counts and lists as each language writes them; the one place that does."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import groupby

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from noticeboard.model import Span, Week

# CLDR has no working day, and abbreviates or declines the others in ways we do not want.
_COUNTED: dict[str, dict[str, tuple[str, str]]] = {
    "id": {
        "minute": ("menit",) * 2, "hour": ("jam",) * 2, "day": ("hari",) * 2,
        "working_day": ("hari kerja",) * 2, "month": ("bulan",) * 2, "year": ("tahun",) * 2,
        "year_of_age": ("tahun",) * 2, "day_of_overstay": ("hari",) * 2,
        "person": ("orang",) * 2, "page": ("halaman",) * 2, "copy": ("lembar",) * 2,
        "time": ("kali",) * 2, "digit": ("angka",) * 2,
    },
    "en": {
        "minute": ("minute", "minutes"), "hour": ("hour", "hours"), "day": ("day", "days"),
        "working_day": ("working day", "working days"), "month": ("month", "months"),
        "year": ("year", "years"), "year_of_age": ("year", "years"),
        "day_of_overstay": ("day", "days"), "person": ("person", "people"),
        "page": ("page", "pages"), "copy": ("copy", "copies"), "time": ("time", "times"),
        "digit": ("digit", "digits"),
    },
}  # fmt: skip


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    return Locale.parse("en_GB" if language == "en" else language)


@lru_cache(maxsize=4096)
def money(amount: int, language: str) -> str:
    """Write whole rupiah without decimals: "Rp950.000", in English "Rp950,000"."""
    return format_currency(
        amount, "IDR", format="Rp#,##0", locale=_locale(language), currency_digits=False
    )


def number(value: int, language: str) -> str:
    """Write a whole number with the language's thousands mark."""
    return format_decimal(value, locale=_locale(language))


def decimal(hundredths: int, language: str) -> str:
    """Write a number of hundredths with two decimals: "88,31" or "88.31"."""
    return format_decimal(
        Decimal(hundredths) / 100, "0.00", locale=_locale(language), decimal_quantization=False
    )


def counted(value: int, unit: str, language: str) -> str:
    """Write a number with its unit, one of the model's `Unit`: "2 jam", "1 working day"."""
    return f"{number(value, language)} {unit_of(value, unit, language)}"


def unit_of(value: int, unit: str, language: str) -> str:
    """Write the unit alone as it follows a number: "jam", "working days"."""
    one, many = _COUNTED[language][unit]
    return one if value == 1 else many


def long_date(day: datetime.date, language: str) -> str:
    """Write a day for reading: "17 Desember 2024"."""
    return format_date(day, "d MMMM y", locale=_locale(language))


def short_date(day: datetime.date, language: str) -> str:
    """Write a day for a slide: "17 Des 2024"."""
    return format_date(day, "d MMM y", locale=_locale(language))


def clock(time: datetime.time, language: str) -> str:
    """Write a time of day: "08.00", in English "08:00"."""
    return format_time(time, "short", locale=_locale(language))


def moment(named: datetime.datetime, language: str) -> str:
    """Write a day and a time of it: "1 Desember 2026 pukul 08.00 WIB"."""
    joint = {"id": "pukul", "en": "at"}[language]
    day, time = long_date(named.date(), language), clock(named.time(), language)
    return f"{day} {joint} {time} WIB"


_UNTIL = {"id": "berlaku sampai {}", "en": "valid until {}"}


def valid_until(day: datetime.date, language: str) -> str:
    """Write the last day of a value in force: "berlaku sampai 30 November 2026"."""
    return _UNTIL[language].format(long_date(day, language))


def weekday(day: datetime.date, language: str) -> str:
    """Write the name of a day's weekday."""
    return format_date(day, "EEEE", locale=_locale(language))


def opening_hours(week: Week, language: str) -> str:
    """Write when a place is open, days that are alike together and closed ones left out.

    "Senin–Kamis 08.00–12.00 dan 13.00–16.00; Jumat 08.00–11.30 WIB"
    """
    runs = [list(run) for _, run in groupby(range(len(week)), key=week.__getitem__)]
    told = [
        f"{_days(run[0], run[-1], language)} "
        + joined_by_and([_span(span, language) for span in week[run[0]]], language)
        for run in runs
        if week[run[0]]
    ]
    return f"{'; '.join(told)} WIB"


def _days(first: int, last: int, language: str) -> str:
    names = [weekday(_A_MONDAY + datetime.timedelta(days=day), language) for day in (first, last)]
    return "–".join(dict.fromkeys(names))


def _span(span: Span, language: str) -> str:
    return "–".join(clock(time, language) for time in (span.opens, span.closes))


_A_MONDAY = datetime.date(2024, 1, 1)


def joined_by_or(items: Sequence[str], language: str) -> str:
    """Write alternatives as a sentence does: "a, b, atau c"."""
    return format_list(items, style="or", locale=_locale(language))


def joined_by_and(items: Sequence[str], language: str) -> str:
    """Write a list as a sentence does: "a, b, dan c"."""
    return format_list(items, style="standard", locale=_locale(language))
