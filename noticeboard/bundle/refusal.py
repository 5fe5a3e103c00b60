"""What staff are told when a bundle is not fit to be shown."""

from __future__ import annotations

from collections.abc import Sequence


class BundleRefused(RuntimeError):
    """A bundle is not fit to be published; `reasons` are for staff, one a line."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = tuple(reasons)


class SiteRefused(BundleRefused):
    """The present site, or the one before, cannot be used; `key` names the sentence for staff."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__([": ".join((key, *map(str, values.values())))])
        self.key, self.values = key, values


class PlaceRefused(SiteRefused):
    """A place is not fit to be published to."""
