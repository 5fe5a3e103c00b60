"""Facts with a date: fees, limits and processing times, their periods, sources and checks."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar, get_args

from pydantic import Field

from noticeboard.model.kinds import Money
from noticeboard.model.record import Citation, Id, OneOrMore, Record, Text

Standing = Literal["official", "reported", "unknown"]
"""How far a fact may be trusted; later ones are weaker."""

STANDINGS: tuple[Standing, ...] = ("official", "reported", "unknown")

MOST_RUPIAH = 999_999_999_999
"""No fee comes near; a longer amount could neither be shown on a screen nor be meant."""

MOST_VALUE = 1_000_000
"""The same for limits and times, whatever their unit."""

OFFICE_PAGES_COUNT_FROM = 2025
"""The year from which a page of an immigration office is evidence of its own."""


Known = TypeVar("Known")


def known(value: Known | Literal["unknown"]) -> Known | None:
    """Return a value of the data, or None for what its author wrote to be unknown."""
    return None if value == "unknown" else value


SourceKind = Literal[
    "regulation",
    "directorate_page",
    "directorate_news",
    "office_letter",
    "office_page",
    "press",
    "agent",
    "internal_list",
    "other",
]
"""What a source is; the first ones bind most."""

SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)

PRINTABLE_KINDS = SOURCE_KINDS[: SOURCE_KINDS.index("office_page") + 1]
"""What the public may be shown as a source."""


class SourceRecord(Record):
    """Where a fact was read; only some kinds may be printed as a source."""

    id: Id
    title: Citation
    short: Citation
    """The name used in running text: "PP 45/2024"."""
    kind: SourceKind
    """An office letter is the office's own word in writing, such as its signed sheet; news of the
    Directorate General tells of one day, while its pages are kept up."""
    url: str | None = None
    in_force_from: datetime.date | None = None
    """For a regulation, its first day in force."""
    page_date: datetime.date | None = None
    """For a page, the day written on it."""

    @property
    def is_printable(self) -> bool:
        """Return whether the public may be shown this as a source."""
        return self.kind in PRINTABLE_KINDS

    @property
    def is_official_evidence(self) -> bool:
        """Return whether a value read here needs no further confirmation."""
        if self.kind == "office_page":
            return self.page_date is not None and self.page_date.year >= OFFICE_PAGES_COUNT_FROM
        return self.kind in PRINTABLE_KINDS


class Check(Record):
    """When somebody last compared a fact with its evidence, and with which."""

    date: datetime.date
    against: OneOrMore
    """Ids of sources; one official one among them is enough."""
    must_confirm: bool = False
    """The office must confirm it before it is printed plainly, whatever it was read in."""


class Period(Record):
    """A stretch of days with one value; `until` is its last day, included."""

    from_: datetime.date | None = Field(default=None, alias="from")
    """First day; absent only on the earliest period: since the catalogue begins."""
    until: datetime.date | None = None
    source: OneOrMore | None = None

    if TYPE_CHECKING:  # Every kind has it, as a field or a property; pydantic refuses both at once.

        @property
        def value(self) -> int | Literal["unknown"]: ...

        @property
        def reason(self) -> str | None: ...

    @property
    def is_known(self) -> bool:
        """Return whether anybody knows its value."""
        return known(self.value) is not None

    def holds_on(self, day: datetime.date) -> bool:
        """Return whether a day lies in this period."""
        starts = self.from_ is None or self.from_ <= day
        return starts and (self.until is None or day <= self.until)


class FeePeriod(Period):
    """A fee's amount for a while, in whole rupiah."""

    amount: Annotated[int, Field(le=MOST_RUPIAH), Money()] | Literal["unknown"]
    reason: str | None = None
    """Why nobody knows it, for staff."""

    @property
    def value(self) -> int | Literal["unknown"]:
        """Return the amount, under the name that all periods share."""
        return self.amount


class ValuePeriod(Period):
    """A limit's or time's value for a while, in its fact's unit."""

    value: Annotated[int, Field(le=MOST_VALUE)] | Literal["unknown"]
    reason: str | None = None
    """Why nobody knows it, for staff."""


Unit = Literal[
    "minute",
    "hour",
    "day",
    "working_day",
    "month",
    "year",
    "year_of_age",
    "day_of_overstay",
    "person",
    "page",
    "copy",
    "time",
    "digit",
]
"""What a limit or a time is counted in."""

FeeUnit = Literal["application", "person", "book", "card", "day"]
"""What a fee is paid for."""

TimeKind = Literal["standard", "observed"]
"""Whether a time is promised by rule or was seen."""

Bound = Literal["at_most", "about"]
"""How exactly a time is meant."""


class FactRecord(Record):
    """One figure the public relies on, through all its periods."""

    id: Id
    name: Text
    checked: Check
    not_before: datetime.date | None = None
    """The day it came into being; before, it is absent, which is no gap."""
    stands_alone: bool = False
    """Whether no service need use it: it is shown in lists and open data only."""

    periods: tuple[Period, ...]

    if TYPE_CHECKING:  # Every kind has it; a field here would move its key in staff's messages.

        @property
        def unit(self) -> Unit | FeeUnit: ...

    def period_on(self, day: datetime.date) -> Period | None:
        """Return the one period of a day, or None outside the fact's life.

        A fact lives from `not_before` to the `until` of its last period. A gap between raises
        LookupError: a value is never carried over from another period.
        """
        ended = self.periods[-1].until is not None and self.periods[-1].until < day
        if ended or self.is_absent_on(day):
            return None
        holding = [period for period in self.periods if period.holds_on(day)]
        if len(holding) != 1:
            raise LookupError(f"{self.id}: {len(holding)} periods on {day}")
        return holding[0]

    def is_absent_on(self, day: datetime.date) -> bool:
        """Return whether the fact had not come into being yet."""
        return self.not_before is not None and day < self.not_before


class Fee(FactRecord):
    """An official payment, per unit."""

    unit: FeeUnit
    periods: tuple[FeePeriod, ...] = Field(min_length=1)
    searched_as: tuple[str, ...] = ()


class Limit(FactRecord):
    """A deadline, an age or a duration set by rule."""

    unit: Unit
    counted_from: Text | None = None
    periods: tuple[ValuePeriod, ...] = Field(min_length=1)


class ProcessingTime(FactRecord):
    """How long a service takes: promised by rule (standard) or seen to take (observed)."""

    kind: TimeKind
    bound: Bound
    unit: Unit
    counted_from: Text
    not_for: tuple[Id, ...] = ()
    """Services that the same rule leaves out."""
    day_zero: Literal["interview"] | None = None
    """The visit whose own day is not counted, where a date may be worked out from it."""
    periods: tuple[ValuePeriod, ...] = Field(min_length=1)
