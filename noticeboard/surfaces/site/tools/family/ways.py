"""Sums that one person may pay for a service, as the lines of a family's bill."""

from __future__ import annotations

from noticeboard.edition import values


def family_ways(service: values.Service) -> tuple[values.Total, ...]:
    """Return each sum that one person may pay; none where a sum is unknown or depends on days."""
    lines = service.fee_lines or ()
    if any(line.times for line in lines):
        return ()
    by_fees = {frozenset(way.fees): way for way in (*service.brief, *service.totals)}
    ways = tuple(by_fees.values())
    is_known = all(way.figure.is_known for way in ways)
    return ways if is_known else ()
