"""Wrong answers that somebody might believe: earlier values, later ones, those of neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from noticeboard.edition import Edition, Figure, Sentence, filled, values
from noticeboard.language import long_date
from noticeboard.telling.standing import is_confirmed

WRONG_CHOICES = 3

_DAYS: Mapping[str, float] = {
    "minute": 1 / 1440, "hour": 1 / 24, "day": 1, "working_day": 1.4, "month": 30.4, "year": 365,
}  # fmt: skip
"""About how long one of each unit is: enough to put durations in order."""

_SAME = 0.25
"""Two durations this near to each other may be the same one: 30 days and one month."""


@dataclass(frozen=True)
class Choice:
    """One answer to choose, and what there is to say about it."""

    figure: Figure
    note: Sentence
    """When, or of what else, the value is true."""


Company = Mapping[str, set[str]]
"""By the id of a fee, those of all fees that some service has beside it."""


def company_of_fees(edition: Edition) -> Company:
    """Return which fees are met together."""
    found: dict[str, set[str]] = {}
    for service in edition.services:
        options = (option for line in service.fee_lines or () for option in line.options)
        ids = {option.fee.id for option in options}
        for id in ids:
            found.setdefault(id, set()).update(ids)
    return found


def wrong_choices(fact: values.Fact, edition: Edition, company: Company) -> tuple[Choice, ...]:
    """Return three values that are not those of a fact now, the most misleading ones first.

    Fewer where the edition has no more. No two look alike, and none may be equal to the right one
    in another unit. What is not confirmed is nowhere given as an answer.
    """
    return tuple(islice(_distinct(fact, edition, company), WRONG_CHOICES))


def order_of(figure: Figure, unit: str) -> float:
    """Return the place of a value among answers: money by rupiah, durations by about days."""
    return float(figure.value) * _DAYS.get(unit, 1)


Candidate = tuple[Figure, str, str, dict[str, Sentence | Figure | str]]
"""A value, its unit, and the key and values of its note, which is filled only if it is taken."""


def _distinct(fact: values.Fact, edition: Edition, company: Company) -> Iterator[Choice]:
    taken = [(fact.current, str(fact.unit_id))]
    for figure, unit, key, said in chain(
        _other_days(fact, edition.language), _neighbours(fact, edition, company)
    ):
        if not any(_may_be_equal(figure, unit, *other) for other in taken):
            taken.append((figure, unit))
            yield Choice(figure, filled(edition.words[key], **said))


def _may_be_equal(one: Figure, unit: str, other: Figure, other_unit: str) -> bool:
    if one.shown == other.shown or (unit == other_unit and one.value == other.value):
        return True
    if unit == other_unit or unit not in _DAYS or other_unit not in _DAYS:
        return False
    least, most = sorted((order_of(one, unit), order_of(other, other_unit)))
    return most - least <= most * _SAME


def _other_days(fact: values.Fact, language: str) -> Iterator[Candidate]:
    unit = str(fact.unit_id)
    ended = (("quiz_until", rate.figure, rate.last) for rate in reversed(fact.past))
    begun = (("quiz_from", rate.figure, rate.first) for rate in fact.coming)
    for key, figure, day in chain(ended, begun):
        if day and is_confirmed(figure.standing):
            yield figure, unit, key, {"value": figure, "day": long_date(day, language)}


def _neighbours(fact: values.Fact, edition: Edition, company: Company) -> Iterator[Candidate]:
    near = (other for other in edition.facts.values() if _is_neighbour(fact, other))
    for one in sorted(near, key=lambda other: _distance(fact, other, company)):
        said: dict[str, Sentence | Figure | str] = {"value": one.current, "name": one.name}
        yield one.current, str(one.unit_id), "quiz_other", said


def _is_neighbour(fact: values.Fact, other: values.Fact) -> bool:
    if fact is other or not is_confirmed(other.standing) or not is_confirmed(other.name.standing):
        return False
    if fact.kind == "fee" or other.kind == "fee":
        return fact.kind == other.kind
    both = {str(fact.unit_id), str(other.unit_id)}
    return len(both) == 1 or both <= _DAYS.keys()


def _distance(
    fact: values.Fact, other: values.Fact, company: Company
) -> tuple[bool, bool, float, str]:
    """Order neighbours: of the same unit, of the same services, of about the same size first."""
    unit, other_unit = str(fact.unit_id), str(other.unit_id)
    least, most = sorted((order_of(fact.current, unit), order_of(other.current, other_unit)))
    is_apart = other.id not in company.get(fact.id, ())
    return (unit != other_unit, is_apart, most / max(least, 1e-9), other.id)
