"""Amounts of money as people write them, and the whole rupiah that they can only mean."""

from __future__ import annotations

import re
from fractions import Fraction

TIMES = {
    "ribu": 1000, "rb": 1000, "k": 1000, "juta": 10**6, "jt": 10**6, "miliar": 10**9,
    "milyar": 10**9,
}  # fmt: skip
WRITTEN = re.compile(
    r"""(?:(?:rp|idr)\.?\s*)?
    (?P<figures>\d+(?:[.,\ ]\d+)*)
    \s*(?P<times>ribu|rb|k|juta|jt|miliar|milyar)?
    (?P<ending>,-+)?
    (?:\s*rupiah)?""",
    re.VERBOSE | re.IGNORECASE,
)
GROUPED = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:(?P<mark>[., ])\d{3})(?:(?P=mark)\d{3})*)")
CENTS = re.compile(r"(?P<whole>.+?)(?P<mark>[.,])(?P<cents>00?)")
FEWEST_DIGITS = 4
"""Below a thousand rupiah "950,00" or "950,-" may as well mean thousands."""


def looks_like_money(raw: str) -> bool:
    """Return whether a text is figures with what people put around an amount."""
    return WRITTEN.fullmatch(raw) is not None


def amount_of(raw: str) -> int | None:
    """Return the rupiah that a text means; None where it may mean two amounts."""
    found = WRITTEN.fullmatch(raw)
    if not found:
        return None
    figures = found["figures"]
    if found["times"]:
        return _multiplied(figures, TIMES[found["times"].lower()])
    cents = CENTS.fullmatch(figures)
    if cents and (whole := _whole(cents["whole"], not_mark=cents["mark"])) is not None:
        return whole if len(str(whole)) >= FEWEST_DIGITS else None
    whole = _whole(figures)
    is_short = found["ending"] and whole is not None and len(str(whole)) < FEWEST_DIGITS
    return None if is_short else whole


def _whole(figures: str, not_mark: str = "") -> int | None:
    """Return figures in a row, or in groups of three that one mark parts throughout."""
    if figures.isdecimal():
        return int(figures)
    found = GROUPED.fullmatch(figures)
    return int(re.sub(r"\D", "", figures)) if found and found["mark"] != not_mark else None


def _multiplied(figures: str, times: int) -> int | None:
    """Return "1,5" times a million; groups of three leave open what their mark means."""
    if not re.fullmatch(r"\d{1,3}(?:[.,]\d{1,2})?|\d+", figures):
        return None
    product = Fraction(figures.replace(",", ".")) * times
    return int(product) if product.denominator == 1 else None
