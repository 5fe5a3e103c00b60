"""The HTML of a piece: one sentence of an item, shown and spoken alike."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from noticeboard.speech.utterances import request_utterance
from noticeboard.surfaces.kiosk.view import Piece
from noticeboard.surfaces.output import marked
from noticeboard.surfaces.rendered import Rendered, Requests

KEPT_PIECES = 8192
"""An office has some two thousand, each of them on five screens."""


def piece_html(piece: Piece, say: Requests) -> Markup:
    """Return a piece as HTML, and note that it can be heard.

    Not a macro: of nine thousand calls a build all but two thousand find their piece made.
    """
    return say.include(_rendered_piece(piece, say.language))


@lru_cache(maxsize=KEPT_PIECES)
def _rendered_piece(piece: Piece, language: str) -> Rendered:
    request = request_utterance(language, piece.sentence)
    keys = Markup(' data-profile="{}"').format(piece.profile) if piece.profile else ""
    made = Markup('<span class="item__{}" data-utterance="{}"{}>{}</span>\n')
    html = made.format(piece.look, request.id, keys, marked(piece.sentence))
    return Rendered(html, (request,))
