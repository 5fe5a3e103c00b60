"""Answers to a browser on this computer: a page, a file, nothing here."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response

from noticeboard.loopback.guard import POLICY
from noticeboard.loopback.media_types import media_type

NEVER_KEPT = {"cache-control": "no-store"}

_STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)


def html_response(content: str | bytes, status: int = 200) -> Response:
    """Answer with a page that no browser keeps."""
    page = content.encode() if isinstance(content, str) else content
    return HTMLResponse(page, status, headers={**NEVER_KEPT, **policy_of(page)})


def policy_of(page: bytes) -> dict[str, str]:
    """Return the header that allows a page the styles in its own head, by their SHA-256.

    Only 404.html needs one: a host answers with it at any depth, where no style sheet is found.
    """
    styles = _STYLE.findall(page)
    if not styles:
        return {}
    digests = (base64.b64encode(hashlib.sha256(one).digest()).decode() for one in styles)
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests)
    return {"content-security-policy": f"{POLICY}; style-src 'self' {allowed}"}


def file_response(name: str, path: Path, headers: Mapping[str, str] = NEVER_KEPT) -> Response:
    """Answer with a file, or the part of it that a browser asks for."""
    return FileResponse(path, media_type=media_type(name), headers=dict(headers))


def not_here() -> Response:
    """Answer that there is nothing at an address."""
    return PlainTextResponse("Tidak ada di sini / not here\n", 404, headers=NEVER_KEPT)
