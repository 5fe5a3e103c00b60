"""Dates, times and numbers that are no facts, as each language shows them in a sentence."""

from __future__ import annotations

import datetime
import re

from noticeboard.language import clock, long_date, moment
from noticeboard.model import PLAIN_QUOTE, NoticeRecord, plain_value
from noticeboard.time_zone import WIB


def with_plain_quotes(text: str, language: str, notice: NoticeRecord | None = None) -> str:
    """Write out the plain quotes of a text; a notice's own moments only in a notice."""
    if "{" not in text:
        return text

    def shown(quote: re.Match[str]) -> str:
        if quote["moment"]:
            return _moment(quote, language, notice) if notice else quote[0]
        value = plain_value(quote["kind"], quote["value"])
        if isinstance(value, datetime.date):
            return long_date(value, language)
        if isinstance(value, datetime.time):
            return clock(value, language)
        return quote[0] if value is None else value

    return PLAIN_QUOTE.sub(shown, text)


def _moment(quote: re.Match[str], language: str, notice: NoticeRecord) -> str:
    named = (notice.from_ if quote["moment"] == "from" else notice.until).astimezone(WIB)
    if quote["part"] == "date":
        return long_date(named.date(), language)
    if quote["part"] == "clock":
        return clock(named.time(), language)
    return moment(named, language)
