"""Finds fees in the table of all fees, and shows those of another day."""

from noticeboard.surfaces.site.tools.fees.fee_rows import groups_of, rates_by_fee, words_of

__all__ = ["groups_of", "rates_by_fee", "words_of"]
