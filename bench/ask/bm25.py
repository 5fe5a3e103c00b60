"""BM25 over pages: the yardstick that every search engine comes from."""

from __future__ import annotations

import json
import math
import re
import time
from collections import Counter
from collections.abc import Sequence

from bench.ask.pages import PageText
from bench.ask.scores import Answered

K1, B = 1.5, 0.75
"""The usual values; a page's title counts three times, its headings twice."""
TITLE, HEADINGS = 3, 2


def words_of(text: str) -> list[str]:
    """Return the words of a text, small."""
    return re.findall(r"\w+", text.lower())


class Bm25:
    """Pages ranked by the words that a query shares with them."""

    def __init__(self, pages: Sequence[PageText]) -> None:
        """Count the words of every page."""
        self.paths = [page.path for page in pages]
        self.counts = [
            Counter(words_of(f"{page.title} " * TITLE + f"{page.headings} " * HEADINGS + page.text))
            for page in pages
        ]
        self.lengths = [counts.total() for counts in self.counts]
        self.usual = sum(self.lengths) / len(pages)
        self.found_in = Counter(word for counts in self.counts for word in counts)

    @property
    def table(self) -> str:
        """What a browser would have to load, as JSON."""
        return json.dumps([self.paths, self.counts])

    def ask(self, query: str) -> Answered:
        """Return the three best pages; none holds a word of the query: a refusal."""
        begun = time.perf_counter()
        words = words_of(query)
        scored = [(self._score(words, place), place) for place in range(len(self.paths))]
        best = sorted((one for one in scored if one[0] > 0), key=lambda one: (-one[0], one[1]))
        pages = tuple(self.paths[place] for _, place in best[:3])
        return Answered(not pages, pages=pages, seconds=time.perf_counter() - begun)

    def _score(self, words: list[str], place: int) -> float:
        counts = self.counts[place]
        weight = K1 * (1 - B + B * self.lengths[place] / self.usual)
        return sum(
            self._rarity(word) * counts[word] * (K1 + 1) / (counts[word] + weight)
            for word in words
            if word in counts
        )

    def _rarity(self, word: str) -> float:
        pages, holding = len(self.paths), self.found_in[word]
        return math.log(1 + (pages - holding + 0.5) / (holding + 0.5))
