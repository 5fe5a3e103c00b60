"""Documents of a preview: what the public would see, without a script and with dead links."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from noticeboard.build.render import font_folder
from noticeboard.bundle.output_file import OutputFile
from noticeboard.previews.rendered_office import SECTION, PreviewSlide, RenderedOffice
from noticeboard.surfaces.open_data import service_qr_text
from noticeboard.surfaces.output import STATIC, braille_path, render
from noticeboard.surfaces.site import MarkdownPage, braille_files, sheet_files
from noticeboard.surfaces.site.static_files import static_sources

_SCRIPT = re.compile(r"<(script|noscript)\b.*?</\1>\n?", re.DOTALL)
_LINK = re.compile(r'<link\b(?![^>]*rel="stylesheet")[^>]*>\n?')
_STYLE = re.compile(r'(<link rel="stylesheet" href=")[^"]*?([\w-]+\.css)[^"]*"')
_ADDRESS = re.compile(r'(<a\b[^>]*?) href="[^"]*"')
_STAFF = re.compile(r'<p class="staff".*?</p>', re.DOTALL)
_OWN_STYLES = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


def page_document(page: MarkdownPage, styles: str) -> str:
    """Return a page of the site in its shell; `styles` is the address of the folder of styles."""
    front = _FRONT.match(page.content)
    assert front is not None
    lines = (line.partition(": ") for line in front[1].split("\n"))
    meta = {key: json.loads(value) for key, _, value in lines}
    shell = {"meta": meta, "content": page.html}
    return _still(render("shell/main.html", {"page": shell}), styles)


def slide_document(office: RenderedOffice, slide: PreviewSlide, styles: str) -> str:
    """Return a screen's document with one slide, as large as on the screen."""
    shown = slide.markup.replace(" hidden>", ">", 1)
    kept = [shown]

    def only(found: re.Match[str]) -> str:
        return kept.pop() if found[0] == slide.markup and kept else ""

    # The mark for staff speaks of a player, and none runs here.
    document = _STAFF.sub("", SECTION.sub(only, office.screens[slide.screen]))
    return _still(document, styles)


def sheet_document(office: RenderedOffice, page: MarkdownPage, styles: str) -> str | None:
    """Return the paper of a service's page; None of a page that has none."""
    timelines = [one for one in office.timelines if one.language == page.language]
    now = timelines[0].now
    if page.page.id not in now.services_by_id:
        return None
    path = f"{now.path_of(f'sheet:{page.page.id}')}index.html"
    content = _content(sheet_files(timelines, service_qr_text, office.drawings), path)
    return _still(content, styles) if content else None


def braille_text(office: RenderedOffice, page: MarkdownPage) -> str | None:
    """Return the braille of a service's page; None of a page that has none."""
    timelines = [one for one in office.timelines if one.language == page.language]
    return _content(braille_files(timelines), braille_path(page.language, page.page.slug))


def style_sources() -> Mapping[str, Path]:
    """Return the files that these documents load, by their path below the folder of styles."""
    styles = {name: path for name, path in static_sources().items() if name.endswith(".css")}
    fonts = {f"fonts/{path.name}": path for path in font_folder().glob("*.ttf")}
    return {**styles, **fonts, "signage.css": STATIC / "signage.css"}


def preview_policy(document: str) -> str:
    """Return the policy of a document: it loads styles, fonts and pictures, and does nothing."""
    digests = (
        base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        for style in _OWN_STYLES.findall(document)
    )
    allowed = "".join(f" 'sha256-{digest}'" for digest in digests)
    return (
        f"default-src 'none'; style-src 'self'{allowed}; font-src 'self'; img-src 'self' data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin"
    )


def _still(document: str, styles: str) -> str:
    """Return a document that runs nothing and leads nowhere."""
    document = _LINK.sub("", _SCRIPT.sub("", document))
    document = _STYLE.sub(rf'\g<1>{styles}\g<2>"', document)
    return _ADDRESS.sub(r'\1 role="link" aria-disabled="true"', document)


def _content(files: Iterable[OutputFile], path: str) -> str | None:
    return next((str(file.content) for file in files if file.path == path), None)
