"""From Markdown pages to HTML: the builder lays out what has changed, the rest is kept.

A page's HTML depends on its Markdown with its front matter, and on the shell; on no other page.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.build.mkdocs import Builders
from noticeboard.bundle.identity import digest_of
from noticeboard.bundle.output_file import OutputFile
from noticeboard.bundle.place import MARKDOWN, SPARE_MARKDOWN
from noticeboard.bundle.refill import RefilledFolder, link, write_files
from noticeboard.surfaces.site import MarkdownPage

SHELL = (
    "mkdocs.yml",
    "noticeboard/build",
    "noticeboard/templates/shell",
    "requirements/runtime.lock",
)
"""What lays a page out."""
FOLDER = "html"
KEPT = 600
"""Pages kept of several days and versions; an office has about a hundred."""
NOT_FOUND = "404.html"


@dataclass(frozen=True)
class PagesInWork:
    """One language's pages on their way to HTML."""

    language: str
    html: Path
    """The folder in which the pages will be."""
    keys: Mapping[str, str]
    """By address below that folder, the name under which a page is kept."""
    known: Mapping[str, Path]
    """By address, the kept HTML of pages that have not changed."""

    @property
    def is_built(self) -> bool:
        """Return whether the builder has something to lay out."""
        return len(self.known) < len(self.keys)


def shell_version(root: Path) -> str:
    """Return a name for all that lays pages out."""
    return digest_of(root, SHELL, hashlib.sha256(sys.version.encode())).hexdigest()


def begin_pages(
    pages: Sequence[MarkdownPage],
    language: str,
    folder: Path,
    cache: Path,
    shell: str,
    builders: Builders,
) -> PagesInWork:
    """Have the builder begin with the pages of a language that are not kept, and return at once."""
    contents = {page.path: page.content for page in pages if page.language == language}
    markdown, html = folder / MARKDOWN / language, folder / FOLDER / language
    written = RefilledFolder(markdown, cache / SPARE_MARKDOWN / language)
    written.write(OutputFile(path, content) for path, content in contents.items())
    written.finish()
    keys = {_address(path): _key(shell, language, text) for path, text in contents.items()}
    keys[NOT_FOUND] = _key(shell, language, NOT_FOUND)
    known = _known(keys, cache / FOLDER)
    work = PagesInWork(language, html, keys, known)
    if work.is_built:
        changed = markdown
        if known:
            changed = folder / "changed" / language
            changed.mkdir(parents=True)
            new = (path for path in contents if _address(path) not in known)
            write_files((OutputFile(path, contents[path]) for path in new), changed)
        builders.begin(language, changed, html)
    return work


@dataclass(frozen=True)
class LaidOut:
    """One language's pages as HTML."""

    fresh: Path
    """A folder of those that were laid out now, there to be moved."""
    kept: tuple[OutputFile, ...]
    """The others."""


def finish_pages(work: PagesInWork, cache: Path, builders: Builders) -> LaidOut:
    """Wait for a language's HTML and return it; raises BuilderFailed."""
    if work.is_built:
        builders.finish(work.language, work.html)
    work.html.mkdir(parents=True, exist_ok=True)
    kept: list[OutputFile] = []
    for address, key in work.keys.items():
        if address in work.known:
            # The builder makes a page for lost visitors whatever it is given.
            (work.html / address).unlink(missing_ok=True)
            kept.append(OutputFile(address, work.known[address].read_bytes()))
            os.utime(work.known[address])
        else:
            _keep(cache / FOLDER, key, work.html / address)
    return LaidOut(work.html, tuple(kept))


def sweep_pages(cache: Path) -> None:
    """Forget the pages that have not been used for longest."""
    paths = sorted((cache / FOLDER).glob("*.html"), key=lambda path: path.stat().st_mtime)
    for path in paths[:-KEPT]:
        path.unlink(missing_ok=True)


def _address(markdown: str) -> str:
    """Return where the builder puts a page's HTML."""
    name = markdown.removesuffix(".md")
    return "index.html" if name == "index" else f"{name}/index.html"


def _key(shell: str, language: str, content: str) -> str:
    return hashlib.sha256("\0".join((shell, language, content)).encode()).hexdigest()[:32]


def _keep(folder: Path, key: str, page: Path) -> None:
    """Keep a page under its key and the digest of its content, so that damage is seen.

    A second name of the file costs less than a copy. Kept pages are written into the next bundle,
    so that it shares no page with the one before.
    """
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{key}.{_digest(page.read_bytes())}.html"
    kept.unlink(missing_ok=True)
    link(page, kept)


def _known(keys: Mapping[str, str], folder: Path) -> dict[str, Path]:
    """Return the pages that are kept, by address, without those whose file is damaged."""
    paths = folder.glob("*.html") if folder.is_dir() else ()
    kept = {path.name.split(".")[0]: path for path in paths}
    return {
        address: kept[key]
        for address, key in keys.items()
        if key in kept and _digest(kept[key].read_bytes()) == kept[key].name.split(".")[1]
    }


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
