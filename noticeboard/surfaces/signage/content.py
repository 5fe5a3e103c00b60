"""The content of a playlist entry, before anybody knows how much room it has."""

from __future__ import annotations

from dataclasses import replace

from noticeboard.edition import Edition, Sentence, Timeline, filled, literal
from noticeboard.edition.values import Service
from noticeboard.language import joined_by_or
from noticeboard.model import SlideSetting
from noticeboard.surfaces.signage.calendar_content import change_drafts, hours_drafts
from noticeboard.surfaces.signage.figure_content import (
    fee_drafts,
    given_note,
    heading_for,
    time_drafts,
)
from noticeboard.surfaces.signage.official_facts import LeftOut, official_service, require_shown
from noticeboard.surfaces.signage.slide_drafts import ICONS, KIND_ICONS, SlideDraft
from noticeboard.surfaces.signage.table_content import (
    service_drafts,
    service_fees_drafts,
    table_drafts,
)
from noticeboard.telling.line import Line, Section
from noticeboard.telling.service import tell_service


def drafts_on(
    timeline: Timeline, edition: Edition, setting: SlideSetting
) -> tuple[SlideDraft, ...]:
    """Return what a playlist entry says on an edition's day.

    What the bundle's own day says and a later day does not is replaced by a safe sentence.
    """
    try:
        return drafts(edition, setting)
    except LeftOut:
        before = () if edition is timeline.now else drafts_on(timeline, timeline.now, setting)
        return tuple(_withdrawn(draft, edition) for draft in before)


def drafts(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    """Return what a playlist entry says; LeftOut when it may not say anything."""
    made = _MAKERS[setting.kind](edition, setting)
    icon = ICONS[setting.icon or KIND_ICONS[setting.kind]]
    for figure in (figure for draft in made for figure in draft.figures):
        require_shown(figure.standing, figure.fact)
    return tuple(_with_icon(draft, icon) for draft in made)


def _with_icon(draft: SlideDraft, icon: str) -> SlideDraft:
    otherwise = draft.otherwise and replace(draft.otherwise, icon=icon)
    return replace(draft, icon=icon, otherwise=otherwise)


def _withdrawn(draft: SlideDraft, edition: Edition) -> SlideDraft:
    """Say that something changed; a heading that holds a figure is withdrawn with it."""
    words = edition.words
    heading = (
        literal(words["signage_withdrawn_heading"]) if draft.heading.figures else draft.heading
    )
    return SlideDraft("text", ICONS["help"], heading, items=(literal(words["signage_withdrawn"]),))


def _documents(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    service = official_service(edition, setting.service)
    documents = tell_service(edition, service).documents
    if documents.is_missing:
        raise LeftOut(service.id)
    usual = [line for line in documents.lines if not line.conditions]
    papers = [paper for line in usual for paper in _papers(edition, line)]
    items = [*papers, *_copies(edition, documents)]
    if len(usual) < len(documents.lines):
        items.append(literal(edition.words["signage_more"]))
    take_away = _take_away(edition, service, documents) if setting.code else ""
    heading = heading_for(edition, setting, service.name)
    return (
        SlideDraft("documents", "", heading, items=tuple(items), is_list=True, take_away=take_away),
    )


def _papers(edition: Edition, line: Line) -> list[Sentence]:
    """Return a document as list items; alternatives may then be on different slides."""
    first, *others = _names(line)
    return [first, *(filled(edition.words["signage_or"], document=name) for name in others)]


def _copies(edition: Edition, documents: Section) -> tuple[Sentence, ...]:
    """Say once what holds for all papers alike: the original, and perhaps a copy too."""
    ways = {part.role for line in documents.lines for part in line.copies}
    name = ways.pop().removeprefix("copies_") if len(ways) == 1 else "originals"
    return (literal(edition.words[f"signage_{name}"]),) if documents.lines else ()


def _take_away(edition: Edition, service: Service, documents: Section) -> str:
    """Return the service's address once the site has one, else its whole list of papers."""
    site = edition.office.site_url
    if site:
        return site + edition.path_of(f"service:{service.id}")
    papers = (f"- {_document(edition, line)}" for line in documents.lines)
    return "\n".join((service.name.shown, *papers))


def _document(edition: Edition, line: Line) -> Sentence:
    text = joined_by_or([name.shown for name in _names(line)], edition.language)
    if line.condition is None:
        return literal(text)
    key = "signage_unless" if line.condition.negated else "signage_when"
    return filled(edition.words[key], condition=line.condition.name, documents=text)


def _names(line: Line) -> list[Sentence]:
    """Name the papers of a line, only the first with a capital."""
    first, *others = [option.sentence for option in line.options]
    return [first, *map(_in_running_text, others)]


def _in_running_text(name: Sentence) -> Sentence:
    """Begin with a small letter, except in an abbreviation."""
    first, *others = name.parts
    if not isinstance(first, str) or not first[1:2].islower():
        return name
    return Sentence((first[0].lower() + first[1:], *others))


def _text(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    heading = heading_for(edition, setting, literal(""))
    said = tuple(one.with_endings for one in given_note(edition, setting))
    return (SlideDraft(setting.kind, "", heading, items=said),)


_MAKERS = {
    "fee": fee_drafts,
    "time": time_drafts,
    "documents": _documents,
    "service_fees": service_fees_drafts,
    "service": service_drafts,
    "table": table_drafts,
    "change": change_drafts,
    "hours": hours_drafts,
    "campaign": _text,
    "text": _text,
}
