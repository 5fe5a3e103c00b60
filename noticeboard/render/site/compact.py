"""Makes a style sheet smaller for slow networks: what stands in it for people is left out."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AROUND = re.compile(r"\s*([{};,])\s*")
_STRING = re.compile(r'("[^"]*")')


def compact_css(text: str) -> str:
    """Leave out comments and the spaces around signs; strings stay as they are."""
    parts = _STRING.split(_COMMENT.sub("", text))
    return "".join(
        part if part.startswith('"') else _AROUND.sub(r"\1", part) for part in parts
    ).strip()
