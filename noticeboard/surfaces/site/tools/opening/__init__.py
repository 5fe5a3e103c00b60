"""Shows on the home page whether the office is open now."""

from noticeboard.surfaces.site.tools.opening.days_open import days_open

__all__ = ["days_open"]
