"""A small server to look at a bundle on this computer: the site, the screens, the kiosk, the data."""

from __future__ import annotations

import functools
import http.server
from pathlib import Path
from typing import ClassVar


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder by its path at each request, so that a swap under it does no harm."""

    extensions_map: ClassVar[dict[str, str]] = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript; charset=utf-8",
        ".atom": "application/atom+xml",
        ".ics": "text/calendar; charset=utf-8",
        ".mp3": "audio/mpeg",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }

    def end_headers(self) -> None:
        """Keep nothing in the browser: staff look at one version after another."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: staff read the addresses above, not a log."""


def make_server(site: Path, port: int) -> http.server.ThreadingHTTPServer:
    """Bind to this computer only; raises OSError when the port is taken."""
    handler = functools.partial(_Handler, directory=str(site))
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
