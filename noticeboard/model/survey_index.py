"""The index of a satisfaction survey (SKM), in exact fractions: nine elements of one weight.

A weight of 0.11, as some programs have it, turns a mean of 3.55 from an A into a B.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from noticeboard.model.survey_records import SURVEY_ANSWERS, SURVEY_ELEMENTS, Band

BANDS: tuple[tuple[Band, int], ...] = (("A", 8831), ("B", 7661), ("C", 6500), ("D", 2500))
"""Each band and its least index, in hundredths."""
FEWEST_FOR_BAND = 30
"""With fewer forms no letter is given: chance alone would choose it."""
WEIGHT = Fraction(1, len(SURVEY_ELEMENTS))
INDEX_PER_POINT = 25

CONFIDENCE = Fraction(3841, 1000)
"""Chi-square of one degree of freedom at 95 %."""
SPREAD, ERROR = Fraction(1, 2), Fraction(5, 100)
"""The share that asks for most forms, and the error that is accepted."""


@dataclass(frozen=True)
class SurveyIndex:
    """The result of whole forms: how many, and the points they gave each element, in order."""

    forms: int
    points: tuple[int, ...]

    @property
    def means(self) -> tuple[Fraction, ...]:
        """Return the mean of each element, from 1 to 4."""
        return tuple(Fraction(each, self.forms) for each in self.points)

    @property
    def exact(self) -> Fraction:
        """Return the index before it is rounded, from 25 to 100."""
        return sum((mean * WEIGHT for mean in self.means), Fraction()) * INDEX_PER_POINT

    @property
    def hundredths(self) -> int:
        """Return the index as it is published: 8831 for 88.31."""
        return rounded_half_up(self.exact * 100)

    @property
    def band(self) -> Band | None:
        """Return the letter of the published index; None for too few forms."""
        return band_of(self.hundredths) if self.forms >= FEWEST_FOR_BAND else None

    @property
    def worst_first(self) -> tuple[tuple[str, Fraction], ...]:
        """Return the elements with their means, the lowest first, equal ones in order."""
        return tuple(sorted(zip(SURVEY_ELEMENTS, self.means, strict=True), key=lambda one: one[1]))


def index_of(forms: Iterable[Sequence[int]]) -> SurveyIndex | None:
    """Add up whole forms, each with nine answers from 1 to 4; None without any.

    Raises ValueError for a form that is not whole: it is counted apart, never here.
    """
    count, points = 0, [0] * len(SURVEY_ELEMENTS)
    for form in forms:
        if len(form) != len(points) or not all(1 <= one <= SURVEY_ANSWERS for one in form):
            raise ValueError(f"not a whole form: {form}")
        count += 1
        points = [total + one for total, one in zip(points, form, strict=True)]
    return SurveyIndex(count, tuple(points)) if count else None


def rounded_half_up(exact: Fraction) -> int:
    """Round to a whole number, a half upwards: 88.305 belongs to A, and to no gap between bands."""
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


def band_of(hundredths: int) -> Band:
    """Return the band of a rounded index; raises ValueError for one that no answers can give."""
    for band, least in BANDS:
        if least <= hundredths <= 10_000:
            return band
    raise ValueError(f"no index of a survey: {hundredths}")


def sample_size(visitors: int) -> int:
    """Return how many forms so many visitors ask for, by the formula of Krejcie and Morgan.

    Their table has 384 for a hundred thousand, the only value that their formula does not give.
    """
    variance = CONFIDENCE * SPREAD * (1 - SPREAD)
    return rounded_half_up(variance * visitors / (ERROR**2 * (visitors - 1) + variance))
