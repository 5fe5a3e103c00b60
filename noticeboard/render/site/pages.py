"""The pages of the site: which there are, and the blocks each one is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from noticeboard.edition import Edition, Timeline
from noticeboard.render.site.links import GENERATED, page_slug

Context = Callable[[Edition], Mapping[str, Any]]


@dataclass(frozen=True)
class Page:
    """One page in one language, before it is laid out."""

    id: str
    """The same in every language; a service's page has the service's id."""
    kind: str
    slug: str
    """Empty for the home page."""
    title: str
    description: str
    blocks: tuple[str, ...]
    """Templates under `site/`, in order."""
    context: Context = field(default=lambda edition: {})
    """What the blocks need beside the edition, made afresh for each edition."""
    parent: tuple[str, str] | None = None
    """Name and anchor on the home page of the group it belongs to."""
    contents: tuple[tuple[str, str], ...] = ()
    """Anchor and heading of each part, for "on this page"."""


SERVICE_BLOCKS = (
    "glance", "documents", "fees", "steps", "time", "register", "statements", "collecting",
    "priority", "complaints", "legal", "history",
)  # fmt: skip


def pages_of(timeline: Timeline) -> Iterator[Page]:
    """Every page of one language."""
    now = timeline.now
    words = now.words
    yield Page("home", "home", "", words["home_title"], words["home_lead"],
               ("home/tasks", "home/panels"))  # fmt: skip
    for group in now.groups:
        for service in group.services:
            yield _service_page(now, service.id, (group.name.shown, f"group-{group.id}"))
    for id in GENERATED:
        yield Page(id, id, page_slug(now, id), words[f"{id}_title"], words[f"{id}_lead"],
                   (f"{id}",))  # fmt: skip
    for article in now.articles.values():
        yield _article_page(now, article.id)


def _service_page(now: Edition, id: str, parent: tuple[str, str]) -> Page:
    def service_of(edition: Edition) -> Mapping[str, Any]:
        return {"service": next(one for one in edition.services if one.id == id)}

    service = service_of(now)["service"]
    blocks = [block for block in SERVICE_BLOCKS if _has(service, block)]
    return Page(
        id=id,
        kind="service",
        slug=service.slug,
        title=service.name.shown,
        description=service.summary.plain,
        blocks=tuple(f"service/{block}" for block in blocks),
        context=service_of,
        parent=parent,
        contents=tuple((block, now.words[f"heading_{block}"]) for block in blocks[1:]),
    )


def _has(service: Any, block: str) -> bool:
    needs = {"statements": service.statements, "collecting": service.collecting,
             "priority": service.priority}  # fmt: skip
    return bool(needs.get(block, True))


ARTICLE_EXTRAS = {"office": ("office",), "complaints": (), "paying": ()}
"""Blocks made from data that follow an article's prose."""


def _article_page(now: Edition, id: str) -> Page:
    article = now.articles[id]
    extras = ARTICLE_EXTRAS.get(id, ())
    return Page(
        id=id,
        kind="article",
        slug=article.slug,
        title=article.title,
        description=article.summary.plain,
        blocks=("article", *extras),
        context=lambda edition: {"article": edition.articles[id]},
        contents=tuple(
            (block.anchor, block.text.plain) for block in article.blocks if block.kind == "heading"
        ),
    )
