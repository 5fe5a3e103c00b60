"""The check that every language says the same: the same facts quoted, the same headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from noticeboard.check.hard_sentences import PLACEHOLDER
from noticeboard.edition.sentence import QUOTE
from noticeboard.load import SourceMap, Texts
from noticeboard.messages import Message, mistake
from noticeboard.model import LANGUAGES, PLAIN_QUOTE, ArticleText, Block, Catalogue

TextPath = tuple[str | int, ...]
Entry = tuple[int, str]
"""A block's position in its article and what is compared there."""


def parity_mistakes(catalogue: Catalogue, texts: Texts, source_map: SourceMap) -> Iterator[Message]:
    """Yield what one language quotes or heads and another does not."""
    yield from _texts(texts, source_map)
    for article, versions in catalogue.articles.items():
        if set(versions) == set(LANGUAGES):
            yield from _articles(article, versions, source_map)


def _texts(texts: Texts, source_map: SourceMap) -> Iterator[Message]:
    versions: dict[TextPath, dict[str, list[str]]] = {}
    for path, text in texts:
        if path[0] != "articles":
            # A word that the program fills in must be in every language, too.
            filled = PLACEHOLDER.findall(text)
            versions.setdefault(path[:-1], {})[str(path[-1])] = [*_quoted(text), *filled]
    for path, lists in versions.items():
        if not any(lists.values()):
            continue
        by_language = {language: Counter(quoted) for language, quoted in lists.items()}
        for language, quoted in by_language.items():
            missing = sorted({q for other in by_language.values() for q in other - quoted})
            if missing:
                mark = source_map.mark((*path, language))
                yield mistake(mark, "quotes_differ", missing=" ".join(missing))


def _articles(
    article: str, versions: Mapping[str, ArticleText], source_map: SourceMap
) -> Iterator[Message]:
    first, *others = LANGUAGES
    for code, listed in (("headings_differ", _headings), ("quotes_order", _quotes)):
        for language in others:
            there = listed(versions[first].blocks)
            here = listed(versions[language].blocks)
            differing = _difference(here, there)
            if differing is None:
                continue
            mark = source_map.mark(_block_path(article, language, here, differing))
            other = source_map.mark(_block_path(article, first, there, differing))
            yield mistake(
                mark,
                code,
                here=_said(here, differing),
                there=_said(there, differing),
                file=other.file,
                line=other.line,
            )


def _headings(blocks: tuple[Block, ...]) -> list[Entry]:
    return [(at, block.anchor) for at, block in enumerate(blocks) if block.anchor]


def _quotes(blocks: tuple[Block, ...]) -> list[Entry]:
    return [(at, quote) for at, block in enumerate(blocks) for quote in _quoted(block.text)]


def _quoted(text: str) -> Iterator[str]:
    """Yield the facts a text quotes; one language may need the bare number, another the unit."""
    if "{" not in text:
        return
    yield from (f"{{{quote['kind']}:{quote['fact']}}}" for quote in QUOTE.finditer(text))
    yield from (
        f"{{{quote['moment']}}}" if quote["moment"] else quote[0]
        for quote in PLAIN_QUOTE.finditer(text)
    )


def _difference(here: list[Entry], there: list[Entry]) -> int | None:
    """Return the first position at which two lists hold something else."""
    longest = max(len(here), len(there))
    return next((at for at in range(longest) if _said(here, at) != _said(there, at)), None)


def _said(entries: list[Entry], at: int) -> str:
    return entries[at][1] if at < len(entries) else "–"


def _block_path(article: str, language: str, entries: list[Entry], at: int) -> TextPath:
    """Return the path of the block with an entry, or of the last one before it."""
    if not entries:
        return ("articles", article, language)
    return ("articles", article, language, "blocks", entries[min(at, len(entries) - 1)][0])
