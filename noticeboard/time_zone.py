"""The office's time zone, for edges that read the clock before anything else is imported."""

from __future__ import annotations

import datetime

WIB = datetime.timezone(datetime.timedelta(hours=7), "WIB")
"""Western Indonesia Time, all year: the only zone in which a day begins."""
