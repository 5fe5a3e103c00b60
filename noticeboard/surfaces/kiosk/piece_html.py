"""The HTML of a piece: one sentence of an item, shown and spoken alike."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from noticeboard.speech.utterances import request_utterance
from noticeboard.surfaces.kiosk.view import Piece
from noticeboard.surfaces.output import marked
from noticeboard.surfaces.rendered import Rendered, Requests


@dataclass(frozen=True)
class PieceHtml:
    """Writes the pieces of one language as HTML, each once: most of them are on five screens.

    Not a macro: of nine thousand calls a build all but two thousand find their piece made. It lives
    as long as the rendering that calls it, so it holds the pieces of one office.
    """

    language: str
    _made: dict[Piece, Rendered] = field(default_factory=dict)

    def __call__(self, piece: Piece, say: Requests) -> Markup:
        """Return a piece as HTML, and note that it can be heard."""
        made = self._made.get(piece)
        if made is None:
            made = self._made[piece] = _rendered(piece, self.language)
        return say.include(made)


def _rendered(piece: Piece, language: str) -> Rendered:
    request = request_utterance(language, piece.sentence)
    keys = Markup(' data-profile="{}"').format(piece.profile) if piece.profile else ""
    made = Markup('<span class="item__{}" data-utterance="{}"{}>{}</span>\n')
    html = made.format(piece.look, request.id, keys, marked(piece.sentence))
    return Rendered(html, (request,))
