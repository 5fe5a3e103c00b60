"""Listening to a page: the sentences of it that can be heard, and where their sounds lie."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypedDict

from markupsafe import Markup, escape

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Figure, Sentence
from noticeboard.speech.synthesis import Sound
from noticeboard.speech.utterances import UtteranceRequest, request_utterance
from noticeboard.surfaces.output import dated
from noticeboard.surfaces.rendered import Requests
from noticeboard.surfaces.site.pages import Page
from noticeboard.telling.standing import short_note

_SAID = re.compile(r'data-utterance="([^"]+)"')

WORDS = ("listen", "listen_pause", "listen_go_on", "listen_stop", "listen_group", "listen_failed")


@dataclass(frozen=True)
class SentenceMarker:
    """A callable for templates: it marks each sentence that can be heard."""

    requests: Requests

    def __call__(self, *parts: Sentence | Figure | str, html: Markup | None = None) -> Markup:
        """Write a sentence that can be heard, and note it; `html` is another look of its text."""
        pieces = (piece for part in parts for piece in _pieces(part) if piece != "")
        sentence = Sentence(tuple(pieces))
        text = dated(sentence) if html is None else html
        # Many thousand times a build: Markup's own format takes three times as long.
        id = escape(self.requests(sentence.with_endings))
        return Markup(f'<span data-utterance="{id}">{escape(text)}</span>')


def _pieces(part: Sentence | Figure | str) -> tuple[Figure | str, ...]:
    return part.parts if isinstance(part, Sentence) else (part,)


def numbered(html: str, listed: Iterable[UtteranceRequest]) -> str:
    """Put each sentence's place in the page's list for its id, which would not compress."""
    places = {one.id: place for place, one in enumerate(listed)}
    return _SAID.sub(lambda said: f'data-utterance="{places[said[1]]}"', html)


class ListeningMeta(TypedDict):
    """The listening part of a page's front matter: the list's address, the words by key."""

    file: str
    words: dict[str, str]


def listening_meta(page: Page, edition: Edition, root: str) -> ListeningMeta:
    """Tell the shell where a page's sounds are listed, and what its buttons say."""
    return {
        "file": f"{root}{listing_path(edition.language, page)}",
        "words": {key: edition.words[key] for key in WORDS},
    }


def head_utterances(page: Page, edition: Edition) -> tuple[UtteranceRequest, ...]:
    """Request a page's title and lead, which are the first two of its list."""
    title, lead = head_of(page, edition)
    said = lead.with_endings if isinstance(lead, Sentence) else lead
    return tuple(request_utterance(edition.language, one) for one in (title, said))


def head_of(page: Page, edition: Edition) -> tuple[Sentence | str, Sentence | str]:
    """Return a page's title and lead on an edition's day, with the figures inside them."""
    if page.kind == "article":
        article = edition.articles[page.id]
        return article.title, _with_mark(article.summary, edition)
    if page.kind != "service":
        return page.title, page.description
    service = edition.service(page.id)
    return service.name, _with_mark(service.summary, edition)


def _with_mark(lead: Sentence, edition: Edition) -> Sentence:
    """Say of a lead with a figure that nobody has confirmed that it is so (truth rule 3)."""
    note = short_note(lead.standing, "page", edition.words)
    return lead + f" ({note})" if note else lead


def listing_path(language: str, page: Page) -> str:
    """Return where the list of a page's sounds lies."""
    return f"listen/{language}/{page.slug}.json"


def listening_file(
    path: str, mark: str, said: Iterable[UtteranceRequest], sounds: Mapping[str, Sound]
) -> OutputFile:
    """List the sound and length of every sentence of a page, and which content they are of."""
    language = path.split("/")[1]
    listed = [
        {
            "id": one.id,
            "file": f"../../audio/{language}/{sounds[one.id].key}.mp3",
            "seconds": round(sounds[one.id].duration_s, 3),
        }
        for one in said
    ]
    content = {"mark": mark, "sounds": listed}
    return OutputFile(path, json.dumps(content, indent=0, sort_keys=True) + "\n")
