"""The frame and the small parts of the pages for staff, Indonesian first."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from html import escape

from kiosk_mode.hardware.probes import WIB


def moment(at: str) -> str:
    """Write an ISO moment as staff's clock shows it: 24-11-2026 06.00 WIB."""
    return datetime.datetime.fromisoformat(at).astimezone(WIB).strftime("%d-%m-%Y %H.%M WIB")


def both(id: str, en: str) -> str:
    """Say the same in both languages; what is the same in both is said once."""
    return f'{escape(id)} / <span lang="en">{escape(en)}</span>' if id != en else escape(id)


def page(id: str, en: str, parts: Iterable[str]) -> str:
    """Make a whole page of its parts, under its title."""
    return (
        '<!doctype html>\n<html lang="id"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(id)}</title>"
        '<link rel="icon" href="data:,"><link rel="stylesheet" href="/device/page/device.css">'
        f"</head>\n<body><main><h1>{both(id, en)}</h1>\n"
        + "\n".join(parts)
        + "\n</main></body></html>\n"
    )
