"""Captions of sign-language clips, as text; whether they are WebVTT is looked at in `check`."""

from __future__ import annotations

from pathlib import Path

from noticeboard.load.text_file import TextFile

FOLDER = "content/bisindo"

Captions = tuple[TextFile, ...]
"""Every captions file; letters that are no UTF-8 are replaced by U+FFFD."""


def load_captions(folder: Path) -> Captions:
    """Read the captions of a repository of facts; a mark of byte order is no part of the text."""
    return tuple(
        TextFile(f"{FOLDER}/{path.name}", _text(path.read_bytes()))
        for path in sorted((folder / FOLDER).glob("*.vtt"))
        if path.is_file()
    )


def _text(content: bytes) -> str:
    text = content.decode("utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
