"""Adds up what a family pays for a service."""

from noticeboard.surfaces.site.tools.family.ways import family_ways

__all__ = ["family_ways"]
