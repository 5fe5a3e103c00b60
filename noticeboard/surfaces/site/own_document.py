"""A document that tells one service by itself, without the site's shell: a sheet, a frame."""

from __future__ import annotations

from collections.abc import Callable

from noticeboard.edition import Edition, Timeline, values
from noticeboard.language import long_date
from noticeboard.surfaces.content_mark import PLACE
from noticeboard.surfaces.rendered import Rendered, alternatives
from noticeboard.surfaces.site.links import Links


def document_values(
    timeline: Timeline,
    service: values.Service,
    root: str,
    render_body: Callable[[Edition], Rendered],
) -> dict[str, object]:
    """Return what a template of such a document arranges; its body has every coming day's text."""
    now = timeline.now
    return {
        "edition": now,
        "words": now.words,
        "service": service,
        "root": root,
        "page": Links(now, root).service(service.id),
        "mark": PLACE,
        "timeline": timeline,
        "day": long_date(now.day, now.language),
        "body": alternatives(timeline, render_body).html,
    }
