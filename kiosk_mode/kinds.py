"""What kind of file a name stands for, and how long a browser may keep it."""

from __future__ import annotations

from pathlib import PurePosixPath

TYPES = {
    ".atom": "application/atom+xml", ".brf": "text/plain; charset=utf-8",
    ".css": "text/css; charset=utf-8", ".csv": "text/csv; charset=utf-8",
    ".flac": "audio/flac", ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon", ".ics": "text/calendar; charset=utf-8", ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8", ".json": "application/json",
    ".jsonld": "application/ld+json", ".mp3": "audio/mpeg", ".mp4": "video/mp4",
    ".ogg": "audio/ogg", ".pdf": "application/pdf", ".png": "image/png",
    ".svg": "image/svg+xml", ".ttf": "font/ttf", ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8", ".wav": "audio/wav", ".webm": "video/webm",
    ".webp": "image/webp", ".woff2": "font/woff2", ".xml": "application/xml",
    ".yaml": "text/plain; charset=utf-8",
}  # fmt: skip


def type_of(name: str) -> str:
    """Return the media type; an unknown kind is only bytes, which no browser runs."""
    return TYPES.get(PurePosixPath(name).suffix, "application/octet-stream")


def keeping_of(name: str) -> str:
    """Return the cache rule: a sound never changes under its name, a page is always asked for."""
    if name.endswith(".html"):
        return "no-store"
    is_sound = name.startswith("audio/")
    return "public, max-age=31536000, immutable" if is_sound else "no-cache"
