"""Rendered blocks: HTML, and the sentences in it that can be heard."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.edition import Edition, Sentence, Timeline
from noticeboard.speech.utterances import UtteranceRequest, request_utterance


@dataclass(frozen=True)
class Rendered:
    """A block of HTML with a request for every sentence in it that can be heard, each once."""

    html: Markup
    utterances: tuple[UtteranceRequest, ...] = ()


@dataclass(frozen=True)
class RenderedFiles:
    """Files of a surface, with a request for every sentence in them that can be heard."""

    files: tuple[OutputFile | CopiedFile, ...]
    utterances: tuple[UtteranceRequest, ...]


@dataclass(frozen=True)
class Requests:
    """Collects the sentences of one language that one rendering shows, in their order.

    A template calls it and receives the utterance's id. It lives as long as the call that
    renders the template; what leaves that call is its `utterances`.
    """

    language: str
    _found: dict[str, UtteranceRequest] = field(default_factory=dict)

    def __call__(self, sentence: Sentence | str) -> str:
        """Note a sentence that can be heard and return its utterance's id."""
        request = request_utterance(self.language, sentence)
        self._found.setdefault(request.id, request)
        return request.id

    def include(self, block: Rendered) -> Markup:
        """Note what a block says and return its HTML."""
        for request in block.utterances:
            self._found.setdefault(request.id, request)
        return block.html

    @property
    def utterances(self) -> tuple[UtteranceRequest, ...]:
        """Return every sentence that was noted, each once."""
        return tuple(self._found.values())


def alternatives(timeline: Timeline, render_block: Callable[[Edition], Rendered]) -> Rendered:
    """Render a block once per edition, and wrap it only where editions differ (truth rule 4).

    The surface shows exactly one of the alternatives by its own clock; until it does, all but
    the bundle's own day are `hidden` in the HTML itself.
    """
    said = Requests(timeline.language)
    spans: list[tuple[Markup, datetime.date, datetime.date]] = []
    for edition, first, last in timeline.spans:
        html = said.include(render_block(edition))
        if spans and spans[-1][0] == html:
            spans[-1] = (html, spans[-1][1], last)
        else:
            spans.append((html, first, last))
    if len(spans) == 1:
        return Rendered(spans[0][0], said.utterances)
    html = Markup("\n").join(
        Markup('<div class="edition" data-from="{}" data-until="{}"{}>{}</div>').format(
            first, last, Markup("" if index == 0 else " hidden"), block
        )
        for index, (block, first, last) in enumerate(spans)
    )
    return Rendered(html, said.utterances)
