"""Texts that were pasted and not written: the same in every language, or with signs of markup."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from noticeboard.load import SourceMap, Texts
from noticeboard.messages import Message, warning
from noticeboard.model import LANGUAGES

MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|\*\*|__|\]\(|&[a-z]+;")
"""What a text processor or a web page would make a form of; here it is shown as it is."""

SENTENCE = re.compile(r"(?:\S+\s+){3,}\S*[.!?]")
"""Four words with an end: names and addresses may be the same everywhere, sentences are not."""

TextPath = tuple[str | int, ...]


def text_warnings(
    texts: Texts, source_map: SourceMap, foreign: Iterable[Message]
) -> Iterator[Message]:
    """Yield sentences that are the same in every language, and texts that show markup.

    Of a text that is known to be `foreign` nothing more is said.
    """
    told = {one.location.key_path[:-1] for one in foreign if one.location}
    versions: defaultdict[TextPath, dict[str, str]] = defaultdict(dict)
    for path, text in texts:
        # Articles are Markdown, and compared block by block elsewhere.
        if path[0] == "articles":
            continue
        versions[path[:-1]][str(path[-1])] = text
        found = MARKUP.search(text)
        if found:
            mark = source_map.inside(path, text, found.start(), len(found[0]))
            yield warning(mark, "markup_shown", signs=found[0])
    for path, said in versions.items():
        first, *others = LANGUAGES
        for language in others:
            same = said.get(first, "")
            if said.get(language) != same or not SENTENCE.fullmatch(same):
                continue
            mark = source_map.mark((*path, language))
            if mark.key_path[:-1] not in told:
                yield warning(mark, "same_text", language=language)
