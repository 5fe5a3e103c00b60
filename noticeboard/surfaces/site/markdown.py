"""The site's pages: plain Markdown that holds HTML blocks, and front matter for the shell."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline, language_root, recall, values
from noticeboard.language import long_date
from noticeboard.model import LANGUAGES
from noticeboard.speech.synthesis import Sound
from noticeboard.speech.utterances import UtteranceRequest, each_once
from noticeboard.surfaces.content_mark import PLACE, content_mark
from noticeboard.surfaces.output import environment
from noticeboard.surfaces.rendered import Rendered, Requests, alternatives
from noticeboard.surfaces.site.campaigns import site_campaigns
from noticeboard.surfaces.site.contact_links import with_contact_links
from noticeboard.surfaces.site.jumps import LETTERED
from noticeboard.surfaces.site.links import Links, generated_pages
from noticeboard.surfaces.site.listening import (
    SentenceMarker,
    head_utterances,
    listening_file,
    listening_meta,
    listing_path,
    numbered,
)
from noticeboard.surfaces.site.notices import site_notices
from noticeboard.surfaces.site.pages import Page, pages_of
from noticeboard.surfaces.site.report import AccessibilityReport
from noticeboard.surfaces.site.shell import leads_of
from noticeboard.surfaces.site.tools import tool_context

_END_OF_FRONT = "\n---\n"
_json = json.JSONEncoder(ensure_ascii=False).encode

Contexts = Mapping[datetime.date, Mapping[str, object]]
"""What all blocks of a page are given on each of its days."""


@dataclass(frozen=True)
class SiteSettings:
    """Values that the site is given from outside."""

    service_data: Callable[[values.Service, Timeline], Mapping[str, object]]
    """Makes a service's JSON-LD."""
    report: AccessibilityReport | None = None
    """What tests found out about this very program."""
    clips: Collection[str] = ()
    """The services that have a sign-language clip."""


@dataclass(frozen=True)
class MarkdownPage:
    """A page for the site builder: its path below one language's Markdown folder."""

    language: str
    path: str
    page: Page
    content: str
    mark: str
    """Names the content (`surfaces.content_mark`)."""
    listing: str = ""
    """Where its sounds are listed; empty when it cannot be heard."""
    utterances: tuple[UtteranceRequest, ...] = ()
    """What can be heard of it, in the order of its list of sounds."""

    @property
    def html(self) -> str:
        """Return the page's own part, without what the shell is told."""
        return self.content.partition(_END_OF_FRONT)[2]


def sound_listings(
    pages: Sequence[MarkdownPage], sounds: Mapping[str, Sound]
) -> tuple[OutputFile, ...]:
    """Return the list of sounds of every page that can be heard."""
    return tuple(
        listening_file(page.listing, page.mark, page.utterances, sounds)
        for page in pages
        if page.listing
    )


def markdown_pages(
    timelines: Sequence[Timeline], settings: SiteSettings
) -> Iterator[tuple[MarkdownPage, ...]]:
    """Yield the pages of each language in turn, for the builder to lay out in the shell."""
    by_language = {
        timeline.language: list(pages_of(timeline, settings.report)) for timeline in timelines
    }
    slugs = {
        page.id: {
            language: _path_of(language, _same(pages, page.id))
            for language, pages in by_language.items()
        }
        for page in by_language[LANGUAGES[0]]
    }
    for timeline in timelines:
        yield tuple(
            _markdown_page(page, timeline, slugs[page.id], settings)
            for page in by_language[timeline.language]
        )


def _same(pages: Sequence[Page], id: str) -> Page:
    return next(page for page in pages if page.id == id)


def _path_of(language: str, page: Page) -> str:
    return language_root(language) + (f"{page.slug}/" if page.slug else "")


def _markdown_page(
    page: Page, timeline: Timeline, paths: dict[str, str], settings: SiteSettings
) -> MarkdownPage:
    def make(editions: tuple[Edition, ...]) -> MarkdownPage:
        return _made_page(page, replace(timeline, editions=editions), paths, settings)

    given = (page, replace(timeline, editions=()), paths, settings)
    return recall(("page", page.id), timeline.editions, given, make)


def _made_page(
    page: Page, timeline: Timeline, paths: dict[str, str], settings: SiteSettings
) -> MarkdownPage:
    root = "../" * paths[timeline.language].count("/")
    links = Links(timeline.now, root)
    first, *others = page.blocks
    blocks = [first, *(["service/clip"] if page.id in settings.clips else []), *others]
    contexts = {one.day: {**tool_context(one), **page.context(one)} for one in timeline.editions}
    parts = [_block(name, page, timeline, contexts, root) for name in blocks]
    said = each_once(one for part in parts for one in part.utterances)
    meta = {
        **_meta(page, timeline, paths, links, settings),
        "listen": listening_meta(page, timeline.now, root) if said else None,
    }
    if said:
        said = each_once((*head_utterances(page, timeline.now), *said))
    # One block from the first line to the last, without empty lines: the builder's Markdown
    # passes it through untouched, whatever characters a fact holds.
    html = "\n".join(part.html for part in parts)
    body = "\n".join(line for line in html.splitlines() if line.strip())
    body = with_contact_links(body, timeline.now)
    front = "\n".join(f"{key}: {_json(value)}" for key, value in meta.items())
    path = f"{page.slug or 'index'}.md"
    text = f'---\n{front}{_END_OF_FRONT}<div class="page">\n{numbered(body, said)}\n</div>\n'
    listing = listing_path(timeline.language, page) if said else ""
    mark = content_mark(text)
    content = text.replace(PLACE, mark)
    return MarkdownPage(timeline.language, path, page, content, mark, listing, said)


def _block(name: str, page: Page, timeline: Timeline, contexts: Contexts, root: str) -> Rendered:
    template = environment().get_template(f"site/{name}.html")

    def render_block(edition: Edition) -> Rendered:
        said = Requests(edition.language)
        context = {
            "edition": edition,
            "words": edition.words,
            "links": Links(edition, root),
            "timeline": timeline,
            "page": page,
            "say": SentenceMarker(said),
            **contexts[edition.day],
        }
        return Rendered(Markup(template.render(context)), said.utterances)

    return alternatives(timeline, render_block)


def _due(timeline: Timeline) -> dict[str, str]:
    """Return the day from which a build is due and what staff are then told; empty without one."""
    if timeline.due is None:
        return {"due": "", "overdue": ""}
    day = long_date(timeline.due, timeline.language)
    told = timeline.now.words["build_overdue"].format(day=day)
    return {"due": timeline.due.isoformat(), "overdue": told}


def _meta(
    page: Page, timeline: Timeline, paths: dict[str, str], links: Links, settings: SiteSettings
) -> Mapping[str, object]:
    """Return the front matter of a page: plain values, for the shell to lay out."""
    now = timeline.now
    service = now.services_by_id.get(page.id)
    return {
        "title": page.title,
        "description": page.description,
        "leads": leads_of(page, timeline),
        "kind": page.kind,
        "language": timeline.language,
        "root": links.root,
        "assets": links.root + "assets/",
        "home": links.page("home"),
        "parent": page.parent and [page.parent[0], _address_of(page.parent[1], links)],
        "contents": [list(entry) for entry in page.contents] if len(page.contents) > 2 else [],
        "letters": now.words["az_letters"] if page.id in LETTERED else "",
        "languages": [[language, (links.root + path) or "./"] for language, path in paths.items()],
        "menu": [[links.page(id), now.words[f"menu_{id}"], id == page.id] for id in MENU],
        "ask": links.page("ask"),
        "index": [[links.page(id), name] for id, name in index_of(now)],
        "office": now.office.short_name,
        "tagline": now.words["header_tagline"],
        "pilot": "" if now.office.adopted_by else now.words["pilot"],
        "adopted": now.office.adopted_by or "",
        "preview": now.words["preview"].format(day=_long(now)) if timeline.is_preview else "",
        "edition": now.words["edition_of"].format(day=_long(now)),
        "saved": now.words["saved_copy"].format(day=_long(now)),
        "mark": PLACE,
        "bundle_day": now.day.isoformat(),
        "bundle_end": timeline.last_day.isoformat(),
        **_due(timeline),
        "shell": {key: now.words[key] for key in SHELL_WORDS},
        "site_url": now.office.site_url,
        "paths": paths,
        "data": settings.service_data(service, timeline) if service else None,
        "notices": site_notices(now),
        "campaigns": site_campaigns(page, now, links),
    }


def _address_of(parent: str, links: Links) -> str:
    return links.target(parent) if ":" in parent else f"{links.page('home')}#{parent}"


def index_of(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the pages of the list below every page, with their names there.

    An article that staff have added comes last, by its title; one withdrawn is left out.
    """
    there = {*generated_pages(edition), *edition.articles}
    yield from ((id, edition.words[f"menu_{id}"]) for id in INDEX if id in there)
    yield from ((id, one.title) for id, one in edition.articles.items() if id not in INDEX)


MENU = ("ask", "fees", "times", "paying", "office", "az")
INDEX = (
    "ask", "fees", "times", "paying", "collecting", "priority", "office", "complaints", "charter",
    "survey",
    "changes", "glossary", "az", "partners", "data", "accessibility", "about",
)  # fmt: skip
SHELL_WORDS = (
    "skip", "languages", "breadcrumb", "main_menu", "menu", "ask_label", "ask_button", "on_this_page", "all_pages", "go_id",
    "takes_nothing", "home", "too_old", "notices", "notices_coming", "campaigns",
    "bundle_label", "mark_label", "standing_unknown",
)  # fmt: skip


def _long(edition: Edition) -> str:
    return long_date(edition.day, edition.language)
