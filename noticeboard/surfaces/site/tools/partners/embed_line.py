"""The line of HTML that puts an embedded service into a page."""

from __future__ import annotations

from markupsafe import escape

from noticeboard.edition import Edition, values

PLACE_OF_ADDRESS = "https://ALAMAT-SITUS/"
"""Stands for the site's address while the office has none; on the page a script knows better."""

_FIRST_HEIGHT = 480
"""In CSS pixels, until the frame has told its own: enough for most services on a phone."""


def embed_line(edition: Edition, service: values.Service) -> str:
    """Return a frame with a title, which a screen reader says, and of any width."""
    address = (edition.office.site_url or PLACE_OF_ADDRESS) + edition.path_of(f"embed:{service.id}")
    title = escape(f"{service.name.plain} – {edition.office.short_name}")
    return (
        f'<iframe src="{address}" title="{title}" width="100%" height="{_FIRST_HEIGHT}"'
        ' loading="lazy" style="border:0"></iframe>'
    )
