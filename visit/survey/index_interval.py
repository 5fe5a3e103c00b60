"""The interval of an index: how far chance alone may have moved it, by bootstrap."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

RESAMPLES, SEED = 2_000, 14
LOW_PERCENT, HIGH_PERCENT = 2.5, 97.5


def index_interval(forms: Sequence[Sequence[int]]) -> tuple[int, int]:
    """Return the lowest and highest index, in hundredths, of 95 in a hundred equal surveys.

    The forms are drawn anew with replacement; the same forms always give the same interval.
    """
    # One number a form is enough: every answer has the same weight.
    points = np.array([sum(form) for form in forms], dtype=np.int64)
    most = max(len(form) for form in forms)
    draws = np.random.Generator(np.random.PCG64(SEED))
    counts = draws.multinomial(len(points), np.full(len(points), 1 / len(points)), RESAMPLES)
    indices = counts @ points * 2_500 / (most * len(points))
    low, high = np.percentile(indices, [LOW_PERCENT, HIGH_PERCENT])
    return int(low), int(-(-high // 1))
