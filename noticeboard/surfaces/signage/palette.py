"""The colours of the screens, read from their style, and how well each pair can be told apart."""

from __future__ import annotations

import re
from collections.abc import Mapping

TOKEN = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")

ACCENTS = ("soft", "fee", "time", "document", "notice", "call")
"""One a kind of slide: the ground of its figure and icon, and the colour of its values."""

GROUNDS = ("ground", "ground-deep")

PAIRS = (
    *(("on-ground", ground) for ground in GROUNDS),
    *((accent, ground) for accent in ACCENTS for ground in GROUNDS),
    *(("on-accent", accent) for accent in ACCENTS),
    ("on-paper", "paper"),
)
"""Every pair of text and ground that the public reads."""


def tokens_of(style: str) -> Mapping[str, str]:
    """Return the colours of a style by their names."""
    return {found[1]: found[2] for found in TOKEN.finditer(style)}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def least_contrast(style: str) -> float:
    """Return the contrast of the pair that is hardest to read."""
    tokens = tokens_of(style)
    return min(contrast(tokens[text], tokens[ground]) for text, ground in PAIRS)


def _luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
