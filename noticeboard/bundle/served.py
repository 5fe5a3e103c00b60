"""The comparison of what a public address serves with the bundle published there.

A host may minify pages, add scripts or keep old copies; then no phone keeps an offline copy,
and nobody notices.
"""

from __future__ import annotations

import gzip
import hashlib
import http.client
import re
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from email.message import Message as Headers
from pathlib import Path
from typing import Literal
from urllib.parse import quote, urljoin, urlsplit

from noticeboard.bundle.manifest import MANIFEST, Manifest, mark_of, parse_manifest, read_manifest
from noticeboard.bundle.refusal import SiteRefused
from noticeboard.messages import Message, StaffError

Kind = Literal["missing", "altered", "stale", "type", "redirected", "cookies", "failed"]

AT_ONCE = 4
ROUND = 16
PATIENCE_S = 20
LARGEST = 32_000_000
SOUNDS = 8
"""Sounds that are fetched: there are thousands, and a host treats all of them alike."""

HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; Noticeboard)",
    "Accept": "text/html,*/*;q=0.8",
    "Accept-Encoding": "gzip",
    "Cache-Control": "no-cache",
}

TYPES = {
    ".html": ("text/html",), ".css": ("text/css",),
    ".js": ("text/javascript", "application/javascript", "application/x-javascript"),
    ".svg": ("image/svg+xml",), ".png": ("image/png",), ".mp3": ("audio/mpeg", "audio/mp3"),
}  # fmt: skip
"""What browsers insist on; for other files any type will do."""


class Unreachable(StaffError):
    """An address does not answer."""

    to_mend = "environment"

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(Message("unreachable", {"address": address, "reason": reason}))


@dataclass(frozen=True)
class Finding:
    """One thing about one served file that is not as it was published."""

    kind: Kind
    name: str
    detail: str = ""


@dataclass(frozen=True)
class Served:
    """The state of a public address."""

    address: str
    """Where the site really lies, after the host's redirect to https or another name."""
    bundle: str
    here: int
    """How many files were compared."""
    there: str | None
    """The bundle that the address says it holds; None when it does not say."""
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class _Answer:
    status: int
    headers: Headers
    body: bytes


def compare_served(site: Path, address: str, tell: Callable[[str, int, int], None]) -> Served:
    """Fetch what visitors get and compare it with a bundle.

    Raises SiteRefused when there is no bundle to compare with, Unreachable when nothing answers.
    """
    manifest = read_manifest(site)
    if manifest is None:
        raise SiteRefused(Message("site_damaged"))
    address = _landing(address)
    there = _manifest_at(address)
    is_other = there is not None and there.bundle != manifest.bundle
    older = there.files if there is not None and is_other else {}
    names = _names(manifest.files)
    findings: list[Finding] = []
    for done, (name, answer) in enumerate(_answers(address, names), start=1):
        findings += _findings(name, answer, manifest, older)
        tell("comparing", done, len(names))
    return Served(
        address, manifest.bundle, len(names), there.bundle if there else None, tuple(findings)
    )


def _landing(address: str) -> str:
    """Follow the address itself: hosts send http to https, and one name to another."""
    try:
        with urllib.request.urlopen(_request(address), timeout=PATIENCE_S) as answer:
            return urljoin(answer.url, ".")
    except urllib.error.HTTPError as error:
        return urljoin(error.url or address, ".")
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unreachable(address, _reason(error)) from error


def _answers(address: str, names: Sequence[str]) -> Iterator[tuple[str, _Answer | str]]:
    """Fetch a few at a time; a host that stops answering is not asked for all the others."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for start in range(0, len(names), ROUND):
            some = names[start : start + ROUND]
            answers = list(pool.map(lambda name: _fetched(address, name), some))
            reasons = [answer for answer in answers if isinstance(answer, str)]
            if len(reasons) == len(answers):
                raise Unreachable(address, reasons[0])
            yield from zip(some, answers, strict=True)


def _manifest_at(address: str) -> Manifest | None:
    answer = _fetched(address, MANIFEST)
    try:
        return parse_manifest(answer.body) if isinstance(answer, _Answer) else None
    except ValueError:
        return None


def _names(files: Mapping[str, str]) -> list[str]:
    """Return pages first, then the rest, of the sounds a few."""
    sounds = [name for name in sorted(files) if name.endswith(".mp3")]
    left_out = set(sounds) - set(sounds[:: max(1, len(sounds) // SOUNDS)][:SOUNDS])
    # Hosts serve this one by itself, for addresses that are not there.
    kept = files.keys() - left_out - {"404.html"}
    return sorted(kept, key=lambda name: (not name.endswith(".html"), name))


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments: object) -> None:
        """Follow nothing: a visitor's offline copy does not either."""


_opener = urllib.request.build_opener(_NoRedirect)


def _fetched(address: str, name: str) -> _Answer | str:
    """Fetch a file as a visitor would, a page by its folder; the reason when it fails."""
    url = address + quote(name.removesuffix("index.html") if _is_folder_page(name) else name)
    try:
        with _opener.open(_request(url), timeout=PATIENCE_S) as answer:
            body = answer.read(LARGEST)
            return _Answer(answer.status, answer.headers, _unpacked(body, answer.headers))
    except urllib.error.HTTPError as error:
        with error:
            return _Answer(error.code, error.headers, b"")
    except (OSError, http.client.HTTPException, EOFError, zlib.error) as error:
        return _reason(error)


def _reason(error: Exception) -> str:
    return str(getattr(error, "reason", error) or type(error).__name__)


def _is_folder_page(name: str) -> bool:
    return name == "index.html" or name.endswith("/index.html")


def _request(url: str) -> urllib.request.Request:
    return urllib.request.Request(url, headers=HEADERS)


def _unpacked(body: bytes, headers: Headers) -> bytes:
    is_packed = headers.get("Content-Encoding", "").lower() in ("gzip", "x-gzip")
    return gzip.decompress(body) if is_packed else body


def _findings(
    name: str, answer: _Answer | str, manifest: Manifest, older: Mapping[str, str]
) -> Iterator[Finding]:
    if isinstance(answer, str):
        yield Finding("failed", name, answer)
        return
    if answer.headers.get("Set-Cookie"):
        yield Finding("cookies", name)
    if 300 <= answer.status < 400:
        yield Finding("redirected", name, answer.headers.get("Location", ""))
    elif answer.status in (404, 410):
        yield Finding("stale" if older and name not in older else "missing", name)
    elif answer.status != 200:
        yield Finding("failed", name, str(answer.status))
    else:
        digest = hashlib.sha256(answer.body).hexdigest()
        if digest != manifest.files[name]:
            is_old = digest == older.get(name) or _is_of_another(answer.body, name, manifest)
            yield Finding("stale" if is_old else "altered", name)
        if not _is_right_type(name, answer.headers):
            yield Finding("type", name, answer.headers.get("Content-Type", "?"))


def _is_of_another(body: bytes, name: str, manifest: Manifest) -> bool:
    """Return whether a page carries the mark of other content than the bundle's."""
    mark = mark_of(body) if name.endswith(".html") else None
    return mark is not None and mark != manifest.marks.get(name)


def _is_right_type(name: str, headers: Headers) -> bool:
    wanted = TYPES.get(Path(name).suffix)
    charset = headers.get_content_charset()
    return wanted is None or (
        headers.get_content_type() in wanted and charset in (None, "utf-8", "utf8")
    )


def address_of(written: str) -> str | None:
    """Return the address of a site's folder as it was typed, or None when it is none."""
    try:
        parts = urlsplit(written.strip())
        is_web = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        return None
    if not is_web or parts.query or parts.fragment or re.search(r"\s", written.strip()):
        return None
    path = parts.path.removesuffix("index.html")
    return f"{parts.scheme}://{parts.netloc}{path if path.endswith('/') else path + '/'}"
