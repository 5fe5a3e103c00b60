"""A service for a partner's own page: a small document to show in a frame there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline, values
from noticeboard.surfaces.content_mark import marked_document
from noticeboard.surfaces.output import environment
from noticeboard.surfaces.rendered import Rendered
from noticeboard.surfaces.site.glance import documents_brief
from noticeboard.surfaces.site.own_document import document_values
from noticeboard.telling.service import tell_service

MOST_BYTES = 5_000
"""A village's web host and its visitors' phones pay for every one of them."""


def embed_files(timelines: Sequence[Timeline]) -> Iterator[OutputFile]:
    """Make a document to embed of every service in every language.

    It withdraws its figures as a page does, so that a partner who forgets it shows nothing wrong.
    """
    template = environment().get_template("site/embed.html")
    for timeline in timelines:
        for service in timeline.now.services:
            path = timeline.now.path_of(f"embed:{service.id}")
            html = template.render(_context(timeline, service, "../" * path.count("/")))
            yield OutputFile(f"{path}index.html", marked_document(html))


def _context(timeline: Timeline, service: values.Service, root: str) -> dict[str, object]:
    body = environment().get_template("site/embed_body.html")

    def render_body(edition: Edition) -> Rendered:
        one = edition.service(service.id)
        told = tell_service(edition, one)
        documents = documents_brief(told, edition.words)
        html = body.render(words=edition.words, service=one, told=told, documents=documents)
        return Rendered(Markup(html))

    return document_values(timeline, service, root, render_body)
