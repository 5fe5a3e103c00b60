"""From shown sentences to spoken words: pure text in, pure text out, no sound."""

from __future__ import annotations

from noticeboard.speech.text.lexicon import Lexicon, make_lexicon
from noticeboard.speech.text.markup import marked_up
from noticeboard.speech.text.sentences import spoken
from noticeboard.speech.text.spelling import UnknownAbbreviation

__all__ = ["Lexicon", "UnknownAbbreviation", "make_lexicon", "marked_up", "spoken"]
