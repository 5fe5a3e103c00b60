"""The errors of a bundle that is not fit to be shown, or of a place it cannot go to."""

from __future__ import annotations

from noticeboard.messages import StaffError


class BundleRefused(StaffError):
    """A bundle is not fit to be published."""


class SiteRefused(BundleRefused):
    """The present site, or the one before, cannot be used."""


class PlaceRefused(SiteRefused):
    """A place is not fit to be published to."""

    to_mend = "usage"
