"""The screens of one service: a menu of its parts, and each part as a list to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from noticeboard.edition import Edition, Sentence, basis_told, filled, literal, values
from noticeboard.language import joined_by_or, long_date
from noticeboard.surfaces.kiosk.fees import fee_items, fee_screens, short_fees
from noticeboard.surfaces.kiosk.other import question_item
from noticeboard.surfaces.kiosk.screen import (
    Item,
    Piece,
    Screen,
    conditioned,
    item,
    note,
    with_standing,
)
from noticeboard.surfaces.kiosk.take_away import TakeAway, braille_screen, take_away_items
from noticeboard.telling.standing import marked_standing


def service_screens(
    service: values.Service,
    edition: Edition,
    parent: str,
    take_away: TakeAway | None,
    *,
    has_clip: bool = False,
) -> tuple[Screen, ...]:
    """Lay a service out; a part that a service does not have is left out of its menu."""
    key, words = f"service-{service.id}", edition.words
    parts = {
        "glance": _glance(service, edition),
        "clip": _clip(service, edition) if has_clip else (),
        "bring": bring_items(service, edition),
        "fees": fee_items(service, edition, f"{key}-days"),
        "steps": step_items(service, edition),
        "time": _time(service, edition),
        "where": _where(service, edition),
        "know": statement_items(service, edition),
        "open": tuple(question_item(one, edition) for one in service.open_questions),
        "basis": _basis(service, edition),
        "take": take_away_items(service, edition, take_away) if take_away else (),
    }
    sections = [
        Screen(f"{key}-{part}", key, literal(words[f"kiosk_{part}"]), items, kicker=service.name)
        for part, items in parts.items()
        if items
    ]
    choices = [item(section.heading, goto=section.key) for section in sections]
    menu = Screen(key, parent, service.name, (*_asking(service, edition), *choices))
    braille = (braille_screen(service, edition),) if take_away else ()
    return (menu, *sections, *braille, *fee_screens(service, edition, key))


def _asking(service: values.Service, edition: Edition) -> Iterator[Item]:
    dialogue = edition.dialogues.get(service.id)
    if dialogue is not None:
        question = question_key(service.id, dialogue.nodes[0]["ask"])
        yield item(edition.words["checker_link"], edition.words["kiosk_ask"], goto=question)


def question_key(service: str, question: str) -> str:
    """Name the screen that asks a question about a service."""
    return f"service-{service}-ask-{question}"


def time_sentence(time: values.Fact, edition: Edition) -> Sentence:
    """Say a processing time, or that it is not known."""
    if not time.is_known:
        return literal(edition.words["kiosk_unknown"])
    bound = time.bound
    return filled(edition.words[f"kiosk_{bound}"] if bound else "{time}", time=time.current)


def _glance(service: values.Service, edition: Edition) -> tuple[Item, ...]:
    words = edition.words
    channels = [channel.name.plain for channel in service.channels]
    standing = marked_standing(
        [service.glance_standing, *(fact.standing for fact in service.facts)]
    )
    rows = [
        item(words["kiosk_for_whom"], service.summary),
        item(words["kiosk_fees"], *short_fees(service, edition)),
        item(words["kiosk_time"], time_sentence(service.time, edition)),
        *([item(words["kiosk_place"], service.place.name)] if service.place else []),
        *(
            [item(words["kiosk_register"], joined_by_or(channels, edition.language))]
            if channels
            else []
        ),
        item(words["kiosk_outcome"], service.outcome),
    ]
    return with_standing(rows, standing, words)


def _clip(service: values.Service, edition: Edition) -> tuple[Item, ...]:
    words = edition.words
    play = item(
        words["kiosk_clip_play"],
        words["kiosk_clip_captions"],
        words["kiosk_clip_stop"],
        action="clip",
    )
    read = item(words["kiosk_clip_read"], words["kiosk_clip_same"], goto=f"service-{service.id}")
    return (replace(play, clip=service.id), read)


def bring_items(service: values.Service, edition: Edition) -> tuple[Item, ...]:
    """List what to bring, each with what it must show and what to do without it."""
    if service.requirements is None:
        return (note(edition.words["kiosk_unknown"]),)
    rows = [_requirement(one, edition) for one in service.requirements]
    return with_standing(rows, service.documents_standing, edition.words)


def _requirement(requirement: values.Requirement, edition: Edition) -> Item:
    words, papers = edition.words, requirement.documents
    must_show = requirement.must_show and filled(
        words["kiosk_must_show"], what=requirement.must_show
    )
    before = [conditioned(requirement.condition, words)]
    if len(papers) == 1:
        about = _about(papers[0], words)
        return item(papers[0].name, *about, must_show, requirement.otherwise, before=before)
    options = [
        line for paper in papers for line in (Piece(paper.name, "option"), *_about(paper, words))
    ]
    return item(words["kiosk_any_of"], *options, must_show, requirement.otherwise, before=before)


def _about(paper: values.Document, words: Mapping[str, str]) -> Iterator[Sentence]:
    yield literal(words[f"kiosk_copies_{paper.copies}"])
    if paper.explanation:
        yield paper.explanation
    if paper.where:
        yield filled(words["kiosk_where_from"], where=paper.where)


def step_items(service: values.Service, edition: Edition) -> tuple[Item, ...]:
    """List the steps in their order."""
    if service.steps is None:
        return (note(edition.words["kiosk_unknown"]),)
    rows = [
        item(step.text, before=[conditioned(step.condition, edition.words)])
        for step in service.steps
    ]
    return with_standing(rows, service.steps_standing, edition.words)


def _time(service: values.Service, edition: Edition) -> tuple[Item, ...]:
    time, words = service.time, edition.words
    if not time.is_known:
        return (item(time.name, words["kiosk_unknown"]), *_collecting(service, edition))
    start = time.counted_from and filled(words["kiosk_counted_from"], start=time.counted_from)
    basis = basis_told(time, words, edition.language)
    row = item(time.name, time_sentence(time, edition), start, *basis)
    return (*with_standing([row], time.standing, words), *_collecting(service, edition))


def _where(service: values.Service, edition: Edition) -> tuple[Item, ...]:
    words = edition.words
    rows = [item(service.place.name, service.place.role)] if service.place else []
    rows += [item(channel.name, channel.text) for channel in service.channels]
    if service.priority:
        goto = "article-priority" if "priority" in edition.articles else None
        rows.append(item(words["kiosk_priority"], words["kiosk_priority_applies"], goto=goto))
    standing = marked_standing([one.standing for one in service.channels])
    return with_standing(rows, standing, words)


def statement_items(service: values.Service, edition: Edition) -> tuple[Item, ...]:
    """List what is good to know."""
    rows = [
        item(one.text, before=[conditioned(one.condition, edition.words)])
        for one in service.statements
    ]
    standing = marked_standing([one.standing for one in service.statements])
    return with_standing(rows, standing, edition.words)


def _collecting(service: values.Service, edition: Edition) -> tuple[Item, ...]:
    article = edition.articles.get("collecting")
    if not service.collecting or article is None:
        return ()
    return (item(article.title, article.summary, goto="article-collecting"),)


def _basis(service: values.Service, edition: Edition) -> tuple[Item, ...]:
    words = edition.words
    titles = [source.title for source in service.sources]
    checked = filled(words["kiosk_checked"], day=long_date(service.checked, edition.language))
    rows = [item(words["kiosk_rules"], *titles, checked)]
    article = edition.articles.get("complaints")
    if article is not None:
        rows.append(item(words["kiosk_complain"], article.summary, goto="article-complaints"))
    return tuple(rows)
