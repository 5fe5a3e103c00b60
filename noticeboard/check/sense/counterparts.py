"""Parts of an article that only one language has, and texts that say much more in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from noticeboard.edition.sentence import QUOTE
from noticeboard.load import SourceMap, Texts
from noticeboard.messages import Message, warning
from noticeboard.model import LANGUAGES, ArticleText, Block, Catalogue

TextPath = tuple[str | int, ...]
Pair = tuple[int | None, int | None]

KINDS = {
    "heading": "block_heading",
    "paragraph": "block_paragraph",
    "bullet": "block_bullet",
    "number": "block_number",
}
"""The message that names a part of an article, by its kind."""
LONG = 60
"""Letters from which on the lengths of two languages say something."""
UNEQUAL = 2.5
"""Indonesian and English differ in length, but never so much in what is whole."""


def counterpart_warnings(
    catalogue: Catalogue, texts: Texts, source_map: SourceMap
) -> Iterator[Message]:
    """Yield what is in one language only: whole parts of articles, or most of a text."""
    for id, versions in catalogue.articles.items():
        for language, article in versions.items():
            if not article.blocks:
                mark = source_map.mark(("articles", id, language, "title"))
                yield warning(mark, "page_empty")
        if set(versions) == set(LANGUAGES):
            yield from _articles(id, versions, source_map)
    yield from _texts(texts, source_map)


def _articles(
    id: str, versions: Mapping[str, ArticleText], source_map: SourceMap
) -> Iterator[Message]:
    first, *others = LANGUAGES
    for other in others:
        here, there = versions[first].blocks, versions[other].blocks
        before: Pair = (None, None)
        for pair in _aligned(here, there):
            one, two = pair
            if one is not None and two is not None:
                before = pair
                ours, theirs = here[one].text, there[two].text
                yield from _lengths(
                    {first: ours, other: theirs},
                    {first: _path(id, first, one), other: _path(id, other, two)},
                    source_map,
                )
            elif one is not None:
                yield _alone(id, (first, one), here, (other, before[1]), there, source_map)
            elif two is not None:
                yield _alone(id, (other, two), there, (first, before[0]), here, source_map)


def _alone(
    id: str,
    own: tuple[str, int],
    blocks: Sequence[Block],
    other: tuple[str, int | None],
    others: Sequence[Block],
    source_map: SourceMap,
) -> Message:
    """Tell a part without a counterpart, and after which line its counterpart belongs."""
    language, at = own
    missing, after = other
    page = source_map.mark(("articles", id, missing, "title"))
    line = others[after].line if after is not None else page.line
    return warning(
        source_map.mark(_path(id, language, at)),
        "one_language_only",
        kind=Message(KINDS[blocks[at].kind]),
        language=language,
        missing=missing,
        file=page.file,
        line=line,
    )


def _path(id: str, language: str, at: int) -> TextPath:
    return ("articles", id, language, "blocks", at)


def _aligned(here: Sequence[Block], there: Sequence[Block]) -> Iterator[Pair]:
    """Yield the pairs of parts that match best in order, and those that have no match.

    The alignment of Needleman and Wunsch, where leaving a part out costs nothing.
    """
    best = [[0.0] * (len(there) + 1) for _ in range(len(here) + 1)]
    for one in reversed(range(len(here))):
        for two in reversed(range(len(there))):
            match = _likeness(here[one], there[two])
            best[one][two] = max(
                best[one + 1][two],
                best[one][two + 1],
                match + best[one + 1][two + 1] if match else 0,
            )
    one = two = 0
    while one < len(here) or two < len(there):
        match = one < len(here) and two < len(there) and _likeness(here[one], there[two])
        if match and best[one][two] == match + best[one + 1][two + 1]:
            yield one, two
            one, two = one + 1, two + 1
        elif two == len(there) or (one < len(here) and best[one][two] == best[one + 1][two]):
            yield one, None
            one += 1
        else:
            yield None, two
            two += 1


def _likeness(one: Block, other: Block) -> float:
    """Return 0 for parts of other kinds, else more the more two parts have in common."""
    if one.kind != other.kind:
        return 0
    lengths = sorted((len(one.text) + 1, len(other.text) + 1))
    return 1 + (_marks(one) == _marks(other)) * 2 + lengths[0] / lengths[1]


def _marks(block: Block) -> tuple[object, ...]:
    """Return what is the same in every language: the anchor, quoted facts, bold words, links."""
    quoted = sorted(f"{quote['kind']}:{quote['fact']}" for quote in QUOTE.finditer(block.text))
    return block.anchor, quoted, block.text.count("**"), block.text.count("](")


def _texts(texts: Texts, source_map: SourceMap) -> Iterator[Message]:
    versions: dict[TextPath, dict[str, str]] = {}
    for path, text in texts:
        if path[0] != "articles":
            versions.setdefault(path[:-1], {})[str(path[-1])] = text
    for path, pair in versions.items():
        yield from _lengths(pair, {language: (*path, language) for language in pair}, source_map)


def _lengths(
    pair: Mapping[str, str], paths: Mapping[str, TextPath], source_map: SourceMap
) -> Iterator[Message]:
    shorter, longer = sorted(pair, key=lambda language: len(pair[language]))
    if len(pair[longer]) >= LONG and len(pair[longer]) > UNEQUAL * len(pair[shorter]):
        mark = source_map.mark(paths[shorter])
        yield warning(mark, "much_shorter", language=shorter, other=longer)
