"""Makes styles and scripts smaller for slow networks: what only people read is left out."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AROUND = re.compile(r"\s*([{};,])\s*")
_DECLARED = re.compile(r"([{;][\w-]+): ")
_COMMENT_LINES = re.compile(
    r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/[ \t]*)\n", re.DOTALL | re.MULTILINE
)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_STRING = re.compile(r'("[^"]*")')


def compact_css(text: str) -> str:
    """Leave out comments and what signs need not have beside them; strings stay as they are."""
    parts = _STRING.split(_COMMENT.sub("", text))
    return "".join(part if part.startswith('"') else _tight(part) for part in parts).strip()


def _tight(part: str) -> str:
    return _DECLARED.sub(r"\1:", _AROUND.sub(r"\1", part)).replace(";}", "}")


def compact_js(text: str) -> str:
    """Leave out comments that fill their lines, and indents; all else stays as it is.

    No text of a script may go over several lines: an indent inside it would be lost.
    """
    return _INDENT.sub("", _COMMENT_LINES.sub("", text))
