"""The pages of the site: which there are, and the blocks each one is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from noticeboard.edition import Edition, Timeline, values
from noticeboard.surfaces.site.home import HOME_BLOCKS, first_tasks, group_anchor, home_context
from noticeboard.surfaces.site.jumps import JUMPS, terms_by_letter
from noticeboard.surfaces.site.links import generated_pages
from noticeboard.surfaces.site.report import AccessibilityReport
from noticeboard.surfaces.site.tools.checker import checker_context
from noticeboard.surfaces.site.tools.partners import PLACE_OF_ADDRESS, embed_line
from noticeboard.telling.service import tell_service
from noticeboard.training import quiz_of

Context = Callable[[Edition], Mapping[str, object]]


def _no_context(edition: Edition) -> Mapping[str, object]:
    return {}


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
    context: Context = field(default=_no_context, compare=False)
    """What the blocks need beside the edition, made afresh for each edition: a function of a
    module or a part of one, so that a page can be kept. Two are never equal, and pages of the same
    facts are."""
    parent: tuple[str, str] | None = None
    """Name of what it belongs to, and where that is: an anchor on the home page, `service:ID`."""
    contents: tuple[tuple[str, str], ...] = ()
    """Anchor and heading of each part, for "on this page"."""


SERVICE_BLOCKS = (
    "glance", "documents", "fees", "steps", "time", "register", "statements", "asked",
    "collecting", "priority", "complaints", "legal", "history", "take",
)  # fmt: skip


def pages_of(timeline: Timeline, report: AccessibilityReport | None = None) -> Iterator[Page]:
    """Yield every page of one language; the report is shown on the accessibility page."""
    now = timeline.now
    words = now.words
    yield Page(
        "home", "home", "", words["home_title"], words["home_lead"], HOME_BLOCKS, home_context
    )
    for group in now.groups:
        for service in group.services:
            yield _service_page(now, service.id, (group.name.shown, group_anchor(now, group)))
            if now.rules[service.id].questions:
                yield _checker_page(now, service.id)
    for id in generated_pages(now):
        yield Page(
            id,
            id,
            now.slug_of(id),
            words[f"{id}_title"],
            words[f"{id}_lead"],
            (f"{id}",),
            _context_of(id, report),
            contents=JUMPS[id](now) if id in JUMPS else (),
        )
    for article in now.articles.values():
        yield _article_page(now, article.id)


def _context_of(id: str, report: AccessibilityReport | None) -> Context:
    """Return what the blocks of a page made from data alone need beside the edition."""
    contexts: Mapping[str, Context] = {
        "ask": _ask_context,
        "glossary": _glossary_context,
        "quiz": _quiz_context,
        "partners": _partners_context,
        "accessibility": partial(_report_context, report),
    }
    return contexts.get(id, _no_context)


def _ask_context(edition: Edition) -> Mapping[str, object]:
    return {"first": first_tasks(edition), "facets": FACETS}


def _glossary_context(edition: Edition) -> Mapping[str, object]:
    return {"letters": terms_by_letter(edition)}


def _quiz_context(edition: Edition) -> Mapping[str, object]:
    return {"quiz": quiz_of(edition)}


def _partners_context(edition: Edition) -> Mapping[str, object]:
    return {"line": partial(embed_line, edition), "place": PLACE_OF_ADDRESS}


def _report_context(report: AccessibilityReport | None, edition: Edition) -> Mapping[str, object]:
    return {"report": report}


FACETS = ("fees", "documents", "time", "register", "steps")
"""What people ask of a service: the anchors of its page, in the order of the page of questions."""


def _service_page(now: Edition, id: str, parent: tuple[str, str]) -> Page:
    service = now.service(id)
    blocks = [block for block in SERVICE_BLOCKS if _has(service, block)]
    return Page(
        id=id,
        kind="service",
        slug=service.slug,
        title=service.name.shown,
        description=service.summary.plain,
        blocks=tuple(f"service/{block}" for block in blocks),
        context=partial(_service_context, id),
        parent=parent,
        contents=tuple((block, now.words[f"heading_{block}"]) for block in blocks[1:]),
    )


def _service_context(id: str, edition: Edition) -> Mapping[str, object]:
    service = edition.service(id)
    return {"service": service, "told": tell_service(edition, service)}


CHECKER_BLOCKS = (
    "tools/checker/questions",
    "service/documents",
    "service/fees",
    "service/time",
    "service/steps",
    "service/statements",
)


def _checker_page(now: Edition, id: str) -> Page:
    service = now.service(id)
    blocks = tuple(block for block in CHECKER_BLOCKS if _has(service, block.split("/")[1]))
    names = [block.split("/")[1] for block in blocks if block.startswith("service/")]
    return Page(
        id=f"checker-{id}",
        kind="checker",
        slug=now.slug_of(f"checker:{id}"),
        title=now.words["checker_title"].format(name=service.name.shown),
        description=now.words["checker_lead"],
        blocks=blocks,
        context=partial(_checker_context, id),
        parent=(service.name.shown, f"service:{id}"),
        contents=tuple((name, now.words[f"heading_{name}"]) for name in names),
    )


def _checker_context(id: str, edition: Edition) -> Mapping[str, object]:
    return checker_context(edition, id)


def _has(service: values.Service, block: str) -> bool:
    needs = {
        "statements": service.statements,
        "collecting": service.collecting,
        "priority": service.priority,
        "asked": service.open_questions,
    }
    return bool(needs.get(block, True))


ARTICLE_EXTRAS = {"office": ("office",)}
"""Blocks made from data that follow an article's prose."""


def _article_page(now: Edition, id: str) -> Page:
    article = now.articles[id]
    asked = now.office.questions_on(id)
    extras = (*ARTICLE_EXTRAS.get(id, ()), *(["asked"] if asked else []))
    headings = [(block.anchor, block.text.plain) for block in article.blocks if block.anchor]
    last = [("asked", now.words["heading_asked"])] if asked else []
    return Page(
        id=id,
        kind="article",
        slug=article.slug,
        title=article.title,
        description=article.summary.plain,
        blocks=("article", *extras),
        context=partial(_article_context, id),
        contents=(*headings, *last),
    )


def _article_context(id: str, edition: Edition) -> Mapping[str, object]:
    return {"article": edition.articles[id], "asked": edition.office.questions_on(id)}
