"""The content of a playlist entry, before anybody knows how much room it has."""

from __future__ import annotations

from dataclasses import dataclass, replace

from noticeboard.edition import Edition, Figure, Sentence, Timeline, filled, literal
from noticeboard.edition.values import Condition, Fact, Service
from noticeboard.language import joined_by_or
from noticeboard.model import SlideSetting
from noticeboard.surfaces.signage.official_facts import (
    LeftOut,
    day_text,
    official_fact,
    official_service,
    quoting,
    require_shown,
)
from noticeboard.telling.line import Line, Section
from noticeboard.telling.service import tell_service
from noticeboard.telling.standing import may_show

ICONS = {
    "cash": "cash-multiple", "check": "calendar-check", "clock": "clock-outline",
    "document": "file-document-multiple-outline", "help": "help-circle", "no-cash": "cash-remove",
    "notice": "bullhorn", "passport": "passport", "payment": "timer-sand",
    "phone": "cellphone-check", "pilot": "information", "place": "map-marker",
    "priority": "wheelchair-accessibility", "site": "shield-check",
}  # fmt: skip
"""The drawing behind each name of the model's `SlideIcon`."""

KIND_ICONS = {
    "fee": "cash",
    "time": "clock",
    "documents": "document",
    "service_fees": "cash",
    "text": "help",
}


@dataclass(frozen=True)
class SlideDraft:
    """A heading, and below it either one figure with notes or items that may be split."""

    kind: str
    icon: str
    heading: Sentence
    figure: Figure | None = None
    notes: tuple[tuple[Sentence, ...], ...] = ()
    """Ways to say what is below the figure, the fullest first."""
    is_conditional: bool = False
    """The figure is the price for some only, so its notes must be beside it."""
    items: tuple[Sentence, ...] = ()
    is_list: bool = False
    take_away: str = ""
    """What a code carries to the visitor's phone; empty for no code."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return every figure it shows or quotes."""
        said = (self.heading, *self.items, *(note for way in self.notes for note in way))
        quoted = [figure for sentence in said for figure in sentence.figures]
        return (self.figure, *quoted) if self.figure else tuple(quoted)


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
    return tuple(replace(draft, icon=icon) for draft in made)


def _withdrawn(draft: SlideDraft, edition: Edition) -> SlideDraft:
    """Say that something changed; a heading that holds a figure is withdrawn with it."""
    words = edition.words
    heading = (
        literal(words["signage_withdrawn_heading"]) if draft.heading.figures else draft.heading
    )
    return SlideDraft("text", ICONS["help"], heading, items=(literal(words["signage_withdrawn"]),))


def _fee(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    fee = official_fact(edition, setting.fact)
    return (_fee_draft(edition, fee, setting, edition.fee_conditions.get(fee.id)),)


def _fee_draft(
    edition: Edition, fee: Fact, setting: SlideSetting, condition: Condition | None
) -> SlideDraft:
    words = edition.words
    given = (*_given_note(edition, setting), *_condition_note(edition, condition))
    since = (
        []
        if fee.since is None
        else [
            filled(words[key], date=day_text(fee.since, edition))
            for key in ("signage_since", "signage_since_short")
        ]
    )
    until = (
        ()
        if fee.until is None
        else (filled(words["signage_until"], date=day_text(fee.until, edition)),)
    )
    # The first day may give way to the condition, which may never be left out.
    ways = [(*given, one, *until) for one in since]
    ways += [] if since and condition is None else [(*given, *until)]
    heading = _heading(edition, setting, fee.name)
    return SlideDraft(
        "fee",
        "",
        heading,
        figure=fee.current,
        notes=tuple(ways),
        is_conditional=condition is not None,
    )


def _condition_note(edition: Edition, condition: Condition | None) -> tuple[Sentence, ...]:
    """Say for whom an amount holds: nobody else may take it for the price."""
    if condition is None:
        return ()
    key = "signage_fee_unless" if condition.negated else "signage_fee_when"
    return (filled(edition.words[key], condition=condition.name),)


def _time(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    fact = official_fact(edition, setting.fact)
    key = f"signage_{fact.bound or fact.kind}"
    note = _given_note(edition, setting)
    if not note and fact.counted_from:
        note = (filled(edition.words[key], start=fact.counted_from),)
    heading = _heading(edition, setting, fact.name)
    return (SlideDraft("time", "", heading, figure=fact.current, notes=(note,)),)


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
    heading = _heading(edition, setting, service.name)
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


def _service_fees(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    service = official_service(edition, setting.service)
    lines = tell_service(edition, service).fees.lines
    fees = {line.id: line.condition for line in lines if may_show(line.standing, "screen")}
    if not fees:
        raise LeftOut(service.id)
    each = SlideSetting(kind="fee")
    return tuple(_fee_draft(edition, edition.facts[id], each, one) for id, one in fees.items())


def _text(edition: Edition, setting: SlideSetting) -> tuple[SlideDraft, ...]:
    text = _given_note(edition, setting)
    return (SlideDraft("text", "", _heading(edition, setting, literal("")), items=text),)


_MAKERS = {
    "fee": _fee,
    "time": _time,
    "documents": _documents,
    "service_fees": _service_fees,
    "text": _text,
}


def _given_note(edition: Edition, setting: SlideSetting) -> tuple[Sentence, ...]:
    return (quoting(edition, setting.text[edition.language]),) if setting.text else ()


def _heading(edition: Edition, setting: SlideSetting, otherwise: Sentence) -> Sentence:
    return quoting(edition, setting.heading[edition.language]) if setting.heading else otherwise
