"""Makes styles and scripts smaller for slow networks: what is there for people is left out."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AROUND = re.compile(r"\s*([{};,])\s*")
_REMARK = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*?.*?\*/)[ \t]*\n", re.DOTALL | re.MULTILINE)
_STRING = re.compile(r'("[^"]*")')


def compact_css(text: str) -> str:
    """Leave out comments and the spaces around signs; strings stay as they are."""
    parts = _STRING.split(_COMMENT.sub("", text))
    return "".join(
        part if part.startswith('"') else _AROUND.sub(r"\1", part) for part in parts
    ).strip()


def compact_js(text: str) -> str:
    """Leave out comments that have lines of their own; every other line stays as it is."""
    return _REMARK.sub("", text)
