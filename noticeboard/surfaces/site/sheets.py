"""A service on paper: one sheet with a QR code, in ordinary and in large print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline, values
from noticeboard.surfaces.content_mark import marked_document
from noticeboard.surfaces.output import environment
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.rendered import Rendered
from noticeboard.surfaces.site.contact_links import with_contact_links
from noticeboard.surfaces.site.own_document import document_values
from noticeboard.surfaces.site.page_wording import wording_of
from noticeboard.telling.service import tell_service

QrText = Callable[[values.Service, Edition], str]
"""What a QR code says of a service where the site has no address of its own."""


def sheet_files(
    timelines: Sequence[Timeline], qr_text: QrText, drawings: Drawings
) -> Iterator[OutputFile]:
    """Make a sheet of every service in every language; `#large` on its address enlarges it."""
    template = environment().get_template("site/sheet.html")
    for timeline in timelines:
        for service in timeline.now.services:
            path = timeline.now.path_of(f"sheet:{service.id}")
            html = template.render(_context(timeline, service, path, qr_text, drawings))
            yield OutputFile(f"{path}index.html", marked_document(html))


def _context(
    timeline: Timeline, service: values.Service, path: str, qr_text: QrText, drawings: Drawings
) -> dict[str, object]:
    root = "../" * path.count("/")
    body = environment().get_template("site/sheet_body.html")

    def render_body(edition: Edition) -> Rendered:
        one = edition.service(service.id)
        html = body.render(
            edition=edition,
            words=edition.words,
            service=one,
            qr=drawings.svg,
            told=tell_service(edition, one),
            said=wording_of(edition).said,
            qr_text=_qr(edition, one, qr_text),
        )
        return Rendered(Markup(with_contact_links(html, edition)))

    return document_values(timeline, service, root, render_body)


def _qr(edition: Edition, service: values.Service, qr_text: QrText) -> str:
    site_url = edition.office.site_url
    if site_url is None:
        return qr_text(service, edition)
    return site_url + edition.path_of(f"service:{service.id}")
