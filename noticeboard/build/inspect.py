"""A last look at the stage: every internal link leads somewhere, every anchor exists."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from noticeboard.build.assemble import Assembled
from noticeboard.bundle.manifest import digest, file_names
from noticeboard.bundle.refusal import BundleRefused
from noticeboard.messages import Message

# Beginning with plain letters, for which a megabyte is searched four times as fast.
_REFERENCE = re.compile(r"""="(?:(?<=\shref=")|(?<=\ssrc="))([^"]*)\"""")
_ANCHOR = re.compile(r"""id="(?<=\sid=")([^"]+)\"""")
_OUTSIDE = re.compile(r"[a-z]+:|//", re.IGNORECASE)
KEPT_PAGES = 2048
"""As many as a few bundles have."""


@dataclass(frozen=True)
class Inspected:
    """A bundle that may take the place of the site."""

    assembled: Assembled


def inspect(assembled: Assembled) -> Inspected:
    """Return the bundle when it is sound; raises BundleRefused with every dead link."""
    dead = dead_links(assembled.ready, assembled.manifest.files)
    if dead:
        raise BundleRefused(*(Message("dead_page_link", {"link": link}) for link in dead))
    return Inspected(assembled)


def dead_links(site: Path, digests: Mapping[str, str] | None = None) -> list[str]:
    """Return every internal link or anchor of a page that leads nowhere, as "page -> link".

    `digests` holds the SHA-256 that files have now, by path, where somebody knows it.
    """
    names = file_names(site)
    files, known = set(names), digests or {}
    pages = {
        name: _links_of(_PageFile(site / name, known.get(name) or digest(site / name)))
        for name in names
        if name.endswith(".html")
    }
    anchors = {name: page.anchors for name, page in pages.items()}
    return [
        f"{name} -> {link}"
        for name, page in pages.items()
        for link in page.links
        if not _leads_somewhere(name, link, files, anchors)
    ]


@dataclass(frozen=True)
class _PageFile:
    """A page by its content: of two with one digest only one need be read."""

    path: Path = field(compare=False)
    digest: str


@dataclass(frozen=True)
class _Links:
    """The links of a page within the site, and what can be led to on it."""

    links: tuple[str, ...]
    anchors: frozenset[str]


# Most pages are as they were, also in the build before where the program stays.
@lru_cache(maxsize=KEPT_PAGES)
def _links_of(page: _PageFile) -> _Links:
    html = page.path.read_text(encoding="utf-8")
    links = dict.fromkeys(_REFERENCE.findall(html))
    inside = tuple(link for link in links if not _OUTSIDE.match(link))
    return _Links(inside, frozenset(_ANCHOR.findall(html)))


def _leads_somewhere(
    page: str, link: str, files: set[str], anchors: Mapping[str, frozenset[str]]
) -> bool:
    address, _, anchor = unquote(link.replace("&amp;", "&")).partition("#")
    address = address.partition("?")[0]
    target = _target(page, address)
    if target not in files:
        return False
    return not anchor or target not in anchors or anchor in anchors[target]


def _target(page: str, address: str) -> str:
    if not address:
        return page
    folder = "" if address.startswith("/") else posixpath.dirname(page)
    path = posixpath.normpath(posixpath.join(folder, address.lstrip("/")))
    path = "" if path == "." else path
    is_folder = address.endswith("/") or not path or address in (".", "..")
    return posixpath.join(path, "index.html") if is_folder else path
