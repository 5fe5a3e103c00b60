"""The media type of a file by its name, and how long a browser may keep it."""

from __future__ import annotations

from pathlib import PurePosixPath

TYPES = {
    ".atom": "application/atom+xml",
    ".brf": "text/plain; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".flac": "audio/flac",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".ogg": "audio/ogg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".wav": "audio/wav",
    ".webm": "video/webm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".yaml": "text/plain; charset=utf-8",
}


def media_type(name: str) -> str:
    """Return the media type; a name that is not listed is only bytes, which no browser runs."""
    return TYPES.get(PurePosixPath(name).suffix, "application/octet-stream")


def cache_rule(name: str) -> str:
    """Return the value of Cache-Control for a file of a bundle.

    A sound never changes under its name; a page is always asked for again.
    """
    if name.endswith(".html"):
        return "no-store"
    is_sound = name.startswith("audio/")
    return "public, max-age=31536000, immutable" if is_sound else "no-cache"
