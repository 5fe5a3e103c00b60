"""The errors of a publication that is not allowed or did not arrive."""

from __future__ import annotations

from typing import ClassVar, Literal

from noticeboard.messages import StaffError


class LogBroken(StaffError):
    """The log of publications was changed, or records are missing."""

    to_mend: ClassVar[Literal["data", "usage", "environment"]] = "environment"


class GateFailed(StaffError):
    """A bundle did not pass what is looked at before a publication."""


class SecondNameMissing(StaffError):
    """Amounts differ, and two people have not put their names to it."""


class AddressRefused(StaffError):
    """A place was written in a way that makes no sense or is not safe."""

    to_mend: ClassVar[Literal["data", "usage", "environment"]] = "usage"


class NothingToReturnTo(StaffError):
    """A place has had no other bundle before."""


class PlaceUnreachable(StaffError):
    """A place does not answer, refuses, or was lost in the middle."""

    to_mend: ClassVar[Literal["data", "usage", "environment"]] = "environment"
