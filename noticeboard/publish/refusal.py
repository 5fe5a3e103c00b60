"""What staff are told when a bundle is not fit to be shown."""

from __future__ import annotations

from collections.abc import Sequence


class BundleRefused(RuntimeError):
    """A bundle is not fit to be published; `reasons` are for staff, one a line."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = tuple(reasons)
